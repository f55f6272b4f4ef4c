"""Une commande qui n’est pas écrite

## Ce qui est regardé
Chaque dispositif actif dont le degré annoncé va de la consultation à l’initiative citoyenne : la commande
qui lui est passée est-elle écrite ?

## Ce qui le déclenche
La commande est orale, ou il est établi qu’il n’y en a pas. Un champ vide n’est pas une absence : le constat
reste alors indéterminé.

## Pourquoi
Une commande écrite dit ce qui est demandé et ce qui peut encore changer. Sans elle, chacun se fait sa propre
idée de ce que la participation peut obtenir.

## Ce qu’il ne dit pas
Rien de la qualité des échanges : un dispositif ancien peut bien marcher sur une commande que tous
connaissent.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (rédiger le cadre dans un mandat) ; Charte de la participation du
public, article 1.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.by_edition import each_device
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Degre, Enjeu, StatutMandat
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import every
from diagdemo.study.time import is_active
from diagdemo.wording import quoted

CODE = "CAD-01"

CONSTAT = Constat(
    name="Une commande qui n’est pas écrite",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=3,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.PARTICIPATION,
    framework="Cap Rural et Démocratie Ouverte, 2020 ; Charte de la participation du public, article 1",
    enjeu=Enjeu.DECISION_PARTAGEE,
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: rien ne dit quelles commandes sont écrites."
    yield from each_device(study, nothing, lambda device: _verdict(study, device))


def _verdict(study: Study, device: Entity[Device]) -> Verdict:
    form = look(device, "mandat", "statut")
    test = every(
        [
            is_active(study, device),
            look(device, "degre_annonce").test(lambda degree: degree.rank >= Degre.CONSULTATION.rank),
            form.test(lambda said: said in (StatutMandat.ORAL, StatutMandat.ABSENT), none=True),
        ]
    )
    said = (
        "la commande est orale, elle n’est pas écrite"
        if StatutMandat.ORAL in form.values
        else "d’après la fiche, ce dispositif n’a pas reçu de commande"
    )
    return decide(
        test,
        Target(device.id, device.name),
        found=f"{quoted(device.name)}\u00a0: {said}.",
        change="Écrire la commande et la marge de manœuvre, et les rendre publiques.",
        unknown=f"{quoted(device.name)}\u00a0: il n’est pas établi que la commande soit écrite.",
    )
