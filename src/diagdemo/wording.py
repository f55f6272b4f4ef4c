"""Numbers, dates and lists in the words people read.

Nothing of the models is imported here: what a command says when all is well needs none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from diagdemo.model.partial_date import PartialDate

NOT_KNOWN = "n. r."
"""« non renseigné », in tables."""

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
"""The names of months."""

_COMPLEMENT = r"( (?:par|pour|de|des|du|en|à|sans|sur|dans|depuis|hors)\b.*| d[’'].*)"
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
    return _date(*map(int, str(value).split("-")))


def day(value: datetime.date) -> str:
    """A day of the calendar, as `date` tells it."""
    return _date(value.year, value.month, value.day)


def _date(year: int, month: int = 0, of_month: int = 0) -> str:
    if not month:
        return f"{year:04d}"
    told = f"{MONTHS[month - 1]} {year:04d}"
    return f"{'1er' if of_month == 1 else of_month} {told}" if of_month else told


def agreed(unit: str, value: float) -> str:
    """What is counted, as it is written after a number.

    In French the plural begins at two: « 1,5 jour », « 2 jours »; « 1 mois », « 1 réunion par mois ».
    """
    if abs(value) >= 2:
        return unit
    named, *complement = re.split(_COMPLEMENT, unit, maxsplit=1)
    return " ".join(_singular(word) for word in named.split(" ")) + "".join(complement)


def _singular(word: str) -> str:
    return word.removesuffix("s") if word.isalpha() and word not in _SAME_IN_PLURAL else word


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
