"""The actors by category, and how full records are."""

from __future__ import annotations

from collections import Counter

from diagdemo.model.device import Device
from diagdemo.model.vocabulary.actors import CategorieActeur
from diagdemo.report.anchors import anchor
from diagdemo.report.context import ActorGroup, ActorRow, Count
from diagdemo.report.links import degree
from diagdemo.report.proof import proof
from diagdemo.report.written import Text
from diagdemo.wording import NOT_KNOWN, agree
from diagdemo.workspace.completeness import Fill, fill, missing
from diagdemo.workspace.dossier import Dossier
from diagdemo.workspace.links import DeclaredLink
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

_MOST_MISSING = 8


def actor_groups(dossier: Dossier, links: tuple[DeclaredLink, ...]) -> tuple[ActorGroup, ...]:
    """The actors by category, in the order of the vocabulary; those without one come last."""
    groups: dict[str, list[ActorRow]] = {term.label: [] for term in CategorieActeur}
    groups[f"Catégorie {NOT_KNOWN}"] = []
    for name, actor in sorted(dossier.actors.items(), key=lambda item: item[1].nom.casefold()):
        record = dossier.records["actor", name]
        label = actor.categorie.label if actor.categorie else f"Catégorie {NOT_KNOWN}"
        groups[label].append(
            ActorRow(
                actor.nom,
                anchor(record),
                Text(actor.role.strip().rstrip("."), proof(record, ("role",))) if actor.role else None,
                agree(degree(record, links), "lien", "liens"),
                proof(record),
            )
        )
    return tuple(ActorGroup(label, tuple(actors)) for label, actors in groups.items() if actors)


def usable(dossier: Dossier) -> list[Record]:
    """The records that the report tells; the others are set aside, and said to be."""
    return [record for record in dossier.records.values() if record.bound.repairable]


def completeness(workspace: Workspace, records: list[Record]) -> tuple[Count, ...]:
    """Per kind of record, the core fields that say something among those expected."""
    counts = []
    for kind in workspace.plan.records:
        fills = [fill(record, workspace.plan) for record in records if record.kind == kind]
        if fills and kind not in ("espace", "constats"):
            total = sum(fills, Fill(0, 0))
            label = workspace.plan.label(kind, several=True)
            counts.append(
                Count(f"{label[0].upper()}{label[1:]}", total.known, total.expected, str(len(fills)))
            )
    return tuple(counts)


def most_missing(workspace: Workspace, records: list[Record]) -> tuple[Count, ...]:
    """The core fields of devices that are most often missing."""
    devices = [record for record in records if record.kind == "device"]
    lacking = Counter(key for record in devices for key in missing(record, workspace.plan))
    titles = {key: str(field.title) for key, field in Device.model_fields.items()}
    return tuple(
        Count(titles[key].lower(), count, len(devices))
        for key, count in sorted(lacking.items(), key=lambda item: (-item[1], item[0]))[:_MOST_MISSING]
    )
