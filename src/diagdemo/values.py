"""Values and facts, as the records state them, in the words people read."""

from __future__ import annotations

from typing import Any

from diagdemo.model.fact import Fact, State, Value
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.term import Term
from diagdemo.model.vocabulary.evidence import Fiabilite, Precision
from diagdemo.wording import NOT_KNOWN, agreed, date, number


def plain(value: Any, unit: str | None = None) -> str:
    """Any single value in words."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, Term):
        return value.label
    if isinstance(value, PartialDate):
        return date(value)
    if isinstance(value, int | float):
        return number(value) + (f"\u00a0{agreed(unit, value)}" if unit else "")
    return str(value)


def one_value(value: Value[Any], unit: str | None = None) -> str:
    """One value with its precision, its plan, its definition and its date."""
    hedge = "" if value.precision in ("exact", "calcul") else f"{Precision.of(value.precision).label} "
    if value.valeur is None:
        text = f"prévu\u00a0: {hedge}{plain(value.prevu, unit)}"
    elif value.prevu is None:
        text = f"{hedge}{plain(value.valeur, unit)}"
    else:
        text = f"{hedge}{plain(value.valeur, unit)}, prévu {plain(value.prevu, unit)}"
    remarks = [
        *([value.definition] if value.definition else []),
        *([Precision.CALCUL.label] if value.precision == "calcul" else []),
        *([_dated(value)] if value.date and _dated(value) else []),
        *([Fiabilite.of(value.fiabilite).label.lower()] if value.fiabilite else []),
    ]
    return f"{text} ({', '.join(remarks)})" if remarks else text


def _dated(value: Value[Any]) -> str:
    """The date of a value; of a date, only the year it was said in, when it is another one."""
    told = value.valeur if value.valeur is not None else value.prevu
    if value.date is None or not isinstance(told, PartialDate):
        return date(value.date) if value.date else ""
    return "" if told.year == value.date.year else f"dit en {value.date.year}"


def no_value(fact: Fact[Any] | None) -> str:
    """Why a fact has no value, in words."""
    if fact is None or fact.state is State.VIDE:
        return NOT_KNOWN
    if fact.state is State.SANS_OBJET:
        return f"sans objet\u00a0: {fact.note}" if fact.note else "sans objet"
    return "inconnu"
