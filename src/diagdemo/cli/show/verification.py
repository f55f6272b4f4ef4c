"""What a verification found, as every format of `validate` receives it: plain values, sorted."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from diagdemo.issues import Issue, Location, Severity

_TERRITORIES = "territoires"


class Waived(NamedTuple):
    """An issue that a waiver sets aside, with what the waiver says."""

    issue: Issue
    reason: str = ""
    by: str = ""
    """The function of who decided it, and when, as far as the waiver tells."""
    place: Location | None = None
    """Where the waiver is written."""

    @property
    def told(self) -> str:
        """The reason, then who decided it."""
        return f"{self.reason.rstrip('.')} ({self.by})" if self.by else self.reason


class Verification(NamedTuple):
    """The issues of the chosen territories, and what it takes to tell them."""

    issues: Sequence[Issue]
    waived: Sequence[Waived] = ()
    files: Mapping[str, str] = {}
    """The files that were read, with the name of what each describes; empty when it has none."""
    territories: Mapping[str, str] = {}
    """The name of each chosen territory, by slug."""
    remarks: Sequence[str] = ()
    """What could not be verified, in sentences."""
    failing: Sequence[Severity] = (Severity.ERREUR,)
    """What makes the command fail."""
    prefix: str = ""
    """The folder of the data, from the root of what Git holds; empty when it is that root."""
    pages: str = ""
    """How the address of a file begins on the forge, such as `https://…/blob/4f1c/`; empty when unknown."""
    unnamed: int = 0
    """How many files were read beside those of `files`: their names were not wanted."""

    @property
    def read(self) -> int:
        """How many files were read."""
        return len(self.files) + self.unnamed

    @property
    def fails(self) -> bool:
        """Whether something was found that makes the command fail."""
        return any(issue.severity in self.failing for issue in self.issues)

    def path(self, file: str) -> str:
        """The path of a file from the root of what Git holds, as forges name files."""
        return posixpath.normpath(posixpath.join(self.prefix, file))

    def territory(self, file: str) -> str:
        """The slug of the territory that a file is in; empty for what all territories share."""
        steps = file.split("/")
        return steps[1] if len(steps) > 2 and steps[0] == _TERRITORIES else ""

    def count(self, severity: Severity) -> int:
        """How many issues are that severe."""
        return sum(issue.severity is severity for issue in self.issues)
