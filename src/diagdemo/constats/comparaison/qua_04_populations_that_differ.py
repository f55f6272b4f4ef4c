"""Des populations qui ne se comparent pas

## Ce qui est regardé
Pour chaque paire de territoires comparés : l’année et la définition (municipale ou totale) de la population
retenue de part et d’autre. La population municipale la plus récente est retenue quand elle est connue.

## Ce qui le déclenche
L’année ou la définition n’est pas la même. Une population sans année ou sans définition laisse la réserve
indéterminée.

## Pourquoi
Un taux par habitant mêle ce qui est compté et le nombre d’habitants : si ce nombre n’a pas été établi de la
même façon, deux taux différents peuvent dire la même chose.

## Ce qu’il ne dit pas
Rien des territoires : c’est une réserve sur les chiffres que nous avons recueillis.

## Appui
Insee (la population totale compte une partie des habitants deux fois, la population municipale non).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from diagdemo.comparison.populations import populations_differ
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.outcome import Observation
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.population import population_of
from diagdemo.study.study import Study
from diagdemo.wording import quoted

CODE = "QUA-04"

CONSTAT = Constat(
    name="Des populations qui ne se comparent pas",
    nature=NatureConstat.RESERVE,
    importance=1,
    question=Question.SPECIFICITES,
    pillar=Pilier.TRANSPARENCE,
    framework="Insee, définitions des populations légales",
)


def observe(observations: Sequence[Observation], thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each pair, of the first in alphabetical order about the other."""
    studies = sorted((each.study for each in observations), key=lambda study: study.slug)
    for one, other in combinations(studies, 2):
        yield _verdict(one, other)


def _verdict(one: Study, other: Study) -> Verdict:
    verdict = decide(
        populations_differ(one, other),
        Target(other.slug, other.name),
        found=f"{_told(one)} et {_told(other)}\u00a0: les taux par habitant de ces deux territoires "
        "ne se comparent pas.",
        change="Donner aux deux territoires la population municipale de la même année.",
        unknown=f"{quoted(one.name)} et {quoted(other.name)}\u00a0: l’année ou la définition d’une "
        "population n’est pas renseignée, et rien ne dit que leurs taux par habitant se comparent.",
    )
    return replace(verdict, territory=one.slug)


def _told(study: Study) -> str:
    population = population_of(study)
    return f"{quoted(study.name)} ({population.told if population else 'population non renseignée'})"
