"""What the template of the ambition report receives."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.pictures.picture import Picture
from diagdemo.report.ambition.aims import Terme, terms, vision
from diagdemo.report.ambition.plan import PlanSection, plan
from diagdemo.report.ambition.reach import degrees_table, stages_table
from diagdemo.report.ambition.shared import Participation, Reste, left, participation
from diagdemo.report.ambition.tomorrow import Demain, tomorrow
from diagdemo.report.claim import Claim
from diagdemo.report.context import Frame
from diagdemo.report.drawn.ecosystem import ecosystem
from diagdemo.report.reading import Reading
from diagdemo.report.table import Table


@dataclass(frozen=True)
class AmbitionContext:
    """L’ambition d’un territoire : ce qu’il veut, ce que cela changerait, où en est le plan."""

    frame: Frame
    """Ce que le document dit de lui-même."""
    name: str
    """Le nom du territoire."""
    vision: Claim | None
    """Là où le territoire veut aller, au plus loin ; rien quand aucune ambition n’est écrite."""
    termes: tuple[Terme, ...]
    """Les ambitions, horizon par horizon."""
    carte: Picture | None
    """La carte à la date de référence ; rien quand elle est vide, ou trop grande pour être dessinée."""
    demain: tuple[Demain, ...]
    """Ce que chaque horizon changerait à l’écosystème et aux constats."""
    etapes: Table
    """Les dispositifs à chaque étape du cycle, aujourd’hui et à chaque horizon."""
    degres: Table
    """Les degrés annoncés, aujourd’hui et à chaque horizon."""
    plan: PlanSection
    """Le plan d’action et son avancement."""
    participation: Participation
    """Qui a pris part à l’ambition."""
    reste: Reste
    """Ce qui reste à écrire ou à relier."""


def ambition_context(reading: Reading, frame: Frame) -> AmbitionContext:
    """The context of `ambition.md.j2`."""
    return AmbitionContext(
        frame=frame,
        name=reading.study.name,
        vision=vision(reading),
        termes=terms(reading),
        carte=ecosystem(reading),
        demain=tomorrow(reading),
        etapes=stages_table(reading),
        degres=degrees_table(reading),
        plan=plan(reading),
        participation=participation(reading),
        reste=left(reading),
    )
