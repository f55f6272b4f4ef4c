"""Des résultats qui ne sont pas publiés

## Ce qui est regardé
Chaque dispositif dont une édition au moins est close : ses résultats sont-ils publiés, lisibles ou
réutilisables ?

## Ce qui le déclenche
Il est établi que rien n’est publié : `donnees_ouvertes: {statut: aucune}`. Un champ vide laisse le constat
indéterminé. Un dispositif terminé, sans édition détaillée, compte comme une édition close.

## Pourquoi
Des résultats que chacun peut lire permettent de vérifier, de comparer et de poursuivre.

## Ce qu’il ne dit pas
Que la collectivité cache quelque chose : publier demande du temps et un support, et une page suffit.

## Appui
Territoires hautement citoyens (données ouvertes) ; Labo Démocratie Ouverte (des résultats publics) ; OCDE
(transparence).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.by_edition import Judged, each_device, judge
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu, StatutDonnees
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.editions import is_closed
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, some
from diagdemo.study.time import has_ended
from diagdemo.wording import quoted

CODE = "TRA-01"

CONSTAT = Constat(
    name="Des résultats qui ne sont pas publiés",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=1,
    question=Question.RESULTATS,
    pillar=Pilier.TRANSPARENCE,
    framework="Territoires hautement citoyens\u00a0; Labo Démocratie Ouverte\u00a0; OCDE",
    enjeu=Enjeu.CONFIANCE,
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: rien ne dit quels résultats sont publiés."
    yield from each_device(study, nothing, lambda device: _verdict(study, device))


def _verdict(study: Study, device: Entity[Device]) -> Verdict:
    judged = judge(device, lambda edition: is_closed(study, edition))
    unpublished = look(device, "donnees_ouvertes", "statut").test(
        lambda said: said == StatutDonnees.AUCUNE, none=True
    )
    of = judged.named or "ce dispositif"
    return decide(
        every([unpublished, _something_over(study, device, judged)]),
        Target(device.id, device.name),
        found=f"{quoted(device.name)}\u00a0: d’après la fiche, les résultats ne sont pas publiés pour {of}.",
        change="Publier les résultats, même en une page.",
        unknown=f"{quoted(device.name)}\u00a0: il n’est pas établi que les résultats soient publiés.",
    )


def _something_over(study: Study, device: Entity[Device], judged: Judged) -> Tested:
    """Whether an edition is closed or, when none is recorded, whether the device is over."""
    if device.model.editions or judged.test.value is False:
        return judged.test
    return some([has_ended(study, device), judged.test])
