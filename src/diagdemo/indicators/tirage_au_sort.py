"""Tirage au sort

## Formule
Les dispositifs actifs dont une partie au moins des participants est tirée au sort, divisés par les
dispositifs actifs dont le recrutement est connu. Une assemblée tirée au sort compte par son type. Le détail
donne la même part, comptée en participants de la dernière édition où leur nombre est connu.

## Unité
Pourcentage des dispositifs.

## Conditions
Au moins un dispositif actif dont le recrutement est connu.

## Pièges
Le tirage au sort n’est pas l’idéal de tout dispositif : c’est une manière d’inviter parmi d’autres. Être
tiré au sort n’est pas venir : qui accepte reste une question. Les participants comptés ne sont pas tous
tirés au sort quand le dispositif mêle plusieurs manières.

## Source
S002 (tirage au sort) ; OCDE, processus délibératifs représentatifs.
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
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.round import Round
from diagdemo.study.study import Study

CODE = "tirage_au_sort"

INDICATOR = Indicator(20, "Tirage au sort", "%", Question.SOLUTIONS)


def measure(study: Study) -> Measure:
    """The share of active devices that draw participants by lot."""
    actives = active_devices(study)
    cases = [Case(device.name, drawn_by_lot(device)) for device in actives.kept]
    found = share(cases, "dispositifs actifs", "Le recrutement d’aucun dispositif actif n’est renseigné.")
    return actives.setting_aside(replace(found, rows=_in_people(study, actives.kept)))


def _in_people(study: Study, devices: tuple[Entity[Device], ...]) -> tuple[Row, ...]:
    """The participants of devices that draw by lot, among those of all devices whose way is known."""
    told = [(device, latest(study, device, _counts)) for device in devices]
    known = [
        (drawn_by_lot(device).value, edition)
        for device, edition in told
        if edition and drawn_by_lot(device).value is not None
    ]
    everyone = total(_people(edition) for _, edition in known)
    drawn = total(_people(edition) for by_lot, edition in known if by_lot)
    share_of = drawn.by(everyone)
    if share_of is None:
        return ()
    proof = tuple(edition.look("participants").datum for _, edition in known)
    return (Row("participants de ces dispositifs", share_of.times(100), drawn, proof, everyone),)


def _counts(edition: Round) -> bool:
    return edition.look("participants").quantity is not None


def _people(edition: Round) -> Quantity:
    return edition.look("participants").quantity or Quantity(0, 0)
