"""Des propositions sans réponse, ou refusées sans motif

## Ce qui est regardé
Dans chaque édition close dont les suites sont notées, la part des propositions restées sans réponse ou
refusées sans motif. Elle se compte parmi les propositions reçues, moins celles que leurs auteurs ont
retirées ; celles qui sont encore examinées restent au dénominateur.

## Ce qui le déclenche
Cette part dépasse 25 % dans une édition au moins. Un refus dont on ignore s’il était motivé, ou une
proposition dont la réponse n’est pas notée, peut compter ou non : le constat n’est tranché que si toutes les
lectures s’accordent. Une liste plus courte que le nombre de propositions annoncé se lit de même.

## Pourquoi
Un refus motivé se comprend et se discute. Sans motif, il laisse croire que la proposition n’a pas été lue.

## Ce qu’il ne dit pas
Qu’il faudrait accepter davantage : une part élevée de refus motivés n’est pas en cause.

## Appui
Charte de la participation du public (reddition de comptes) ; OCDE (retour aux participants).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.by_edition import each_device, judge
from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu, StatutReponse
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.editions import is_closed
from diagdemo.study.entity import Entity
from diagdemo.study.outcomes import ask, outcomes_of
from diagdemo.study.propositions import Propositions
from diagdemo.study.round import Round
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested
from diagdemo.wording import listed, number, quoted

CODE = "DEC-02"

CONSTAT = Constat(
    name="Des propositions sans réponse, ou refusées sans motif",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=2,
    question=Question.RESULTATS,
    pillar=Pilier.TRANSPARENCE,
    framework="Charte de la participation du public\u00a0; OCDE",
    enjeu=Enjeu.CONFIANCE,
    thresholds=(
        Threshold(
            "part",
            25,
            "%",
            "La part de propositions sans réponse ou sans motif au-delà de laquelle le constat est fait.",
            "proposition de l’équipe",
        ),
    ),
)

_UNEXPLAINED = (StatutReponse.SANS_REPONSE, StatutReponse.REFUSEE_SANS_MOTIF)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: rien ne dit ce que sont devenues les propositions."
    yield from each_device(study, nothing, lambda device: _verdict(study, device, thresholds["part"]))


def _verdict(study: Study, device: Entity[Device], limit: float) -> Verdict:
    judged = judge(
        device,
        lambda edition: ask(edition, lambda held: _over(held, limit)),
        applies=lambda edition: is_closed(study, edition),
    )
    told = [_told(each, held) for each in judged.so for held in [outcomes_of(each)] if held is not None]
    return decide(
        judged.test,
        Target(device.id, device.name),
        found=f"{quoted(device.name)}\u00a0: d’après la fiche, {listed(told)}." + judged.mending,
        change=f"Répondre, motifs à l’appui, aux propositions qui attendent pour {judged.named}.",
        unknown=f"{quoted(device.name)}\u00a0: il n’est pas établi que plus de {number(limit)}\u00a0% des "
        "propositions soient "
        "restées sans réponse motivée.",
        importance=judged.importance,
    )


def _over(held: Propositions, limit: float) -> Tested:
    """Whether more than `limit` % of the propositions got no reasoned answer."""
    count, among = held.count(*_UNEXPLAINED), held.but(StatutReponse.RETIREE)
    share = count.by(among)
    over = share.times(100).over(limit) if share else None if among.high else False
    evidence = held.evidence(*_UNEXPLAINED)
    return Tested(over, evidence, held.missing(*_UNEXPLAINED) if over is None else ())


def _told(edition: Round, held: Propositions) -> str:
    """« 45 propositions sur 74 sont sans réponse ou refusées sans motif pour l’édition 2021 »."""
    count, among = held.count(*_UNEXPLAINED), held.but(StatutReponse.RETIREE)
    said = ("propositions", "sont", "refusées") if count.high > 1 else ("proposition", "est", "refusée")
    what, verb, refused = said
    return (
        f"{count.told} {what} sur {among.told} {verb} sans réponse ou {refused} sans motif "
        f"pour l’édition {edition.called}"
    )
