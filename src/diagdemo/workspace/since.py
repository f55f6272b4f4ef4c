"""Which territories changed since a revision, by comparing contents: Git is never asked to look at files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from diagdemo.workspace.files import classify
from diagdemo.workspace.layout import SETTINGS
from diagdemo.workspace.past import Past
from diagdemo.workspace.places import Folder, blob_id
from diagdemo.workspace.plan import Plan, load_plan
from diagdemo.workspace.revision import Revision, head, merge_base, resolve


class Touched(NamedTuple):
    """What changed since a revision."""

    since: Revision
    territories: tuple[str, ...]
    """The slugs of those whose records changed, came or went; sorted."""
    shared: tuple[str, ...]
    """The names of the shared actors that did."""
    settings: bool
    """Whether what every territory is read with changed."""
    paths: tuple[str, ...]
    """The records that changed, came or went."""


def touched(root: Path, asked: str) -> Touched:
    """What changed in the folder since the version `asked`.

    When the two have followed different ways, it is what changed since they parted: what others did
    meanwhile is theirs.

    Raises:
        NotFoundError: there is no such version.
        UsageError: there is no Git.
    """
    since, last = resolve(root, asked), head(root)
    with Past(root) as past:
        return touched_between(past, merge_base(root, since, last) if last else since, None)


def touched_between(past: Past, since: Revision, until: Revision | None) -> Touched:
    """What changed from one version to another, or to the folder."""
    before, plan = past.files(since).blobs(), load_plan()
    after = on_disk(past.root, before) if until is None else past.files(until).blobs()
    paths = sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
    return _sorted(since, [path for path in paths if classify(path, plan)], plan)


def on_disk(root: Path, before: Mapping[str, str]) -> dict[str, str]:
    """By path, the names that Git would give to the records of the folder, in the way of those of a version.

    Line ends of Windows are no change. A file that cannot be read has no name.
    """
    folder, like = Folder(root), next(iter(before.values()), "")
    here = [found.path for found in folder.listing(load_plan()).records]
    held = zip(here, folder.contents(here), strict=True)
    return {
        path: _name(content, before.get(path, like)) if isinstance(content, bytes) else ""
        for path, content in held
    }


def _name(content: bytes, before: str) -> str:
    """The name of a content; that of `before` when only its line ends changed."""
    exact = blob_id(content, before)
    if exact == before or b"\r\n" not in content:
        return exact
    return blob_id(content.replace(b"\r\n", b"\n"), before)


def _sorted(since: Revision, paths: list[str], plan: Plan) -> Touched:
    found = [each for each in (classify(path, plan) for path in paths) if each]
    return Touched(
        since,
        tuple(sorted({each.territory for each in found if each.territory})),
        tuple(sorted({each.id for each in found if each.kind == "actor" and each.territory is None})),
        SETTINGS in paths,
        tuple(paths),
    )
