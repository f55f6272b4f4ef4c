"""Who was met, college by college, and whose words may be used: the others are set aside, counted aloud."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from diagdemo.model.vocabulary.interviews import College, StatutConsentement
from diagdemo.workspace.consent import consent_of, standing
from diagdemo.workspace.record import Record

REASONS = {
    StatutConsentement.REFUSE: ("accord refusé", "accords refusés"),
    StatutConsentement.RETIRE: ("accord retiré", "accords retirés"),
    StatutConsentement.EN_ATTENTE: ("accord en attente", "accords en attente"),
}
"""Why an interview is set aside, for one and for several. An awaited consent is not yet a consent."""


class SetAside(NamedTuple):
    """An interview whose words cannot be used."""

    interview: str
    reason: StatutConsentement


class CollegeMet(NamedTuple):
    """The interviews of a college, by id: those taken into account, and those set aside."""

    college: College
    taken: tuple[str, ...]
    aside: tuple[SetAside, ...]

    @property
    def collected(self) -> int:
        """How many interviews there are, whatever can be made of them."""
        return len(self.taken) + len(self.aside)


def set_aside(record: Record) -> StatutConsentement | None:
    """Why what an interview says cannot be used; None when its consent is given and still holds."""
    state = standing(consent_of(record))
    return next((reason for reason in REASONS if reason == state), None)


def by_college(records: Iterable[Record]) -> tuple[CollegeMet, ...]:
    """The interviews of each college, in the order of the colleges, those of no one included."""
    told = [(record, set_aside(record)) for record in records]
    return tuple(
        CollegeMet(
            college,
            tuple(r.id for r, reason in told if reason is None and r.data.get("college") == college),
            tuple(
                SetAside(r.id, reason)
                for r, reason in told
                if reason is not None and r.data.get("college") == college
            ),
        )
        for college in College
    )
