"""Which items of two lists are one: they speak of the same thing, or say nearly the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping
from typing import Any, NamedTuple

from diagdemo.issues import Route

_LEAST = 0.6
"""The share of its fields that an item keeps when what identifies it changes."""
_MOST = 40_000
"""Pairs of items beyond which those that do not speak of the same thing are not compared."""


class Item(NamedTuple):
    """An item of a list in one version."""

    data: Any
    route: Route
    identity: Hashable
    """What it speaks of."""
    loose: Hashable
    """The same, but for what may change in it: when it took place, what a link says."""
    whole: Hashable
    """All that it says."""
    fields: Mapping[str, Hashable]
    """What it says, by field."""


Pair = tuple[Item | None, Item | None]


def pair_items(old: list[Item], new: list[Item]) -> list[Pair]:
    """Each item of a version with that of the other, in the order of the later one; those gone come last."""
    found: dict[int, Item] = {}
    gone = _same(old, new, found, lambda item: (item.identity, item.whole))
    for key in (lambda item: item.identity, lambda item: item.loose):
        gone = _same(gone, [each for each in new if id(each) not in found], found, key)
    left = [each for each in new if id(each) not in found]
    for was, now in alike(gone, left):
        found[id(now)] = was
    kept = {id(was) for was in found.values()}
    pairs: list[Pair] = [(found.get(id(now)), now) for now in new]
    return [*pairs, *((was, None) for was in old if id(was) not in kept)]


def _same(old: list[Item], new: list[Item], found: dict[int, Item], key: Any) -> list[Item]:
    """Match items of equal keys in their order, into `found`; those that are left."""
    waiting: dict[Hashable, list[Item]] = defaultdict(list)
    for now in new:
        waiting[key(now)].append(now)
    left = []
    for was in old:
        held = waiting[key(was)]
        if held:
            found[id(held.pop(0))] = was
        else:
            left.append(was)
    return left


def alike(old: list[Item], new: list[Item]) -> Iterator[tuple[Item, Item]]:
    """The pairs of items that say nearly the same, the most alike first."""
    if len(old) * len(new) > _MOST:
        return
    scores = [(_share(was, now), -a, -b) for a, was in enumerate(old) for b, now in enumerate(new)]
    taken: set[tuple[str, int]] = set()
    for score, a, b in sorted(scores, reverse=True):
        if score >= _LEAST and not taken & {("old", a), ("new", b)}:
            taken |= {("old", a), ("new", b)}
            yield old[-a], new[-b]


def _share(was: Item, now: Item) -> float:
    one, other = (Counter(item.fields.items()) for item in (was, now))
    return 2 * (one & other).total() / max((one.total() + other.total()), 1)


def moved(pairs: list[Pair], old: list[Item]) -> bool:
    """Whether the items that both versions have are in another order."""
    ranks = {id(each): rank for rank, each in enumerate(old)}
    order = [ranks[id(was)] for was, now in pairs if was is not None and now is not None]
    return order != sorted(order)
