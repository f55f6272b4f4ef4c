"""The findings that people write by hand, with the records and the extracts that prove them."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.model.opinions import Finding
from diagdemo.perceptions.met import set_aside
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.workspace.index import Target
from diagdemo.workspace.record import Record


@dataclass(frozen=True)
class Ground:
    """A proof that a finding names."""

    reference: str
    name: str
    """What people call it; the reference itself when it leads nowhere."""
    datum: Datum | None
    """The line it leads to; None when it is not found, or cannot be read here."""
    reserve: str = ""
    """What keeps it from proving, in French words."""


@dataclass(frozen=True)
class Handwritten:
    """A finding with its line and its proofs."""

    finding: Finding
    datum: Datum
    grounds: tuple[Ground, ...]

    @property
    def proved(self) -> bool:
        """Whether one proof at least can be read and used."""
        return any(ground.datum is not None and not ground.reserve for ground in self.grounds)

    @property
    def evidence(self) -> tuple[Datum, ...]:
        """What an opinion on it is given on: its words and its proofs."""
        return (self.datum, *(ground.datum for ground in self.grounds if ground.datum))


def handwritten(study: Study) -> tuple[Handwritten, ...]:
    """The findings of `constats.yaml`, in its order."""
    if study.opinions is None:
        return ()
    return tuple(
        Handwritten(
            finding,
            study.opinions.at("manuels", rank, "enonce"),
            tuple(ground_of(study, reference) for reference in finding.preuves),
        )
        for rank, finding in enumerate(study.opinions.model.manuels or ())
    )


def ground_of(study: Study, reference: str) -> Ground:
    """What a reference given as a proof leads to."""
    workspace = study.workspace
    kinds = (*workspace.plan.folders.values(), "extrait")
    target = workspace.index.resolve(reference, kinds, study.slug)
    if target is None:
        closed = not workspace.interviews_readable
        why = "peut-être dans le dépôt des entretiens, illisible d’ici" if closed else "introuvable"
        return Ground(reference, reference, None, why)
    entity = Entity(target.record.kind, target.record.id, target.record.name, None, target.record)
    if target.record.kind != "interview":
        return Ground(reference, entity.name, entity.at())
    name = f"entretien {target.record.id}" + (f", extrait {target.extract}" if target.extract else "")
    return Ground(reference, name, entity.at(*_route(target)), _withheld(target.record))


def _route(target: Target) -> tuple[str | int, ...]:
    extracts = target.record.data.get("extraits", ())
    rank = next((rank for rank, each in enumerate(extracts) if each.get("id") == target.extract), None)
    return () if rank is None or not target.extract else ("extraits", rank, "texte")


def _withheld(interview: Record) -> str:
    """Why the words of an interview cannot be used, when they cannot."""
    reason = set_aside(interview)
    return f"accord {reason.label.lower()}" if reason else ""
