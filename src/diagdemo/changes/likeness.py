"""How much of what one record says another one says too, so that a record is known under another name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log
from typing import Any, NamedTuple

from diagdemo.model.fact import STATES, Fact
from diagdemo.workspace.record import Record

_WORD = re.compile(r"\w+")
_SHARED = ("sources", "source", "fiabilite", STATES)
"""What many records of a territory say alike: where they come from."""
_TELLING = 3
"""How much more a text that people wrote weighs than a word chosen among others."""
_MOST = 40
"""Words of a text beyond which it weighs no more."""
_LEAST = 0.6
"""The share of what they say that two records must have in common to be one."""

_CODED = re.compile(r"[a-z0-9_/#-]+\Z")


class Said(NamedTuple):
    """What a record says, to be weighed."""

    plain: Counter[tuple[str, Any]]
    """Words of vocabularies, figures, dates, references, by field."""
    texts: Counter[tuple[str, str]]
    """The words of what people wrote, by field."""


def said_in(record: Record) -> Said:
    """What a record says; the order of its lists does not matter."""
    plain: Counter[tuple[str, Any]] = Counter()
    texts: Counter[tuple[str, str]] = Counter()
    for name, value in _leaves(record.data, ""):
        if isinstance(value, str) and not _CODED.match(value):
            texts.update((name, word.lower()) for word in _WORD.findall(value)[:_MOST])
        else:
            plain[name, value] += 1
    return Said(plain, texts)


class Weights:
    """What it weighs to say something: little when many records of the same kind say it."""

    def __init__(self, records: Iterable[Said]) -> None:
        held = [{*said.plain, *said.texts} for said in records]
        self._held = Counter(each for said in held for each in said)
        self._many = len(held)

    def of(self, each: Any) -> float:
        """The weight of one thing that is said."""
        return log(1 + self._many / (self._held[each] or 1))

    def shared(self, one: Counter[Any], other: Counter[Any]) -> float | None:
        """The share of what two records say that they both say; None when they say nothing."""
        total = self._sum(one) + self._sum(other)
        return 2 * self._sum(one & other) / total if total else None

    def _sum(self, said: Counter[Any]) -> float:
        return sum(many * self.of(each) for each, many in said.items())


def likeness(one: Said, other: Said, weights: Weights) -> float:
    """From 0 to 1; 0 when what people wrote is too different, however alike the rest is."""
    texts = weights.shared(one.texts, other.texts)
    if texts is None or texts < _LEAST:
        return 0.0  # without a text of their own, nothing tells these records from others
    plain = weights.shared(one.plain, other.plain)
    whole = texts if plain is None else (_TELLING * texts + plain) / (_TELLING + 1)
    return whole if whole >= _LEAST else 0.0


def _leaves(value: Any, name: str) -> Iterator[tuple[str, Any]]:
    """The values of a record with the names of their fields, without their places in lists."""
    if isinstance(value, Fact):
        yield from ((name, each) for held in value.values for each in held[:2] if each is not None)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _SHARED:
                yield from _leaves(inner, f"{name}.{key}")
    elif type(value) is tuple:
        for inner in value:
            yield from _leaves(inner, name)
    else:
        yield name, value
