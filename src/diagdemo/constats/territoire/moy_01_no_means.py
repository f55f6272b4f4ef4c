"""Une participation sans temps de travail ni budget

## Ce qui est regardé
Les moyens de la participation dans toute la collectivité, puis ceux de chaque dispositif actif : le temps
de travail et le budget d’animation.

## Ce qui le déclenche
Les deux sont connus et nuls : la fiche écrit 0, ou « aucun ». Un champ vide n’est pas un zéro : le
constat reste alors indéterminé. Des moyens dits en mots, un coût total, ou les moyens d’un seul
dispositif suffisent pour qu’il ne soit pas relevé.

## Pourquoi
Préparer, inviter, animer et rendre compte prennent du temps. Sans moyens, cela repose sur des heures que
personne ne compte.

## Ce qu’il ne dit pas
Rien de l’engagement des personnes qui font vivre le dispositif, ni de ce que donnent les bénévoles.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (se doter des moyens et des compétences) ; Diagnostic d’innovation
démocratique (quels moyens humains et financiers).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, opposite, some, sure
from diagdemo.study.time import is_active
from diagdemo.wording import quoted

CODE = "MOY-01"

CONSTAT = Constat(
    name="Une participation sans temps de travail ni budget",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=3,
    question=Question.MOYENS,
    pillar=Pilier.PARTICIPATION,
    framework="Cap Rural et Démocratie Ouverte, 2020\u00a0; Diagnostic d’innovation démocratique",
    enjeu=Enjeu.RELATION_DURABLE,
)

_CHANGE = "Donner du temps de travail ou un budget d’animation, et l’écrire."


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the collectivité as a whole, then one for each device."""
    if study.territory is None:
        yield nothing_recorded(
            "territoire", "La fiche du territoire manque\u00a0: ses moyens ne sont pas connus."
        )
    else:
        yield _whole(study, study.territory)
    for device in study.devices.values():
        yield _device(study, device)


def _whole(study: Study, territory: Entity[Any]) -> Verdict:
    anywhere = some(one_of_many(_has_some(device)) for device in study.devices.values())
    alone = every([_without(territory), opposite(_known(anywhere))])
    return decide(
        alone,
        Target(),
        found="D’après la fiche du territoire, ni temps de travail ni budget d’animation ne sont donnés "
        "à la participation.",
        change=_CHANGE,
        unknown="Il n’est pas établi que la participation ait un temps de travail ou un budget d’animation.",
    )


def _device(study: Study, device: Entity[Any]) -> Verdict:
    name = quoted(device.name)
    return decide(
        every([is_active(study, device), _without(device)]),
        Target(device.id, device.name),
        found=f"{name}\u00a0: d’après la fiche, ni temps de travail ni budget d’animation ne lui sont "
        "donnés.",
        change=_CHANGE,
        unknown=f"{name}\u00a0: il n’est pas établi qu’un temps de travail ou un budget d’animation lui "
        "soit donné.",
    )


def _without(entity: Entity[Any]) -> Tested:
    """Whether it is known that there is neither time nor money, and nothing else says the contrary."""
    none = [
        look(entity, "moyens", key).test(lambda value: value == 0, none=True)
        for key in ("etp", "budget_animation")
    ]
    return every([opposite(_known(_has_some(entity))), *none])


def _has_some(entity: Entity[Any]) -> Tested:
    """Whether means are stated: time, money for facilitation, a whole cost, or words."""
    return some(
        [
            *(
                look(entity, "moyens", key).test(lambda value: value > 0)
                for key in ("etp", "budget_animation", "cout_total")
            ),
            look(entity, "moyens", "humains").test(bool),
        ]
    )


def _known(test: Tested) -> Tested:
    """A positive answer as it is; anything else counts as nothing said."""
    return test if test.value or test.choice else sure(False)
