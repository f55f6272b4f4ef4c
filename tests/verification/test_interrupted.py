"""Runs that are stopped, killed, or made at the same time, as real processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from diagdemo.cli.verifying import How, verify_files
from diagdemo.verification.place import VARIABLE
from verification.answers import DAY, alike, tell

pytestmark = pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="looks at processes")  # noqa: PTH112

_SLOW = """
import os, sys, time
from diagdemo.verification import reading
look = reading.Reading.look
def slowly(self, territory):
    if territory:
        os.write(2, f"{territory}\\n".encode())  # at once: two processes write here
        time.sleep(0.8)
    return look(self, territory)
reading.Reading.look = slowly
from diagdemo.cli.run import run
sys.exit(run(sys.argv[1:]))
"""
_QUICK = "import sys; from diagdemo.cli.run import run; sys.exit(run(sys.argv[1:]))"
_SECONDS = 20
_COUNT = 15


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Enough territories for a slow run to last, few enough for each to be given alone to a process."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "mémoire"))
    root = tmp_path / "dépôt"
    for rank in range(_COUNT):
        (root / f"territoires/t{rank}").mkdir(parents=True)
        (root / f"territoires/t{rank}/territoire.yaml").write_text("nom: T\ntype: commune\n", "utf-8")
    (root / "diagdemo.yaml").write_text("programme: Essai\nversion_format: 1\n", "utf-8")
    return root


@pytest.fixture
def begun(root: Path) -> Iterator[subprocess.Popen[str]]:
    """A verification by two processes, when both have begun; all of them are ended after the test."""
    words = ["validate", "--depot", str(root), "--processus", "2", "--date", str(DAY)]
    process = _started(_SLOW, words)
    assert process.stderr is not None
    assert {process.stderr.readline()[0] for _ in range(2)} == {"t"}
    assert len(_group(process.pid)) == 3
    yield process
    for each in _group(process.pid):
        os.kill(each, signal.SIGKILL)
    process.communicate()


def _started(program: str, words: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def _group(leader: int) -> list[int]:
    """The processes of a group that still run."""
    found = []
    for each in Path("/proc").iterdir():
        try:
            state, _, group = (each / "stat").read_text("utf-8").rpartition(")")[2].split()[:3]
        except (OSError, ValueError):
            continue
        if group == str(leader) and state != "Z":
            found.append(int(each.name))
    return found


def _alone(leader: int) -> bool:
    """Whether no process of a group is left, soon."""
    end = time.monotonic() + _SECONDS
    while _group(leader) and time.monotonic() < end:
        time.sleep(0.02)
    return not _group(leader)


def test_an_interruption_is_told_in_one_word(begun: subprocess.Popen[str], root: Path) -> None:
    """No trace of what was being done, no process left, and what is told next is right."""
    os.killpg(begun.pid, signal.SIGINT)
    written, told = begun.communicate(timeout=_SECONDS)
    assert begun.returncode == 130
    assert written == ""
    assert [line for line in told.splitlines() if line and line[0] != "t"] == ["Interrompu."]
    assert _alone(begun.pid)
    assert list(tell(root).territories) == sorted(f"t{rank}" for rank in range(_COUNT))


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL])
def test_processes_end_with_the_one_that_wanted_them(
    begun: subprocess.Popen[str], sign: signal.Signals
) -> None:
    """Whoever stops it stops them all, though it could not say so."""
    os.kill(begun.pid, sign)
    begun.wait(timeout=_SECONDS)
    assert _alone(begun.pid)


def test_two_runs_at_once_do_not_harm_each_other(root: Path) -> None:
    """Each tells all that there is, and what they keep is right."""
    (root / "territoires/t3/territoire.yaml").write_text("nom: T\ntype: vile\n", "utf-8")
    words = ["validate", "--depot", str(root), "--format", "concis", "--date", str(DAY)]
    runs = [_started(_QUICK, words) for _ in range(3)]
    written = [run.communicate(timeout=_SECONDS) for run in runs]
    assert [run.returncode for run in runs] == [1, 1, 1]
    assert len(set(written)) == 1
    assert "territoires/t3" in written[0][0]
    cold, _ = verify_files(root, How(date=DAY, remembers=False, names=True))
    assert alike(tell(root)) == alike(cold)
