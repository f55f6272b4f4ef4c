"""A link between two nodes of the ecosystem, with its status, its dates and its proof."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.actors import StatutLien, Verbe
from diagdemo.study.datum import Datum


@dataclass(frozen=True)
class Tie:
    """`start` verb `end`: ids of nodes of the study."""

    start: str
    verb: Verbe
    end: str
    status: StatutLien
    datum: Datum
    """The line that states it."""
    since: PartialDate | None = None
    until: PartialDate | None = None
    seen: PartialDate | None = None
    """When it was seen to hold."""
    stated: bool = False
    """Whether its record says itself how it stands: by a status, a start or an end."""
    label: str = ""
    """What the link is, in a few words, when its verb is « autre »."""

    @property
    def current(self) -> bool:
        """Whether it stands today, as far as its record says."""
        return self.status is StatutLien.ACTUELLE

    @property
    def ends(self) -> frozenset[str]:
        """Both nodes, whatever the direction."""
        return frozenset((self.start, self.end))
