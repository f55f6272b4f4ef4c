"""The diagnostic of a territory: its context, section by section."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.report.annexes.annexes import Annexes, annexes
from diagdemo.report.context import Frame
from diagdemo.report.reading import Reading
from diagdemo.report.sections.chapitres import Chapitres, chapitres
from diagdemo.report.sections.combinaisons import CombinaisonsSection, combinaisons
from diagdemo.report.sections.constats import ConstatsSection, constats
from diagdemo.report.sections.evolution import EvolutionSection
from diagdemo.report.sections.lectures import LecturesSection, lectures
from diagdemo.report.sections.methode import MethodeSection, methode
from diagdemo.report.sections.moyens import MoyensSection, moyens
from diagdemo.report.sections.portage import PortageSection, portage
from diagdemo.report.sections.postures import PosturesSection, postures
from diagdemo.report.sections.resultats import ResultatsSection, resultats
from diagdemo.report.sections.solutions import SolutionsSection, solutions
from diagdemo.report.sections.specificites import SpecificitesSection, specificites
from diagdemo.report.sections.synthese import SyntheseSection, synthese
from diagdemo.report.sections.territoire import TerritoireSection, territoire
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
    synthese: SyntheseSection
    """L’essentiel en une page."""
    vide: bool
    """Si rien n’est encore recensé : les huit questions tiennent alors en quelques lignes chacune."""
    chapitres: Chapitres
    """Les huit questions du diagnostic, chacune avec sa réponse et ce qu’on ne sait pas."""
    specificites: SpecificitesSection
    """L’écosystème, et ce que dit sa carte."""
    combinaisons: CombinaisonsSection
    """Les dispositifs qui tiennent ensemble."""
    postures: PosturesSection
    """Les regards croisés des collèges, sur la posture des élu·es et des agents."""
    territoire: TerritoireSection
    """La fiche du territoire, en quelques lignes."""
    methode: MethodeSection
    """Comment le diagnostic a été fait, qui a été rencontré, ses limites."""
    resultats: ResultatsSection
    """Les dispositifs, ce qu’ils ont changé, qui y prend part."""
    solutions: SolutionsSection
    """Les outils et les méthodes."""
    moyens: MoyensSection
    """Les personnes et l’argent."""
    portage: PortageSection
    """Qui porte les dispositifs et le diagnostic."""
    constats: ConstatsSection
    """Tous les constats, chacun une fois."""
    lectures: LecturesSection
    """Les mêmes constats par pilier et par enjeu."""
    annexes: Annexes
    """Tout ce qui est connu, pour qui vérifie."""
    evolution: EvolutionSection | None = None
    """Ce qui a bougé d’une version à l’autre ; rien quand ce n’est pas demandé."""


def diagnostic_context(
    reading: Reading, frame: Frame, evolution: EvolutionSection | None = None
) -> DiagnosticContext:
    """The context of the diagnostic of one territory."""
    told = reading.dossier.diagnostic
    return DiagnosticContext(
        frame=frame,
        name=reading.study.name,
        version=told.version.label if told else NOT_KNOWN,
        status=told.statut.label if told else NOT_KNOWN,
        synthese=synthese(reading),
        vide=_is_bare(reading),
        chapitres=chapitres(reading),
        specificites=specificites(reading),
        combinaisons=combinaisons(reading),
        postures=postures(reading),
        territoire=territoire(reading),
        methode=methode(reading),
        resultats=resultats(reading),
        solutions=solutions(reading),
        moyens=moyens(reading),
        portage=portage(reading),
        constats=constats(reading),
        lectures=lectures(reading),
        annexes=annexes(reading),
        evolution=evolution,
    )


def _is_bare(reading: Reading) -> bool:
    """Whether there is nothing to tell under the eight questions but what to ask."""
    study = reading.study
    place = study.territory
    held = any(record.kind != "territoire" for record in reading.workspace.of(study.slug))
    return not held and not (place and place.model.moyens)
