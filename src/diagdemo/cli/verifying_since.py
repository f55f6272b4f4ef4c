"""From a repository, and what changed in it since a version, to what its verification tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from diagdemo.checks import run, unknown_reference
from diagdemo.cli.depot import chosen
from diagdemo.cli.forge import git_prefix
from diagdemo.cli.show.verification import Verification
from diagdemo.cli.verifying import UNREADABLE, How, waived
from diagdemo.issues import Issue
from diagdemo.wording import agree
from diagdemo.workspace.apart import prefix_of
from diagdemo.workspace.layout import territory_of
from diagdemo.workspace.scope import Scope
from diagdemo.workspace.workspace import Workspace

if TYPE_CHECKING:
    from diagdemo.workspace.since import Touched


def verify_since(workspace: Workspace, how: How, since: Touched | None) -> Verification:
    """What the checks find in the chosen territories, and in what all territories share.

    Args:
        workspace: the repository.
        how: what is verified, and how.
        since: what changed since a version, when only that is verified, and the references to it.
    """
    scope = chosen(workspace.root, workspace.territories, how.territories)
    if since and not since.settings:
        scope = tuple(slug for slug in scope if slug in since.territories)
    result = run(workspace, how.date)
    kept = _kept(workspace, scope, since)
    issues, aside = waived(result, with_waivers=how.with_waivers)
    records = [
        record for record in workspace.records if record.territory is None or record.territory in scope
    ]
    names = {record.territory: record.name for record in records if record.kind == "territoire"}
    return Verification(
        [issue for issue in issues if kept(issue)],
        [each for each in aside if kept(each.issue)],
        {record.path: record.title for record in records},
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
    others, prefixes = set(workspace.territories).difference(scope), ("", prefix_of(workspace.settings))
    names = {*since.territories, *since.shared} if since else set()

    def kept(issue: Issue) -> bool:
        if territory_of(issue.location.file, prefixes) not in others:
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
        yield UNREADABLE


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
