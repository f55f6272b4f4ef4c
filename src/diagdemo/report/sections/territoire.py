"""Who the territory is: a short sheet, what is not known of it said once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from diagdemo.model.fields import marks_of, own_first
from diagdemo.model.territory import Memberships, Territory
from diagdemo.report.claim import Claim
from diagdemo.report.proof import proof
from diagdemo.report.reading import Reading
from diagdemo.report.stated import around, known, lower, stated, together
from diagdemo.report.table import Labelled
from diagdemo.report.written import Text
from diagdemo.study.entity import Entity
from diagdemo.wording import agree, date, listed

_MEMBERS = 6
_MEASURES = 4
_FIELDS = {
    "population": "habitants",
    "inscrits": "personnes",
    "budget": "",
    "mandatures": "",
    "enjeux_prioritaires": "",
}
"""What a reader expects to find in the sheet, with its unit: its absence is said."""


@dataclass(frozen=True)
class TerritoireSection:
    """La fiche du territoire, en quelques lignes."""

    facts: tuple[Labelled, ...]
    """Ce qui est connu : type, population, rattachements, mandatures, enjeux…"""
    unknown: str
    """Ce qui n’est pas renseigné, en une phrase ; vide quand tout l’est."""
    context: Text | None
    """Ce qu’il faut savoir du territoire pour comprendre la suite."""


def territoire(reading: Reading) -> TerritoireSection:
    """The sheet of a territory as its public may read it."""
    place = reading.study.territory
    if place is None:
        return TerritoireSection((), "La fiche du territoire n’est pas renseignée.", None)
    held = place.model.contexte
    context = Text(held, proof(place.record, ("contexte",))) if held else None
    return TerritoireSection(tuple(_facts(reading, place)), _unknown(place), context)


def _facts(reading: Reading, place: Entity[Territory]) -> Iterator[Labelled]:
    told = {
        "Type": together([stated(place, "type"), stated(place, "nature")], ", "),
        "Population": stated(place, "population", unit="habitants", earlier=True),
        "Personnes inscrites": stated(place, "inscrits"),
        "Quartiers prioritaires": stated(place, "qpv"),
        "Rattachements": _memberships(reading, place),
        "Membres": _members(reading, place),
        "Mandatures": _terms(place),
        "Enjeux prioritaires": lower(stated(place, "enjeux_prioritaires")),
        "Budget de la collectivité": _budget(place),
        "Aussi": _others(place),
    }
    yield from (Labelled(label, said) for label, said in told.items() if known(said))


def _memberships(reading: Reading, place: Entity[Territory]) -> Claim:
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


def _members(reading: Reading, place: Entity[Territory]) -> Claim:
    codes, field = place.model.membres or (), Territory.model_fields["membres"]
    if not codes:
        return stated(place, "membres")
    names = [_called(reading, place, field, code) for code in codes[:_MEMBERS]]
    others = len(codes) - len(names)
    text = f"{', '.join(names)} et {agree(others, 'autre', 'autres')}" if others else listed(names)
    return Claim(text, (proof(place.record, ("membres",)),))


def _terms(place: Entity[Territory]) -> Claim:
    return together(_term(place, rank) for rank, _ in enumerate(place.model.mandatures or ()))


def _term(place: Entity[Territory], rank: int) -> Claim:
    route = ("mandatures", rank)
    begun, ended = (stated(place, *route, key) for key in ("debut", "fin"))
    dates = together([begun, ended], " → ") if known(ended) else around("depuis ", begun)
    words = stated(place, *route, "libelle")
    return together([dates, around("(", words, ")")], " ")


def _budget(place: Entity[Territory]) -> Claim:
    parts = (
        around(f"{key} ", stated(place, "budget", key, unit="€"))
        for key in ("fonctionnement", "investissement")
    )
    return together([together(parts, ", "), around("(", stated(place, "budget", "annee"), ")")], " ")


def _others(place: Entity[Territory]) -> Claim:
    """What has no field of its own: the first figures and facts written."""
    told = [
        around(f"{_dated(each)}\u00a0: ", stated(place, "autres_mesures", rank, "valeur", unit=each.unite))
        for rank, each in enumerate(place.model.autres_mesures or ())
    ]
    told += [
        around(f"{_dated(each)}\u00a0: ", stated(place, "autres_faits", rank, "texte"))
        for rank, each in enumerate(place.model.autres_faits or ())
    ]
    others = len(told) - _MEASURES
    return around(
        "", together(told[:_MEASURES]), f"\u00a0; et {agree(others, 'autre', 'autres')}" if others > 0 else ""
    )


def _dated(each: Any) -> str:
    return f"{each.libelle}, {date(each.date)}" if each.date else str(each.libelle)


def _unknown(place: Entity[Territory]) -> str:
    titles = [
        str(Territory.model_fields[key].title).lower()
        for key in _FIELDS
        if not known(stated_block(place, key))
    ]
    return f"Non renseigné\u00a0: {', '.join(titles)}." if titles else ""


def stated_block(place: Entity[Territory], key: str) -> Claim:
    """Whether a record says something of a field, be it a block."""
    held = getattr(place.model, key)
    return Claim("", (proof(place.record, (key,)),)) if held is not None else stated(place, key)
