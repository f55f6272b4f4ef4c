"""Who the territory is: a short sheet, what is not known of it said once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from diagdemo.model.fact import Fact
from diagdemo.model.territory import Territory
from diagdemo.model.vocabulary.territory import TypeTerritoire
from diagdemo.report.claim import Claim
from diagdemo.report.proof import proof
from diagdemo.report.reading import Reading
from diagdemo.report.sections.appartenances import members, memberships, terms
from diagdemo.report.stated import around, known, lower, stated, together
from diagdemo.report.table import Labelled
from diagdemo.report.written import Text
from diagdemo.study.entity import Entity
from diagdemo.wording import agree, date

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
    site: Text | None
    """L’adresse du site de la collectivité."""
    unknown: str
    """Ce qui n’est pas renseigné, en une phrase ; vide quand tout l’est."""
    context: Text | None
    """Ce qu’il faut savoir du territoire pour comprendre la suite."""


def territoire(reading: Reading) -> TerritoireSection:
    """The sheet of a territory as its public may read it."""
    place = reading.study.territory
    if place is None:
        return TerritoireSection((), None, "La fiche du territoire n’est pas renseignée.", None)
    facts = tuple(_facts(reading, place))
    return TerritoireSection(facts, _text(place, "url"), _unknown(place), _text(place, "contexte"))


def _type(place: Entity[Territory]) -> Claim:
    """The kind of territory; of an intercommunalité, which kind, rather than an acronym."""
    nature = stated(place, "nature")
    if place.model.type is TypeTerritoire.EPCI:
        return nature if known(nature) else Claim("Intercommunalité", (proof(place.record, ("type",)),))
    return together([stated(place, "type"), nature], ", ")


def _text(place: Entity[Territory], key: str) -> Text | None:
    held = getattr(place.model, key)
    return Text(held, proof(place.record, (key,))) if held else None


def _facts(reading: Reading, place: Entity[Territory]) -> Iterator[Labelled]:
    told = {
        "Type": _type(place),
        "Population": stated(place, "population", unit="habitants", earlier=True),
        "Personnes inscrites": stated(place, "inscrits"),
        "Quartiers prioritaires": stated(place, "qpv"),
        "Rattachements": memberships(reading, place),
        "Membres": members(reading, place),
        "Mandatures": terms(place),
        "Enjeux prioritaires": lower(stated(place, "enjeux_prioritaires")),
        "Budget de la collectivité": _budget(place),
        "Aussi": _others(place),
    }
    yield from (Labelled(label, said) for label, said in told.items() if known(said))


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
        str(Territory.model_fields[key].title).lower() for key in _FIELDS if not known(_block(place, key))
    ]
    return f"Non renseigné\u00a0: {', '.join(titles)}." if titles else ""


def _block(place: Entity[Territory], key: str) -> Claim:
    """Proof that a record says something of a field, be it a block."""
    held = getattr(place.model, key)
    if held is None or isinstance(held, Fact):
        return stated(place, key)
    return Claim("", (proof(place.record, (key,)),))
