"""From a repository that was read to what its verification tells, territory by territory."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from diagdemo.checks import Result, run
from diagdemo.cli.depot import chosen
from diagdemo.cli.forge import git_prefix
from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.issues import Issue
from diagdemo.workspace.workspace import Workspace

_UNREADABLE = "Les entretiens sont dans un dépôt à part, illisible d’ici\u00a0: ils n’ont pas été vérifiés."


def verify(
    workspace: Workspace,
    territories: Sequence[str] | None = None,
    date: datetime.date | None = None,
    *,
    with_waivers: bool = True,
) -> Verification:
    """What the checks find in the chosen territories, and in what all territories share.

    Args:
        workspace: the repository.
        territories: those that were named, if some were.
        date: the day with which retention dates are compared; the current one by default.
        with_waivers: whether waivers set issues aside.
    """
    scope = chosen(workspace, territories)
    result = run(workspace, date)
    kept = _kept(workspace, scope)
    issues = [issue for issue in result.issues if kept(issue)]
    aside = [issue for issue in result.waived if kept(issue)]
    if not with_waivers:
        issues, aside = sorted((*issues, *aside)), []
    records = [
        record for record in workspace.records if record.territory is None or record.territory in scope
    ]
    names = {record.territory: record.name for record in records if record.kind == "territoire"}
    return Verification(
        issues,
        [_waived(result, issue) for issue in aside],
        {record.path: str(record.data.get("nom") or record.data.get("intitule") or "") for record in records},
        {slug: names.get(slug, slug) for slug in scope},
        () if workspace.interviews_readable else (_UNREADABLE,),
        prefix=git_prefix(workspace.root),
    )


def _kept(workspace: Workspace, scope: tuple[str, ...]) -> Callable[[Issue], bool]:
    """Whether an issue is of the chosen territories; what all territories share is always kept."""
    if scope == workspace.territories:
        return lambda issue: True
    own = tuple(f"territoires/{slug}/" for slug in scope)
    return lambda issue: (
        issue.location.file.startswith(own) or not issue.location.file.startswith("territoires/")
    )


def _waived(result: Result, issue: Issue) -> Waived:
    waiver = result.waivers[issue.code, issue.location.file]
    return Waived(issue, waiver.reason, waiver.by, waiver.record.locate((*waiver.route, "code")))
