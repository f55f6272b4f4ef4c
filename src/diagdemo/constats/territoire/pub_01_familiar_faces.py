"""Peu de personnes nouvelles

## Ce qui est regardé
Dans chaque dispositif actif, la part des personnes qui participaient pour la première fois, lors de la
dernière édition où l’on connaît ce nombre et celui des participants. Sur le territoire, la part des
organisations présentes dans plusieurs dispositifs, d’après la carte ; jamais celle des personnes.

## Ce qui le déclenche
Moins de 30 % de personnes nouvelles, pour vingt participants au moins. Sur le territoire, plus de 30 % des
organisations qui siègent ou participent le font dans trois dispositifs ou plus, quand la carte en montre au
moins cinq ; en dessous, cela reste indéterminé.

## Pourquoi
« Ce sont toujours les mêmes » se dit souvent et se vérifie rarement. Quand c’est le cas, c’est une
invitation à chercher d’autres personnes, pas un reproche à celles qui viennent.

## Ce qu’il ne dit pas
Qu’il faudrait renouveler tout le monde : un groupe qui se connaît travaille mieux. Un dispositif jeune n’a
que des personnes nouvelles, ce qui ne dit rien de leur diversité. Les liens que la carte ne montre pas
manquent au calcul.

## Appui
Labo Démocratie Ouverte, enjeu « massification » ; Cap Rural et Démocratie Ouverte, 2020 (les mythes sur la
participation). Les seuils sont des propositions de l’équipe, sauf le nombre de participants, qui est celui de
l’indicateur « renouvellement ».
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.percent import percent
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.indicators.core.same_organisations import FEWEST, MANY, presences
from diagdemo.indicators.core.small_cells import few, is_small, minimum_of
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu, TypeDispositif
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.latest import latest_first
from diagdemo.study.look import look
from diagdemo.study.newcomers import Newcomers, lacking, newcomers
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, sure, unsure
from diagdemo.study.time import is_active
from diagdemo.wording import number, quoted

CODE = "PUB-01"

_NEW, _FEWEST, _SAME, _DEVICES, _ORGANISATIONS = (
    "part_nouveaux",
    "participants_min",
    "part_organisations",
    "dispositifs",
    "organisations_min",
)
_TEAM = "proposition de l’équipe"

CONSTAT = Constat(
    name="Peu de personnes nouvelles",
    nature=NatureConstat.VIGILANCE,
    importance=2,
    question=Question.RESULTATS,
    pillar=Pilier.PARTICIPATION,
    framework="Labo Démocratie Ouverte, enjeu «\u00a0massification\u00a0»\u00a0; "
    "Cap Rural et Démocratie Ouverte, 2020",
    enjeu=Enjeu.MASSIFICATION,
    thresholds=(
        Threshold(_NEW, 30, "%", "part de personnes nouvelles en dessous de laquelle on le relève", _TEAM),
        Threshold(_FEWEST, 20, "personnes", "participants à partir desquels une part se lit", _TEAM),
        Threshold(_SAME, 30, "%", "part des organisations présentes dans plusieurs dispositifs", _TEAM),
        Threshold(_DEVICES, MANY, "dispositifs", "à partir de combien on parle de plusieurs", _TEAM),
        Threshold(_ORGANISATIONS, FEWEST, "organisations", "à partir de combien une part se lit", _TEAM),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device, and one on the territory for organisations."""
    if not study.devices:
        yield nothing_recorded("device", "Aucun dispositif n’est recensé\u00a0: rien ne dit qui participe.")
        return
    for device in study.devices.values():
        yield _of_device(study, device, thresholds)
    yield _of_organisations(study, thresholds)


def _of_device(study: Study, device: Entity[Device], thresholds: Thresholds) -> Verdict:
    known = newcomers(study, device)
    return decide(
        every([is_active(study, device), _low(known, thresholds) if known else _unknown(study, device)]),
        Target(device.id, device.name),
        found=_found(study, known) if known else "",
        change="À la prochaine édition, inviter des personnes qui ne sont jamais venues, et compter celles "
        "qui viennent pour la première fois.",
        unknown=f"{quoted(device.name)}\u00a0: on ne sait pas combien de personnes participaient pour la "
        "première fois.",
    )


def _low(known: Newcomers, thresholds: Thresholds) -> Tested:
    too_few = known.everyone.under(thresholds[_FEWEST])
    low = known.share.under(thresholds[_NEW] / 100) if known.share else False
    if too_few is True or low is False:
        return sure(False, *known.evidence)
    if too_few is None or low is None:
        return unsure(known.edition.look("nouveaux").missing, evidence=known.evidence)
    return sure(True, *known.evidence)


def _unknown(study: Study, device: Entity[Device]) -> Tested:
    """Without both numbers: there is no one to count in a charter, nor without an edition."""
    recorded = look(device, "editions")
    if device.model.type is TypeDispositif.CADRE:
        return sure(False, device.at("type"))
    return unsure(*lacking(study, device)) if recorded.values else recorded.test(lambda _: False)


def _found(study: Study, known: Newcomers) -> str:
    minimum = minimum_of(study.workspace)
    edition, small = known.edition, is_small(known.new, minimum)
    told = few(minimum) if small or known.share is None else f"{percent(known.share)} des personnes"
    later = sum(each.rank > edition.rank for each in latest_first(study, edition.device))
    after = f" {_unsaid(later)}" if later else ""
    return (
        f"{quoted(edition.device.name)}, édition {edition.called}\u00a0: {told} participaient "
        f"pour la première fois.{after}"
    )


def _unsaid(count: int) -> str:
    return "Les éditions suivantes ne le disent pas." if count > 1 else "L’édition suivante ne le dit pas."


def _of_organisations(study: Study, thresholds: Thresholds) -> Verdict:
    met = presences(study)
    again = [each for each in met if len(each.devices) >= thresholds[_DEVICES]]
    if len(met) < thresholds[_ORGANISATIONS]:
        return nothing_recorded(
            "actor",
            "La carte du territoire montre trop peu d’organisations dans les dispositifs pour lire une part.",
        )
    proof = tuple(datum for each in (again or met) for datum in each.evidence)
    return decide(
        sure(100 * len(again) > thresholds[_SAME] * len(met), *proof),
        Target(),
        found=f"Sur la carte du territoire, {len(again)} des {len(met)} organisations qui siègent ou "
        f"participent le font dans {number(thresholds[_DEVICES])} dispositifs ou plus.",
        change="Inviter, dans un des dispositifs où elles se retrouvent, une organisation qui ne siège "
        "dans aucun.",
        unknown="",
    )
