"""Une question ici, une expérience là-bas

## Ce qui est regardé
Les points à travailler relevés dans un territoire et, sur le même sujet, les dispositifs des autres
territoires comparés qui en portent une expérience : une commande écrite, une réponse publique, une
évaluation faite…

## Ce qui le déclenche
Le point à travailler est relevé ici, et au moins un dispositif d’un autre territoire montre l’expérience
sans que le même constat y soit relevé à son propos. Si le point n’est pas tranché ici, ou si aucune fiche
n’en dit assez ailleurs, le rapprochement reste indéterminé.

## Pourquoi
Une rencontre entre territoires part mieux d’un sujet et d’un dispositif précis que d’une réputation.

## Ce qu’il ne dit pas
Que l’un fasse mieux que l’autre, ni que ce qui convient là-bas convienne ici. L’ordre est alphabétique, et
chacun peut avoir une question sur un sujet, une expérience sur un autre.

## Appui
S000 (découvrir des territoires inspirants) ; S004 (visites).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diagdemo.constats.crossing import Asked, asked, carried, partners
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.experiences import EXPERIENCES
from diagdemo.constats.outcome import Observation
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.tested import Tested, every, some

CODE = "CMP-02"

CONSTAT = Constat(
    name="Une question ici, une expérience là-bas",
    nature=NatureConstat.SPECIFICITE,
    importance=1,
    question=Question.SOLUTIONS,
    pillar=Pilier.COOPERATION,
    framework="S000\u00a0; S004",
)


def observe(observations: Sequence[Observation], thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each question that a territory has and on which others may have an experience."""
    ordered = sorted(observations, key=lambda each: each.study.slug)
    for here in ordered:
        others = [each for each in ordered if each.study.slug != here.study.slug]
        for code in sorted(EXPERIENCES.keys() & here.outcomes.keys()):
            for question in asked(here, code):
                yield from _verdict(question, others)


def _verdict(question: Asked, others: Sequence[Observation]) -> Iterator[Verdict]:
    places = [carried(other, question) for other in others]
    experience = some(test for place in places for _, test in place.devices)
    if question.test.value is None and experience.value is None:
        return
    name = question.here.study.name
    verdict = decide(
        every([question.test, experience]),
        Target(question.target, question.subject),
        found=f"Sur {question.subject}, {name} pourrait échanger avec {partners(places)}.",
        change=question.change,
        unknown=_unknown(question, experience, partners(places)),
    )
    yield replace(verdict, territory=question.here.study.slug)


def _unknown(question: Asked, experience: Tested, others: str) -> str:
    name = question.here.study.name
    if experience.value:
        return f"Sur {question.subject}, il reste à savoir si {name} gagnerait à échanger avec {others}."
    return f"Sur {question.subject}, les fiches ne disent pas encore avec qui {name} pourrait échanger."
