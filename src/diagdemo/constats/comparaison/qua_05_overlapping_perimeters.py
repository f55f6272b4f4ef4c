"""Des périmètres qui se recouvrent

## Ce qui est regardé
Pour chaque paire de territoires comparés : l’un est-il, d’après les codes officiels et les liens, dans
l’autre ? Une commune dans son intercommunalité, une intercommunalité dans son département, un département
dans sa région.

## Ce qui le déclenche
Le code de l’un est parmi les membres ou les rattachements de l’autre, ou un lien « membre de » va de l’un à
l’autre. Deux territoires de même niveau ne se recouvrent pas. Sans les codes ni ce lien, la réserve reste
indéterminée.

## Pourquoi
Les mêmes habitantes et habitants, parfois les mêmes dispositifs, sont alors comptés des deux côtés : les
chiffres ne s’additionnent pas, et une différence peut n’être qu’une affaire de périmètre.

## Ce qu’il ne dit pas
Rien des territoires, ni de la façon dont ils travaillent ensemble : c’est une réserve de lecture.

## Appui
Code officiel géographique de l’Insee.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from diagdemo.comparison.perimeters import inside, smaller_first
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.outcome import Observation
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.study import Study
from diagdemo.wording import quoted

CODE = "QUA-05"

CONSTAT = Constat(
    name="Des périmètres qui se recouvrent",
    nature=NatureConstat.RESERVE,
    importance=1,
    question=Question.SPECIFICITES,
    pillar=Pilier.TRANSPARENCE,
    framework="Insee, Code officiel géographique",
)


def observe(observations: Sequence[Observation], thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each pair, of the one that may lie in the other."""
    studies = sorted((each.study for each in observations), key=lambda study: study.slug)
    for one, other in combinations(studies, 2):
        yield _verdict(*smaller_first(one, other))


def _verdict(inner: Study, outer: Study) -> Verdict:
    verdict = decide(
        inside(inner, outer),
        Target(outer.slug, outer.name),
        found=f"{quoted(inner.name)} est dans le périmètre de {quoted(outer.name)}\u00a0: "
        "leurs chiffres ne s’additionnent pas.",
        change="Comparer des territoires dont aucun n’est dans un autre.",
        unknown=f"{quoted(inner.name)} et {quoted(outer.name)}\u00a0: "
        "sans les codes officiels, rien ne dit si l’un est dans l’autre.",
    )
    return replace(verdict, territory=inner.slug)
