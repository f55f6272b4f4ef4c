"""The history of a territory: its versions, one after the other."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from diagdemo.changes.history.moment import Moment, moment
from diagdemo.changes.history.moved import moved
from diagdemo.changes.history.named import names_of
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
    idle: int = 0
    """How many versions only changed what all territories share, with no effect on this one."""
    former: str | None = None
    """The slug that it had before its folder was renamed; None when it was not."""
    later: str | None = None
    """The slug that it has since."""


class _Left(Enum):
    """Why a version is not told."""

    ABSENT = auto()
    IDLE = auto()


def history(
    past: Past, start: Revision, slug: str, asked: Asked, progress: Progress | None = None
) -> History:
    """The history of a territory up to a version; a version that does not have it is left out.

    `progress` is called after each version with how many are done and how many there are.

    Raises:
        NotFoundError: there is no such version as the one to begin at.
    """
    chosen = choose(past, start, slug, asked)
    held = list(_moments(past, slug, chosen, asked.date, progress))
    moments = tuple(each for each in held if isinstance(each, Moment))
    return History(
        slug,
        moments[-1].name if moments else slug,
        moments,
        asked.date,
        chosen.same_day,
        chosen.older,
        held.count(_Left.ABSENT),
        held.count(_Left.IDLE),
        *names_of(past, start, slug),
    )


def _moments(
    past: Past, slug: str, chosen: Chosen, date: datetime.date | None, progress: Progress | None
) -> Iterator[Moment | _Left]:
    """Each version computed, unless it is the one before it, read on the same day; or why it is not told."""
    held: tuple[Workspace, Moment] | None = None
    for rank, version in enumerate(chosen.versions, start=1):
        workspace = past.load(version.revision, only=[slug], early=True)
        if slug not in workspace.territories:
            yield _Left.ABSENT
        elif held and not version.own and _is_idle(held[1], workspace, slug):
            yield _Left.IDLE
        else:
            now = _again(held, version, workspace, date) or moment(
                version, workspace, slug, date or version.revision.day
            )
            held = workspace, now
            yield now
        if progress:
            progress(rank, len(chosen.versions))


def _is_idle(then: Moment, workspace: Workspace, slug: str) -> bool:
    """Whether a version says what the one before did, the day aside: both are read on the same one."""
    now = moment(then.version, workspace, slug, then.day)
    same = (now.fill, now.constats, now.errors, now.aside) == (
        then.fill,
        then.constats,
        then.errors,
        then.aside,
    )
    return same and not moved([then, now])


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
