"""Load a repository from the working tree: each file read once, every fault kept as a value."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from diagdemo.workspace.bind import bind
from diagdemo.workspace.files import Found, list_files
from diagdemo.workspace.plan import Plan, load_plan
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.source import read_file

Progress = Callable[[int, int], None]


def load(root: Path, progress: Progress | None = None) -> Workspace:
    """Read the repository at `root`.

    Args:
        root: the folder that holds `diagdemo.yaml`.
        progress: called after each file with how many are done and how many there are.
    """
    plan = load_plan()
    listing = list_files(root, plan)
    settings = next((found for found in listing.records if found.kind == "espace"), None)
    first = [_read(root, settings, plan, plan.words)] if settings else []
    words = words_in_force(plan, first[0].data if first else {})
    others = [found for found in listing.records if found is not settings]
    records = first
    for done, found in enumerate(others, start=1):
        records.append(_read(root, found, plan, words))
        if progress:
            progress(done, len(others))
    return Workspace(root, listing, tuple(records), plan, words)


def words_in_force(plan: Plan, settings: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The vocabularies, once the repository has replaced its stages and added its themes."""
    stages = tuple(stage["code"] for stage in settings.get("etapes_cycle", ()) if "code" in stage)
    themes = tuple(theme["code"] for theme in settings.get("themes", ()) if "code" in theme)
    return {**plan.words, "Etape": stages or plan.words["Etape"], "Theme": plan.words["Theme"] + themes}


def _read(root: Path, found: Found, plan: Plan, words: dict[str, tuple[str, ...]]) -> Record:
    document = read_file(root, found.path)
    bound = bind(document, plan.records[found.kind]["part"], plan, words)
    return Record(*found, document, bound)
