"""The four steps of the diagnosis and their key moments."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.model.diagnostic import Diagnostic, Meeting, Questionnaire, Step, Steps
from diagdemo.model.fields import own_first
from diagdemo.report.claim import Claim
from diagdemo.report.proof import Proof, proof
from diagdemo.report.reading import Reading
from diagdemo.report.stated import around, known, lower, stated, together
from diagdemo.report.table import Labelled
from diagdemo.study.entity import Entity
from diagdemo.wording import agree, number

_DATES = ("statut", "debut", "fin")
_DAYS = ("jours_prevus", "jours_realises")


def steps(reading: Reading) -> Claim | None:
    """Where what the calendar draws is written: dates, and days of work for those who may see them."""
    diagnosis = reading.study.diagnostic
    if diagnosis is None or diagnosis.model.etapes is None:
        return None
    dates, days = (
        together(stated(diagnosis, "etapes", key, field) for key in own_first(Steps) for field in fields)
        for fields in (_DATES, _DAYS)
    )
    work = " et leurs jours de travail" if known(days) else ""
    told = together((dates, days))
    words = f"Les dates des étapes{work} viennent de la fiche du diagnostic."
    return Claim(words, told.proofs) if known(told) else None


def events(reading: Reading) -> tuple[Labelled, ...]:
    """The key moments of all steps, in their order."""
    diagnosis = reading.study.diagnostic
    return tuple(_events(diagnosis)) if diagnosis and diagnosis.model.etapes else ()


def _events(diagnosis: Entity[Diagnostic]) -> Iterator[Labelled]:
    for key in own_first(Steps):
        step: Step | None = getattr(diagnosis.model.etapes, key)
        for rank, event in enumerate(step.evenements or () if step else ()):
            yield Labelled(event.type.label, _event(diagnosis, event, ("etapes", key, "evenements", rank)))


def _event(diagnosis: Entity[Diagnostic], event: Meeting, route: tuple[str | int, ...]) -> Claim:
    line = (proof(diagnosis.record, route),)
    date = stated(diagnosis, *route, "date")
    people = stated(diagnosis, *route, "participants", unit="personnes")
    if known(people) and not any(sign.isdigit() for sign in people.text):
        people = around("nombre de personnes ", lower(people))
    when = date if known(date) else Claim("date n. r.", line)
    told = together([when, people, *_answers(event.questionnaire, line)], ", ")
    words = [" ".join(each.split()) for each in (event.bilan, event.note) if each]
    return together([around("", told, "." if words else ""), *(Claim(each, line) for each in words)], " ")


def _answers(questionnaire: Questionnaire | None, line: tuple[Proof, ...]) -> Iterator[Claim]:
    """How many questionnaires came back; what they say needs an analysis, not a list."""
    if questionnaire is None:
        return
    before, after = (
        max(map(len, (answers or {}).values()), default=0)
        for answers in (questionnaire.avant, questionnaire.apres)
    )
    told = agree(before, "questionnaire rendu", "questionnaires rendus")
    yield Claim(f"{told} avant, {number(after)} après", line)
