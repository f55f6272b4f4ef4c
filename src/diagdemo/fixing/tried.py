"""Corrections that only a reading of the whole repository can judge: guessed references and names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from diagdemo.fixing.judge import gone, grown
from diagdemo.fixing.stages import key
from diagdemo.issues import Issue


class Tried(NamedTuple):
    """What was tried in a file."""

    before: bytes
    issues: tuple[Issue, ...]
    """The faults that were corrected."""
    there: tuple[Issue, ...]
    """All that was wrong in the file."""

    def is_better(self, now: Sequence[Issue]) -> bool:
        """Whether the file is better, from what is wrong in it now."""
        return gone(self.issues, self.there, now) and not grown(self.there, now)

    def blamed(self, path: str, now: Sequence[Issue]) -> tuple[Issue, ...]:
        """Those of the corrections where a new fault shows; all of them when none is near."""
        known = {key(issue) for issue in self.there}
        new = [issue for issue in now if key(issue) not in known]
        places = [issue.location for issue in new] + [one.location for issue in new for one in issue.related]
        lines = {place.line for place in places if place.file == path}
        return tuple(issue for issue in self.issues if issue.location.line in lines) or self.issues
