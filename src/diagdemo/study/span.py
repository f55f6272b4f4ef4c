"""Something that happened between two days: how long ago, for sure or not."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity
from diagdemo.study.tested import Tested, sure, unsure
from diagdemo.study.time import months_between


class Span(NamedTuple):
    """The days between which something happened, or will; None where nothing tells."""

    earliest: datetime.date | None
    latest: datetime.date | None
    evidence: tuple[Datum, ...] = ()
    missing: tuple[Missing, ...] = ()
    """What would say it better."""

    def before(self, day: datetime.date, months: float = 0) -> Tested:
        """Whether it happened more than `months` before a day."""
        if self.latest is not None and months_between(self.latest, day) > months:
            return sure(True, *self.evidence)
        if self.earliest is not None and months_between(self.earliest, day) <= months:
            return sure(False, *self.evidence)
        return unsure(*self.missing)

    def months_before(self, day: datetime.date) -> Quantity | None:
        """How many months before a day; None unless both ends are known."""
        if self.earliest is None or self.latest is None:
            return None
        return Quantity(months_between(self.latest, day), months_between(self.earliest, day))
