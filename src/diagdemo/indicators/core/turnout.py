"""Voters of an edition, beside the people who could vote, or those who come nearest to them."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.indicators.core.measure import Row
from diagdemo.study.datum import Datum
from diagdemo.study.look import look
from diagdemo.study.population import population_of
from diagdemo.study.quantity import Quantity
from diagdemo.study.round import Round, rounds
from diagdemo.study.study import Study

_OTHER_EDITION = "Le nombre de personnes pouvant voter est celui d’une autre édition."
_NOT_ENROLLED = "Des personnes qui ne sont pas inscrites sur les listes électorales ont pu voter."


class Base(NamedTuple):
    """Whom voters are set beside."""

    people: Quantity
    told: str
    evidence: tuple[Datum, ...]
    note: str = ""
    own: bool = False
    """Whether it is that of the edition itself."""


class Turnout(NamedTuple):
    """The voters of an edition, and the people they are set beside."""

    edition: Round
    voters: Quantity
    base: Base

    @property
    def share(self) -> Quantity | None:
        """The percentage."""
        found = self.voters.by(self.base.people)
        return found.times(100) if found else None

    @property
    def row(self) -> Row:
        """The line of the breakdown."""
        label = f"{self.edition.told} ({self.base.told})"
        return Row(label, self.share, self.voters, self._evidence, self.base.people)

    @property
    def _evidence(self) -> tuple[Datum, ...]:
        return self.edition.look("votants").datum, *self.base.evidence


def turnouts(study: Study, editions: tuple[Round, ...]) -> list[Turnout]:
    """The turnout of the editions whose voters and base are known and agree, in the same order."""
    found = []
    for edition in editions:
        voters, base = edition.look("votants").quantity, _base(study, edition)
        if voters is not None and base is not None and _agree(voters, base):
            found.append(Turnout(edition, voters, base))
    return found


def _agree(voters: Quantity, base: Base) -> bool:
    """Whether both numbers may be true: no edition has more voters than people who could vote in it."""
    return base.people.low > 0 and not (base.own and voters.low > base.people.high)


def _base(study: Study, edition: Round) -> Base | None:
    """The people who could vote, then or in another edition; else those on the rolls; else the population."""
    allowed = edition.look("corps_electoral")
    if allowed.quantity is not None:
        return Base(allowed.quantity, "personnes pouvant voter", (allowed.datum,), own=True)
    for other in reversed(rounds(edition.device)):
        known = other.look("corps_electoral")
        if known.quantity is not None:
            told = f"personnes pouvant voter, édition {other.called}"
            return Base(known.quantity, told, (known.datum,), _OTHER_EDITION)
    return _enrolled(study) or _inhabitants(study)


def _enrolled(study: Study) -> Base | None:
    rolls = look(study.territory, "inscrits") if study.territory else None
    if rolls is None or rolls.quantity is None:
        return None
    dates = {value.date.year for value in rolls.value.current if value.date}
    when = f" {dates.pop()}" if len(dates) == 1 else ""
    return Base(rolls.quantity, f"personnes inscrites{when}", (rolls.datum,), _NOT_ENROLLED)


def _inhabitants(study: Study) -> Base | None:
    people = population_of(study)
    if people is None:
        return None
    return Base(people.quantity, people.told, people.evidence)
