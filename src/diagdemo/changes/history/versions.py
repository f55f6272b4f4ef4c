"""Which versions of a territory are told: the last one of each day, or those that bear a tag."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from diagdemo.workspace.layout import SETTINGS, TERRITORIES
from diagdemo.workspace.past import Past
from diagdemo.workspace.revision import Revision, resolve

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
Tag = tuple[str, Revision]

MOST = 20
"""How many versions are told when nothing else is asked: as many as a screen holds."""


class Asked(NamedTuple):
    """What was asked of the history of a territory."""

    since: str | None = None
    """A version, or a day: nothing older is told but what was true then."""
    tags: bool = False
    """Only the versions that bear a tag."""
    every: bool = False
    """All the versions of a day, not only the last one."""
    most: int = MOST
    """How many versions at most, the latest ones; 0 means all."""
    date: datetime.date | None = None
    """The day on which all versions are read; each on its own day by default."""


class Version(NamedTuple):
    """A version, and the tags that it bears."""

    revision: Revision
    tags: tuple[str, ...] = ()
    own: bool = True
    """Whether it changed something in the folder of the territory, or was asked for by its tag."""


class Chosen(NamedTuple):
    """Versions, oldest first, and how many were left out."""

    versions: tuple[Version, ...]
    same_day: int = 0
    """Those that another one of the same day followed."""
    older: int = 0
    """Those before the first one that is told, beyond what was asked for."""


def choose(past: Past, start: Revision, slug: str, asked: Asked) -> Chosen:
    """The versions to tell of a territory, up to `start`.

    Raises:
        NotFoundError: there is no such version as the one to begin at.
    """
    tags = past.tags()
    names = _names(tags)
    paths = () if asked.tags else (f"{TERRITORIES}/{slug}", SETTINGS, "actors")
    if asked.tags:
        held = _tagged(past, tags, asked.since)
    else:
        held = _since(past, past.revisions(start, paths), paths, asked.since)
    days = [[each] for each in held] if asked.every or asked.tags else _days(held)
    own = {each.id for each in (held if asked.tags else past.revisions(start, paths[:1]))}
    last = [(day[0], any(each.id in own for each in day)) for day in days]
    shown = _latest(last, asked.most)
    told = (Version(each, names.get(each.id, ()), is_own) for each, is_own in reversed(shown))
    return Chosen(tuple(told), len(held) - len(last), len(last) - len(shown))


def _names(tags: Sequence[Tag]) -> dict[str, tuple[str, ...]]:
    """The tags of each version."""
    held: dict[str, tuple[str, ...]] = {}
    for name, revision in tags:
        held[revision.id] = (*held.get(revision.id, ()), name)
    return held


def _tagged(past: Past, tags: Sequence[Tag], since: str | None) -> list[Revision]:
    """The versions that bear a tag, the latest first."""
    held = {revision.id: revision for _, revision in tags}
    first = _first_day(past, since)
    kept = (each for each in held.values() if first is None or each.day >= first)
    return sorted(kept, key=lambda each: (each.seconds, each.id), reverse=True)


def _first_day(past: Past, since: str | None) -> datetime.date | None:
    if since is None:
        return None
    day = _day(since)
    return day or resolve(past.root, since).day


def _since(past: Past, held: Sequence[Revision], paths: Sequence[str], since: str | None) -> list[Revision]:
    """Those after a version or a day, and before them the one that was in force then."""
    if since is None:
        return list(held)
    if day := _day(since):
        later = [each for each in held if each.day > day]
        return [*later, *held[len(later) : len(later) + 1]]
    known = {each.id for each in past.revisions(resolve(past.root, since), paths)}
    later = [each for each in held if each.id not in known]
    return [*later, *(each for each in held if each.id in known)][: len(later) + 1]


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def _days(held: Sequence[Revision]) -> list[list[Revision]]:
    """The runs of versions of one day, from the latest to the oldest."""
    return [list(same) for _, same in groupby(held, key=lambda each: each.day)]


def _latest(held: list[tuple[Revision, bool]], most: int) -> list[tuple[Revision, bool]]:
    """The latest ones, as many of the territory as asked for, with those that come in between."""
    own = [rank for rank, (_, is_own) in enumerate(held) if is_own]
    return held[: own[most - 1] + 1] if most and len(own) >= most else held
