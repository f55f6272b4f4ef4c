"""Which corrections are made: the sure ones, or all, of the files and of the kinds that were asked for."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.issues import Issue
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.workspace import Workspace

_CONFLICT = "D103"


class Wanted(NamedTuple):
    """What was asked for."""

    territories: frozenset[str] | None = None
    """None for all of them; what all territories share is always wanted."""
    codes: frozenset[str] = frozenset()
    """Empty for all of them."""
    unsure: bool = False
    """Corrections that guess are wanted too."""

    def covers(self, path: str) -> bool:
        """Whether a file is among those that were asked for."""
        steps = path.split("/")
        rank = steps.index(TERRITORIES) + 1 if TERRITORIES in steps[:-1] else 0
        return not rank or self.territories is None or steps[rank] in self.territories

    def keeps(self, issue: Issue, workspace: Workspace) -> bool:
        """Whether the correction of a fault is made, if it has one."""
        correction = issue.correction
        if not correction or (self.codes and issue.code not in self.codes):
            return False
        return (correction.sure or self.unsure) and _leads(issue, workspace)


def is_left_alone(workspace: Workspace, path: str) -> bool:
    """Whether a file is for a person alone: two versions of it are still there."""
    record = workspace.record(path)
    return record is not None and any(issue.code == _CONFLICT for issue in record.document.issues)


def _leads(issue: Issue, workspace: Workspace) -> bool:
    """Whether the record that the corrected text names is there, when it names one."""
    name, record = issue.correction.named, workspace.record(issue.location.file)
    if not name or record is None:
        return True
    kinds = {*workspace.plan.folders.values(), "extrait"}
    return workspace.index.resolve(name, kinds, record.territory) is not None
