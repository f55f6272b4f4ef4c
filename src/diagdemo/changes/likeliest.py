"""Of records gone and come, those that are one under another name: each in one pair at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator

from diagdemo.changes.likeness import Weights, likeness, said_in
from diagdemo.workspace.record import Record

_MOST_PAIRS = 250_000
"""Pairs of records of one kind and one territory beyond which only those of the same text are one record."""


def best_pairs(
    gone: list[Record], come: list[Record], known: list[Record]
) -> Iterator[tuple[Record, Record]]:
    """The pairs that are most alike, each record in one at most; `known` says what is common to many."""
    twins = list(_twins(gone, come))
    yield from twins
    taken: set[Hashable] = {id(each) for pair in twins for each in pair}
    lost, found = ([each for each in held if id(each) not in taken] for held in (gone, come))
    if len(lost) * len(found) > _MOST_PAIRS:
        return
    for _, old, new in sorted(_scores(lost, found, known), key=lambda it: (-it[0], it[1].id, it[2].id)):
        if not taken & {id(old), id(new)}:
            taken |= {id(old), id(new)}
            yield old, new


def _twins(gone: list[Record], come: list[Record]) -> Iterator[tuple[Record, Record]]:
    """The records that have the same text, where no other one has it."""
    texts = Counter(each.document.text for each in (*gone, *come) if each.document.text)
    there = {each.document.text: each for each in come if texts[each.document.text] == 2}
    for each in gone:
        if each.document.text in there:
            yield each, there[each.document.text]


def _scores(
    gone: list[Record], come: list[Record], known: list[Record]
) -> Iterator[tuple[float, Record, Record]]:
    said = {id(each): said_in(each) for each in (*known, *gone, *come)}
    weights = Weights(said.values())
    for old in gone:
        for new in come:
            score = likeness(said[id(old)], said[id(new)], weights)
            if score:
                yield score, old, new
