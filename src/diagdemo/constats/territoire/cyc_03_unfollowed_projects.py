"""Des projets décidés, sans suivi recensé

## Ce qui est regardé
Quand un dispositif actif a retenu des projets, accepté des propositions ou réparti un budget, un dispositif
actif intervient-il à l’étape « suivi » ? Comptent les étapes écrites dans les fiches et celles des
politiques suivies où le dispositif est nommé, quel que soit le degré de participation.

## Ce qui le déclenche
Des projets ou un budget, et aucun dispositif actif qui intervienne au suivi. Tant que les étapes d’un
dispositif actif ne sont pas renseignées, le constat reste indéterminé.

## Pourquoi
Un projet choisi par des habitants met souvent des années à se réaliser. Savoir qui en donne des nouvelles
fait tenir la confiance jusque-là.

## Ce qu’il ne dit pas
Que les projets ne se font pas, ni que personne ne les suit : le suivi peut se faire sans dispositif. Si les
étapes en vigueur dans le dépôt n’ont pas de suivi, la règle ne s’applique pas.

## Appui
Charte de la participation du public, article 1 (continuité de la participation).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu, Etape
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.cycle import intervenes
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, opposite, some
from diagdemo.study.time import is_active
from diagdemo.wording import listed, quoted

CODE = "CYC-03"

CONSTAT = Constat(
    name="Des projets décidés, sans suivi recensé",
    nature=NatureConstat.VIGILANCE,
    importance=1,
    question=Question.COMBINAISONS,
    pillar=Pilier.PARTICIPATION,
    framework="Charte de la participation du public, article 1",
    enjeu=Enjeu.CYCLE_COMPLET,
)

_COUNTS = (("projets", "laureats"), ("suites", "acceptees"), ("budget_alloue",))
"""What an edition decides, as numbers."""


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict, on the territory."""
    if not study.devices:
        yield nothing_recorded("device", "Aucun dispositif n’est recensé\u00a0: rien ne dit quoi suivre.")
    elif Etape.SUIVI not in study.stages:
        yield Verdict(
            EtatConstat.NON_DECLENCHE,
            sentence="Les étapes en vigueur dans ce dépôt n’ont pas de suivi\u00a0: "
            "la question ne se pose pas.",
        )
    else:
        yield _verdict(study)


def _verdict(study: Study) -> Verdict:
    tests = [(device.name, _decides(study, device)) for device in study.devices.values()]
    names = [quoted(name) for name, test in tests if test.value]
    followed = some(
        one_of_many(every([is_active(study, device), intervenes(study, device, (Etape.SUIVI,))]))
        for device in study.devices.values()
    )
    verb = "ont retenu" if len(names) > 1 else "a retenu"
    return decide(
        every([some(test for _, test in tests), opposite(followed)]),
        Target(),
        found=f"{listed(names)} {verb} des projets ou réparti un budget, et aucun dispositif actif recensé "
        f"n’intervient à l’étape {quoted(study.stages[Etape.SUIVI])}.",
        change="Confier à un dispositif le suivi de ce qui a été décidé, et l’écrire dans ses étapes.",
        unknown="Il n’est pas établi qu’un dispositif actif suive, ou non, les projets décidés.",
    )


def _decides(study: Study, device: Entity[Device]) -> Tested:
    """Whether an active device has chosen projects or given out money."""
    editions = range(len(device.model.editions or ()))
    decided = some(
        [
            look(device, "moyens", "budget_projets").test(lambda euros: euros > 0),
            *(
                look(device, "editions", rank, *route).test(lambda count: count > 0)
                for rank in editions
                for route in _COUNTS
            ),
        ]
    )
    if decided.value is None:
        asked = ("editions", editions[-1], "budget_alloue") if editions else ("editions",)
        decided = decided._replace(missing=(device.lacks(*asked),))
    return one_of_many(every([is_active(study, device), decided]))
