"""Couverture des entretiens

## Formule
Nombre d’entretiens pris en compte, collège par collège ; à côté, l’exécutif et la direction générale ont-ils
été rencontrés, d’après `diagnostic.yaml`.

## Unité
Un nombre d’entretiens, sur ceux qui sont recensés.

## Conditions
L’accord de la personne est recueilli et tient toujours. Un accord refusé, retiré ou encore attendu met
l’entretien de côté, avec sa raison. Quand les entretiens sont dans un dépôt qui n’est pas lisible ici, il n’y
a pas de valeur : ce n’est pas zéro.

## Pièges
Rencontrer celles et ceux qui portent la participation, c’est choisir : lire aussi les collèges qui n’ont pas
été rencontrés. Un entretien collectif compte pour un. Le nombre dit le travail de l’équipe, pas l’opinion de
quiconque : il peut être montré à tous, même petit.

## Source
Diagnostic d’innovation démocratique, état des lieux ; Labo Démocratie Ouverte (rencontrer la maire ou le
maire et la direction générale).
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.vocabulary.territory import Question
from diagdemo.perceptions.met import REASONS, CollegeMet
from diagdemo.perceptions.portrait import UNREADABLE, Perceptions, perceptions
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study

CODE = "couverture_entretiens"

INDICATOR = Indicator(33, "Couverture des entretiens", "", Question.POSTURE_ELUS)

_SAID = {True: "oui", False: "non", None: "non renseigné"}


def measure(study: Study) -> Measure:
    """How many interviews are taken into account, by college."""
    heard = study.derive(perceptions)
    people = {"Exécutif rencontré": heard.executive, "Direction générale rencontrée": heard.management}
    rows = tuple(Row(label, _SAID[met.value], evidence=met.evidence) for label, met in people.items())
    missing = tuple(lack for met in people.values() for lack in met.missing)
    if not heard.readable:
        return Measure(None, 0, 0, UNREADABLE, "entretiens", rows=rows, missing=missing)
    return Measure(
        Quantity(heard.taken, heard.taken),
        heard.taken,
        heard.collected,
        what="entretiens",
        aside=(*(each for met in heard.met for each in _aside(study, met)), *_faulty(heard)),
        rows=(*(_row(study, met) for met in heard.met), *rows),
        evidence=tuple(study.interviews[id].at("college") for met in heard.met for id in met.taken),
        missing=missing,
    )


def _row(study: Study, met: CollegeMet) -> Row:
    taken = len(met.taken)
    return Row(
        met.college.label,
        Quantity(taken, taken),
        evidence=tuple(study.interviews[id].at("college") for id in met.taken),
    )


def _aside(study: Study, met: CollegeMet) -> tuple[Aside, ...]:
    return tuple(
        Aside(
            f"entretien {each.interview}",
            REASONS[each.reason][0],
            study.interviews[each.interview].at("consentement", "statut"),
        )
        for each in met.aside
    )


def _faulty(heard: Perceptions) -> tuple[Aside, ...]:
    return tuple(Aside(f"entretien {record.id}", "fiche à corriger") for record in heard.unusable)
