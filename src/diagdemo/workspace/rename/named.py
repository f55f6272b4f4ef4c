"""Which name a record or a territory may take: well formed, free wherever it would be looked for."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.errors import UsageError
from diagdemo.workspace.create.ids import ID, free_id, id_from, is_safe
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.rename.subject import Subject
from diagdemo.workspace.workspace import Workspace

_RULE = "minuscules sans accent, chiffres et tirets, 64 signes au plus"
_ADDED = ("dispositif", "acteur")
_NODES = ("actor", "device")


def new_name(workspace: Workspace, subject: Subject, text: str) -> str:
    """The name that `text` gives to `subject`.

    Raises:
        UsageError: no file may bear it, it is the one it has, or something has it already.
    """
    wanted = text.strip()
    if wanted == subject.id:
        raise UsageError(f"{quote(wanted)} est déjà son nom\u00a0: il n’y a rien à renommer")
    taken = _taken(workspace, subject)
    if not is_safe(wanted):
        last = wanted.replace("\\", "/").rstrip("/").rpartition("/")[2]
        meant = free_id(id_from(last.removesuffix(".yaml").removesuffix(".yml")) or "fiche", taken)
        rule = "Windows garde ce nom pour lui" if ID.match(wanted) else _RULE
        raise UsageError(
            f"{quote(wanted)} ne peut pas être un nom de {'dossier' if subject.is_territory else 'fiche'}",
            f"{rule}\u00a0; par exemple {meant}",
        )
    if wanted in taken:
        advice = f"choisissez un autre nom, par exemple {free_id(wanted, taken)}"
        raise UsageError(f"{quote(wanted)} est déjà pris\u00a0: {taken[wanted]}", advice)
    return wanted


def _taken(workspace: Workspace, subject: Subject) -> dict[str, str]:
    """The names that something has where references to `subject` are read, with what has them."""
    return {name.casefold(): path for name, path in _others(workspace, subject)}


def _others(workspace: Workspace, subject: Subject) -> Iterator[tuple[str, str]]:
    folder, _, _ = subject.path.rpartition("/")
    for path in workspace.listing.paths:
        place, _, name = path.rpartition("/")
        if place == folder and path != subject.path:
            yield name.removesuffix(".yaml"), path
    if subject.kind in _NODES or subject.is_territory:
        yield from ((slug, f"{TERRITORIES}/{slug}") for slug in workspace.territories if slug != subject.id)
        yield from _nodes(workspace, subject)


def _nodes(workspace: Workspace, subject: Subject) -> Iterator[tuple[str, str]]:
    """The actors and the devices named where `subject` is, those that ambitions add included."""
    # What all share is named from everywhere, and the name of a territory is that of an actor.
    everywhere = subject.is_territory or subject.territory is None
    for record in workspace.records:
        if not everywhere and record.territory not in (None, subject.territory):
            continue
        if record.kind in _NODES and record.path != subject.path:
            yield record.id, record.path
        for _, change in record.bound.parts.get("Change", ()):
            if change.get("operation") == "ajouter":
                yield from ((str(change[key]), record.path) for key in _ADDED if key in change)
