"""What is renamed: from what a person types to one record, or one territory."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from diagdemo.errors import DiagdemoError, NotFoundError, UsageError
from diagdemo.workspace.index import COLLECTIVITE
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import closest, quote
from diagdemo.workspace.territories import territory_around
from diagdemo.workspace.workspace import Workspace

_SHOWN = 8


class Subject(NamedTuple):
    """A record, or a whole territory when `kind` is `territoire`."""

    kind: str
    territory: str | None
    id: str
    path: str
    """Its file, or its folder, as the records of the workspace give it."""

    @property
    def is_territory(self) -> bool:
        """Whether a whole territory is renamed."""
        return self.kind == COLLECTIVITE

    @property
    def short(self) -> str:
        """Its path without what every path has: enough to name it, on the command line too."""
        return self.path.removeprefix(f"{TERRITORIES}/").removesuffix(".yaml")


class _Asked(NamedTuple):
    """What was typed, step by step."""

    steps: tuple[str, ...]
    name: str


def find_subject(
    workspace: Workspace, text: str, territory: str | None = None, here: Path | None = None
) -> Subject:
    """The record or the territory that `text` names.

    Args:
        workspace: the repository.
        text: an id, `territoire/id`, `devices/id`, or the path of a file, from the root or from `here`.
        territory: the territory to look in; None looks everywhere.
        here: the folder from which a path may be typed, and whose territory comes first.

    Raises:
        NotFoundError: nothing bears that name.
        UsageError: several things do, or it cannot be renamed.
    """
    typed = normalize("NFC", _from_root(workspace.root, text, here))
    subjects = list(_all(workspace))
    exact = [subject for subject in subjects if "/" in typed and typed in (subject.path, subject.short)]
    asked = _asked(typed, workspace)
    found = exact or [subject for subject in subjects if _is(subject, asked, workspace)]
    kept = [subject for subject in found if territory in (None, subject.territory)]
    around = territory_around(workspace.root, here) if here else None
    kept = [subject for subject in kept if around and subject.territory == around] or kept
    if len(kept) == 1:
        return kept[0]
    if kept:
        listed = ", ".join(subject.short for subject in kept[:_SHOWN]) + ("…" if len(kept) > _SHOWN else "")
        raise UsageError(f"{quote(typed)} désigne {len(kept)} fiches", f"précisez laquelle\u00a0: {listed}")
    raise _nowhere(workspace, typed, asked, [s for s in subjects if territory in (None, s.territory)])


def _all(workspace: Workspace) -> Iterable[Subject]:
    kinds = set(workspace.plan.folders.values())
    for record in workspace.records:
        if record.kind in kinds:
            yield Subject(record.kind, record.territory, record.id, record.path)
    for slug in workspace.territories:
        yield Subject(COLLECTIVITE, slug, slug, f"{TERRITORIES}/{slug}")


def _from_root(root: Path, text: str, here: Path | None) -> str:
    """`text` with forward slashes; a path that leads somewhere from the current folder, from the root."""
    typed = text.strip().replace("\\", "/")
    whole = os.path.abspath((here or root) / typed) if "\0" not in typed else ""  # noqa: PTH100 - links stay
    base = os.path.abspath(root) + os.sep  # noqa: PTH100
    if typed.strip("./") and whole.startswith(base) and os.path.lexists(whole):
        return whole.removeprefix(base).replace(os.sep, "/")
    return typed.removeprefix("./").rstrip("/")


def _asked(typed: str, workspace: Workspace) -> _Asked:
    *steps, name = typed.removeprefix(f"{TERRITORIES}/").removesuffix(".yaml").split("/")
    return _Asked(tuple(steps), name)


def _is(subject: Subject, asked: _Asked, workspace: Workspace) -> bool:
    if normalize("NFC", subject.id) != asked.name or (subject.is_territory and asked.steps):
        return False
    folder = {kind: name for name, kind in workspace.plan.folders.items()}.get(subject.kind)
    return all(step in (folder, subject.territory) for step in asked.steps)


def _nowhere(workspace: Workspace, typed: str, asked: _Asked, subjects: Iterable[Subject]) -> DiagdemoError:
    record: Record | None = workspace.record(typed)
    if record is not None:
        return UsageError(f"le nom de {quote(typed)} ne change pas\u00a0: l’outil le cherche sous ce nom")
    names = {subject.id: subject for subject in subjects}
    meant = closest(asked.name, names)
    if "#" in asked.name:
        advice = "un extrait change d’identifiant à la main, dans sa fiche et là où elle est citée"
        return UsageError(f"{quote(typed)} est un extrait d’entretien, et non une fiche", advice)
    advice = (
        f"vouliez-vous dire {quote(names[meant].short)}\u00a0?"
        if meant
        else "donnez le nom du fichier sans «\u00a0.yaml\u00a0», ou son chemin depuis la racine du dépôt"
    )
    return NotFoundError(f"aucune fiche ne s’appelle {quote(typed)}", advice)
