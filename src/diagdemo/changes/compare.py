"""From two versions of a repository to what changed between them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from diagdemo.changes.conclusions.territory import conclusions
from diagdemo.changes.facts.records import record_changes
from diagdemo.changes.faults import only_in, without_words
from diagdemo.changes.model import Changes, TerritoryChange, Version
from diagdemo.changes.renames import Renames, renamed
from diagdemo.checks import run
from diagdemo.issues import Issue, Severity
from diagdemo.study.build import build_study
from diagdemo.study.study import Study
from diagdemo.workspace.workspace import Workspace


def compare_versions(
    before: Workspace, after: Workspace, slugs: Sequence[str], day: datetime.date, paths: Set[str]
) -> Changes:
    """What changed in some territories from one version to another, both read on the same day.

    Args:
        before: the earlier version.
        after: the later one.
        slugs: the territories to compare, of either version.
        day: the day on which both are read.
        paths: the records that do not hold the same in both.
    """
    renames = renamed(before, after)
    later = sorted({renames.territory(slug) or slug for slug in slugs})
    early = before.read_at is not None and not before.listing.records
    found = [] if early else [_territory(slug, before, after, day, paths, renames) for slug in later]
    then, now = (_issues(version, day) for version in (before, after))
    former = _former_paths(after, renames)
    changed = tuple(each for each in found if each.concludes or each.records or each.reserves)
    return Changes(
        replace(_version(before, then), early=early),
        _version(after, now),
        day,
        changed,
        () if early else record_changes(before, after, None, renames),
        tuple(without_words(issue, after) for issue in only_in(now, then, former)),
        tuple(without_words(issue, before) for issue in only_in(then, now, former)),
        tuple(each.slug for each in found if each not in changed),
    )


def _territory(
    slug: str,
    before: Workspace,
    after: Workspace,
    day: datetime.date,
    paths: Set[str],
    renames: Renames,
) -> TerritoryChange:
    former = renames.former_territory(slug) or slug
    then = build_study(before, former, day) if former in before.territories else None
    now = build_study(after, slug, day) if slug in after.territories else None
    found = conclusions(then, now, renames.seen_from(slug, then.nodes if then else ()), paths)
    return TerritoryChange(
        slug,
        _name(now, then) or slug,
        found.constats,
        found.indicators,
        found.map,
        found.reviews,
        record_changes(before, after, slug, renames),
        found.reserves,
        found.lone,
    )


def _name(*studies: Study | None) -> str:
    """What people call a territory, from the first version that can tell it; empty when none can."""
    return next((study.name for study in studies if study and study.territory), "")


def _version(workspace: Workspace, issues: Iterable[Issue]) -> Version:
    errors = sum(issue.severity is Severity.ERREUR for issue in issues)
    revision = workspace.read_at
    if revision is None:
        return Version(None, "les fiches telles qu’elles sont dans le dossier", errors)
    return Version(revision, revision.told, errors)


def _issues(workspace: Workspace, day: datetime.date) -> tuple[Issue, ...]:
    return run(workspace, day).issues


def _former_paths(after: Workspace, renames: Renames) -> dict[str, str]:
    """By path in the later version, the earlier path of the records that were renamed."""
    held = ((record, renames.former(record)) for record in after.records)
    return {record.path: former.path for record, former in held if former}
