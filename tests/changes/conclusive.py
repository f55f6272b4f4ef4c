"""Two versions of a territory of the fictional network: as it is, and as edits make it."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from diagdemo.changes.conclusions.territory import Conclusions, conclusions
from diagdemo.changes.model import Line, Side
from diagdemo.study.build import build_study
from diagdemo.study.study import Study
from diagdemo.workspace.load import load
from diagdemo.workspace.workspace import Workspace

EXAMPLE = Path(__file__).parents[2] / "examples" / "reseau-fictif"
DAY = datetime.date(2026, 6, 1)

Edit = str | tuple[tuple[str, str], ...] | None
"""A whole text, pieces to replace, or None for a file to take away."""


class Versions(NamedTuple):
    """Two versions of one territory."""

    slug: str
    before: Workspace
    after: Workspace

    def studies(self, *, back: bool = False) -> tuple[Study, Study]:
        """Both studies, the later one first when going back."""
        first, second = (build_study(each, self.slug, DAY) for each in (self.before, self.after))
        return (second, first) if back else (first, second)

    def conclusions(self, ids: Mapping[str, str] | None = None, *, back: bool = False) -> Conclusions:
        """What changed in the conclusions."""
        return conclusions(*self.studies(back=back), ids or {}, self.changed)

    @property
    def changed(self) -> set[str]:
        """The files that are not the same."""
        old, new = ({r.path: r.document.text for r in each.records} for each in (self.before, self.after))
        return {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}

    def said(self, line: Line, *, back: bool = False) -> str:
        """The text of a line of a proof."""
        earlier = (line.side is Side.AVANT) is not back
        record = (self.before if earlier else self.after).record(line.file)
        assert record is not None
        return record.document.text.splitlines()[line.line - 1].strip()


def versions(folder: Path, slug: str, edits: Mapping[str, Edit]) -> Versions:
    """The example and a copy of it with edits in the files of a territory."""
    root = folder / "depot"
    shutil.copytree(EXAMPLE, root)
    for name, edit in edits.items():
        path = root / ("" if name == "diagdemo.yaml" else f"territoires/{slug}") / name
        if edit is None:
            path.unlink()
            continue
        text = edit if isinstance(edit, str) else _replaced(path.read_text(encoding="utf-8"), edit)
        path.write_text(text, encoding="utf-8")
    return Versions(slug, example(slug), load(root, only={slug}))


def moved(folder: Path, slug: str, kind: str, old: str, new: str) -> Versions:
    """The example and a copy of it where a record bears another name everywhere."""
    home = EXAMPLE / "territoires" / slug
    texts = {p.relative_to(home).as_posix(): p.read_text(encoding="utf-8") for p in home.rglob("*.yaml")}
    edits: dict[str, Edit] = {name: text.replace(old, new) for name, text in texts.items() if old in text}
    edits |= {f"{kind}/{old}.yaml": None, f"{kind}/{new}.yaml": texts[f"{kind}/{old}.yaml"].replace(old, new)}
    return versions(folder, slug, edits)


@cache
def example(slug: str) -> Workspace:
    """The fictional network, as it is."""
    return load(EXAMPLE, only={slug})


def plain(text: str | None) -> str:
    """A text with ordinary spaces."""
    return (text or "").replace("\u00a0", " ").replace("\u202f", " ")


def _replaced(text: str, pieces: tuple[tuple[str, str], ...]) -> str:
    for old, new in pieces:
        assert text.count(old) == 1, f"{old!r} is not there once"
        text = text.replace(old, new)
    return text
