"""Un horizon sans ambition

## Ce qui est regardé
Les ambitions recensées, à court, à moyen et à long terme.

## Ce qui le déclenche
Aucune ambition n’est écrite pour un horizon, alors que le diagnostic en est venu à l’ambition : son étape
a commencé, il est restitué ou suivi, ou une ambition ou une action est déjà écrite. Avant, il est trop
tôt, et le constat reste indéterminé.

## Pourquoi
Une ambition se lit à plusieurs distances : ce qui peut commencer bientôt, et ce vers quoi l’on va.

## Ce qu’il ne dit pas
Qu’il faut une ambition pour chaque horizon : ne rien écrire à long terme peut être un choix, à déclarer.

## Appui
Diagnostic d’innovation démocratique (vision prospective de l’écosystème à court, moyen et long terme).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.outcome import Outcome
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import Horizon, NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.commitments import ambition_step
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure, unsure

CODE = "AMB-01"

CONSTAT = Constat(
    name="Un horizon sans ambition",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.PARTICIPATION,
    framework="Diagnostic d’innovation démocratique",
    enjeu=Enjeu.RELATION_DURABLE,
)


def observe(study: Study, thresholds: Thresholds, found: dict[str, Outcome]) -> Iterator[Verdict]:
    """One verdict for each horizon."""
    step = study.derive(ambition_step)
    for horizon in Horizon:
        term = horizon.label.lower()
        yield decide(
            _empty(study, horizon, step),
            Target(str(horizon), term),
            found=f"Aucune ambition n’est écrite à {term}.",
            change=f"Écrire une ambition à {term}, ou déclarer dans les choix pourquoi il n’y en a pas.",
            unknown="Rien ne dit encore que l’étape de l’ambition ait commencé\u00a0: il est trop tôt "
            "pour chercher "
            f"une ambition à {term}.",
        )


def _empty(study: Study, horizon: Horizon, step: Tested) -> Tested:
    own = [each.at("horizon") for each in study.ambitions.values() if each.model.horizon is horizon]
    if own:
        return sure(False, *own)
    return sure(True, *step.evidence) if step.value else unsure(Missing("ambition", word=str(horizon)))
