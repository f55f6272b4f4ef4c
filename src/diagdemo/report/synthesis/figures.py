"""The few figures of a synthesis, each with what it was counted on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.indicators import catalogue
from diagdemo.indicators import completude_des_donnees as completeness
from diagdemo.indicators.core.told import bounds_text, count_text, value_text
from diagdemo.report.claim import Claim, claim
from diagdemo.report.reading import Reading
from diagdemo.study.datum import Datum

_FEW = 5
_LABELS = {
    "dispositifs_actifs": "Dispositifs actifs",
    "couverture_du_cycle": "Étapes de l’action publique où l’on participe",
    "mandats_ecrits": "Dispositifs dont la commande est écrite",
    "reddition_de_comptes": "Éditions closes qui ont reçu une réponse publique",
    "realisation": "Propositions acceptées et échues qui sont réalisées",
    "participation_bp": "Participation au budget participatif",
    "tirage_au_sort": "Dispositifs qui tirent au sort",
    "etp_dedies": "Temps de travail pour la participation, en équivalents temps plein (ETP)",
    completeness.CODE: "Champs renseignés dans les fiches",
}
"""In this order: what there is, when people take part, in which frame, with which answers, then the rest."""


@dataclass(frozen=True)
class KeyFigure:
    """Un chiffre clé du territoire."""

    label: str
    """Ce qu’il mesure."""
    value: Claim
    """Sa valeur, avec les lignes dont elle vient."""
    counted: str
    """Pour combien d’objets il est connu, parmi ceux qui sont recensés : « 8 dispositifs actifs sur 12 »."""
    bounds: str
    """Entre quoi et quoi il serait si tout était connu ; vide quand cela ne changerait rien."""


def key_figures(reading: Reading) -> tuple[KeyFigure, ...]:
    """The first figures of the list, those that count half of what is recorded before, then completeness."""
    return (*_told(reading)[:_FEW], *_one(reading, completeness.CODE, _records(reading)))


def _told(reading: Reading) -> list[KeyFigure]:
    codes = [code for code in _LABELS if code != completeness.CODE and code in reading.measures]
    codes.sort(key=lambda code: 2 * reading.measures[code].taken < reading.measures[code].collected)
    return [figure for code in codes for figure in _one(reading, code)]


def _one(reading: Reading, code: str, evidence: tuple[Datum, ...] = ()) -> Iterator[KeyFigure]:
    """A figure; nothing when it has no value, or no line that proves it."""
    measure, indicator = reading.measures.get(code), catalogue()[code].INDICATOR
    proof = evidence or (measure.evidence if measure else ())
    if measure is None or measure.value is None or not proof:
        return
    value = claim(value_text(measure.value, indicator), proof, reading.within)
    counted = completeness.filled(measure) if code == completeness.CODE else count_text(measure)
    yield KeyFigure(_LABELS[code], value, counted, bounds_text(measure, indicator))


def _records(reading: Reading) -> tuple[Datum, ...]:
    """The records whose fields are counted."""
    study = reading.study
    alone = (each for each in (study.territory, study.diagnostic) if each is not None)
    held = (study.devices, study.actors, study.policies, study.ambitions, study.actions)
    return tuple(entity.at() for entity in (*alone, *(each for kind in held for each in kind.values())))
