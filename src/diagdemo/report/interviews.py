"""The people met: interviews collected, taken into account, set aside and why; nobody is named."""

from __future__ import annotations

from collections import Counter

from diagdemo.model.vocabulary.interviews import College, StatutConsentement
from diagdemo.report.context import Count, Interviews
from diagdemo.wording import agree
from diagdemo.workspace.consent import consent_of, standing
from diagdemo.workspace.dossier import Dossier
from diagdemo.workspace.record import Record

_REASONS = {
    StatutConsentement.REFUSE: ("accord refusé", "accords refusés"),
    StatutConsentement.RETIRE: ("accord retiré", "accords retirés"),
    StatutConsentement.EN_ATTENTE: ("accord en attente", "accords en attente"),
}


def interviews(dossier: Dossier, readable: bool) -> Interviews:
    """The interviews of a territory; `readable` is False when they live where they cannot be read."""
    colleges = {name: str(interview.college) for name, interview in dossier.interviews.items()}
    reasons = {name: set_aside(dossier.records["interview", name]) for name in colleges}
    collected = Counter(colleges.values())
    counted = Counter(college for name, college in colleges.items() if reasons[name] is None)
    aside = Counter(reason for reason in reasons.values() if reason is not None)
    return Interviews(
        len(colleges),
        counted.total(),
        tuple(_reason(reason, aside) for reason in _REASONS if aside[reason]),
        tuple(Count(college.label, counted[str(college)], collected[str(college)]) for college in College),
        readable,
    )


def set_aside(record: Record) -> StatutConsentement | None:
    """Why what an interview says cannot be used; None when its consent is given and still holds."""
    state = standing(consent_of(record))
    return next((reason for reason in _REASONS if reason == state), None)


def _reason(reason: StatutConsentement, aside: Counter[StatutConsentement]) -> str:
    """« accord retiré » when it is the only reason, else each with its count."""
    told = agree(aside[reason], *_REASONS[reason])
    return told if len(aside) > 1 else told.partition(" ")[2]
