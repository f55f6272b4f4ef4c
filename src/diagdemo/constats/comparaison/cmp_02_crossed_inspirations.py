"""Une question ici, une expérience là-bas

## Ce qui est regardé
Les points à travailler ou de vigilance relevés dans un territoire et, sur le même sujet, les dispositifs des
autres territoires comparés qui en portent une expérience : une commande écrite, une réponse publique, une
évaluation faite…

## Ce qui le déclenche
Le point est relevé ici, et au moins un dispositif d’un autre territoire montre l’expérience
sans que le même constat y soit relevé à son propos. Si le point n’est pas tranché ici, ou si aucune fiche
n’en dit assez ailleurs, le rapprochement reste indéterminé.

## Pourquoi
Une rencontre entre territoires part mieux d’un sujet et d’un dispositif précis que d’une réputation.

## Ce qu’il ne dit pas
Que l’un fasse mieux que l’autre, ni que ce qui convient là-bas convienne ici. L’ordre est alphabétique, et
chacun peut avoir une question sur un sujet, une expérience sur un autre.

## Appui
Diagnostic d’innovation démocratique (découvrir des territoires inspirants) ; Territoires hautement citoyens
(visites).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from diagdemo.constats.crossing import Crossing, crossings
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.outcome import Observation
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.tested import every
from diagdemo.wording import quoted

CODE = "CMP-02"

CONSTAT = Constat(
    name="Une question ici, une expérience là-bas",
    nature=NatureConstat.SPECIFICITE,
    importance=1,
    question=Question.SOLUTIONS,
    pillar=Pilier.COOPERATION,
    framework="Diagnostic d’innovation démocratique\u00a0; Territoires hautement citoyens",
)


def observe(observations: Sequence[Observation], thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each question that a territory has and on which others may have an experience."""
    for crossing in crossings(observations):
        if crossing.question.test.value is not None or crossing.experience.value is not None:
            yield _verdict(crossing)


def _verdict(crossing: Crossing) -> Verdict:
    question = crossing.question
    name, others = quoted(question.here.study.name), _partners(crossing)
    unknown = f"les fiches ne disent pas encore avec qui {name} pourrait échanger."
    if crossing.experience.value:
        unknown = (
            f"il n’est pas établi que la question se pose à {name}\u00a0; un échange serait possible "
            f"avec {others}."
        )
    verdict = decide(
        every([question.test, crossing.experience]),
        Target(question.target, question.subject),
        found=f"Sur {question.subject}, {name} pourrait échanger avec {others}.",
        change=f"Ce rapprochement ne serait plus proposé si {question.code} n’était plus relevé ici.",
        unknown=f"Sur {question.subject}, {unknown}",
    )
    return replace(verdict, territory=question.here.study.slug)


def _partners(crossing: Crossing) -> str:
    """« Aigrefond, à partir de « Forum » ; ou avec Noirmont… »: in alphabetical order, none comes first."""
    return "\u00a0; ou avec ".join(
        f"{quoted(there.study.name)}, à partir de {quoted(devices[0].name)}"
        for there, devices in crossing.partners
    )
