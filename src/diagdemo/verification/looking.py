"""Look at the parts that must be, in one process or several, and make of each what is kept of it."""

from __future__ import annotations

import datetime
import gc
import json
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.checks.tracked_confidential import is_unsure
from diagdemo.verification.depends import noted
from diagdemo.verification.findings import Findings, written
from diagdemo.verification.reading import Looked, Reading
from diagdemo.verification.row import Row
from diagdemo.verification.shared import Shared, shared_written
from diagdemo.verification.surveys import Surveys

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from diagdemo.verification.verify import Wanted

_WORTH_IT = 600
"""Files to be read under which another process costs more than it brings."""
_MOST_PROCESSES = 8


class Work(NamedTuple):
    """What territories are looked at with."""

    reading: Reading
    surveys: Surveys
    keeps: bool
    """Whether what is found is kept."""


class Given(NamedTuple):
    """A territory once looked at, and what is to be kept of it."""

    slug: str
    findings: Findings
    kept: tuple[Row, str] | None
    """Its row and its names; None when nothing is kept."""


def look_at_shared(reading: Reading) -> tuple[Shared, Looked]:
    """Look at what all territories share."""
    looked = reading.look(None)
    places = reading.roots, reading.away, reading.readable
    return Shared(reading.base, *places, reading.waivers, looked.findings), looked


def kept_shared(shared: Shared, looked: Looked, state: bytes, surveys: Surveys) -> tuple[Row, str]:
    """What is to be kept of what all territories share."""
    # Git may answer another time what it could not.
    row = _row(looked, b"" if any(map(is_unsure, looked.findings.issues)) else state, surveys)
    return row._replace(findings=shared_written(shared)), _names(looked)


def look_at(root: Path, wanted: Wanted, work: Work, slugs: Sequence[str]) -> Iterator[Given]:
    """Look at territories, in their order."""
    count = _processes(wanted.processes, work.surveys, slugs)
    pool = _pool(count, root, wanted.today, work) if count > 1 else None
    left = iter(slugs)
    if pool is not None:
        for given in _together(pool, slugs, max(1, min(16, len(slugs) // (count * 4)))):
            next(left)
            yield given
    for slug in left:
        yield _look(work, slug)


def _together(pool: ProcessPoolExecutor, slugs: Sequence[str], chunk: int) -> Iterator[Given]:
    """What several processes find, until one is killed or cannot start: the rest is left to be looked at."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        yield from pool.map(_look_in_pool, slugs, chunksize=chunk)
    except (BrokenProcessPool, OSError):
        return
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _look(work: Work, slug: str) -> Given:
    if not work.keeps:
        return Given(slug, work.reading.look(slug).findings, None)
    state = work.surveys.state(slug)  # before it is read: what changes meanwhile will show
    looked = work.reading.look(slug)
    return Given(slug, looked.findings, (_row(looked, state, work.surveys), _names(looked)))


def _row(looked: Looked, state: bytes, surveys: Surveys) -> Row:
    asked = json.dumps([*looked.findings.days, noted(looked.asked, surveys)])
    return Row(state, looked.content, asked, written(looked.findings))


def _names(looked: Looked) -> str:
    return json.dumps(looked.findings.names)


def _processes(wanted: int | None, surveys: Surveys, slugs: Sequence[str]) -> int:
    if wanted is not None:
        return max(1, min(wanted, len(slugs)))
    # Elsewhere than on Linux, a process that starts imports everything again.
    if sys.platform != "linux" or not any(
        files >= _WORTH_IT for files in accumulate(surveys.count(slug) for slug in slugs)
    ):
        return 1
    return min(len(os.sched_getaffinity(0)), len(slugs), _MOST_PROCESSES)


_work: Work | None = None
"""What a process of the pool works with, made once when it starts."""


def _pool(count: int, root: Path, today: datetime.date, work: Work) -> ProcessPoolExecutor | None:
    """Processes that look at territories; None where a system has not what they share."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context("fork" if sys.platform == "linux" else None)
    try:
        return ProcessPoolExecutor(count, context, _start, (root, today, work.surveys, work.keeps))
    except (ImportError, NotImplementedError, OSError):
        return None


def _start(root: Path, today: datetime.date, surveys: Surveys, keeps: bool) -> None:
    import signal
    import threading

    global _work
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever wanted it is told, and ends it
    threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.disable()  # what is read has no cycles, and each part is let go
    _work = Work(Reading(root, today, surveys.state if keeps else None), surveys, keeps)


def _end_with_parent() -> None:
    """Be no more once the process that wanted the work is not: it may have been killed."""
    from multiprocessing import connection, parent_process

    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)


def _look_in_pool(slug: str) -> Given:
    assert _work is not None
    return _look(_work, slug)
