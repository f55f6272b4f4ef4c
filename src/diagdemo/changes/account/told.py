"""The whole account: what changed in conclusions first, then in records, then what must be mended."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.changes.account.conclusions import conclusion_blocks, conclusion_counts
from diagdemo.changes.account.facts import fact_blocks
from diagdemo.changes.account.items import (
    CONCLUSIONS,
    FACTS,
    FAULTS,
    SHARED,
    Block,
    Chapter,
    Item,
    Part,
    Told,
)
from diagdemo.changes.account.lead import lead
from diagdemo.changes.model import Changes, Line, Side, TerritoryChange
from diagdemo.issues import Issue


def told(changes: Changes) -> Told:
    """The account of what changed."""
    versions = (("Avant", changes.before.told), ("Après", changes.after.told))
    return Told(versions, tuple(lead(changes)), tuple(_chapters(changes)))


def _chapters(changes: Changes) -> Iterator[Chapter]:
    for change in changes.territories:
        counts = conclusion_counts(change)
        yield Chapter(change.name, (counts,) if counts else (), tuple(_territory(change)))
    if changes.shared:
        yield Chapter(SHARED, (), (Part(FACTS, tuple(fact_blocks(changes.shared))),))
    faults = tuple(_faults(changes))
    if faults:
        yield Chapter(FAULTS, (), (Part("", faults),))


def _territory(change: TerritoryChange) -> Iterator[Part]:
    if change.concludes or change.reserves:
        yield Part(CONCLUSIONS, tuple(conclusion_blocks(change)))
    if change.records:
        yield Part(FACTS, tuple(fact_blocks(change.records)))


def _faults(changes: Changes) -> Iterator[Block]:
    if changes.appeared:
        yield Block("Ce qui est à corriger", tuple(map(_appeared, changes.appeared)))
    if changes.mended:
        yield Block("Ce qui est corrigé", tuple(map(_mended, changes.mended)))


def _appeared(issue: Issue) -> Item:
    return Item("?", issue.code, issue.message, (_place(issue, Side.APRES),), note=issue.advice)


def _mended(issue: Issue) -> Item:
    return Item("=", issue.code, issue.message, (_place(issue, Side.AVANT),))


def _place(issue: Issue, side: Side) -> Line:
    return Line(side, issue.location.file, issue.location.line)
