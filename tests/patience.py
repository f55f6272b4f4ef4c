"""How long a test waits for what must not grow as the square of its input: a guard, never a measure."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

SOON = 10.0
"""Seconds of work; what the tests run takes ten times less, on a slow machine that does other things."""


@contextmanager
def soon() -> Iterator[None]:
    """Fail when what is done takes far longer than it does when it grows as its input does."""
    start = time.process_time()
    yield
    assert time.process_time() - start < SOON
