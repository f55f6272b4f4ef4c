"""A count of propositions among others, as a percentage and in words."""

from __future__ import annotations

from diagdemo.study.quantity import Quantity


def percent(count: Quantity, among: Quantity) -> Quantity | None:
    """What a count makes of what it is counted among, 100 at most; None when there may be nothing."""
    share = count.by(among)
    return None if share is None else Quantity(100 * share.low, min(100.0, 100 * share.high), share.about)


def told(count: Quantity, among: Quantity) -> str:
    """« 12 sur 20 propositions. »."""
    return f"{count.told} sur {among.told} {'propositions' if among.high > 1 else 'proposition'}."
