"""Load a repository from the working tree: each file read once, every fault kept as a value."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from diagdemo.workspace.apart import list_apart, merged, read_apart
from diagdemo.workspace.bind import bind
from diagdemo.workspace.files import Found, list_files
from diagdemo.workspace.plan import Plan, load_plan
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.opening import read_file
from diagdemo.yaml.tree import Document

Progress = Callable[[int, int], None]


def load(root: Path | str, progress: Progress | None = None) -> Workspace:
    """Read the repository at `root`, with its interviews when they live in another one that is here.

    Args:
        root: the folder that holds `diagdemo.yaml`.
        progress: called after each file with how many are done and how many there are.
    """
    root, plan = Path(root), load_plan()
    listing = list_files(root, plan)
    settings = next((found for found in listing.records if found.kind == "espace"), None)
    records = [_bound(read_file(root, settings.path), settings, plan, plan.words)] if settings else []
    values = records[0].data if records else {}
    words = words_in_force(plan, values)
    apart = list_apart(root, values, listing.territories, plan)
    others = [found for found in listing.records if found is not settings]
    for done, found in enumerate((*others, *apart.records), start=1):
        elsewhere = done > len(others)
        document = read_apart(root, found.path, values) if elsewhere else read_file(root, found.path)
        records.append(_bound(document, found, plan, words))
        if progress:
            progress(done, len(others) + len(apart.records))
    return Workspace(root, merged(listing, apart), tuple(records), plan, words, apart.status)


def words_in_force(plan: Plan, settings: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The vocabularies, once the repository has replaced its stages and added its themes."""
    stages = tuple(stage["code"] for stage in settings.get("etapes_cycle", ()) if "code" in stage)
    themes = tuple(theme["code"] for theme in settings.get("themes", ()) if "code" in theme)
    return {**plan.words, "Etape": stages or plan.words["Etape"], "Theme": plan.words["Theme"] + themes}


def _bound(document: Document, found: Found, plan: Plan, words: dict[str, tuple[str, ...]]) -> Record:
    return Record(*found, document, bind(document, plan.records[found.kind]["part"], plan, words))
