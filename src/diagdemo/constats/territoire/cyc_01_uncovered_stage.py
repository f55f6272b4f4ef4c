"""Une étape sans participation recensée

## Ce qui est regardé
Chaque étape du cycle des politiques publiques, telle que le dépôt la définit : un dispositif actif, dont le
degré est au moins la consultation, y intervient-il ? Comptent les étapes écrites dans les fiches des
dispositifs et celles des politiques suivies où le dispositif est nommé. Le degré est celui qui est annoncé ;
s’il n’est pas connu, un degré constaté d’au moins la consultation suffit.

## Ce qui le déclenche
Il existe au moins un tel dispositif, et il est établi qu’aucun n’intervient à cette étape. Tant qu’un
dispositif dont les étapes, l’état ou le degré sont inconnus pourrait y intervenir, le constat reste
indéterminé.

## Pourquoi
La participation se concentre souvent au même moment d’une politique. Regarder étape par étape aide à voir où
elle pourrait encore servir.

## Ce qu’il ne dit pas
Qu’il faudrait associer à toutes les étapes : c’est une question, à laquelle « c’est un choix » est une bonne
réponse. Écrite dans le diagnostic, elle fait taire le constat.

## Appui
Labo Démocratie Ouverte, enjeu « cycle complet » : associer à toutes les étapes. La liste des étapes se
remplace.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.cycle import covers
from diagdemo.study.participation import some_take_part
from diagdemo.study.study import Study
from diagdemo.study.tested import every, opposite
from diagdemo.wording import quoted

CODE = "CYC-01"

CONSTAT = Constat(
    name="Une étape sans participation recensée",
    nature=NatureConstat.VIGILANCE,
    importance=1,
    question=Question.COMBINAISONS,
    pillar=Pilier.PARTICIPATION,
    framework="Labo Démocratie Ouverte, enjeu «\u00a0cycle complet\u00a0»",
    enjeu=Enjeu.CYCLE_COMPLET,
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each stage in force."""
    if not study.devices:
        yield nothing_recorded(
            "device", "Aucun dispositif n’est recensé\u00a0: rien ne dit à quelles étapes on participe."
        )
        return
    for stage, label in study.stages.items():
        yield decide(
            every([study.derive(some_take_part), opposite(covers(study, stage))]),
            Target(stage, label),
            found="Aucun dispositif actif recensé n’associe les habitantes et habitants à l’étape "
            f"{quoted(label)}\u00a0: choix ou habitude\u00a0?",
            change="Ouvrir cette étape à un dispositif, ou écrire dans le diagnostic que c’est un choix, "
            "et pourquoi.",
            unknown="Il n’est pas établi qu’un dispositif actif associe, ou non, les habitantes et habitants "
            f"à l’étape {quoted(label)}.",
        )
