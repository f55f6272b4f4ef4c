"""Ce qui se dit de l’ampleur, et ce que disent les chiffres

## Ce qui est regardé
Chaque dispositif dont des personnes rencontrées disent qu’il touche beaucoup ou peu de monde (thème
« massification »), et le nombre de participantes et participants, de votes ou de participations de ses
éditions closes.

## Ce qui le déclenche
Deux personnes au moins, dans des collèges où personne ne dit l’inverse, en parlent de façon négative alors
que les chiffres montent, ou de façon positive alors qu’ils baissent. Les chiffres montent ou baissent quand
ils bougent de plus de 20 % entre la première et la dernière édition connues, sans repartir dans l’autre sens
à la dernière.

## Pourquoi
Les deux peuvent être vrais : plus de monde, mais toujours le même ; moins de monde, mais mieux écouté. Les
mettre côte à côte ouvre une conversation que ni les chiffres ni les souvenirs n’ouvrent seuls.

## Ce qu’il ne dit pas
Qui a raison. Un chiffre peut compter autre chose que ce que les personnes ont vu.

## Appui
DémoMètre (rapprocher les perceptions et les faits, sans jamais en faire une moyenne).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.perceptions.facts import AmpleSeen, facts
from diagdemo.perceptions.portrait import UNREADABLE, perceptions
from diagdemo.perceptions.telling import figure, heard_from
from diagdemo.perceptions.trends import MEASURES, Direction
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure, unsure
from diagdemo.wording import quoted

CODE = "ENT-04"

CONSTAT = Constat(
    name="Ce qui se dit de l’ampleur, et ce que disent les chiffres",
    nature=NatureConstat.VIGILANCE,
    importance=2,
    question=Question.RESULTATS,
    pillar=Pilier.PARTICIPATION,
    framework="DémoMètre",
    enjeu=Enjeu.MASSIFICATION,
    thresholds=(
        Threshold(
            "variation",
            20,
            "%",
            "variation entre la première et la dernière édition au-delà de laquelle les chiffres bougent",
            "proposition de l’équipe",
        ),
        Threshold(
            "personnes",
            2,
            "personnes",
            "nombre de personnes qui disent l’inverse des chiffres, à partir duquel le relever",
            "proposition de l’équipe",
        ),
    ),
)

_SENSES: dict[Direction | None, tuple[str, str]] = {
    Direction.UP: ("négative", "montent"),
    Direction.DOWN: ("positive", "baissent"),
}


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device of which someone says that it reaches many people, or few."""
    heard = study.derive(perceptions)
    spoken = [seen for seen in study.derive(facts).ample if seen.one_way]
    if not spoken:
        why = "" if heard.readable else f"{UNREADABLE} "
        yield nothing_recorded(
            "interview",
            f"{why}Aucun propos sur l’ampleur de la participation n’est à rapprocher des chiffres.",
        )
    for seen in spoken:
        yield _verdict(seen, thresholds)


def _verdict(seen: AmpleSeen, thresholds: Thresholds) -> Verdict:
    name = quoted(seen.device.name)
    return decide(
        _contradicted(seen, thresholds),
        Target(seen.device.id, seen.device.name),
        found=f"{name}\u00a0: {_told(seen, thresholds['variation'])}. À vérifier ensemble.",
        change="Reprendre les chiffres avec les personnes rencontrées, et noter ce qu’elles en disent alors.",
        unknown=f"{name}\u00a0: {_unknown(seen, thresholds['variation'])}.",
    )


def _contradicted(seen: AmpleSeen, thresholds: Thresholds) -> Tested:
    margin = thresholds["variation"]
    words = tuple(datum for heard in seen.one_way for datum in heard.evidence)
    proof = (*words, *(point.datum for point in seen.trend.points))
    if seen.trend.direction(margin) is None:
        return unsure(seen.device.lacks("editions"), evidence=proof)
    contrary = sum(len(heard.voices) for heard in seen.contrary(margin))
    if contrary >= thresholds["personnes"]:
        return sure(True, *proof)
    return unsure(Missing("interview"), evidence=proof) if contrary else sure(False, *proof)


def _told(seen: AmpleSeen, margin: float) -> str:
    sense, move = _SENSES.get(seen.trend.direction(margin), ("", ""))
    who = heard_from(heard.college for heard in seen.contrary(margin))
    return (
        f"{who}, l’ampleur de la participation est jugée de façon {sense}, "
        f"et les chiffres recensés {move}\u00a0: {_figures(seen)}"
    )


def _figures(seen: AmpleSeen) -> str:
    if not seen.trend.points:
        return ""
    first, last = seen.trend.points[0], seen.trend.points[-1]
    counted = MEASURES[seen.trend.measure]
    return (
        f"{figure(first.figure)} {counted} à l’édition {first.edition}, "
        f"{figure(last.figure)} à l’édition {last.edition}"
    )


def _unknown(seen: AmpleSeen, margin: float) -> str:
    direction = seen.trend.direction(margin)
    if direction in _SENSES:
        move = _SENSES[direction][1]
        return (
            f"les chiffres {move} ({_figures(seen)}), et trop peu de personnes rencontrées disent l’inverse"
        )
    return "l’ampleur de la participation est jugée, sans chiffres assez suivis pour en être rapprochés"
