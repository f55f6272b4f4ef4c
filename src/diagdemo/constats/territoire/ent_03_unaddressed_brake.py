"""Un frein souvent cité, qu’aucune action ne traite

## Ce qui est regardé
Les cinq freins de la grille (le temps, toujours les mêmes, la légitimité de l’élection, la complexité, à quoi
bon), collège par collège, et les thèmes que les actions du plan disent traiter.

## Ce qui le déclenche
Dans un ou plusieurs collèges, la moitié au moins des personnes à qui la question a été posée citent ce
frein, ou la moitié de toutes celles qui ont été rencontrées sans qu’on le leur demande ; ces collèges
réunissent cinq personnes au moins ; et aucune action ne traite ce frein. Les collèges ne sont jamais fondus
en une part commune. Qui n’a pas été interrogé et n’en parle pas n’est compté ni pour ni contre. Un propos
positif sur le thème ne cite pas un frein.

## Pourquoi
Un frein que beaucoup nomment et que le plan ignore sera le premier argument contre le plan.

## Ce qu’il ne dit pas
Un frein souvent cité n’est pas toujours le plus fort, et une action peut le lever sans le dire.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (mythes et réalités de la participation) ; Diagnostic d’innovation
démocratique (plan d’action).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.interviews import Sens
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.perceptions.frequency import may_be_widely_said_among, widely_said_among, without
from diagdemo.perceptions.pending import unsaid
from diagdemo.perceptions.portrait import UNREADABLE, Perceptions, perceptions
from diagdemo.perceptions.subjects import Heard, Subject
from diagdemo.perceptions.telling import speaking
from diagdemo.perceptions.themes import said_in_short
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, some, sure, unsure
from diagdemo.wording import listed, quoted

CODE = "ENT-03"

CONSTAT = Constat(
    name="Un frein souvent cité, qu’aucune action ne traite",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.POSTURE_AGENTS,
    pillar=Pilier.PARTICIPATION,
    framework="Cap Rural et Démocratie Ouverte, 2020\u00a0; Diagnostic d’innovation démocratique",
    thresholds=(
        Threshold(
            "part",
            50,
            "%",
            "part d’un collège à partir de laquelle un frein compte",
            "proposition de l’équipe",
        ),
        Threshold(
            "personnes",
            5,
            "personnes",
            "nombre de personnes, dans les collèges qui le citent, à partir duquel le dire",
            "proposition de l’équipe",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each obstacle that people cite or were asked about."""
    heard = study.derive(perceptions)
    if not heard.readable or not heard.taken:
        why = UNREADABLE if not heard.readable else "Aucun entretien n’est pris en compte."
        yield nothing_recorded("interview", f"{why} Rien ne dit quels freins sont cités.")
        return
    for brake in heard.brakes:
        yield _verdict(study, heard, brake, thresholds)


def _verdict(study: Study, heard: Perceptions, brake: Subject, thresholds: Thresholds) -> Verdict:
    citing = tuple(without(each, Sens.POSITIF) for each in brake.heard)
    widely, treated = _widely_cited(study, heard, citing, thresholds), _addressed(study, brake.id)
    told = "\u00a0; ".join(speaking(each, ("le cite", "le citent")) for each in citing if each.voices)
    cited = f"Le frein {quoted(said_in_short(brake.name))}\u00a0: {told}."
    planned = (
        "Aucune action recensée ne dit le traiter." if study.actions else "Aucune action n’est recensée."
    )
    return decide(
        every([widely, opposite(treated)]),
        Target(brake.id, brake.name),
        found=f"{cited} {planned}",
        change="Prévoir une action qui traite ce frein, et le dire dans ses thèmes.",
        unknown=f"{cited} Il reste à savoir {_open(widely, treated)}.",
    )


def _open(widely: Tested, treated: Tested) -> str:
    shared = ["s’il est largement partagé"] if widely.value is None else []
    planned = ["si une action le traite"] if treated.value is None else []
    return listed([*shared, *planned])


def _widely_cited(
    study: Study, heard: Perceptions, citing: tuple[Heard, ...], thresholds: Thresholds
) -> Tested:
    """Whether enough people are in the colleges that cite it widely; the colleges are not added up."""
    part, fewest = thresholds["part"] / 100, thresholds["personnes"]
    evidence = tuple(datum for each in citing for datum in each.evidence)
    if sum(len(each.voices) for each in citing) <= 1:
        return sure(False, *evidence)
    if sum(widely_said_among(each, part) for each in citing) >= fewest:
        return sure(True, *evidence)
    if heard.taken < fewest:
        return unsure(Missing("interview"), evidence=evidence)
    if sum(may_be_widely_said_among(each, part) for each in citing) < fewest:
        return sure(False, *evidence)
    unheard = (id for each in citing for id in each.unheard)
    return unsure(*(unsaid(study, id) for id in unheard), evidence=evidence)


def _addressed(study: Study, brake: str) -> Tested:
    """Whether an action says that it treats this obstacle, by its themes or by the constats it answers."""
    tests = []
    for action in study.actions.values():
        aimed = look(action, "constats").test(lambda codes: CODE in codes)
        tests.append(aimed if aimed.value else look(action, "themes").test(lambda themes: brake in themes))
    return some(tests)
