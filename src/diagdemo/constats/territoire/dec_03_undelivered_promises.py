"""Des propositions acceptées qui attendent leur réalisation

## Ce qui est regardé
Dans chaque édition, les propositions acceptées, en tout ou en partie, dont l’échéance est passée : combien
sont réalisées ? Avec des totaux, ce sont les « échues » ; avec une liste, les propositions dont l’échéance
est passée au jour de référence. Une proposition réalisée sans échéance notée, ou dont l’échéance est à venir,
n’entre pas dans le compte. Une liste plus courte que le nombre de propositions annoncé laisse le constat
indéterminé : les autres sont peut-être réalisées.

## Ce qui le déclenche
Moins de la moitié de ces propositions sont réalisées, dans une édition au moins. Quand les totaux ne disent
pas si les propositions réalisées sont parmi les échues, toutes les lectures doivent s’accorder.

## Pourquoi
La participation se juge à ce qui sort de terre. Une promesse datée qui attend sans explication pèse plus
lourd qu’un calendrier revu et annoncé.

## Ce qu’il ne dit pas
Que la collectivité a renoncé : un chantier peut attendre un terrain, une autorisation ou un financement. En
dessous de trois propositions échues, le constat compte moins.

## Appui
Diagnostic d’innovation démocratique (pour quels résultats ?) ; Labo Démocratie Ouverte (enjeu de la
confiance).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.by_edition import each_device, judge
from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.outcomes import ask, outcomes_of
from diagdemo.study.promises import Promises, promises_of
from diagdemo.study.propositions import Propositions
from diagdemo.study.round import Round, rounds
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, unsure
from diagdemo.wording import listed, number, quoted

CODE = "DEC-03"

CONSTAT = Constat(
    name="Des propositions acceptées qui attendent leur réalisation",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=3,
    question=Question.RESULTATS,
    pillar=Pilier.TRANSPARENCE,
    framework="Diagnostic d’innovation démocratique\u00a0; Labo Démocratie Ouverte, enjeu de la confiance",
    enjeu=Enjeu.CONFIANCE,
    thresholds=(
        Threshold(
            "part",
            50,
            "%",
            "La part de propositions réalisées, parmi les échues, sous laquelle le constat est fait.",
            "proposition de l’équipe",
        ),
        Threshold(
            "peu",
            3,
            "propositions",
            "Le nombre de propositions échues sous lequel le constat compte moins.",
            "proposition de l’équipe",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = (
        "Aucun dispositif n’est recensé\u00a0: rien ne dit ce que sont devenues les propositions acceptées."
    )
    yield from each_device(study, nothing, lambda device: _verdict(study, device, thresholds))


def _verdict(study: Study, device: Entity[Device], thresholds: Thresholds) -> Verdict:
    limit = thresholds["part"]
    judged = judge(device, lambda edition: ask(edition, lambda held: _under(study, held, limit)))
    kept = {each: promises_of(study, held) for each in judged.so for held in [outcomes_of(each)] if held}
    few = sum(each.due.high for each in kept.values()) < thresholds["peu"]
    told = listed([_told(edition, each) for edition, each in kept.items()])
    return decide(
        judged.test,
        Target(device.id, device.name),
        found=f"{quoted(device.name)}\u00a0: d’après la fiche, parmi les propositions acceptées dont "
        f"l’échéance est passée, {told}.{_besides(kept)}{judged.mending}",
        change=f"Réaliser ces propositions, acceptées pour {judged.named}, ou dire publiquement leur "
        "nouveau calendrier.",
        unknown=f"{quoted(device.name)}\u00a0: il n’est pas établi qu’au moins {number(limit)}\u00a0% des "
        f"propositions acceptées dont l’échéance est passée soient réalisées.{_scope(device)}",
        importance=judged.importance or (2 if few else None),
    )


def _under(study: Study, held: Propositions, limit: float) -> Tested:
    """Whether less than `limit` % of the propositions that are due are done."""
    kept = promises_of(study, held)
    if held.scope:
        return unsure(*held.asked, *kept.missing, evidence=kept.evidence)
    under = False if kept.nothing else kept.share.times(100).under(limit) if kept.share else None
    return Tested(under, kept.evidence, kept.missing if under is None else ())


def _told(edition: Round, kept: Promises) -> str:
    """« 4 sont réalisées sur 9 pour l’édition 2023 »."""
    if kept.done.high == 0:
        return f"aucune n’est réalisée sur {kept.due.told} pour l’édition {edition.called}"
    if kept.done.high == 1:
        who = "une seule" if kept.done.exact else "une au plus"
        return f"{who} est réalisée sur {kept.due.told} pour l’édition {edition.called}"
    return f"{kept.done.told} sont réalisées sur {kept.due.told} pour l’édition {edition.called}"


def _scope(device: Entity[Device]) -> str:
    """That a list follows some propositions only, with the space before it."""
    held = [outcomes_of(edition) for edition in rounds(device)]
    told = [
        f" Pour l’édition {each.edition.called}, la fiche suit une à une {each.scope}."
        for each in held
        if each and each.scope
    ]
    return "".join(told)


def _besides(kept: dict[Round, Promises]) -> str:
    """What is done besides, in fairness, with the space before it."""
    others = sum(each.besides for each in kept.values())
    if others == 1:
        return " Une autre proposition acceptée est réalisée."
    return f" {number(others)} autres propositions acceptées sont réalisées." if others else ""
