"""Where new records go: the repository, the territory, the folder, and the ids that are taken there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from diagdemo.errors import NotFoundError, UsageError
from diagdemo.workspace.apart import APART, apart_folder
from diagdemo.workspace.bind import bind
from diagdemo.workspace.files import Listing, classify, list_files
from diagdemo.workspace.layout import SETTINGS, TERRITORIES
from diagdemo.workspace.plan import Plan, load_plan
from diagdemo.workspace.territories import listed, territory_around, unknown_territory
from diagdemo.workspace.vocabularies import words_in_force
from diagdemo.yaml.opening import read_file


class Repository(NamedTuple):
    """What must be known of a repository to add to it, without reading its records."""

    root: Path
    plan: Plan
    words: dict[str, tuple[str, ...]]
    settings: dict[str, Any]
    listing: Listing


class Place(NamedTuple):
    """Where the new records of one kind go."""

    repository: Repository
    kind: str
    territory: str | None
    """None for records that all territories share."""
    root: Path
    """The repository that holds them, which for interviews may be another."""
    folder: str
    """From `root`, with forward slashes and none at the end."""
    taken: frozenset[str]
    """The ids that would be confused with a new one."""

    def path(self, record_id: str) -> str:
        """The file of a record, from `root`."""
        return f"{self.folder}/{record_id}.yaml"


def open_repository(root: Path) -> Repository:
    """Look at the repository at `root`."""
    plan = load_plan()
    document = read_file(root, SETTINGS)
    settings = bind(document, plan.records["espace"]["part"], plan, plan.words).data
    return Repository(root, plan, words_in_force(plan, settings), settings, list_files(root, plan))


def territory_of(
    repository: Repository, asked: str | None, here: Path, pick: Callable[[Sequence[str]], str] | None = None
) -> str:
    """The territory that was asked for, else that of the folder `here`, else the only one there is.

    `pick` chooses among several; without it, there being several is a fault.

    Raises:
        NotFoundError: it does not exist.
        UsageError: there are several, or none.
    """
    known = repository.listing.territories
    if asked is not None:
        if asked in known:
            return asked
        raise unknown_territory(asked, known)
    inside = territory_around(repository.root, here)
    if inside in known:
        return inside
    if len(known) == 1:
        return known[0]
    if not known:
        raise UsageError("ce dépôt n’a encore aucun territoire", "créez-en un : diagdemo init territoire NOM")
    if pick is not None:
        return pick(known)
    raise UsageError("dites de quel territoire il s’agit, avec --territoire NOM", listed(known))


def place_of(repository: Repository, kind: str, territory: str | None) -> Place:
    """Where records of `kind` go in `territory`, or with None in what all territories share.

    Raises:
        UsageError: such records cannot be shared.
        NotFoundError: they live in another repository, which is not here.
    """
    plan = repository.plan
    folder = plan.records[kind]["folder"]
    if territory is None:
        if classify(f"{folder}/x.yaml", plan) is None:
            raise UsageError(
                f"{plan.label(kind)} appartient toujours à un territoire", "indiquez-le avec --territoire NOM"
            )
        return Place(
            repository, kind, None, repository.root, folder, _taken(repository.listing, kind, None, plan)
        )
    path = f"{TERRITORIES}/{territory}/{folder}"
    if kind == APART and repository.settings.get("entretiens"):
        return _apart(repository, kind, territory, path)
    taken = _taken(repository.listing, kind, territory, plan)
    return Place(repository, kind, territory, repository.root, path, taken)


def _apart(repository: Repository, kind: str, territory: str, path: str) -> Place:
    root = apart_folder(repository.root, repository.settings)
    if root is None:
        raise NotFoundError(
            f"le dépôt des entretiens ({repository.settings['entretiens']}) n’est pas sur cet ordinateur",
            "demandez-en une copie à la coordination, ou corrigez « entretiens » dans diagdemo.yaml",
        )
    taken = _taken(list_files(root, repository.plan), kind, territory, repository.plan)
    return Place(repository, kind, territory, root, path, taken)


def _taken(listing: Listing, kind: str, territory: str | None, plan: Plan) -> frozenset[str]:
    """Actors, devices and territories are named alike in references: their ids must differ."""
    rivals = {"actor", "device"} if kind in ("actor", "device") else {kind}
    held = {
        found.id
        for found in listing.records
        if found.kind in rivals and (territory is None or found.territory in (territory, None))
    }
    return frozenset(held | set(listing.territories) if len(rivals) > 1 else held)
