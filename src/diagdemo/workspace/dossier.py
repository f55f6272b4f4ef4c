"""The objects of one territory, built from the values that were read, with the way back to their lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, cast

from diagdemo.model import action, actor, ambition, device, diagnostic, interview, opinions, policy, territory
from diagdemo.model.entities import entities
from diagdemo.workspace.record import Record
from diagdemo.workspace.territories import unknown_territory

if TYPE_CHECKING:
    from diagdemo.workspace.workspace import Workspace

M = TypeVar("M")


@dataclass(frozen=True)
class Dossier:
    """A territory with all its records, by id; records that could not be read are named apart."""

    slug: str
    territory: territory.Territory | None
    diagnostic: diagnostic.Diagnostic | None
    opinions: opinions.Opinions | None
    actors: dict[str, actor.Actor]
    devices: dict[str, device.Device]
    interviews: dict[str, interview.Interview]
    policies: dict[str, policy.Policy]
    ambitions: dict[str, ambition.Ambition]
    actions: dict[str, action.Action]
    unreadable: tuple[Record, ...]
    """Records that exist and hold a fault that keeps them from being used."""
    records: dict[tuple[str, str], Record]
    """By kind and id, to find the line of what an object says."""

    @property
    def name(self) -> str:
        """The name of the territory, or its slug."""
        return self.territory.nom if self.territory else self.slug


def build_dossier(workspace: Workspace, slug: str) -> Dossier:
    """Build the objects of the territory `slug`; shared actors that it refers to are among its actors.

    Raises:
        NotFoundError: the repository has no such territory.
    """
    records = workspace.of(slug)
    if slug not in workspace.territories:
        raise unknown_territory(slug, workspace.territories)
    records += _shared(workspace, records)
    usable = [record for record in records if record.bound.repairable]
    return Dossier(
        slug,
        _single(usable, territory.Territory),
        _single(usable, diagnostic.Diagnostic),
        _single(usable, opinions.Opinions),
        _several(usable, actor.Actor),
        _several(usable, device.Device),
        _several(usable, interview.Interview),
        _several(usable, policy.Policy),
        _several(usable, ambition.Ambition),
        _several(usable, action.Action),
        tuple(record for record in records if not record.bound.repairable),
        {(record.kind, record.id): record for record in records},
    )


def build(record: Record) -> Any:
    """The model of a record whose required fields are all there."""
    return entities()[record.kind].model_validate(record.data)


def _shared(workspace: Workspace, records: list[Record]) -> list[Record]:
    named = {ref.text for record in records for ref in record.bound.references}
    return [record for record in workspace.of(None, "actor") if record.id in named]


def _single(records: list[Record], model: type[M]) -> M | None:
    return next(iter(_several(records, model).values()), None)


def _several(records: list[Record], model: type[M]) -> dict[str, M]:
    kind = cast(Any, model).KIND
    return {record.id: cast(M, build(record)) for record in records if record.kind == kind}
