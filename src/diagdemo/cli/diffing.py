"""What `diagdemo diff` does: which versions, which territories, and where the account goes."""

from __future__ import annotations

import datetime
import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.errors import NotFoundError, UsageError
from diagdemo.workspace.layout import TERRITORIES, find_root
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.revision import resolve
from diagdemo.workspace.span import span_of
from diagdemo.workspace.territories import territory_around

if TYPE_CHECKING:
    from diagdemo.changes.between import Compared
    from diagdemo.report.changes.comment import Illustration


class Format(StrEnum):
    """How the account is written."""

    TEXTE = "texte"
    MARKDOWN = "markdown"
    JSON = "json"


def compared(
    depot: Path | None, words: tuple[str | None, str | None], date: datetime.date | None
) -> Compared:
    """What changed between the versions that were typed, in the territory of the current folder if any.

    Raises:
        UsageError: what was typed means two things, or there is no Git.
        NotFoundError: a version or a territory does not exist.
    """
    from diagdemo.changes.between import between

    root = find_root(depot or Path.cwd())
    typed, territory = _meant(root, *words)
    return between(root, span_of(root, typed), territory or territory_around(root, Path.cwd()), date)


def _meant(root: Path, first: str | None, second: str | None) -> tuple[str | None, str | None]:
    """The versions and the territory that were typed: a territory may come alone."""
    if first is None or ".." in first:
        return first, second
    if second is not None:
        _refuse_a_version(root, first, second)
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


def _refuse_a_version(root: Path, first: str, second: str) -> None:
    """Two versions are not typed as two words: say how they are."""
    if (root / TERRITORIES / second).is_dir():
        return
    try:
        resolve(root, second)
    except NotFoundError:
        return  # it is told as an unknown territory
    raise UsageError(
        f"{quote(second)} est une version, et non un territoire",
        f"pour comparer deux versions\u00a0: diagdemo diff {first}..{second}",
    )


def illustrate(found: Compared, folder: Path, account: Path | None) -> tuple[Illustration, ...]:
    """Write the pictures of what changed, and give their addresses from the folder of the account."""
    from diagdemo.changes.renames import renamed
    from diagdemo.pictures.svg import svg
    from diagdemo.report.changes.comment import Illustration
    from diagdemo.report.changes.pictures import pictures_of
    from diagdemo.study.build import build_study
    from diagdemo.yaml.write import write_atomic

    folder.mkdir(parents=True, exist_ok=True)
    start = account.parent if account else Path.cwd()
    shown, renames = [], renamed(found.before, found.after)
    for change in found.changes.territories:
        former = renames.former_territory(change.slug) or change.slug
        if former not in found.before.territories or change.slug not in found.after.territories:
            continue
        before = build_study(found.before, former, found.changes.day)
        after = build_study(found.after, change.slug, found.changes.day)
        for picture in pictures_of(before, after, renames.seen_from(change.slug, before.nodes)):
            path = folder / f"{change.slug}-{picture.name}.svg"
            write_atomic(path, svg(picture.ecran, picture.title, picture.alt))
            shown.append(Illustration(Path(os.path.relpath(path, start)).as_posix(), picture.alt))
    return tuple(shown)
