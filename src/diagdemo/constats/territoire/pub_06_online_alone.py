"""Un dispositif en ligne, sans temps en présence relié

## Ce qui est regardé
Chaque dispositif actif qui se tient en ligne seulement : est-il relié, sur la carte du territoire, à un
dispositif actif qui réunit des personnes en présence ? Une édition dont les lieux sont notés compte comme un
temps en présence.

## Ce qui le déclenche
Des liens sont notés, et aucun ne mène à un dispositif en présence ; ou il est établi qu’il n’y a aucun lien.
Un dispositif dont aucun lien n’est noté peut très bien être relié sans que personne l’ait écrit : le constat
reste alors indéterminé, comme lorsque la modalité d’un dispositif relié n’est pas connue.

## Pourquoi
Ce qui se dit en ligne et ce qui se dit en réunion se complètent quand l’un nourrit l’autre.

## Ce qu’il ne dit pas
Que rien ne se passe en présence : la carte montre les liens notés, pas tous ceux qui existent.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (articuler une diversité de modalités).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.by_edition import each_device
from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.graph.ecosystem import ecosystem
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import Enjeu, Modalite
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, opposite, some, sure, unsure
from diagdemo.study.tie import Tie
from diagdemo.study.time import is_active
from diagdemo.wording import quoted

CODE = "PUB-06"

CONSTAT = Constat(
    name="Un dispositif en ligne, sans temps en présence relié",
    nature=NatureConstat.VIGILANCE,
    importance=2,
    question=Question.SOLUTIONS,
    pillar=Pilier.PARTICIPATION,
    framework="Cap Rural et Démocratie Ouverte, 2020",
    enjeu=Enjeu.DIVERSITE,
)

_WITH_PRESENCE = (Modalite.PRESENTIEL, Modalite.HYBRIDE)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each device."""
    nothing = "Aucun dispositif n’est recensé\u00a0: rien ne dit où l’on participe."
    yield from each_device(study, nothing, lambda device: _verdict(study, device))


def _verdict(study: Study, device: Entity[Device]) -> Verdict:
    online = every([is_active(study, device), look(device, "modalite").among(Modalite.NUMERIQUE)])
    return decide(
        every([online, opposite(_meets_people(study, device))]) if online.value else online,
        Target(device.id, device.name),
        found=f"{quoted(device.name)} se tient en ligne\u00a0; sur la carte du territoire, ce "
        "dispositif n’est relié à aucun autre qui soit actif et réunisse des personnes en présence.",
        change="Relier ce dispositif à un temps en présence, ou noter sur la carte celui qui existe.",
        unknown=f"{quoted(device.name)}\u00a0: il n’est pas établi que ce dispositif soit en ligne "
        "seulement, sans lien avec un temps en présence.",
    )


def _meets_people(study: Study, device: Entity[Device]) -> Tested:
    """Whether an edition has a place, or a tie leads to an active device where people meet."""
    map_ = study.derive(ecosystem)
    ties = [tie for tie in study.ties if device.id in tie.ends and map_.binds(tie)]
    places = some(
        look(device, "editions", rank, "lieux").test(lambda places: bool(places))
        for rank in range(len(device.model.editions or ()))
    )
    leads = [_leads(study, device, tie) for tie in ties] or [_no_tie(device)]
    return some([sure(places.value is True, *places.evidence), *leads])


def _no_tie(device: Entity[Device]) -> Tested:
    """A map without a tie tells nothing, unless the record says that there is none."""
    said = look(device, "liens")
    return sure(False, said.datum) if said.known else unsure(said.missing)


def _leads(study: Study, device: Entity[Device], tie: Tie) -> Tested:
    (other,) = tie.ends - {device.id}
    linked = study.nodes[other]
    if linked.kind != "device":
        return sure(False, tie.datum)
    presence = every([is_active(study, linked), look(linked, "modalite").among(*_WITH_PRESENCE)])
    return one_of_many(presence._replace(evidence=(tie.datum, *presence.evidence)))
