"""Which files may name some territories or records: told from their bytes; the others are not read."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from diagdemo.workspace.files import classify
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.places import Folder
from diagdemo.workspace.plan import Node, Plan
from diagdemo.workspace.record import Record
from diagdemo.yaml.opening import linked_folder

_FEW = 20
"""Names above which it is quicker to cut a file into words than to look for each of them in it."""

_HIDING = (b"\\", b"\0")
"""What a name may be written with that does not show it: an escape, or wide characters."""

_WORD = re.compile(rb"[\w-]+")


class Named:
    """The names of some territories, or of shared records, to be found in files that nobody read.

    A reference to one of them, or to a record in it, holds its name whole.
    """

    def __init__(self, slugs: Collection[str]) -> None:
        self._slugs = frozenset(slugs)
        self._names = frozenset(slug.encode("utf-8", "surrogateescape") for slug in slugs)
        self._whole = re.compile(
            rb"(?<![\w-])(?:%s)(?![\w-])" % b"|".join(map(re.escape, sorted(self._names)))
        )

    def may_be_in(self, content: bytes) -> bool:
        """Whether a file may hold a reference to one of them."""
        if not self._names:
            return False
        if any(sign in content for sign in _HIDING):
            return True
        if len(self._names) > _FEW:
            return not self._names.isdisjoint(_WORD.findall(content))
        return any(name in content for name in self._names) and bool(self._whole.search(content))

    def are_in(self, text: str) -> bool:
        """Whether a reference leads to one of them."""
        return not self._slugs.isdisjoint(text.partition("#")[0].split("/"))

    def are_named_by(self, record: Record) -> bool:
        """Whether a record refers to one of them."""
        return any(self.are_in(reference.text) for reference in record.bound.references)


def stating_files(root: Path, plan: Plan, territory: str) -> Iterator[tuple[str, bytes]]:
    """The files of a territory in which links may be stated, by path; they are in its folder only."""
    paths = [path for path in _paths(root, plan, territory) if classify(path, plan)]
    for path, content in zip(paths, Folder(root).contents(paths), strict=True):
        if isinstance(content, bytes):
            yield path, content


def _paths(root: Path, plan: Plan, territory: str) -> Iterator[str]:
    """Where such records may be, no link being followed; not every file of their folders is one."""
    start, kinds = f"{TERRITORIES}/{territory}/", _stating(plan)
    yield from (start + name for name, kind in plan.files.items() if kind in kinds)
    for folder in (f"{start}{name}/" for name, kind in plan.folders.items() if kind in kinds):
        if linked_folder(root, folder) is None:
            with suppress(OSError):
                yield from (folder + name for name in sorted(os.listdir(root / folder)))  # noqa: PTH208


@cache
def _stating(plan: Plan) -> frozenset[str]:
    """The kinds of records in which links may be stated."""
    return frozenset(kind for kind, record in plan.records.items() if _states(plan, record["part"]))


def _states(plan: Plan, part: str) -> bool:
    """Whether a block, or one of those that it may hold, states links."""
    seen, left = {part}, [part]
    while left:
        for node in _nodes(list(plan.parts[left.pop()]["fields"].values())):
            name = node.get("part")
            if "verb" in node or name == "Link":
                return True
            if isinstance(name, str) and name not in seen:
                seen.add(name)
                left.append(name)
    return False


def _nodes(value: Any) -> Iterator[Node]:
    """Every node of a plan, however deep."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _nodes(inner)
