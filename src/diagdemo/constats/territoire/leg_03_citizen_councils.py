"""Conseils citoyens : une question pour la direction générale

## Ce qui est regardé
Pour une commune ou une intercommunalité, le nombre de quartiers prioritaires de la politique de la ville
et les dispositifs recensés de type « conseil citoyen », avec ceux qui leur ont succédé ou dans lesquels
ils se sont réunis.

## Ce qui le déclenche
Il y a plus de quartiers prioritaires que de conseils citoyens recensés en place. Une fiche peut réunir
plusieurs conseils : tant que leur nombre n’est pas écrit, dans « autres mesures » sous un libellé qui
contient « conseils citoyens », elle vaut un conseil au moins, et le constat reste indéterminé tant
qu’il y a moins de fiches que de quartiers.

## Pourquoi
L’article 7 de la loi du 21 février 2014 met en place un conseil citoyen dans chaque quartier prioritaire.

## Ce qu’il ne dit pas
Que la loi n’est pas respectée. Le conseil d’un quartier peut être porté par la commune et non par
l’intercommunalité, couvrir plusieurs quartiers, ou avoir pris une autre forme dans le contrat de ville.

## Appui
Loi n° 2014-173 du 21 février 2014, article 7 : à vérifier ensemble.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.duties import INTERCOMMUNAL, Councils, councils, is_a, told_over
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.devices import TypeDispositif
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question, TypeTerritoire
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.quantity import Quantity, quantity_of, total
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, sure, unsure
from diagdemo.wording import agree, quoted

CODE = "LEG-03"

CONSTAT = Constat(
    name="Conseils citoyens\u00a0: une question pour la direction générale",
    nature=NatureConstat.VIGILANCE,
    importance=1,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.PARTICIPATION,
    framework="Loi n° 2014-173 du 21 février 2014, article 7",
)

_COUNTED = "conseils citoyens"


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the territory."""
    if not study.devices or study.territory is None:
        yield nothing_recorded(
            "device", "Aucun dispositif n’est recensé\u00a0: rien ne dit quels conseils existent."
        )
        return
    held = councils(study, lambda device: device.model.type is TypeDispositif.CONSEIL_CITOYEN)
    count = total(_represented(device) for device in held.standing)
    yield decide(
        every([is_a(study, [TypeTerritoire.COMMUNE, *INTERCOMMUNAL]), _fewer(study.territory, held, count)]),
        Target(),
        found=f"{_areas(study.territory)} pour {quoted(study.name)}, et {_told(count)}."
        f"{told_over(study, held.over)} L’article 7 de la loi du 21 février 2014 prévoit un conseil "
        "citoyen dans "
        f"chaque quartier prioritaire\u00a0: {_question(study)}\u00a0? À vérifier ensemble avec la "
        "direction générale.",
        change="Recenser les conseils citoyens qui existent, ou écrire ce que répond la direction générale.",
        unknown="Il n’est pas établi que chaque quartier prioritaire ait son conseil citoyen.",
    )


def _fewer(territory: Entity[Any], held: Councils, count: Quantity) -> Tested:
    """Whether there are surely fewer councils than priority neighbourhoods."""
    said = look(territory, "qpv")
    areas = said.quantity
    if areas is None:
        return said.test(lambda number: number > 0)
    evidence = (said.datum, *(device.at() for device in (*held.standing, *held.over)))
    if count.low >= areas.high:
        return sure(False, *evidence)
    if count.high < areas.low:
        return sure(True, *evidence)
    vague = [device for device in held.standing if not _represented(device).exact]
    asked = [device.lacks("autres_mesures") for device in vague] or [said.missing]
    return unsure(*asked, evidence=evidence)


def _represented(device: Entity[Any]) -> Quantity:
    """How many councils a record stands for: what it says, else one at least."""
    for measure in getattr(device.model, "autres_mesures", None) or ():
        counted = quantity_of(measure.valeur) if _COUNTED in measure.libelle.casefold() else None
        if counted is not None:
            return counted
    return Quantity(1, math.inf)


def _areas(territory: Entity[Any]) -> str:
    areas = look(territory, "qpv").quantity
    least = int(areas.low) if areas and not math.isinf(areas.low) else 0
    one, several = "quartier prioritaire est recensé", "quartiers prioritaires sont recensés"
    return f"Un {one}" if least == 1 else agree(least, one, several)


def _told(count: Quantity) -> str:
    if count.high == 0:
        return "aucun conseil citoyen en place ne l’est"
    return agree(
        int(count.low), "conseil citoyen en place est recensé", "conseils citoyens en place sont recensés"
    )


def _question(study: Study) -> str:
    if is_a(study, INTERCOMMUNAL).value:
        return "est-il porté par une commune membre"
    return "existe-t-il sous une autre forme"
