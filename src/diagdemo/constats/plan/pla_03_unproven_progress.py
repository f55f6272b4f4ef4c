"""Un avancement dit sans preuve

## Ce qui est regardé
Le dernier point du suivi de chaque action qui est dite bien avancée ou achevée, au jour de référence.

## Ce qui le déclenche
Ce point ne renvoie à aucune preuve : ni document, ni fiche. L’action s’affiche alors « sans preuve ».
Sans suivi, le constat reste indéterminé.

## Pourquoi
Un document que chacun peut ouvrir vaut mieux qu’une parole : il rend le plan vérifiable par les
habitantes et les habitants.

## Ce qu’il ne dit pas
Que l’action n’a pas été faite.

## Appui
Partenariat pour un gouvernement ouvert (avancement sans preuve disponible).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.outcome import Outcome
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.action import Action
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.commitments import Point, ambition_step, last_point, proven
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, sure, unsure
from diagdemo.wording import date, quoted

CODE = "PLA-03"

CONSTAT = Constat(
    name="Un avancement dit sans preuve",
    nature=NatureConstat.RESERVE,
    importance=2,
    question=Question.RESULTATS,
    pillar=Pilier.TRANSPARENCE,
    framework="Partenariat pour un gouvernement ouvert",
    enjeu=Enjeu.CONFIANCE,
)


def observe(study: Study, thresholds: Thresholds, found: dict[str, Outcome]) -> Iterator[Verdict]:
    """One verdict for each action."""
    if not study.actions:
        yield nothing_recorded(
            "action", "Aucune action n’est recensée\u00a0: il n’y a pas encore d’avancement à lire."
        )
    for action in study.actions.values():
        yield _verdict(study, action, study.derive(ambition_step))


def _verdict(study: Study, action: Entity[Action], step: Tested) -> Verdict:
    point = last_point(action, study.day)
    name = quoted(action.name)
    return decide(
        every([step, _unproven(action, point)]),
        Target(action.id, action.name),
        found=f"{name}\u00a0: {_told(point)}.",
        change="Ajouter au dernier point le document ou la fiche qui montre cet avancement.",
        unknown=f"{name}\u00a0: son avancement et ce qui le montre ne sont pas établis.",
    )


def _unproven(action: Entity[Action], point: Point | None) -> Tested:
    if point is None:
        return unsure(action.lacks("suivi"))
    if not point.high:
        return sure(False, point.datum)
    return every([sure(True, point.datum), opposite(proven(action, point))])


def _told(point: Point | None) -> str:
    if point is None:
        return ""
    state = point.progress.avancement.label.lower()
    return f"le point de suivi du {date(point.progress.date)} note {quoted(state)}, sans preuve jointe"
