"""The first of several names, and how many others there are."""

from __future__ import annotations

from collections.abc import Iterable

from diagdemo.wording import agree, listed

_SHOWN = 3


def few_of(names: Iterable[str]) -> str:
    """« A, B, C et 4 autres »; all of them when only one more is left."""
    held = list(names)
    if len(held) > _SHOWN + 1:
        held[_SHOWN:] = [agree(len(held) - _SHOWN, "autre", "autres")]
    return listed(held)
