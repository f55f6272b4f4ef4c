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

_REPLACED = {"Etape": "etapes_cycle", "Theme": "themes"}
"""The vocabularies that a field of `diagdemo.yaml` changes."""


class AnyWord(tuple[str, ...]):
    """A vocabulary that could not be wholly read: its known words, while any other one may be right."""

    __slots__ = ()

    def __contains__(self, word: object) -> bool:
        return True


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
    if records:
        words |= {
            name: AnyWord(words[name]) for name, field in _REPLACED.items() if unsure(records[0], field)
        }
    apart = list_apart(root, values, listing.territories, plan)
    others = [found for found in listing.records if found is not settings]
    for done, found in enumerate((*others, *apart.records), start=1):
        elsewhere = done > len(others)
        document = read_apart(root, found.path, values) if elsewhere else read_file(root, found.path)
        records.append(_bound(document, found, plan, words))
        if progress:
            progress(done, len(others) + len(apart.records))
    return Workspace(root, merged(listing, apart), tuple(records), plan, words, apart.status)


def unsure(settings: Record, field: str) -> bool:
    """Whether `field` of `diagdemo.yaml` may hold more than what could be read of it."""
    document, issues = settings.document, settings.bound.issues
    if document.root is None or document.refused:
        return True
    _, node, exact = document.find((field,))
    if not exact:  # perhaps written under a mistyped name
        return any(issue.code == "D120" for issue in issues)
    span = document.place(node)
    return any(span.line <= issue.location.line <= span.end_line for issue in issues)


def words_in_force(plan: Plan, settings: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The vocabularies, once the repository has replaced its stages and added its themes."""
    stages = tuple(stage["code"] for stage in settings.get("etapes_cycle", ()) if "code" in stage)
    themes = tuple(theme["code"] for theme in settings.get("themes", ()) if "code" in theme)
    return {**plan.words, "Etape": stages or plan.words["Etape"], "Theme": plan.words["Theme"] + themes}


def _bound(document: Document, found: Found, plan: Plan, words: dict[str, tuple[str, ...]]) -> Record:
    return Record(*found, document, bind(document, plan.records[found.kind]["part"], plan, words))
