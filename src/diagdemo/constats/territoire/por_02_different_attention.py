"""Un thème dont un seul côté parle

## Ce qui est regardé
Les thèmes abordés dans les entretiens avec des élu·es et avec des agents : qui en parle, parmi les personnes
à qui la question a été posée.

## Ce qui le déclenche
À partir de huit personnes interrogées sur le thème de chaque côté, les deux parts diffèrent de 40 points ou
plus. En dessous, aucune part n’est calculée : quatre personnes au moins ont été interrogées de chaque côté,
plus de la moitié en parle d’un côté, et personne n’en parle de l’autre, interrogé ou non. Ne pas parler
d’un thème sur lequel on n’a pas été interrogé ne veut rien dire : le constat reste alors indéterminé.

## Pourquoi
Un thème qui occupe les un·es et que les autres ne voient pas est un bon sujet pour un temps commun.

## Ce qu’il ne dit pas
Ne pas parler d’un thème n’est pas être en désaccord. Ce constat propose une question, pas une explication.

## Appui
Diagnostic d’innovation démocratique (vision commune) ; DémoMètre (réponses comparées par rôle, jamais
fondues).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.interviews import College
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.perceptions.frequency import share_of_asked
from diagdemo.perceptions.pending import unsaid
from diagdemo.perceptions.portrait import FEWEST, UNREADABLE, Perceptions, perceptions
from diagdemo.perceptions.subjects import Heard, Subject
from diagdemo.perceptions.telling import some_of, speaking
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure, unsure
from diagdemo.wording import agree, number, quoted

CODE = "POR-02"

CONSTAT = Constat(
    name="Un thème dont un seul côté parle",
    nature=NatureConstat.VIGILANCE,
    importance=2,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.REPRESENTATION,
    framework="Diagnostic d’innovation démocratique\u00a0; DémoMètre",
    thresholds=(
        Threshold(
            "entretiens",
            4,
            "personnes",
            "nombre de personnes interrogées dans chaque collège sous lequel rien n’est rapproché",
            "proposition de l’équipe",
        ),
        Threshold(
            "points",
            40,
            "points",
            "différence entre les deux parts, à partir de huit personnes interrogées de chaque côté",
            "proposition de l’équipe",
        ),
    ),
)

_SIDES = (College.ELU, College.AGENT)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each theme, once both colleges were met enough; else one for the territory."""
    heard = study.derive(perceptions)
    fewest = thresholds["entretiens"]
    if not heard.readable:
        yield nothing_recorded("interview", f"{UNREADABLE} Rien ne dit de quoi parlent élu·es et agents.")
    elif any(len(heard.of(side).taken) < fewest for side in _SIDES):
        yield _too_few(heard, fewest)
    else:
        for theme in heard.themes.values():
            if any(theme.by(side).asked or theme.by(side).voices for side in _SIDES):
                yield _verdict(study, theme, thresholds)


def _too_few(heard: Perceptions, fewest: float) -> Verdict:
    met = " et ".join(_met(heard, side) for side in _SIDES)
    told = f"Pris en compte\u00a0: {met}. Il en faut {number(fewest)} de chaque côté pour les rapprocher."
    short = [side for side in _SIDES if len(heard.of(side).taken) < fewest]
    return Verdict(
        EtatConstat.INDETERMINE,
        sentence=told,
        missing=tuple(Missing("interview", word=str(side)) for side in short),
    )


def _met(heard: Perceptions, side: College) -> str:
    taken = len(heard.of(side).taken)
    return f"{agree(taken, 'entretien', 'entretiens') if taken else 'aucun entretien'} avec {some_of(side)}"


def _verdict(study: Study, theme: Subject, thresholds: Thresholds) -> Verdict:
    sides = tuple(theme.by(side) for side in _SIDES)
    told = f"{quoted(theme.name)}\u00a0: {speaking(sides[0])}\u00a0; {speaking(sides[1])}."
    return decide(
        _apart(study, sides, thresholds),
        Target(theme.id, theme.name),
        found=told,
        change="Mettre ce thème en discussion entre élu·es et agents, et noter ce que chaque côté en dit.",
        unknown=f"{told} Trop peu de personnes ont été interrogées sur ce thème pour aller plus loin.",
    )


def _apart(study: Study, sides: tuple[Heard, ...], thresholds: Thresholds) -> Tested:
    """Whether one side speaks of it and the other does not, among those asked."""
    evidence = tuple(datum for side in sides for datum in side.evidence)
    short = [side for side in sides if len(side.asked) < thresholds["entretiens"]]
    if short:
        unasked = [id for side in short for id in side.met if id not in side.asked]
        return unsure(*(unsaid(study, id) for id in unasked), evidence=evidence)
    least, most = sorted(share_of_asked(side) for side in sides)
    if all(len(side.asked) >= FEWEST for side in sides):
        return sure(100 * (most - least) >= thresholds["points"], *evidence)
    return sure(most > 1 / 2 and any(not side.voices for side in sides), *evidence)
