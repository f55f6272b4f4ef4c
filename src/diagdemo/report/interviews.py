"""The people met: interviews collected, taken into account, set aside and why; nobody is named."""

from __future__ import annotations

from collections import Counter

from diagdemo.model.vocabulary.interviews import StatutConsentement
from diagdemo.perceptions.met import REASONS, by_college
from diagdemo.report.context import Count, Interviews
from diagdemo.wording import agree
from diagdemo.workspace.dossier import Dossier


def interviews(dossier: Dossier, readable: bool) -> Interviews:
    """The interviews of a territory; `readable` is False when they live where they cannot be read."""
    met = by_college(dossier.records["interview", name] for name in dossier.interviews)
    aside = Counter(each.reason for college in met for each in college.aside)
    return Interviews(
        sum(college.collected for college in met),
        sum(len(college.taken) for college in met),
        tuple(_reason(reason, aside) for reason in REASONS if aside[reason]),
        tuple(Count(each.college.label, len(each.taken), each.collected) for each in met),
        readable,
    )


def _reason(reason: StatutConsentement, aside: Counter[StatutConsentement]) -> str:
    """« accord retiré » when it is the only reason, else each with its count."""
    told = agree(aside[reason], *REASONS[reason])
    return told if len(aside) > 1 else told.partition(" ")[2]
