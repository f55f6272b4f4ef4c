"""What was surely meant by a word that names nothing, at a cost that no file can make grow without end."""

from __future__ import annotations

from collections.abc import Sequence

from diagdemo.workspace.refusal import closest

_COMPARISONS = 10_000
"""How many words are compared in one run of a check: people make a few slips, machines may make thousands."""


class Suggestions:
    """Looks for the closest words, and stops once it has looked enough."""

    def __init__(self) -> None:
        self._left = _COMPARISONS

    def closest(self, word: str, candidates: Sequence[str]) -> str | None:
        """The candidate that was surely meant, unless too much was looked for already."""
        if len(candidates) > self._left:
            return None
        self._left -= len(candidates)
        return closest(word, candidates)
