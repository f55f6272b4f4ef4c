"""The calendar of the four steps of the diagnosis."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from diagdemo.model.diagnostic import Meeting, Step, Steps
from diagdemo.model.fact import Fact
from diagdemo.model.fields import own_first
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.evidence import Precision
from diagdemo.pictures.calendar import Calendar, Line, Part, calendar_scene
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Layout
from diagdemo.pictures.spans import Span
from diagdemo.report.reading import Reading
from diagdemo.values import plain
from diagdemo.wording import NOT_KNOWN, agree, date, day, number

Dates = tuple[list[PartialDate], bool]
"""The dates that hold, else those that were planned; and whether they were only planned."""


def steps(reading: Reading) -> Picture | None:
    """The steps and their key moments, in their order; None when the diagnosis says nothing of them."""
    diagnostic = reading.study.diagnostic
    if diagnostic is None or diagnostic.model.etapes is None:
        return None
    held = diagnostic.model.etapes
    parts = tuple(
        _part(f"{rank}. {field.title}", getattr(held, key) or Step())
        for rank, (key, field) in enumerate(own_first(Steps).items(), 1)
    )
    calendar = Calendar(parts, reading.study.day, f"{day(reading.study.day)}, date de référence")
    return Picture(
        "calendrier",
        "Le calendrier des quatre étapes du diagnostic",
        _told(parts),
        calendar_scene(calendar, Layout.ECRAN),
        calendar_scene(calendar, Layout.A4),
        (("Étape", "État", "Travail ou temps fort", "Quand", "Jours de travail"), *_rows(parts)),
    )


def _part(title: str, step: Step) -> Part:
    start, end = _dates(step.debut), _dates(step.fin)
    work = Line("Travail de l’équipe", _length(step), _days(step), _span(start, end))
    return Part(title, _state(step), (work, *map(_moment, step.evenements or ())))


def _moment(meeting: Meeting) -> Line:
    when = _dates(meeting.date)
    words = _words(meeting.date)
    return Line(meeting.type.label, words, (), _span(when, when), moment=True)


def _state(step: Step) -> str:
    told = [plain(value.valeur).lower() for value in step.statut.current] if step.statut else []
    return " ou ".join(told) or "état non renseigné"


def _dates(fact: Fact[PartialDate] | None) -> Dates:
    if fact is None:
        return [], False
    held = [value.valeur for value in fact.current if value.valeur is not None]
    planned = [value.prevu for value in fact.planned if value.prevu is not None]
    return (held, False) if held else (planned, bool(planned))


def _span(start: Dates, end: Dates) -> Span | None:
    """From the first date to the last; where one of the two is not known, the other alone."""
    first, last = start[0] or end[0], end[0] or start[0]
    if not first:
        return None
    return Span(_between(first), _between(last), start[1] or end[1])


def _between(dates: list[PartialDate]) -> tuple[datetime.date, datetime.date]:
    return min(each.first_day for each in dates), max(each.last_day for each in dates)


def _length(step: Step) -> tuple[str, ...]:
    """« 9 septembre 2024 – », « 25 octobre 2024 », then the end that was planned when it was another."""
    start, end = _words(step.debut), _words(step.fin)
    if start == end:
        return start
    planned = {value.prevu for value in step.fin.planned} if step.fin and step.fin.known else set()
    more = [
        _unbroken(date(each)) for each in sorted(filter(None, planned)) if _unbroken(date(each)) not in end
    ]
    unknown = (NOT_KNOWN,)
    told = f"{' '.join(start or unknown)} –", " ".join(end or unknown)
    return (*told, f"(fin prévue\u00a0: {' ou '.join(more)})") if more else told


def _words(fact: Fact[PartialDate] | None) -> tuple[str, ...]:
    dates, planned = _dates(fact)
    told = " ou ".join(dict.fromkeys(_unbroken(date(each)) for each in dates))
    return ((f"prévu\u00a0: {told}" if planned else told),) if told else ()


def _unbroken(words: str) -> str:
    return words.replace(" ", "\u00a0")


def _days(step: Step) -> tuple[str, ...]:
    """« faits : 7,5 », « prévus : 6 »; nothing when nothing is said of either."""
    done = [
        _count(each.valeur, each.precision) for each in step.jours_realises or () if each.valeur is not None
    ]
    planned = [
        _count(each.valeur if each.prevu is None else each.prevu, each.precision)
        for each in step.jours_prevus or ()
    ]
    if not done and not planned:
        return ()
    return (
        f"faits\u00a0: {' ou '.join(done) or NOT_KNOWN}",
        f"prévus\u00a0: {' ou '.join(planned) or NOT_KNOWN}",
    )


def _count(days: float | None, precision: str) -> str:
    hedge = "" if precision in ("exact", "calcul") else f"{Precision.of(precision).label} "
    return NOT_KNOWN if days is None else f"{hedge}{number(days)}"


def _told(parts: tuple[Part, ...]) -> str:
    told = "\u00a0; ".join(f"{part.title}, {part.state}, {_said(part.lines[0].when)}" for part in parts)
    moments = sum(line.moment for part in parts for line in part.lines)
    return f"{told.removesuffix('.')}. {agree(moments, 'temps fort', 'temps forts')}."


def _said(lines: tuple[str, ...]) -> str:
    return " ".join(lines) or "dates non renseignées"


def _rows(parts: tuple[Part, ...]) -> Iterator[tuple[str, ...]]:
    for part in parts:
        for line in part.lines:
            yield part.title, part.state, line.label, " ".join(line.when) or NOT_KNOWN, ", ".join(line.days)
