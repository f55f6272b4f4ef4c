"""The history of a territory: its versions, one after the other."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from diagdemo.changes.history.moment import Moment, moment
from diagdemo.changes.history.versions import Asked, Chosen, Version, choose
from diagdemo.workspace.load import Progress
from diagdemo.workspace.past import Past
from diagdemo.workspace.revision import Revision
from diagdemo.workspace.workspace import Workspace


@dataclass(frozen=True)
class History:
    """How a territory moved."""

    slug: str
    name: str
    """What it is called in the last version that is told; its slug when there is none."""
    moments: tuple[Moment, ...]
    """Oldest first."""
    date: datetime.date | None
    """The one day on which all versions were read; None when each was on its own."""
    same_day: int = 0
    """How many versions are not told because another one of the same day is."""
    older: int = 0
    """How many older versions are not told."""
    absent: int = 0
    """How many versions have no such territory."""


def history(
    past: Past, start: Revision, slug: str, asked: Asked, progress: Progress | None = None
) -> History:
    """The history of a territory up to a version; a version that does not have it is left out.

    `progress` is called after each version with how many are done and how many there are.

    Raises:
        NotFoundError: there is no such version as the one to begin at.
    """
    chosen = choose(past, start, slug, asked)
    moments = tuple(_moments(past, slug, chosen, asked.date, progress))
    name = moments[-1].name if moments else slug
    absent = len(chosen.versions) - len(moments)
    return History(slug, name, moments, asked.date, chosen.same_day, chosen.older, absent)


def _moments(
    past: Past, slug: str, chosen: Chosen, date: datetime.date | None, progress: Progress | None
) -> Iterator[Moment]:
    """Each version computed, unless it is the one before it, read on the same day."""
    held: tuple[Workspace, Moment] | None = None
    for rank, version in enumerate(chosen.versions, start=1):
        workspace = past.load(version.revision, only=[slug], early=True)
        if slug in workspace.territories:
            now = _again(held, version, workspace, date) or moment(
                version, workspace, slug, date or version.revision.day
            )
            held = workspace, now
            yield now
        if progress:
            progress(rank, len(chosen.versions))


def _again(
    held: tuple[Workspace, Moment] | None, version: Version, workspace: Workspace, date: datetime.date | None
) -> Moment | None:
    """What was computed of the version before, when no record is another and neither is the day."""
    if held is None:
        return None
    before, then = held
    records = zip(before.records, workspace.records, strict=False)
    same = len(before.records) == len(workspace.records) and all(one is other for one, other in records)
    if not same or then.day != (date or version.revision.day):
        return None
    return replace(then, version=version)
