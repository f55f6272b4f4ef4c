"""What `diagdemo diff` does: which versions, which territories, and where the account goes."""

from __future__ import annotations

import datetime
import os
from collections.abc import Collection
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.errors import NotFoundError, UsageError
from diagdemo.workspace.files import TERRITORIES, find_root
from diagdemo.workspace.past import Past
from diagdemo.workspace.revision import resolve
from diagdemo.workspace.scope import Scope
from diagdemo.workspace.since import Touched, touched_between
from diagdemo.workspace.span import Span, span_of
from diagdemo.workspace.territories import territory_around, unknown_territory

if TYPE_CHECKING:
    from diagdemo.changes.model import Changes
    from diagdemo.report.changes.comment import Illustration
    from diagdemo.workspace.workspace import Workspace


class Format(StrEnum):
    """How the account is written."""

    TEXTE = "texte"
    MARKDOWN = "markdown"
    JSON = "json"


class Compared(NamedTuple):
    """Two versions, read as far as they differ."""

    before: Workspace
    after: Workspace
    slugs: tuple[str, ...]
    """The territories in which something may have changed."""
    changes: Changes


def compared(
    depot: Path | None, words: tuple[str | None, str | None], date: datetime.date | None
) -> Compared:
    """What changed between the versions that were typed.

    Raises:
        UsageError: what was typed means two things, or there is no Git.
        NotFoundError: a version or a territory does not exist.
    """
    from diagdemo.changes.compare import compare_versions
    from diagdemo.study.day import reference_day
    from diagdemo.workspace.load import load

    root = find_root(depot or Path.cwd())
    typed, territory = _meant(root, *words)
    span = span_of(root, typed)
    with Past(root) as past:
        changed = touched_between(past, span.before, span.after)
        known = _territories(past, span, root)
        slugs = _slugs(changed, territory or territory_around(root, Path.cwd()), known, territory)
        scope = Scope(slugs, changed.shared)
        before = past.load(span.before, only=scope)
        after = past.load(span.after, only=scope) if span.after else load(root, only=scope)
    day = reference_day(after, date).day
    return Compared(
        before, after, slugs, compare_versions(before, after, slugs, day, frozenset(changed.paths))
    )


def _meant(root: Path, first: str | None, second: str | None) -> tuple[str | None, str | None]:
    """The versions and the territory that were typed: a territory may come alone."""
    if first is None or second is not None or ".." in first:
        return first, second
    if not (root / TERRITORIES / first).is_dir():
        return first, None
    try:
        resolve(root, first)
    except NotFoundError:
        return None, first
    raise UsageError(
        f"«\u00a0{first}\u00a0» est à la fois un territoire et une version",
        f"diagdemo diff HEAD {first} compare ce territoire, diagdemo diff {first}.. cette version",
    )


def _territories(past: Past, span: Span, root: Path) -> frozenset[str]:
    """The territories of either version."""
    versions = [span.before, *([span.after] if span.after else [])]
    paths = [path for version in versions for path in past.files(version).blobs()]
    found = {
        path.split("/")[1] for path in paths if path.startswith(f"{TERRITORIES}/") and path.count("/") > 1
    }
    if span.after is None and (root / TERRITORIES).is_dir():
        found |= {entry.name for entry in (root / TERRITORIES).iterdir() if entry.is_dir()}
    return frozenset(found)


def _slugs(
    changed: Touched, wanted: str | None, known: Collection[str], asked: str | None
) -> tuple[str, ...]:
    """The territories to compare: those that changed, or all of them when what they share did."""
    if asked is not None and asked not in known:
        raise unknown_territory(asked, sorted(known))
    concerned = known if changed.settings or changed.shared else changed.territories
    return tuple(sorted(slug for slug in concerned if wanted not in known or slug == wanted))


def illustrate(found: Compared, folder: Path, account: Path | None) -> tuple[Illustration, ...]:
    """Write the pictures of what changed, and give their addresses from the folder of the account."""
    from diagdemo.model.vocabulary.interviews import Diffusion
    from diagdemo.pictures.svg import svg
    from diagdemo.report.changes.comment import Illustration
    from diagdemo.report.changes.pictures import pictures_of
    from diagdemo.report.reading import read
    from diagdemo.yaml.write import write_atomic

    folder.mkdir(parents=True, exist_ok=True)
    start = account.parent if account else Path.cwd()
    shown = []
    for change in found.changes.territories:
        sides = (found.before, found.after)
        if any(change.slug not in side.territories for side in sides):
            continue
        before, after = (read(side, change.slug, found.changes.day, Diffusion.INTERNE) for side in sides)
        for picture in pictures_of(before, after):
            path = folder / f"{change.slug}-{picture.name}.svg"
            write_atomic(path, svg(picture.ecran, picture.title, picture.alt))
            shown.append(Illustration(Path(os.path.relpath(path, start)).as_posix(), picture.alt))
    return tuple(shown)
