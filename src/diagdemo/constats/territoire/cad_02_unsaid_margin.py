"""Une marge de manœuvre à préciser

## Ce qui est regardé
Chaque dispositif actif qui recueille au moins des avis : est-il dit ce qui peut encore changer, et la
décision vient-elle après le début de la participation ?

## Ce qui le déclenche
Il est établi que la marge n’est pas dite : la commande est absente, ou le champ « marge » porte « aucune » ou
« jamais précisée ». Ou bien la décision est datée d’avant le début du dispositif. Un champ vide ne dit rien :
le règlement fixe peut-être une marge que la fiche ne reprend pas.

## Pourquoi
On participe mieux quand on sait ce qui reste ouvert. Découvrir en chemin que tout était décidé décourage pour
longtemps.

## Ce qu’il ne dit pas
Que la marge est trop étroite : une petite marge annoncée vaut mieux qu’une grande sous-entendue.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (où est la frontière de la participation ?) ; OCDE (la décision n’est
pas prise avant que le processus commence).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.by_edition import each_device
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.device import Device
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.devices import Enjeu, StatutMandat
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.participation import takes_part
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, some, sure, unsure
from diagdemo.wording import quoted

CODE = "CAD-02"

CONSTAT = Constat(
    name="Une marge de manœuvre à préciser",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=3,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.PARTICIPATION,
    framework="Cap Rural et Démocratie Ouverte, 2020\u00a0; OCDE",
    enjeu=Enjeu.DECISION_PARTAGEE,
)

_UNSAID = ("aucune", "aucun", "jamais précisée", "non précisée", "pas précisée")


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: aucune marge de manœuvre n’est connue."
    yield from each_device(study, nothing, lambda device: _verdict(study, device))


def _verdict(study: Study, device: Entity[Device]) -> Verdict:
    unsaid, early = _unsaid(device), _decided_before(device)
    told = [
        *([f"{_for_want_of(device)}ce qui peut encore changer n’est pas dit"] if unsaid.value else []),
        *(["la décision est datée d’avant le début"] if early.value else []),
    ]
    return decide(
        every([takes_part(study, device), some([unsaid, early])]),
        Target(device.id, device.name),
        found=f"{quoted(device.name)}\u00a0: d’après la fiche, {', et '.join(told)}.",
        change="Écrire ce qui peut encore changer, ce qui ne le peut plus, et quand la décision se prend.",
        unknown=f"{quoted(device.name)}\u00a0: il n’est pas établi que la marge de manœuvre soit dite "
        "et précède la décision.",
    )


def _for_want_of(device: Entity[Device]) -> str:
    return "" if look(device, "mandat", "marge").values else "faute de commande, "


def _unsaid(device: Entity[Device]) -> Tested:
    """Whether it is known that the margin is not said."""
    margin = look(device, "mandat", "marge")
    said = margin.test(lambda text: text.strip(" .").casefold() in _UNSAID, none=True)
    if said.value is not None:
        return said
    absent = look(device, "mandat", "statut").among(StatutMandat.ABSENT)
    return absent if absent.value else said


def _decided_before(device: Entity[Device]) -> Tested:
    """Whether the decision came before the device began."""
    decided, start = look(device, "mandat", "decision_le"), look(device, "debut")
    if not decided.values:
        return decided.test(lambda _: False)
    answers = {_comes_before(day, begun) for day in decided.values for begun in start.values}
    value = answers.pop() if len(answers) == 1 else None
    if value is None:
        return unsure((decided if start.values else start).missing)
    return sure(value, decided.datum, start.datum)


def _comes_before(day: PartialDate, begun: PartialDate) -> bool | None:
    if begun.surely_after(day):
        return True
    return False if day.last_day >= begun.last_day or day.first_day >= begun.first_day else None
