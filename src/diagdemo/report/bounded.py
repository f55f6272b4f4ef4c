"""Templates of others, kept within bounds: what they may call, how long they last, how much they write."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from diagdemo.report.markdown import Safe

SECONDS = 10.0
"""How long the templates of a repository may take."""
SIGNS = 20_000_000
"""How much they may write."""
_REPEATS = 10_000
"""The largest number they may hand to what repeats, widens or fills."""
_REFUSED_FILTERS = ("format", "center", "pprint", "random", "batch", "slice")
_REFUSED_GLOBALS = ("lipsum",)


class TooLongError(Exception):
    """A template lasts longer than it may."""


class TooLargeError(Exception):
    """A template writes more than it may."""


class Bounded(ImmutableSandboxedEnvironment):
    """The sandbox, where no step makes more than memory holds, and nothing is left to chance."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for name in _REFUSED_FILTERS:
            self.filters.pop(name, None)
        for name in _REFUSED_GLOBALS:
            self.globals.pop(name, None)
        self.concat = joined  # type: ignore[method-assign]

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse to repeat a text and to raise to large powers."""
        numbers = all(isinstance(side, int | float) for side in (left, right))
        if not numbers or max(abs(left), abs(right)) > 10**9 or (operator == "**" and abs(right) > 64):
            raise SecurityError(f"'{operator}'")
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Any, __obj: Any, *arguments: Any, **named: Any) -> Any:
        """Refuse large numbers to what repeats or widens a text."""
        owner = getattr(__obj, "__self__", None)
        if isinstance(owner, str) and any(
            isinstance(each, int) and each > _REPEATS for each in (*arguments, *named.values())
        ):
            raise SecurityError(f"'{__obj.__name__}'")
        return super().call(__context, __obj, *arguments, **named)


def joined(parts: Iterable[str]) -> Safe:
    """Parts that were each escaped, together, unless they are too large.

    Raises:
        TooLargeError: they are.
    """
    held, size = [], 0
    for part in parts:
        size += len(part)
        if size > SIGNS:
            raise TooLargeError
        held.append(part)
    return Safe("".join(held))


@contextmanager
def timed(folder: Path) -> Iterator[None]:
    """Stop whatever the templates of a folder do once they have lasted too long.

    Raises:
        TooLongError: they did; from the line that was running.
    """
    end = time.monotonic() + SECONDS
    before = sys.gettrace()
    sys.settrace(_watch(str(folder), end))
    try:
        yield
    finally:
        sys.settrace(before)


def _watch(folder: str, end: float) -> Callable[[FrameType, str, Any], Any]:
    def line(frame: FrameType, event: str, argument: Any) -> Any:
        if time.monotonic() > end:
            raise TooLongError
        return line

    def call(frame: FrameType, event: str, argument: Any) -> Any:
        return line if frame.f_code.co_filename.startswith(folder) else None

    return call
