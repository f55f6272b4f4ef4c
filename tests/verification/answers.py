"""What a verification tells by every way there is to make it, which must be the same."""

from __future__ import annotations

import datetime
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from diagdemo.checks import run
from diagdemo.cli.show.verification import Verification
from diagdemo.cli.verifying import How, verify_files
from diagdemo.cli.verifying_since import verify_since
from diagdemo.verification import survey
from diagdemo.verification.tool import stamp
from diagdemo.workspace.load import load

DAY = datetime.date(2026, 2, 1)
_HOUR = 3_600_000_000_000


@contextmanager
def left_alone(told: list[bool]) -> Iterator[None]:
    """While `told` says so, files look as if nobody had touched them for an hour; else, as if just written.

    However long the test takes, and whoever edits the tool meanwhile: it is the one that it was.
    """
    told_once = stamp()
    with pytest.MonkeyPatch.context() as patch:
        later = SimpleNamespace(time_ns=lambda: time.time_ns() + (_HOUR if told[0] else -_HOUR))
        patch.setattr(survey, "time", later)
        patch.setattr("diagdemo.verification.known.stamp", lambda: told_once)
        yield


def tick() -> None:
    """Let the clock of the disk advance: what follows bears another time than what came before."""
    clock = getattr(time, "CLOCK_REALTIME_COARSE", None)
    before = time.clock_gettime_ns(clock) if clock else 0
    while clock and time.clock_gettime_ns(clock) == before:
        time.sleep(0.0005)


def tell(root: Path, day: datetime.date = DAY) -> Verification:
    """What is found, once it was seen that it is the same whether or not anything is remembered."""
    warm, _ = verify_files(root, How(date=day, names=True))
    cold, _ = verify_files(root, How(date=day, names=True, remembers=False))
    assert alike(cold) == alike(whole(root, day))
    assert alike(warm) == alike(cold)
    assert list(warm.files) == list(cold.files)
    return warm


def codes(root: Path, day: datetime.date = DAY) -> list[tuple[str, str]]:
    """The codes of what is found, each with its file."""
    return [(issue.code, issue.location.file) for issue in tell(root, day).issues]


def whole(root: Path, day: datetime.date = DAY) -> Verification:
    """What is found when all of a repository is read at once."""
    workspace = load(root)
    found = verify_since(workspace, How(date=day), None)
    assert found.issues == list(run(workspace, day).issues)
    return found


def alike(found: Verification) -> Verification:
    """A verification with what it holds in plain forms, to be compared."""
    files = dict(sorted(found.files.items()))
    assert found.unnamed == 0
    return found._replace(
        issues=list(found.issues),
        waived=list(found.waived),
        files=files,
        territories=dict(found.territories),
        remarks=tuple(found.remarks),
    )


def forbid_reading(patch: pytest.MonkeyPatch) -> None:
    """Make the test fail if any record is read."""
    patch.setattr("diagdemo.verification.reading.Reading.__init__", _refuse)


def _refuse(*_: object) -> None:
    raise AssertionError("something was read")


def as_root() -> bool:
    """Whether rights bind nobody here."""
    return os.name != "nt" and os.geteuid() == 0
