"""Things drawn one under the other, on as many pictures as paper needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


_TRIES = 20
"""How many heights are tried between the least and the whole room."""


def pages(things: Sequence[T], high: Callable[[Sequence[T]], float], room: float) -> list[Sequence[T]]:
    """Things in their order, in as few parts as `room` allows, each about as high as the others."""
    fewest = len(_filled(things, high, room))
    tried = (room * (step / _TRIES) for step in range(_TRIES // 4, _TRIES))
    balanced = (_filled(things, high, each) for each in tried)
    return next((found for found in balanced if len(found) == fewest), _filled(things, high, room))


def _filled(things: Sequence[T], high: Callable[[Sequence[T]], float], room: float) -> list[Sequence[T]]:
    """Each part as full as it can be, one thing at least in each."""
    found: list[Sequence[T]] = []
    start = 0
    for end in range(1, len(things) + 1):
        if end - start > 1 and high(things[start:end]) > room:
            found.append(things[start : end - 1])
            start = end - 1
    return [*found, things[start:]] if things else found


def numbered(name: str, title: str, rank: int, count: int) -> tuple[str, str]:
    """The name and the title of a picture among those that are one."""
    if count == 1:
        return name, title
    return f"{name}-{rank}", f"{title} ({rank} sur {count})"
