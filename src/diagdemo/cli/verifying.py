"""From a repository that was read to what its verification tells, territory by territory."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from diagdemo.checks import Result, run, unknown_reference
from diagdemo.cli.depot import chosen
from diagdemo.cli.forge import git_prefix
from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.issues import Issue
from diagdemo.wording import agree
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.scope import Scope
from diagdemo.workspace.workspace import Workspace

if TYPE_CHECKING:
    from diagdemo.workspace.since import Touched

_UNREADABLE = "Les entretiens sont dans un dépôt à part, illisible d’ici\u00a0: ils n’ont pas été vérifiés."


def verify(
    workspace: Workspace,
    territories: Sequence[str] | None = None,
    date: datetime.date | None = None,
    *,
    with_waivers: bool = True,
    since: Touched | None = None,
) -> Verification:
    """What the checks find in the chosen territories, and in what all territories share.

    Args:
        workspace: the repository.
        territories: those that were named, if some were.
        date: the day with which retention dates are compared; the current one by default.
        with_waivers: whether waivers set issues aside.
        since: what changed since a version, when only that is verified, and the references to it.
    """
    scope = chosen(workspace, territories)
    if since and not since.settings:
        scope = tuple(slug for slug in scope if slug in since.territories)
    result = run(workspace, date)
    kept = _kept(workspace, scope, since)
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
        tuple(_remarks(workspace, since)),
        prefix=git_prefix(workspace.root),
    )


def scope_of(since: Touched) -> Scope | None:
    """What is worth reading to verify what changed; None when everything is."""
    return None if since.settings else Scope(since.territories, since.shared)


def _kept(workspace: Workspace, scope: tuple[str, ...], since: Touched | None) -> Callable[[Issue], bool]:
    """Whether an issue is of the chosen territories; what all territories share is always kept."""
    if scope == workspace.territories:
        return lambda issue: True
    own = tuple(f"{TERRITORIES}/{slug}/" for slug in scope)
    names = {*since.territories, *since.shared} if since else set()

    def kept(issue: Issue) -> bool:
        file = issue.location.file
        if file.startswith(own) or not file.startswith(f"{TERRITORIES}/"):
            return True
        return issue.code == unknown_reference.CODE and bool(names & _named(workspace, issue))

    return kept


def _named(workspace: Workspace, issue: Issue) -> set[str]:
    """The territories and the records that the reference of an issue names."""
    record = workspace.record(issue.location.file)
    uses = record.bound.references if record else ()
    texts = [use.text for use in uses if record and record.locate(use.route) == issue.location]
    return {step for text in texts for step in text.partition("#")[0].split("/")}


def _remarks(workspace: Workspace, since: Touched | None) -> Iterator[str]:
    if since:
        yield _since(workspace, since)
    if not workspace.interviews_readable:
        yield _UNREADABLE


def _since(workspace: Workspace, since: Touched) -> str:
    when = since.since.told
    if since.settings:
        return f"Les réglages ont changé depuis {when}\u00a0: tous les territoires sont vérifiés."
    rest = len([slug for slug in workspace.territories if slug not in since.territories])
    if not rest:
        return f"Tous les territoires ont changé depuis {when}."
    same = "n’a pas changé", "n’ont pas changé"
    others = agree(rest, f"territoire {same[0]}", f"territoires {same[1]}")
    return f"{others} depuis {when}\u00a0: on n’y vérifie que les références à ce qui a changé."


def _waived(result: Result, issue: Issue) -> Waived:
    waiver = result.waivers[issue.code, issue.location.file]
    return Waived(issue, waiver.reason, waiver.by, waiver.record.locate((*waiver.route, "code")))
