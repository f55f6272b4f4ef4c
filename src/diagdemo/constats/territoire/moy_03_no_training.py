"""Des formations à la participation anciennes ou absentes

## Ce qui est regardé
Les formations à la participation recensées dans la fiche du diagnostic, pour les élu·es d’une part, pour
les agents d’autre part.

## Ce qui le déclenche
La liste des formations est écrite et aucune, pour ce public, n’a été suivie dans les derniers mois :
celles d’avant sont plus anciennes, ou la liste n’en porte pas, ou il est dit qu’il n’y en a « aucune ».
Une formation sans personne ne compte pas. Si la liste n’est pas écrite, ou si une date trop vague peut
changer la réponse, le constat reste indéterminé.

## Pourquoi
Écouter, animer, répondre s’apprend. Les craintes de beaucoup d’élu·es et d’agents viennent de ce que
personne ne les y a préparés.

## Ce qu’il ne dit pas
Rien de ce que les personnes savent déjà faire, ni des formations que personne n’a signalées à l’équipe.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (accompagnement et formation). Le seuil est une proposition de l’équipe.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.diagnostic import Diagnostic
from diagdemo.model.fact import State
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.devices import Enjeu, PublicVise
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, some, sure, unsure
from diagdemo.study.time import date_of, elapsed
from diagdemo.wording import date, number

CODE = "MOY-03"
_AGE = "age_mois"

CONSTAT = Constat(
    name="Des formations à la participation anciennes ou absentes",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.MOYENS,
    pillar=Pilier.PARTICIPATION,
    framework="Cap Rural et Démocratie Ouverte, 2020",
    enjeu=Enjeu.POUVOIR_AGIR,
    thresholds=(
        Threshold(
            _AGE,
            24,
            "mois",
            "temps écoulé au-delà duquel une formation n’est plus récente",
            "proposition de l’équipe",
        ),
    ),
)

_CALLED = {PublicVise.ELUS: "élu·es", PublicVise.AGENTS: "agents"}


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for élus, one for agents."""
    if study.diagnostic is None:
        yield nothing_recorded(
            "diagnostic", "La fiche du diagnostic manque\u00a0: les formations suivies ne sont pas connues."
        )
        return
    for public, called in _CALLED.items():
        yield _verdict(study, study.diagnostic, public, called, thresholds[_AGE])


def _verdict(
    study: Study, diagnostic: Entity[Diagnostic], public: PublicVise, called: str, months: float
) -> Verdict:
    ranks = [
        rank
        for rank, training in enumerate(diagnostic.model.formations or ())
        if training.public in (public, PublicVise.TOUS)
    ]
    followed = [rank for rank in ranks if _took_place(study, diagnostic, rank).value is not False]
    dates = [day for rank in followed if (day := date_of(diagnostic, "formations", rank, "date"))]
    return decide(
        opposite(_recent(study, diagnostic, ranks, months)),
        Target(str(public), called),
        found=_found(called, dates, months),
        change=f"Proposer aux {called} une formation à la participation, ou ajouter celle qui a eu lieu.",
        unknown=f"Il n’est pas établi que les {called} aient suivi récemment une formation à la "
        "participation.",
    )


def _found(called: str, dates: list[PartialDate], months: float) -> str:
    if not dates:
        return f"Aucune formation à la participation suivie par des {called} n’est recensée."
    latest = max(dates, key=lambda day: day.last_day)
    return (
        f"Aucune formation à la participation suivie par des {called} n’est recensée dans les "
        f"{number(months)} derniers mois\u00a0: la dernière dont la date est connue remonte à {date(latest)}."
    )


def _recent(study: Study, diagnostic: Entity[Diagnostic], ranks: list[int], months: float) -> Tested:
    held = look(diagnostic, "formations")
    if held.state is State.SANS_OBJET:
        return held.test(bool)
    if not held.known:
        return unsure(held.missing)
    none = sure(False, held.datum)
    return some([none, *(_counts(study, diagnostic, rank, months) for rank in ranks)])


def _counts(study: Study, diagnostic: Entity[Diagnostic], rank: int, months: float) -> Tested:
    """Whether people followed a training recently."""
    when = look(diagnostic, "formations", rank, "date")
    old = elapsed(when.value, study.day, months) if when.values else None
    recent = unsure(when.missing) if old is None else sure(not old, when.datum)
    return every([_took_place(study, diagnostic, rank), recent])


def _took_place(study: Study, diagnostic: Entity[Diagnostic], rank: int) -> Tested:
    """Whether a training had people in it: one that is to come does not count yet."""
    people = look(diagnostic, "formations", rank, "participants")
    if people.test(lambda number: number == 0).value:
        return sure(False, people.datum)
    when = look(diagnostic, "formations", rank, "date")
    to_come = bool(when.values) and min(day.first_day for day in when.values) > study.day
    return sure(not to_come, when.datum)
