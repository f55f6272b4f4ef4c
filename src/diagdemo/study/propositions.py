"""The propositions of an edition counted by the answer they got: what is surely so, and what may be."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from diagdemo.model.vocabulary.devices import StatutReponse
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity, total
from diagdemo.study.round import Round
from diagdemo.wording import agree

TOTALS = {
    StatutReponse.ACCEPTEE: "acceptees",
    StatutReponse.ACCEPTEE_EN_PARTIE: "acceptees_en_partie",
    StatutReponse.REFUSEE_MOTIVEE: "refusees_motivees",
    StatutReponse.REFUSEE_SANS_MOTIF: "refusees_sans_motif",
    StatutReponse.EN_EXAMEN: "en_examen",
    StatutReponse.SANS_REPONSE: "sans_reponse",
    StatutReponse.RETIREE: "retirees",
}
"""The key of each answer among totals."""
ACCEPTED = (StatutReponse.ACCEPTEE, StatutReponse.ACCEPTEE_EN_PARTIE)
REFUSED = (StatutReponse.REFUSEE_MOTIVEE, StatutReponse.REFUSEE_SANS_MOTIF)
NONE = Quantity(0.0, 0.0)


@dataclass(frozen=True, eq=False)
class Propositions:
    """The propositions of an edition, by answer."""

    edition: Round
    counts: Mapping[StatutReponse, Quantity]
    """How many got each answer, of those answers that are counted."""
    refused: Quantity
    """How many were refused without its being known whether a reason was given."""
    received: Quantity
    """How many propositions there were; without end when no one says."""
    loose: bool
    """Whether a proposition whose answer is not known may have any answer, even one that is counted."""
    lines: Mapping[StatutReponse, tuple[Datum, ...]]
    base: tuple[Datum, ...]
    """Where it is told how many there were."""
    asked: tuple[Missing, ...]
    """What would tell the answers that are not known."""

    @property
    def scope(self) -> str:
        """« 9 propositions sur 17 », when a list follows some of them only; else empty."""
        if not self.loose:
            return ""
        followed = len(self.edition.look("suites").value)
        told = f"{agree(followed, 'proposition', 'propositions')} sur {self.received.told}"
        return told if self.received.high > followed else ""

    @property
    def unsorted(self) -> Quantity:
        """How many have no known answer."""
        sorted_ = total([*self.counts.values(), self.refused])
        return Quantity(
            max(0.0, self.received.low - sorted_.high), max(0.0, self.received.high - sorted_.low)
        )

    def count(self, *answers: StatutReponse) -> Quantity:
        """How many got one of these answers: between what is surely so and what may be."""
        sure = total(self.counts[each] for each in answers if each in self.counts)
        low, high = sure.low, sure.high
        if set(REFUSED) <= set(answers):
            low, high = low + self.refused.low, high + self.refused.high
        elif set(REFUSED) & set(answers):
            high += self.refused.high
        if self.loose or any(each not in self.counts for each in answers):
            high += self.unsorted.high
        return Quantity(low, high, sure.about)

    def but(self, *answers: StatutReponse) -> Quantity:
        """How many were received, leaving out those with one of these answers."""
        out = self.count(*answers)
        return Quantity(
            max(0.0, self.received.low - out.high), max(0.0, self.received.high - out.low), out.about
        )

    def evidence(self, *answers: StatutReponse) -> tuple[Datum, ...]:
        """What tells how many got one of these answers, and out of how many."""
        return tuple(dict.fromkeys([line for each in answers for line in self.lines.get(each, ())])) + (
            self.base
        )

    def missing(self, *answers: StatutReponse) -> tuple[Missing, ...]:
        """What would tell how many got one of these answers."""
        if self.loose:
            return self.asked
        keys = [TOTALS[each] for each in answers if each not in self.counts]
        lacks = tuple(self.edition.look("suites", key).missing for key in keys)
        return lacks if not math.isinf(self.received.high) else (*lacks, *self.asked)
