"""Conseils de quartier : une question pour la direction générale

## Ce qui est regardé
Pour une commune, sa population et les dispositifs recensés de type « conseil de quartier » ou « conseil
citoyen », avec ce qui leur a succédé.

## Ce qui le déclenche
La commune atteint le seuil et aucun de ces conseils n’est recensé en place. Un conseil citoyen compte,
car le maire peut décider qu’il remplace le conseil de quartier. Si les chiffres de population encadrent
le seuil, ou si rien n’est recensé, le constat reste indéterminé.

## Pourquoi
L’article L. 2143-1 du Code général des collectivités territoriales (loi du 27 février 2002) demande aux
communes de 80 000 habitants et plus de doter chaque quartier d’un conseil.

## Ce qu’il ne dit pas
Que la loi n’est pas respectée. Il parle de l’inventaire ; un conseil peut exister sans y être, sous un
autre nom. La population qui fait foi est celle qu’authentifie le décret annuel : la nôtre peut différer.

## Appui
CGCT, article L. 2143-1. Certains guides écrivent « plus de 80 000 » : à vérifier ensemble.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.duties import councils, is_a, populated, population_told, told_over
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.devices import TypeDispositif
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question, TypeTerritoire
from diagdemo.study.study import Study
from diagdemo.study.tested import every, opposite
from diagdemo.wording import quoted

CODE = "LEG-01"
_LIMIT = "habitants"

CONSTAT = Constat(
    name="Conseils de quartier\u00a0: une question pour la direction générale",
    nature=NatureConstat.VIGILANCE,
    importance=1,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.PARTICIPATION,
    framework="CGCT, article L. 2143-1 (loi du 27 février 2002)",
    thresholds=(
        Threshold(
            _LIMIT,
            80_000,
            "habitants",
            "population à partir de laquelle la commune est concernée",
            "CGCT, article L. 2143-1\u00a0: «\u00a080 000 habitants et plus\u00a0»\u00a0; certains "
            "guides écrivent «\u00a0plus de 80 000\u00a0»",
        ),
    ),
)

_TYPES = (TypeDispositif.CONSEIL_DE_QUARTIER, TypeDispositif.CONSEIL_CITOYEN)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the territory."""
    if not study.devices:
        yield nothing_recorded(
            "device", "Aucun dispositif n’est recensé\u00a0: rien ne dit quels conseils existent."
        )
        return
    held = councils(study, lambda device: device.model.type in _TYPES)
    yield decide(
        every(
            [
                is_a(study, [TypeTerritoire.COMMUNE]),
                opposite(held.stand),
                populated(study, lambda people: _not(people.under(thresholds[_LIMIT]))),
            ]
        ),
        Target(),
        found="Aucun conseil de quartier ni conseil citoyen en place n’est recensé pour "
        f"{quoted(study.name)}, "
        f"{population_told(study)}.{told_over(study, held.over)} L’article L. 2143-1 du code "
        "général des collectivités territoriales, issu de la loi du 27 février 2002, s’applique-t-il "
        "ici\u00a0? À vérifier ensemble avec la direction générale.",
        change="Recenser les conseils de quartier qui existent, ou écrire ce que répond la direction "
        "générale.",
        unknown="Il n’est pas établi que la commune soit concernée par les conseils de quartier.",
    )


def _not(answer: bool | None) -> bool | None:
    return None if answer is None else not answer
