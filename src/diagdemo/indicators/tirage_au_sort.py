"""Tirage au sort

## Formule
Les dispositifs actifs dont une partie au moins des participants est tirée au sort, divisés par les
dispositifs actifs dont le recrutement est connu. Une assemblée tirée au sort compte par son type. Le détail
donne la même part, comptée en participants de la dernière édition, quand leur nombre est connu partout.

## Unité
Pourcentage des dispositifs.

## Conditions
Au moins un dispositif actif dont le recrutement est connu.

## Pièges
Le tirage au sort n’est pas l’idéal de tout dispositif : c’est une manière d’inviter parmi d’autres. Être
tiré au sort n’est pas venir : qui accepte reste une question. Les participants comptés ne sont pas tous
tirés au sort quand le dispositif mêle plusieurs manières.

## Source
Cap Rural et Démocratie Ouverte, 2020 (tirage au sort) ; OCDE, processus délibératifs représentatifs.
"""

from __future__ import annotations

from dataclasses import replace

from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.devices import active_devices
from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.indicators.core.shares import Case, share
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.latest import latest
from diagdemo.study.participation import drawn_by_lot
from diagdemo.study.quantity import total
from diagdemo.study.round import Round
from diagdemo.study.study import Study

CODE = "tirage_au_sort"

INDICATOR = Indicator(20, "Tirage au sort", "%", Question.SOLUTIONS)


def measure(study: Study) -> Measure:
    """The share of active devices that draw participants by lot."""
    actives = active_devices(study)
    cases, perhaps = (
        [Case(device.name, drawn_by_lot(device)) for device in devices]
        for devices in (actives.kept, actives.unsure)
    )
    nothing = "Le recrutement d’aucun dispositif actif n’est renseigné."
    found = share(cases, "dispositifs actifs", nothing, perhaps=perhaps)
    return actives.setting_aside(replace(found, rows=_in_people(study, actives.kept)))


def _in_people(study: Study, devices: tuple[Entity[Device], ...]) -> tuple[Row, ...]:
    """The participants of devices that draw by lot; nothing unless those of every device are known."""
    told = [(drawn_by_lot(device).value, latest(study, device, _counts)) for device in devices]
    counted = [(by_lot, edition.look("participants")) for by_lot, edition in told if edition]
    if len(counted) < len(told) or any(by_lot is None for by_lot, _ in counted):
        return ()
    everyone = total(said.quantity for _, said in counted if said.quantity)
    drawn = total(said.quantity for by_lot, said in counted if by_lot and said.quantity)
    share_of = drawn.by(everyone)
    proof = tuple(said.datum for _, said in counted)
    label = "participants de ces dispositifs"
    return (Row(label, share_of.times(100), drawn, proof, everyone),) if share_of else ()


def _counts(edition: Round) -> bool:
    return edition.look("participants").quantity is not None
