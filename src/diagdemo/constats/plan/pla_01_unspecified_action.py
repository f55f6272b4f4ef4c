"""Une action dont le pilote, l’échéance ou les moyens ne sont pas écrits

## Ce qui est regardé
Chaque action du plan : qui en répond, pour quand, avec quels moyens en argent, en temps ou en mots.

## Ce qui le déclenche
L’un des trois n’est pas écrit dans la fiche de l’action. Une action est ce qu’en dit sa fiche : ce qui
n’y est pas n’est pas écrit. La fiche qui dit « inconnu » laisse le constat indéterminé, comme le fait un
diagnostic qui n’en est pas venu au plan.

## Pourquoi
Une action que personne ne porte, sans date ni moyens, ne peut être ni suivie ni tenue.

## Ce qu’il ne dit pas
Que l’action n’est pas utile, ni que rien n’a été prévu ailleurs que dans la fiche.

## Appui
Partenariat pour un gouvernement ouvert (des engagements précis et vérifiables).
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
from diagdemo.study.commitments import ambition_step, has_means, written
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, some
from diagdemo.wording import listed, quoted

CODE = "PLA-01"

CONSTAT = Constat(
    name="Une action dont le pilote, l’échéance ou les moyens ne sont pas écrits",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.MOYENS,
    pillar=Pilier.TRANSPARENCE,
    framework="Partenariat pour un gouvernement ouvert",
    enjeu=Enjeu.CONFIANCE,
)


def observe(study: Study, thresholds: Thresholds, found: dict[str, Outcome]) -> Iterator[Verdict]:
    """One verdict for each action."""
    if not study.actions:
        yield nothing_recorded(
            "action", "Aucune action n’est recensée\u00a0: il n’y a pas encore de plan à lire."
        )
    for action in study.actions.values():
        yield _verdict(action, study.derive(ambition_step))


def _verdict(action: Entity[Action], step: Tested) -> Verdict:
    said = {
        "le pilote": written(action, "pilote"),
        "l’échéance": written(action, "echeance"),
        "les moyens": has_means(action),
    }
    lacking = [name for name, test in said.items() if test.value is False]
    written_down = "n’est pas écrit" if lacking == ["le pilote"] else "n’est pas écrite"
    if len(lacking) > 1 or lacking == ["les moyens"]:
        written_down = "ne sont pas écrits"
    name = quoted(action.name)
    return decide(
        every([step, some(opposite(test) for test in said.values())]),
        Target(action.id, action.name),
        found=f"{name}\u00a0: {listed(lacking)} {written_down}.",
        change=f"Écrire {listed(lacking)} de l’action.",
        unknown=f"{name}\u00a0: il n’est pas établi que le pilote, l’échéance et les moyens soient décidés.",
    )
