"""What to write instead of a date that is none: what was surely meant, or how dates are written."""

from __future__ import annotations

import re

from diagdemo.model.partial_date import PartialDate
from diagdemo.wording import MONTHS
from diagdemo.workspace.refusal import Refusal, quote, slug

_SLUGS = tuple(slug(month) for month in MONTHS)
_LONGEST = 60
_HOUR = re.compile(r"[ T]\d{1,2}[:h]\d{2}.*", re.DOTALL)
"""What spreadsheets add after a day."""
_MIDNIGHT = re.compile(r"[ T]00?[:h]00(?::00(?:\.0+)?)?Z?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[/.\- ])?(\d{1,2})[/.\- ](\d{4})\Z")
_YEAR_FIRST = re.compile(r"(\d{4})[/.\- ](\d{1,2})(?:[/.\- ](\d{1,2}))?\Z")
_WORDS = re.compile(r"(?:(?:le_)?(\d{1,2})(?:er)?_)?([a-z]+)_(\d{4})\Z")


def misdated(text: str) -> Refusal:
    """The refusal of a text that is no date."""
    text = text[:_LONGEST]
    parts = _parts(_HOUR.sub("", text).strip())
    years = _YEAR.findall(text)
    if parts is None and len(years) == 1:
        sure = f"écrivez ce qui est sûr : {years[0]}, ou le mois comme {years[0]}-10"
        return Refusal("D124", f"{quote(text)} n’est pas une date", sure)
    if parts is None:
        return Refusal(
            "D124",
            f"{quote(text)} n’est pas une date",
            "écrivez 2024, 2024-10 ou 2024-10-03 ; « inconnu » si elle ne l’est pas",
        )
    year, month, day = parts
    if not 1 <= month <= 12:
        return Refusal(
            "D124", f"Le mois {month} n’existe pas", f"écrivez l’année, puis le mois de 01 à 12 : {year}-01"
        )
    try:
        date = PartialDate(year, month, day)
    except ValueError:
        return Refusal(
            "D124",
            f"Le {day} {MONTHS[month - 1]} {year} n’existe pas",
            f"vérifiez le jour, ou écrivez le mois seul : {year}-{month:02d}",
        )
    message = f"La date {quote(text)} n’est pas écrite comme une date du dépôt"
    hours = _HOUR.search(text)
    whole = hours is None or _MIDNIGHT.fullmatch(hours[0]) is not None
    return Refusal("D124", message, f"écrivez {date}", written=str(date), sure=whole)


def _parts(text: str) -> tuple[int, int, int | None] | None:
    if match := _YEAR_FIRST.match(text):
        year, month, day = match.groups()
    elif match := _DAY_FIRST.match(text):
        day, month, year = match.groups()
    elif (match := _WORDS.match(slug(text))) and match.group(2) in _SLUGS:
        day, name, year = match.groups()
        month = str(_SLUGS.index(name) + 1)
    else:
        return None
    if int(year) == 0:
        return None
    return int(year), int(month), int(day) if day else None
