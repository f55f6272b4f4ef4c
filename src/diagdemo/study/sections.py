"""How full the records of a territory are, kind by kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from diagdemo.study.entity import Entity
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.workspace.completeness import Fill, fill, missing


@dataclass(frozen=True)
class Section:
    """The records of a kind that are described in files of their own, and how full they are."""

    kind: str
    label: str
    """How people name several of them."""
    entities: tuple[Entity[Any], ...]
    fill: Fill
    missing: tuple[Missing, ...]
    readable: bool = True
    """Whether records of this kind can be read here; interviews may be kept elsewhere."""


def sections(study: Study) -> tuple[Section, ...]:
    """Every kind of record of a diagnosis, in the order in which they are written."""
    kinds: dict[str, tuple[Entity[Any] | None, ...]] = {
        "territoire": (study.territory,),
        "diagnostic": (study.diagnostic,),
        "interview": tuple(study.interviews.values()),
        "actor": tuple(study.actors.values()),
        "device": tuple(study.devices.values()),
        "policy": tuple(study.policies.values()),
        "ambition": tuple(study.ambitions.values()),
        "action": tuple(study.actions.values()),
    }
    return tuple(_section(study, kind, entities) for kind, entities in kinds.items())


def _section(study: Study, kind: str, entities: tuple[Entity[Any] | None, ...]) -> Section:
    plan = study.workspace.plan
    held = tuple(entity for entity in entities if entity is not None and entity.record.kind == kind)
    return Section(
        kind,
        plan.label(kind, several=len(held) > 1 or kind not in ("territoire", "diagnostic")),
        held,
        sum((fill(entity.record, plan) for entity in held), Fill(0, 0)),
        tuple(entity.lacks(key) for entity in held for key in missing(entity.record, plan)),
        kind != "interview" or study.workspace.interviews_readable,
    )
