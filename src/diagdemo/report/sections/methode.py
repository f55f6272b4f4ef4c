"""How the diagnosis was made: its steps, who was met and who was not, its limits."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.model.diagnostic import Diagnostic
from diagdemo.pictures.picture import Picture
from diagdemo.report.claim import Claim, claim
from diagdemo.report.drawn import calendar
from diagdemo.report.proof import proof
from diagdemo.report.reading import Reading
from diagdemo.report.sections.etapes import events, steps
from diagdemo.report.sections.rencontres import Rencontres, rencontres
from diagdemo.report.stated import together
from diagdemo.report.table import Labelled
from diagdemo.report.written import Text
from diagdemo.study.entity import Entity
from diagdemo.study.sections import Section, sections
from diagdemo.wording import share


@dataclass(frozen=True)
class MethodeSection:
    """La méthode du diagnostic et ses limites."""

    absent: str
    """Ce qui est dit quand la fiche du diagnostic n’existe pas ; vide quand elle existe."""
    team: Claim | None
    """Les rôles tenus et les organisations qui les tiennent."""
    picture: Picture | None
    """Le calendrier des quatre étapes ; rien quand aucune date n’est connue."""
    steps: Claim | None
    """D’où viennent les dates et les jours de travail des étapes ; rien quand aucune n’est connue."""
    events: tuple[Labelled, ...]
    """Les temps forts."""
    rencontres: Rencontres
    """Qui a été rencontré, et qui ne l’a pas été."""
    scope: Text | None
    """Ce que le diagnostic regarde et ce qu’il laisse."""
    limits: Text | None
    """Ce que l’équipe dit des limites de son travail."""
    completeness: tuple[Labelled, ...]
    """Par sorte de fiche, les champs renseignés parmi les champs attendus."""


def methode(reading: Reading) -> MethodeSection:
    """The method of a diagnosis as its public may read it."""
    diagnosis = reading.study.diagnostic
    return MethodeSection(
        "" if diagnosis else "La fiche du diagnostic n’est pas renseignée.",
        _team(diagnosis) if diagnosis else None,
        calendar.steps(reading),
        steps(reading),
        events(reading),
        rencontres(reading),
        _prose(diagnosis, "perimetre"),
        _prose(diagnosis, "limites"),
        tuple(_filled(reading, each) for each in sections(reading.study) if each.entities and reading.within),
    )


def _team(diagnosis: Entity[Diagnostic]) -> Claim | None:
    """Each organisation with the roles that it holds."""
    roles: dict[str, list[Claim]] = {}
    for rank, member in enumerate(diagnosis.model.equipe or ()):
        line = proof(diagnosis.record, ("equipe", rank))
        roles.setdefault(member.organisation or "", []).append(Claim(member.role, (line,)))
    held = []
    for organisation, claims in roles.items():
        told = together(claims, ", ")
        held.append(Claim(f"{organisation} ({told.text})", told.proofs) if organisation else told)
    return together(held) if held else None


def _prose(diagnosis: Entity[Diagnostic] | None, key: str) -> Text | None:
    held = getattr(diagnosis.model, key) if diagnosis else None
    return Text(held, proof(diagnosis.record, (key,))) if diagnosis and held else None


def _filled(reading: Reading, section: Section) -> Labelled:
    """How many fields say something, of those expected, with the lines that name the records."""
    label = section.label[:1].upper() + section.label[1:]
    told = share(section.fill.known, section.fill.expected)
    return Labelled(label, claim(told, (each.at() for each in section.entities), reading.within))
