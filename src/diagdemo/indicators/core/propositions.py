"""A count of propositions among others, in words."""

from __future__ import annotations

from collections.abc import Iterable

from diagdemo.study.quantity import Quantity
from diagdemo.study.round import Round


def told(count: Quantity, among: Quantity) -> str:
    """« 12 sur 20 propositions. »."""
    return f"{count.told} sur {among.told} {'propositions' if among.high > 1 else 'proposition'}."


def silent(editions: Iterable[Round]) -> bool:
    """Whether nothing is known of what became of the propositions of one edition: then no bound holds."""
    return any(not each.look("suites").known and not each.look("suites").note for each in editions)
