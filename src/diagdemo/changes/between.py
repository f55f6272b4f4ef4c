"""Read two versions of a repository as far as they differ, and say what changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from diagdemo.changes.compare import compare_versions
from diagdemo.changes.model import Changes
from diagdemo.changes.moved_territories import moved_folders
from diagdemo.study.day import reference_day
from diagdemo.workspace.apart import nowhere
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.load import load_from
from diagdemo.workspace.past import Past
from diagdemo.workspace.places import Folder, Place
from diagdemo.workspace.plan import load_plan
from diagdemo.workspace.reader import Reader
from diagdemo.workspace.scope import Scope
from diagdemo.workspace.since import on_disk, touched_between
from diagdemo.workspace.span import Span, span_of
from diagdemo.workspace.territories import unknown_territory
from diagdemo.workspace.workspace import Workspace


class Compared(NamedTuple):
    """Two versions, read as far as they differ."""

    before: Workspace
    after: Workspace
    changes: Changes


def diff(
    root: Path | str,
    versions: str | None = None,
    territory: str | None = None,
    *,
    date: datetime.date | None = None,
) -> Changes:
    """What changed from one version of a repository to another, in its conclusions and in its facts.

    Args:
        root: the folder that holds `diagdemo.yaml`.
        versions: `A..B`, `A...B` for what B brings since it left A, or `A`, compared with the folder; the
            last recorded version by default.
        territory: the slug, in either version, of the only territory to compare; all of them by default.
        date: the day on which both are read; else that of the later one.

    Raises:
        NotFoundError: a version or the territory does not exist.
        UsageError: there is no Git, or no version.
    """
    return between(Path(root), span_of(Path(root), versions), territory, date).changes


def between(root: Path, span: Span, territory: str | None, date: datetime.date | None) -> Compared:
    """The same, with the two versions as they were read."""
    with Past(root) as past:
        touched = touched_between(past, span.before, span.after)
        places = past.files(span.before), past.files(span.after) if span.after else Folder(root)
        known = frozenset(slug for place in places for slug in place.listing(load_plan()).territories)
        if territory is not None and territory not in known:
            raise unknown_territory(territory, sorted(known))
        then, now = map(_settings, places)
        concerned = known if then != now or touched.shared else touched.territories
        wanted = known if territory is None else _names(past, span, territory)
        slugs = tuple(sorted(wanted.intersection(concerned)))
        scope = Scope(slugs, touched.shared)
        # What is said of a repository is read by all who see it: interviews kept from them are not read.
        before, after = (
            past.load(version, only=scope, apart=False, early=version is span.before)
            if version
            else load_from(root, Folder(root), only=scope, apart=nowhere)
            for version in span
        )
    day = reference_day(after, date).day
    return Compared(before, after, compare_versions(before, after, slugs, day, frozenset(touched.paths)))


def _names(past: Past, span: Span, territory: str) -> frozenset[str]:
    """The slugs of a territory in both versions, from either of them."""
    then = past.files(span.before).blobs()
    now = past.files(span.after).blobs() if span.after else None
    folder = f"{TERRITORIES}/{territory}"
    here = (past.root / folder).is_dir() if now is None else _below(now, folder)
    if here and _below(then, folder):
        return frozenset({territory})
    pairs = moved_folders(then, on_disk(past.root, then) if now is None else now)
    return frozenset(next((pair for pair in pairs if territory in pair), (territory,)))


def _below(paths: Iterable[str], folder: str) -> bool:
    return any(path.startswith(f"{folder}/") for path in paths)


def _settings(place: Place) -> dict[str, Any]:
    """What territories are read with: waivers only say which faults are accepted."""
    plan = load_plan()
    wanted = [found for found in place.listing(plan).records if found.kind == "espace"]
    values = [record.data for record in Reader(plan, plan.words, ()).records(place, wanted)]
    return {key: value for held in values for key, value in held.items() if key != "derogations"}
