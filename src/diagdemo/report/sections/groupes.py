"""A constat with all its targets: what is found, what would lift it, what groups say of it."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.model.vocabulary.plan import NatureConstat
from diagdemo.report.claim import Claim, claim
from diagdemo.report.found import Found, FoundGroup
from diagdemo.report.reading import Reading
from diagdemo.report.sections.voix import Voix, voix

_LASTING = (NatureConstat.POINT_FORT, NatureConstat.SPECIFICITE)
"""Those that nobody wants to lift."""


@dataclass(frozen=True)
class Ligne:
    """Un constat relevé, pour une cible."""

    ancre: str
    """L’ancre du constat dans le document."""
    phrase: Claim
    """Ce qui est relevé, avec ses preuves."""
    lever: str
    """Le plus petit changement qui le lèverait ; vide quand le groupe entier le dit déjà."""
    voix: Voix | None
    """Ce que les groupes en disent ; rien quand aucun n’a parlé."""


@dataclass(frozen=True)
class Groupe:
    """Un constat et toutes les cibles pour lesquelles il est relevé."""

    code: str
    """Le code du constat, qu’explique « diagdemo explain »."""
    nom: str
    """Le nom du constat."""
    reserve: str
    """« pour l’équipe seulement », quand il ne sort jamais d’elle ; vide sinon."""
    lever: str
    """Le changement qui le lèverait, quand il est le même pour toutes les cibles."""
    lignes: tuple[Ligne, ...]
    """Une ligne par cible."""
    voix: Voix | None
    """Ce que les groupes disent du constat dans son ensemble."""


def groupe(reading: Reading, group: FoundGroup) -> Groupe:
    """A constat, told once for all its targets."""
    changes = {each.verdict.change for each in group.found}
    common = _small(changes.pop()) if len(changes) == 1 and group.nature not in _LASTING else ""
    targets = [each.verdict.target.id for each in group.found]
    return Groupe(
        group.code,
        group.name,
        "pour l’équipe seulement" if group.outcome.constat.internal else "",
        common,
        tuple(_line(reading, group, each, common) for each in group.found),
        voix(reading.layer.on(group.code), reading.within) if all(targets) else None,
    )


def _line(reading: Reading, group: FoundGroup, each: Found, common: str) -> Ligne:
    verdict = each.verdict
    told = "" if common or group.nature in _LASTING else _small(verdict.change)
    voices = reading.layer.on(group.code, verdict.target.id)
    phrase = claim(verdict.sentence, verdict.evidence, reading.within)
    return Ligne(each.anchor, phrase, told, voix(voices, reading.within))


def _small(sentence: str) -> str:
    """A sentence that follows a colon."""
    return sentence[:1].lower() + sentence[1:]
