"""The diagnostic of a territory: its context, section by section."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.report.annexes.annexes import Annexes, annexes
from diagdemo.report.context import Frame
from diagdemo.report.reading import Reading
from diagdemo.report.sections.chapitres import Chapitres, chapitres
from diagdemo.report.sections.constats import ConstatsSection, constats
from diagdemo.report.sections.lectures import LecturesSection, lectures
from diagdemo.wording import NOT_KNOWN


@dataclass(frozen=True)
class DiagnosticContext:
    """Le diagnostic d’un territoire, section par section."""

    frame: Frame
    """Ce que le document dit de lui-même."""
    name: str
    """Le nom du territoire."""
    version: str
    """La version du diagnostic : « V1 », avant les séminaires, ou « V2 »."""
    status: str
    """Où en est le diagnostic."""
    chapitres: Chapitres
    """Les huit questions du diagnostic, chacune avec sa réponse et ce qu’on ne sait pas."""
    constats: ConstatsSection
    """Tous les constats, chacun une fois."""
    lectures: LecturesSection
    """Les mêmes constats par pilier et par enjeu."""
    annexes: Annexes
    """Tout ce qui est connu, pour qui vérifie."""


def diagnostic_context(reading: Reading, frame: Frame) -> DiagnosticContext:
    """The context of the diagnostic of one territory."""
    told = reading.dossier.diagnostic
    return DiagnosticContext(
        frame=frame,
        name=reading.study.name,
        version=told.version.label if told else NOT_KNOWN,
        status=told.statut.label if told else NOT_KNOWN,
        chapitres=chapitres(reading),
        constats=constats(reading),
        lectures=lectures(reading),
        annexes=annexes(reading),
    )
