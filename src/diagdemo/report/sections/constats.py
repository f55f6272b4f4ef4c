"""The constats in full, each sentence once: what is strong first, what only says how far data go last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat
from diagdemo.report.claim import Claim, claim
from diagdemo.report.found import ORDER, FoundGroup, called, found, sign
from diagdemo.report.reading import Reading
from diagdemo.report.sections.apart import AvisAPart, Choix, apart, choices
from diagdemo.report.sections.groupes import Groupe, groupe
from diagdemo.report.sections.manuels import Manuel, manuel
from diagdemo.report.strengths import GOOD_NEWS, strengths
from diagdemo.wording import agree


@dataclass(frozen=True)
class Nature:
    """Les constats d’une nature."""

    titre: str
    """« Points forts »."""
    signe: str
    """La forme qui l’accompagne partout dans le document."""
    manuels: tuple[Manuel, ...]
    """Ceux que l’équipe a écrits."""
    groupes: tuple[Groupe, ...]
    """Ceux qui sont calculés, les plus importants d’abord."""
    appuis: tuple[Claim, ...]
    """Sur quoi s’appuyer : ce que les fiches établissent de bon ; parmi les points forts seulement."""


@dataclass(frozen=True)
class ConstatsSection:
    """Tous les constats, chacun une fois."""

    bilan: str
    """Combien sont relevés, indéterminés, non relevés."""
    natures: tuple[Nature, ...]
    """Par nature, les points forts d’abord ; une nature sans constat n’y est pas."""
    choix: tuple[Choix, ...]
    """Les choix déclarés, qui font taire un constat."""
    a_part: tuple[AvisAPart, ...]
    """Les avis sur ce qui n’est plus relevé."""


def constats(reading: Reading) -> ConstatsSection:
    """All that is found, with what groups say of it."""
    groups = found(reading)
    natures = (_nature(reading, nature, groups) for nature in ORDER)
    return ConstatsSection(
        _summary(reading),
        tuple(each for each in natures if each.manuels or each.groupes or each.appuis),
        choices(reading),
        apart(reading),
    )


def _summary(reading: Reading) -> str:
    observation = reading.observation
    count, unknown, silent = (
        len(observation.of(state))
        for state in (EtatConstat.DECLENCHE, EtatConstat.INDETERMINE, EtatConstat.NON_DECLENCHE)
    )
    told = [
        agree(count, "constat est relevé", "constats sont relevés") if count else "Aucun constat n’est relevé"
    ]
    if unknown:
        checks = agree(unknown, "vérification reste indéterminée", "vérifications restent indéterminées")
        told.append(f"{checks}, faute de données")
    if silent:
        told.append(agree(silent, "vérification ne relève rien", "vérifications ne relèvent rien"))
    return "\u00a0; ".join(told) + "."


def _nature(reading: Reading, nature: NatureConstat, groups: Sequence[FoundGroup]) -> Nature:
    strong = nature is NatureConstat.POINT_FORT
    return Nature(
        called(nature, 2).capitalize(),
        sign(nature),
        tuple(manuel(reading, each) for each in reading.layer.findings if each.finding.nature is nature),
        tuple(groupe(reading, each) for each in groups if each.nature is nature),
        tuple(_good_news(reading)) if strong else (),
    )


def _good_news(reading: Reading) -> Iterator[Claim]:
    """What devices are known to do well, by the rule of `strengths`."""
    for point in strengths(reading):
        if point.code in GOOD_NEWS:
            yield claim(point.sentence, point.evidence, reading.within)
