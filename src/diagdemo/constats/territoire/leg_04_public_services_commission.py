"""Commission consultative des services publics locaux : une question pour la direction générale

## Ce qui est regardé
Le type et la population du territoire, les régies recensées parmi ses acteurs, et les dispositifs ou
acteurs dont le nom contient « services publics locaux » ou « CCSPL ».

## Ce qui le déclenche
Le territoire est une région, un département, une commune de plus de 10 000 habitants ou une
intercommunalité de plus de 50 000 ; une régie est recensée parmi ses acteurs ; et aucune commission n’est
recensée en place. Sans régie recensée, on ne sait pas si un service est délégué ou exploité en régie : le
constat reste indéterminé. Les syndicats mixtes ne sont pas examinés.

## Pourquoi
L’article L. 1413-1 du Code général des collectivités territoriales demande à ces collectivités une
commission où siègent des associations, pour les services qu’elles délèguent ou qu’elles exploitent en
régie dotée de l’autonomie financière.

## Ce qu’il ne dit pas
Que la loi n’est pas respectée. La commission peut exister sans être dans l’inventaire, et toutes les
régies ne sont pas concernées : celle qui conduit la participation elle-même n’est pas regardée.

## Appui
CGCT, article L. 1413-1 : à vérifier ensemble.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.duties import INTERCOMMUNAL, councils, is_a, populated, population_told, told_over
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.actors import CategorieActeur, Verbe
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question, TypeTerritoire
from diagdemo.study.entity import Entity
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, some, sure, unsure
from diagdemo.wording import listed, quoted

CODE = "LEG-04"
_COMMUNE, _INTERCOMMUNALITY = "habitants_commune", "habitants_intercommunalite"
_SOURCE = "CGCT, article L. 1413-1"

CONSTAT = Constat(
    name="Commission consultative des services publics locaux\u00a0: une question pour la direction générale",
    nature=NatureConstat.VIGILANCE,
    importance=1,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.PARTICIPATION,
    framework=_SOURCE,
    thresholds=(
        Threshold(
            _COMMUNE, 10_000, "habitants", "population au-delà de laquelle une commune est concernée", _SOURCE
        ),
        Threshold(
            _INTERCOMMUNALITY,
            50_000,
            "habitants",
            "population au-delà de laquelle une intercommunalité est concernée",
            _SOURCE,
        ),
    ),
)

_NAMES = ("services publics locaux", "ccspl")
_WHATEVER_THEIR_SIZE = (TypeTerritoire.REGION, TypeTerritoire.DEPARTEMENT)

_CONDUCTS = (Verbe.PILOTE, Verbe.COORDONNE, Verbe.ANIME, Verbe.ACCOMPAGNE)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the territory."""
    if not study.devices:
        yield nothing_recorded(
            "device", "Aucun dispositif n’est recensé\u00a0: rien ne dit quelles commissions existent."
        )
        return
    held = councils(study, _is_commission)
    among_actors = [sure(True, actor.at()) for actor in study.actors.values() if _is_commission(actor)]
    services = _services(study)
    yield decide(
        every([_concerned(study, thresholds), opposite(some([held.stand, *among_actors])), _runs(services)]),
        Target(),
        found="Aucune commission consultative des services publics locaux en place n’est recensée pour "
        f"{quoted(study.name)}, {population_told(study)}, et {_told(services)}.{told_over(study, held.over)} "
        "L’article L. 1413-1 du code général des collectivités territoriales, qui vise des "
        "services délégués ou exploités en régie, s’applique-t-il "
        "ici\u00a0? À vérifier ensemble avec la direction générale.",
        change="Recenser la commission qui existe, ou écrire ce que répond la direction générale.",
        unknown="Il n’est pas établi que des services publics soient délégués ou exploités en régie "
        "autonome.",
    )


def _told(services: list[Entity[Any]]) -> str:
    names = listed([quoted(actor.name) for actor in services])
    return f"{'des régies le sont' if len(services) > 1 else 'une régie l’est'}\u00a0: {names}"


def _is_commission(entity: Entity[Any]) -> bool:
    return any(name in entity.name.casefold() for name in _NAMES)


def _concerned(study: Study, thresholds: Thresholds) -> Tested:
    return some(
        [
            is_a(study, _WHATEVER_THEIR_SIZE),
            every(
                [
                    is_a(study, [TypeTerritoire.COMMUNE]),
                    populated(study, lambda people: people.over(thresholds[_COMMUNE])),
                ]
            ),
            every(
                [
                    is_a(study, INTERCOMMUNAL),
                    populated(study, lambda people: people.over(thresholds[_INTERCOMMUNALITY])),
                ]
            ),
        ]
    )


def _services(study: Study) -> list[Entity[Any]]:
    """The régies of the map, but for those that conduct participation itself."""
    conducting = {tie.start for tie in study.ties if tie.verb in _CONDUCTS and tie.end in study.devices}
    return [
        actor
        for actor in study.actors.values()
        if actor.model.categorie is CategorieActeur.REGIE and actor.id not in conducting
    ]


def _runs(services: list[Entity[Any]]) -> Tested:
    """Whether a service is run by a régie; that none is on the map does not tell that there is none."""
    if not services:
        return unsure(Missing("actor", word=str(CategorieActeur.REGIE)))
    return sure(True, *(actor.at("categorie") for actor in services))
