"""Which territory is meant: the one of a folder, or the one whose name was surely mistyped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from diagdemo.errors import NotFoundError
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.refusal import closest


def territory_around(root: Path, folder: Path) -> str | None:
    """The slug of the territory that `folder` is in, by its place under `root`; it may hold no record yet."""
    try:
        steps = folder.resolve().relative_to(root.resolve()).parts
    except ValueError:
        return None
    return steps[1] if len(steps) > 1 and steps[0] == TERRITORIES else None


def unknown_territory(slug: str, known: Sequence[str]) -> NotFoundError:
    """What to say of a territory that is not among the `known` ones of a repository."""
    meant = closest(slug, known)
    advice = f"vouliez-vous dire « {meant} » ?" if meant else listed(known)
    return NotFoundError(f"le territoire « {slug} » n’existe pas dans ce dépôt", advice)


def listed(known: Sequence[str]) -> str:
    """The territories of a repository, as an advice."""
    if not known:
        return "ce dépôt n’a pas encore de territoire : « diagdemo init territoire NOM » en crée un"
    return f"territoires du dépôt : {', '.join(known)}"
