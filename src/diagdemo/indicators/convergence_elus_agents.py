"""Convergence entre élu·es et agents

## Formule
Un moins la moyenne, sur les thèmes, de la différence entre la part des élu·es qui en parlent et celle des
agents qui en parlent, chacune parmi les personnes à qui la question a été posée.

## Unité
De 0 (les uns parlent de ce dont les autres ne parlent pas) à 1 (les deux parlent des mêmes thèmes).

## Conditions
Un thème compte à partir de huit personnes interrogées de chaque côté ; les autres sont mis de côté et
comptés. Sans aucun thème dans ce cas, il n’y a pas de coefficient : la liste de ce que dit chaque côté le
remplace. La liste donne, thème par thème, combien en parlent sur combien de personnes interrogées.

## Pièges
Parler d’un thème n’est pas être d’accord : deux collèges peuvent converger sur un thème et s’y opposer. La
liste porte sur de petits nombres, où tous les membres d’un collège peuvent avoir dit la même chose : hors de
l’équipe, ces lignes sont cachées.

## Source
DémoMètre (réponses comparées par rôle) ; le seuil de huit est une proposition de l’équipe, plus prudente que
les quatre entretiens de l’usage.
"""

from __future__ import annotations

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.model.vocabulary.interviews import College
from diagdemo.model.vocabulary.territory import Question
from diagdemo.perceptions.frequency import share_of_asked
from diagdemo.perceptions.portrait import FEWEST, UNREADABLE, perceptions
from diagdemo.perceptions.subjects import Heard, Subject
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity
from diagdemo.study.study import Study
from diagdemo.wording import share

CODE = "convergence_elus_agents"

INDICATOR = Indicator(35, "Convergence entre élu·es et agents", "", Question.POSTURE_ELUS, decimals=2)

_FEW = "posé à moins de huit personnes d’un côté au moins"
_SIDES = (College.ELU, College.AGENT)


def measure(study: Study) -> Measure:
    """How close élus and agents are in what they speak of, once enough of each were asked."""
    heard = study.derive(perceptions)
    if not heard.readable:
        return Measure(None, 0, 0, UNREADABLE, "thèmes")
    themes = [theme for theme in heard.themes.values() if any(theme.by(side).asked for side in _SIDES)]
    kept = [theme for theme in themes if all(len(theme.by(side).asked) >= FEWEST for side in _SIDES)]
    gaps = [abs(_share(theme, College.ELU) - _share(theme, College.AGENT)) for theme in kept]
    value = 1 - sum(gaps) / len(gaps) if gaps else None
    short = [side for side in _SIDES if len(heard.of(side).taken) < FEWEST]
    return Measure(
        None if value is None else Quantity(value, value),
        len(kept),
        len(themes),
        "" if gaps else "Aucun thème n’a été abordé avec huit élu·es et huit agents au moins.",
        "thèmes",
        aside=tuple(Aside(each.name, _FEW) for each in themes if each not in kept),
        rows=tuple(_row(theme, theme.by(side)) for theme in themes for side in _SIDES),
        evidence=tuple(d for theme in kept for side in _SIDES for d in theme.by(side).evidence),
        notes=("La liste dit, thème par thème, combien en parlent sur combien de personnes interrogées.",)
        if themes
        else (),
        missing=() if gaps else tuple(Missing("interview", word=str(side)) for side in short),
    )


def _share(theme: Subject, side: College) -> float:
    return share_of_asked(theme.by(side))


def _row(theme: Subject, side: Heard) -> Row:
    speaking, asked = len(side.answering), len(side.asked)
    label = f"{theme.name}, {side.college.label.lower()}"
    if not asked:
        return Row(label, "question non posée")
    return Row(
        label,
        share(speaking, asked),
        Quantity(speaking, speaking),
        side.evidence,
        Quantity(asked, asked),
        group=label,
    )
