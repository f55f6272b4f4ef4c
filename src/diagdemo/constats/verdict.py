"""What a rule says of one thing: found, not found, or not known, with its proof and what would change it."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.tested import Tested


@dataclass(frozen=True)
class Target:
    """What a verdict is about: the id of a record or a word (a stage, a college), and what people call it.

    `Target()` is the territory as a whole.
    """

    id: str = ""
    name: str = ""


@dataclass(frozen=True)
class Verdict:
    """One verdict of one constat."""

    state: EtatConstat
    target: Target = Target()
    sentence: str = ""
    """In French, one or two whole sentences with their full stops. When found: what is found. When not known:
    what is not known. When not found: empty, or why, such as a declared choice."""
    evidence: tuple[Datum, ...] = ()
    missing: tuple[Missing, ...] = ()
    """When not known: the fewest data that would decide."""
    change: str = ""
    """When found: the smallest change that would lift it, as a French sentence."""
    importance: int | None = None
    """When it is not that of the constat."""
    choice: str = ""
    """When not found because the territory or a record declares that it does not apply: the reason."""
    territory: str = ""
    """The slug, for constats that compare territories."""


def decide(
    test: Tested,
    target: Target,
    *,
    found: str,
    change: str,
    unknown: str,
    importance: int | None = None,
) -> Verdict:
    """The verdict that a test leads to: yes is found, no is not found, anything else is not known.

    Args:
        test: the condition that triggers the constat.
        target: what it is about.
        found: the sentence when it is found.
        change: the smallest change that would lift it.
        unknown: the sentence when it is not known.
        importance: when it is not that of the constat.
    """
    if test.value is None:
        return Verdict(EtatConstat.INDETERMINE, target, unknown, test.evidence, test.missing)
    if test.value:
        return Verdict(
            EtatConstat.DECLENCHE, target, found, test.evidence, change=change, importance=importance
        )
    return Verdict(EtatConstat.NON_DECLENCHE, target, evidence=test.evidence, choice=test.choice)


def nothing_recorded(kind: str, sentence: str, word: str = "") -> Verdict:
    """That nothing can be said, since no record of a kind is there."""
    return Verdict(EtatConstat.INDETERMINE, sentence=sentence, missing=(Missing(kind, word=word),))
