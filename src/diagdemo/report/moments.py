"""The recorded versions of a territory, each as the readers of a document may read it today.

Outside the team, nothing that counts people is told: two versions side by side would tell of the few who came
in between.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.changes.history.moment import Moment, counted
from diagdemo.changes.history.versions import Asked, Version, choose
from diagdemo.indicators.core.measure import Measure
from diagdemo.report.reading import Reading, read
from diagdemo.workspace.completeness import Fill
from diagdemo.workspace.past import Past
from diagdemo.workspace.workspace import Workspace

_MOST_VERSIONS = 5
"""A table has six columns at most."""


def moments_of(workspace: Workspace, reading: Reading) -> tuple[Moment, ...]:
    """The versions that are told of a territory, the oldest first.

    Args:
        workspace: the repository, nothing of it hidden.
        reading: the territory as the readers of the document may read it.

    Raises:
        UsageError: the records are not in Git.
    """
    with Past(workspace.root) as past:
        return tuple(_read(past, workspace, reading))


def _read(past: Past, workspace: Workspace, reading: Reading) -> Iterator[Moment]:
    slug = reading.study.slug
    for version in _versions(past, workspace, slug):
        then, on = past.load(version.revision, only=[slug], early=True), version.revision.day
        held = read(then, slug, on, reading.diffusion)
        measures = {code: each for code, each in held.measures.items() if _may_be_told(held, each)}
        aside = sum(not record.bound.repairable for record in then.of(slug))
        yield Moment(version, on, held.study.name, Fill(0, 0), counted(held.observation), measures, 0, aside)


def _versions(past: Past, workspace: Workspace, slug: str) -> list[Version]:
    """Those that bear a tag when several do, else the last one of each month; a few of them, evenly."""
    if workspace.revision is None:
        return []
    chosen = choose(past, workspace.revision, slug, Asked(most=0)).versions
    held = [each for each in chosen if slug in past.files(each.revision).listing(workspace.plan).territories]
    if not held:
        return []
    tagged = [version for version in held if version.tags]
    months = {version.revision.day.replace(day=1): version for version in held}
    kept = tagged if len(tagged) > 1 else list({held[0]: held[0]} | {each: each for each in months.values()})
    last = len(kept) - 1
    if last < _MOST_VERSIONS:
        return kept
    return [kept[rank * last // (_MOST_VERSIONS - 1)] for rank in range(_MOST_VERSIONS)]


def _may_be_told(reading: Reading, measure: Measure) -> bool:
    people = measure.people is not None or any(row.people is not None for row in measure.rows)
    return reading.within or not people
