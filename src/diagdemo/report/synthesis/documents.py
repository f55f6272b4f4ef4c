"""What the templates of the sheet for élus receive."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.pictures.picture import Picture
from diagdemo.report.context import Frame
from diagdemo.report.drawn.cycle import wheel
from diagdemo.report.reading import Reading
from diagdemo.report.sections.synthese import SyntheseSection, synthese
from diagdemo.report.sections.synthese_claire import SyntheseClaire, synthese_claire


@dataclass(frozen=True)
class SynthesisContext:
    """La feuille de synthèse d’un territoire."""

    frame: Frame
    """Ce que le document dit de lui-même."""
    name: str
    """Le nom du territoire."""
    synthese: SyntheseSection
    """La synthèse."""
    image: Picture | None
    """La roue du cycle des politiques publiques ; rien quand aucune étape n’est connue."""


@dataclass(frozen=True)
class PlainContext:
    """La feuille de synthèse en langage clair."""

    frame: Frame
    """Ce que le document dit de lui-même."""
    name: str
    """Le nom du territoire."""
    synthese: SyntheseClaire
    """La synthèse en langage clair."""


def synthesis_context(reading: Reading, frame: Frame) -> SynthesisContext:
    """The context of `synthese.md.j2`."""
    return SynthesisContext(frame, reading.study.name, synthese(reading), wheel(reading))


def plain_context(reading: Reading, frame: Frame) -> PlainContext:
    """The context of `synthese-claire.md.j2`."""
    return PlainContext(frame, reading.study.name, synthese_claire(reading))
