"""Des éditions closes sans réponse publique

## Ce qui est regardé
Chaque édition close depuis plus de six mois : la collectivité y a-t-elle répondu publiquement ? Une édition
est close quand sa fin est passée. Quand sa fin n’est pas connue, elle l’est aussi quand le dispositif est
terminé, quand une édition suivante a commencé, ou quand l’année qui suit celle de son nom est finie.

## Ce qui le déclenche
Une édition au moins est close depuis plus de six mois, et il est établi qu’il n’y a pas eu de réponse :
`reponse_publique: aucune`. Un champ vide ou une réponse seulement prévue laissent le constat indéterminé. Un
dispositif qui ne fait qu’informer et une charte n’appellent pas de réponse.

## Pourquoi
Qui a donné son temps attend de savoir ce que son avis est devenu. Une réponse, même négative, entretient
l’envie de revenir ; le silence l’use plus vite qu’un refus expliqué.

## Ce qu’il ne dit pas
Que les propositions n’ont pas servi : une collectivité peut en réaliser sans l’avoir dit.

## Appui
Charte de la participation du public (bilan et reddition de comptes) ; OCDE (rendre compte à temps) ; Cerema
(rendre compte).
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
from diagdemo.study.answers import is_answered
from diagdemo.study.editions import closed_for
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.tested import opposite
from diagdemo.wording import number, quoted

CODE = "DEC-01"

CONSTAT = Constat(
    name="Des éditions closes sans réponse publique",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=3,
    question=Question.RESULTATS,
    pillar=Pilier.TRANSPARENCE,
    framework="Charte de la participation du public\u00a0; OCDE\u00a0; Cerema",
    enjeu=Enjeu.CONFIANCE,
    thresholds=(
        Threshold(
            "delai_mois",
            6,
            "mois",
            "Le temps laissé à la collectivité pour répondre, à partir de la clôture.",
            "proposition de l’équipe",
        ),
    ),
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: rien ne dit à quoi la collectivité a répondu."
    yield from each_device(study, nothing, lambda device: _verdict(study, device, thresholds["delai_mois"]))


def _verdict(study: Study, device: Entity[Device], months: float) -> Verdict:
    judged = judge(
        device,
        lambda edition: opposite(is_answered(study, edition)),
        applies=lambda edition: closed_for(study, edition, months),
    )
    delay = f"depuis plus de {number(months)} mois"
    several = len(judged.so) > 1
    state = f"sont closes {delay} et n’ont" if several else f"est close {delay} et n’a"
    return decide(
        judged.test,
        Target(device.id, device.name),
        found=f"{quoted(device.name)}\u00a0: d’après la fiche, {judged.named} {state} pas reçu de "
        "réponse publique." + judged.mending,
        change=f"Rendre publique une réponse pour {judged.named}\u00a0: ce qui est retenu, ce qui ne "
        "l’est pas, et pourquoi.",
        unknown=f"{quoted(device.name)}\u00a0: il n’est pas établi que chaque édition close {delay} ait "
        "reçu une réponse publique.",
        importance=judged.importance,
    )
