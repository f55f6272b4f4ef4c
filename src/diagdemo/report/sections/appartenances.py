"""What a territory belongs to, what belongs to it, and the mandates that follow one another there."""

from __future__ import annotations

from typing import Any

from diagdemo.model.fields import marks_of, own_first
from diagdemo.model.territory import Memberships, Territory
from diagdemo.report.claim import Claim
from diagdemo.report.proof import proof
from diagdemo.report.reading import Reading
from diagdemo.report.stated import around, known, stated, together
from diagdemo.study.entity import Entity
from diagdemo.wording import agree, listed

_MEMBERS = 6


def memberships(reading: Reading, place: Entity[Territory]) -> Claim:
    """The intercommunalité, the département, the région, by name."""
    block = place.model.rattachements
    return together(
        Claim(
            ", ".join(_called(reading, place, field, each) for each in _several(value)),
            (proof(place.record, route),),
        )
        for key, field in own_first(Memberships).items()
        if block is not None and (value := getattr(block, key)) and (route := ("rattachements", key))
    )


def _called(reading: Reading, place: Entity[Territory], field: Any, code: str) -> str:
    return reading.names.say(code, marks_of(field), place.record)


def _several(value: Any) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,)


def members(reading: Reading, place: Entity[Territory]) -> Claim:
    """The first members by name, then how many others."""
    codes, field = place.model.membres or (), Territory.model_fields["membres"]
    if not codes:
        return stated(place, "membres")
    names = [_called(reading, place, field, code) for code in codes[:_MEMBERS]]
    others = len(codes) - len(names)
    text = f"{', '.join(names)} et {agree(others, 'autre', 'autres')}" if others else listed(names)
    return Claim(text, (proof(place.record, ("membres",)),))


def terms(place: Entity[Territory]) -> Claim:
    """The mandates (mandatures), oldest first."""
    return together(_term(place, rank) for rank, _ in enumerate(place.model.mandatures or ()))


def _term(place: Entity[Territory], rank: int) -> Claim:
    route = ("mandatures", rank)
    begun, ended = (stated(place, *route, key) for key in ("debut", "fin"))
    dates = together([begun, ended], " → ") if known(ended) else around("depuis ", begun)
    words = stated(place, *route, "libelle")
    return together([dates, around("(", words, ")")], " ")
