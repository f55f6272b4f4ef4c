"""Une décision partagée, avec une réponse et des suites

## Ce qui est regardé
Chaque dispositif dont le degré constaté va au moins jusqu’à la co-décision, quel que soit son état
aujourd’hui : une même édition a-t-elle reçu une réponse publique, et ses promesses sont-elles tenues ?

## Ce qui le déclenche
Une édition au moins a reçu une réponse publique, et 70 % ou plus des propositions acceptées dont l’échéance
est passée sont réalisées. C’est un point fort. Une édition sans proposition échue ne prouve encore rien.
Une liste plus courte que le nombre de propositions annoncé laisse le constat indéterminé.

## Pourquoi
Ce qui a marché une fois se raconte, se fête et se transmet : c’est sur ces forces que s’appuie la suite.

## Ce qu’il ne dit pas
Que les autres éditions ont connu le même sort, ni que les personnes absentes y ont trouvé leur compte.

## Appui
Diagnostic d’innovation démocratique (forces à valoriser).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.by_edition import each_device, judge
from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Degre, Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.answers import is_answered
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.outcomes import ask
from diagdemo.study.promises import promises_of
from diagdemo.study.propositions import Propositions
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, unsure
from diagdemo.wording import number, quoted

CODE = "DEC-05"

CONSTAT = Constat(
    name="Une décision partagée, avec une réponse et des suites",
    nature=NatureConstat.POINT_FORT,
    importance=2,
    question=Question.RESULTATS,
    pillar=Pilier.PARTICIPATION,
    framework="Diagnostic d’innovation démocratique, forces à valoriser",
    enjeu=Enjeu.DECISION_PARTAGEE,
    thresholds=(
        Threshold(
            "part",
            70,
            "%",
            "La part de propositions réalisées, parmi les échues, à partir de laquelle le point fort "
            "est fait.",
            "proposition de l’équipe",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: aucune décision partagée n’est connue."
    yield from each_device(study, nothing, lambda device: _verdict(study, device, thresholds["part"]))


def _verdict(study: Study, device: Entity[Device], limit: float) -> Verdict:
    judged = judge(
        device,
        lambda edition: every(
            [is_answered(study, edition), ask(edition, lambda held: _kept(study, held, limit))]
        ),
    )
    shares = look(device, "degre_constate").test(lambda degree: degree.rank >= Degre.CO_DECISION.rank)
    return decide(
        every([shares, judged.test]),
        Target(device.id, device.name),
        found=f"{quoted(device.name)}\u00a0: le degré constaté atteint la co-décision, une réponse "
        "publique existe pour "
        f"{judged.named}, et au moins {number(limit)}\u00a0% des propositions acceptées dont l’échéance est "
        "passée "
        "y sont réalisées.",
        change=f"Ce point fort tiendrait moins si, pour {judged.named}, moins de {number(limit)}\u00a0% des "
        "propositions "
        "échues étaient réalisées.",
        unknown=f"{quoted(device.name)}\u00a0: il n’est pas établi que la décision y soit partagée, "
        "avec une réponse "
        "publique et des suites.",
    )


def _kept(study: Study, held: Propositions, limit: float) -> Tested:
    """Whether `limit` % or more of the propositions that are due are done."""
    kept = promises_of(study, held)
    if held.scope:
        return unsure(*held.asked, *kept.missing, evidence=kept.evidence)
    under = True if kept.nothing else kept.share.times(100).under(limit) if kept.share else None
    return Tested(None if under is None else not under, kept.evidence, kept.missing if under is None else ())
