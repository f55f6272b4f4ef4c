"""How many of the participants of an edition came for the first time."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.model.device import Device
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.latest import latest_first
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity
from diagdemo.study.round import Round
from diagdemo.study.study import Study

_NEW, _EVERYONE = "nouveaux", "participants"


class Newcomers(NamedTuple):
    """The newcomers and all the participants of an edition."""

    edition: Round
    new: Quantity
    everyone: Quantity

    @property
    def evidence(self) -> tuple[Datum, ...]:
        """The lines of both numbers."""
        return self.edition.look(_NEW).datum, self.edition.look(_EVERYONE).datum

    @property
    def share(self) -> Quantity | None:
        """The share of newcomers, from 0 to 1; None when there may have been no one."""
        return self.new.out_of(self.everyone)


def newcomers(study: Study, device: Entity[Device]) -> Newcomers | None:
    """Those of the latest edition of which both numbers are known, and may both be true."""
    found = (_of(edition) for edition in latest_first(study, device))
    return next((each for each in found if each is not None), None)


def _of(edition: Round) -> Newcomers | None:
    new, everyone = edition.look(_NEW).quantity, edition.look(_EVERYONE).quantity
    if new is None or everyone is None or new.low > everyone.high:
        return None
    return Newcomers(edition, new, everyone)


def lacking(study: Study, device: Entity[Device]) -> tuple[Missing, ...]:
    """What is not known of the latest edition."""
    editions = latest_first(study, device)
    if not editions:
        return (look(device, "editions").missing,)
    asked = [editions[0].look(key) for key in (_NEW, _EVERYONE)]
    return tuple(each.missing for each in asked if not each.values)
