"""Numbers, dates and facts in the words people read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Any

from diagdemo.model.fact import Fact, State, Value
from diagdemo.model.partial_date import MONTHS, PartialDate
from diagdemo.model.term import Term
from diagdemo.model.vocabulary.evidence import Fiabilite, Precision

NOT_KNOWN = "n. r."
"""« non renseigné », in tables."""

_COMPLEMENT = re.compile(r"( (?:par|pour|de|des|du|en|à|sans|sur|dans|depuis|hors)\b.*| d[’'].*)")
"""What follows the thing counted in a unit, and does not agree with its number: « jours par semaine »."""
_SAME_IN_PLURAL = {
    "mois",
    "fois",
    "pays",
    "avis",
    "repas",
    "cas",
    "parcours",
    "discours",
    "recours",
    "corps",
    "s",
}


def number(value: float) -> str:
    """A number with a narrow no-break space between thousands and a decimal comma."""
    if value == int(value):
        return f"{int(value):,}".replace(",", "\u202f")
    return f"{value:,.10f}".rstrip("0").replace(",", "\u202f").replace(".", ",")


def date(value: PartialDate) -> str:
    """`2014` stays, `2014-10` is « octobre 2014 », `2014-10-03` « 3 octobre 2014 »."""
    parts = str(value).split("-")
    if len(parts) == 1:
        return parts[0]
    month = f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    if len(parts) == 2:
        return month
    return f"{'1er' if parts[2] == '01' else int(parts[2])} {month}"


def day(value: datetime.date) -> str:
    """A day of the calendar, as `date` tells it."""
    return date(PartialDate(value.year, value.month, value.day))


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


def agreed(unit: str, value: float) -> str:
    """What is counted, as it is written after a number.

    In French the plural begins at two: « 1,5 jour », « 2 jours »; « 1 mois », « 1 réunion par mois ».
    """
    if abs(value) >= 2:
        return unit
    named, *complement = _COMPLEMENT.split(unit, maxsplit=1)
    return " ".join(_singular(word) for word in named.split(" ")) + "".join(complement)


def _singular(word: str) -> str:
    return word.removesuffix("s") if word.isalpha() and word not in _SAME_IN_PLURAL else word


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


def cut(text: str, length: int = 60) -> str:
    """The first words of a text, on one line: `length` signs at most, then « … » when some are left out."""
    words = text.split()
    kept = ""
    for word in words:
        if len(kept) + len(word) + bool(kept) > length:
            return f"{kept.rstrip(',;:.')}…" if kept else f"{word[:length]}…"
        kept += f" {word}" if kept else word
    return kept


def share(known: int, total: int) -> str:
    """« 3 sur 12 »: a count with what it is counted among."""
    return f"{number(known)} sur {number(total)}"


def out_of(known: int, total: int, one: str, several: str) -> str:
    """« 7 entretiens sur 10 », « 1 ambition sur 1 »: what is counted stands after the count."""
    return f"{agree(known, one, several)} sur {number(total)}"


def between(start: PartialDate, end: PartialDate) -> str:
    """« du 9 septembre au 25 octobre 2024 », « de mars à mai 2024 »: the year once when it is one."""
    first, last = date(start), date(end)
    if first == last:
        return f"{'le' if _to_the_day(start) else 'en'} {first}"
    if start.year == end.year and " " in first and " " in last:
        first = first.removesuffix(f" {start.year}")
    before = "du " if _to_the_day(start) else "d’" if first[0] in "ao" else "de "
    return f"{before}{first} {'au' if _to_the_day(end) else 'à'} {last}"


def since(start: PartialDate) -> str:
    """« le 9 septembre 2024 », « en octobre 2024 »."""
    return f"{'le' if _to_the_day(start) else 'en'} {date(start)}"


def _to_the_day(value: PartialDate) -> bool:
    return str(value).count("-") == 2


def agree(count: int, one: str, several: str) -> str:
    """« 1 acteur », « 2 acteurs », « 0 acteur »."""
    return f"{number(count)} {several if count > 1 else one}"


def spaced(text: str) -> str:
    """A French text with no-break spaces before double punctuation and inside quotes."""
    return re.sub(r" (?=[:;!?»%€](?:[\s.,)]|$))|(?<=«) ", "\u00a0", text)


def quoted(name: str) -> str:
    """A name between French quotes; those it holds become “inner” ones."""
    inner = name.replace("«\u00a0", "“").replace("\u00a0»", "”").replace("« ", "“").replace(" »", "”")
    return f"«\u00a0{inner}\u00a0»"


def listed(words: list[str] | tuple[str, ...]) -> str:
    """« a », « a et b », « a, b et c »."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} et {words[-1]}"


def first_of(names: Iterable[str], shown: int) -> str:
    """« a, b, c et 4 autres »: the first ones by name, then how many are left."""
    held = list(names)
    if len(held) > shown:
        held[shown:] = [agree(len(held) - shown, "autre", "autres")]
    return listed(held)


def few(names: Iterable[str], shown: int = 3) -> str:
    """The same, but one that would be left alone is named too."""
    held = list(names)
    return first_of(held, shown + (len(held) == shown + 1))
