"""End a process that does not answer, so that nobody waits for it without end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from types import TracebackType


class Watch:
    """What is done in its context may last so many seconds, at worst twice as many: then `end` is called.

    One thread serves for every time: to start one each time would cost more than what is watched.
    """

    def __init__(self, seconds: float, end: Callable[[], object]) -> None:
        self._seconds, self._end = seconds, end
        self._since: float | None = None
        self._closed = threading.Event()
        threading.Thread(target=self._look, daemon=True).start()

    def __enter__(self) -> None:
        self._since = time.monotonic()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._since = None

    def close(self) -> None:
        """Watch no more."""
        self._closed.set()

    def _look(self) -> None:
        while not self._closed.wait(self._seconds):
            since = self._since
            if since is not None and time.monotonic() - since >= self._seconds:
                self._end()
