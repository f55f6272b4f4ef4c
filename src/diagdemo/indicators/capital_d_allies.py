"""Soutiens notés

## Formule
Acteurs que les degrés notés par l’équipe placent parmi les soutiens, divisés par les acteurs dont la synergie
et l’antagonisme sont notés. Un soutien agit pour : synergie de 3 ou 4 et antagonisme de 1 (« militant »), ou
(3, 2), (4, 2), (4, 3) (« triangle d’or »).

## Unité
Pourcentage des acteurs notés, par objet dans le détail.

## Conditions
Facultatif : la sociodynamique est éteinte par défaut, réservée aux organisations et aux fonctions. Sans elle,
l’indicateur n’a pas de valeur, et rien ne manque.

## Pièges
Un soutien ne vaut que pour un objet. On note des actes, jamais des opinions. Ce chiffre reste dans l’équipe,
ne se compare pas et ne sert pas à compter des adversaires.

## Source
Carte des partenaires (sociodynamique de J.-C. Fauvet) ; les seuils varient selon les auteurs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.actor import Actor
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.stances import ally, object_named
from diagdemo.study.study import Study

CODE = "capital_d_allies"

INDICATOR = Indicator(32, "Soutiens notés", "%", Question.PORTAGE_POLITIQUE, internal=True)


def measure(study: Study) -> Measure:
    """The share of noted actors who support."""
    by_object: dict[str, list[Entity[Actor]]] = {}
    for actor in study.actors.values():
        if actor.model.sociodynamique is not None:
            by_object.setdefault(actor.model.sociodynamique.objet, []).append(actor)
    found = _share([actor for held in by_object.values() for actor in held])
    rows = (Row(object_named(study, object), _share(held).value) for object, held in by_object.items())
    return replace(found, rows=tuple(rows))


def _share(actors: Sequence[Entity[Actor]]) -> Measure:
    return share(
        [Case(actor.name, ally(actor)) for actor in actors],
        "acteurs notés",
        "Aucune sociodynamique n’est notée avec sa synergie et son antagonisme\u00a0: ce choix est libre.",
    )
