"""What was done for a diagnosis, in three lines: who was met and when, what was gathered, what was shared."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.model.diagnostic import Meeting, Steps
from diagdemo.model.fields import own_first
from diagdemo.model.vocabulary.territory import TypeEvenementDiagnostic
from diagdemo.perceptions.telling import figure, people
from diagdemo.report.claim import Claim, claim
from diagdemo.report.reading import Reading
from diagdemo.report.sections.rencontres import rencontres
from diagdemo.study.datum import Datum
from diagdemo.study.look import look
from diagdemo.study.time import date_of, is_past
from diagdemo.wording import agree, between, date, listed, out_of, since

_INTERVIEWS = ("entretien", "entretiens")


def what_was_done(reading: Reading) -> tuple[Claim, ...]:
    """Three lines, or fewer when nothing was shared yet."""
    lines = (_met(reading), _gathered(reading), _shared(reading))
    return tuple(line for line in lines if line is not None)


def _met(reading: Reading) -> Claim:
    when, dated = _when(reading)
    said, met = _people(reading)
    return claim(" ".join(filter(None, (when, said))), (*dated, *met), reading.within)


def _when(reading: Reading) -> tuple[str, tuple[Datum, ...]]:
    diagnostic = reading.study.diagnostic
    if diagnostic is None:
        return "", ()
    routes = [("etapes", "etat_des_lieux", key) for key in ("debut", "fin")]
    start, end = (date_of(diagnostic, *route) for route in routes)
    told = tuple(diagnostic.at(*route) for route, day in zip(routes, (start, end), strict=True) if day)
    if start and end:
        return f"État des lieux {between(start, end)}.", told
    if start:
        return f"État des lieux commencé {since(start)}.", told
    return "", ()


def _people(reading: Reading) -> tuple[str, tuple[Datum, ...]]:
    """Who was met, as the method tells it; within the team, how many in each college."""
    told = rencontres(reading)
    heard = reading.perceptions
    if not reading.within or not heard.taken:
        return " ".join(filter(None, (told.told.text, told.not_met))), ()
    counts = listed([people(each.college, len(each.taken)) for each in heard.met if each.taken])
    evidence = tuple(each.at("college") for each in reading.study.interviews.values())
    taken = f"{out_of(heard.taken, heard.collected, *_INTERVIEWS)} pris en compte\u00a0: {counts}."
    return " ".join(filter(None, (taken, told.not_met))), evidence


def _gathered(reading: Reading) -> Claim:
    study = reading.study
    devices, actors = (list(held.values()) for held in (study.devices, study.actors))
    counts = (
        agree(len(devices), "dispositif", "dispositifs"),
        agree(len(actors), "acteur", "acteurs"),
    )
    evidence = tuple(each.at() for each in (*devices, *actors))
    if not evidence:
        return Claim("Aucun dispositif, aucun acteur n’est encore recensé.", ())
    plural = "s" if len(evidence) > 1 else ""
    return claim(f"{listed(counts)} recensé{plural}.", evidence, reading.within)


def _shared(reading: Reading) -> Claim | None:
    """The latest events at which the diagnosis was shared or its ambition written."""
    told = list(events(reading))
    if not told:
        return None
    return claim(
        f"Partagé avec\u00a0: {listed([text for text, _ in told])}.",
        tuple(datum for _, data in told for datum in data),
        reading.within,
    )


def events(reading: Reading, *only: str) -> Iterator[tuple[str, tuple[Datum, ...]]]:
    """The events that were held, meetings of the team left out; those of some steps when they are named."""
    diagnostic = reading.study.diagnostic
    steps = diagnostic.model.etapes if diagnostic else None
    for key in only or own_first(Steps) if steps else ():
        step = getattr(steps, key)
        for rank, event in enumerate((step.evenements if step else None) or ()):
            if event.type is not TypeEvenementDiagnostic.REUNION_EQUIPE:
                yield from _event(reading, event, ("etapes", key, "evenements", rank))


def _event(
    reading: Reading, event: Meeting, route: tuple[str | int, ...]
) -> Iterator[tuple[str, tuple[Datum, ...]]]:
    """An event of which the day is known and has come."""
    diagnostic = reading.study.diagnostic
    day = date_of(diagnostic, *route, "date") if diagnostic else None
    if diagnostic is None or day is None or not is_past(day, reading.study.day):
        return
    came = look(diagnostic, *route, "participants")
    people_there = f", {figure(came.quantity)} personnes" if came.quantity else ""
    name = event.type.label[:1].lower() + event.type.label[1:]
    evidence = (diagnostic.at(*route, "date"), *((came.datum,) if came.quantity else ()))
    yield f"{name} ({date(day)}{people_there})", evidence
