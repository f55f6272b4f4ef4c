"""What is said of one thing, college by college, with the place of each extract; never the words."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.cli.show.lines import labelled, paragraph
from diagdemo.cli.show.paint import Paint
from diagdemo.model.vocabulary.interviews import College
from diagdemo.perceptions.counting import counted, levels, senses
from diagdemo.perceptions.portrait import Perceptions
from diagdemo.perceptions.subjects import Heard, Subject
from diagdemo.perceptions.telling import heard_from
from diagdemo.perceptions.themes import said_in_short
from diagdemo.wording import quoted


def subject_lines(subject: Subject, guided: bool, columns: int, paint: Paint) -> Iterator[str]:
    """A theme or a device: a sentence a college, then the colleges that nobody asked and that say nothing.

    No guide asks about a device: of one that is not `guided`, only what is said counts.
    """
    yield ""
    name = said_in_short(subject.name) if guided else subject.name
    yield from (f"  {paint(line.strip(), 'aide')}" for line in paragraph(_capital(name), columns, 2))
    apart = []
    for heard in subject.heard:
        if heard.asked or heard.voices:
            yield from college_lines(heard, guided, columns, paint)
        else:
            apart.append(heard.college.label.lower())
    if apart:
        why = "la question n’a pas été posée, et personne n’en parle" if guided else "personne n’en parle"
        yield from paragraph(f"{_capital(', '.join(apart))}\u00a0: {why}.", columns, 4, 2)


def college_lines(heard: Heard, guided: bool, columns: int, paint: Paint) -> Iterator[str]:
    """What a college says, then where."""
    text = f"{heard.college.label}\u00a0: {counted(heard, guided)}."
    if heard.voices:
        text += f" Sens\u00a0: {senses(heard)}."
    if levels(heard):
        text += f" Niveau donné, de 1 à 4\u00a0: {levels(heard)}."
    yield from paragraph(text, columns, 4, 2)
    yield from place_lines(heard, columns, paint)


def place_lines(heard: Heard, columns: int, paint: Paint) -> Iterator[str]:
    """The reference of each extract, with its file and its line."""
    for rank, place in enumerate(heard.places):
        yield from labelled(
            "" if rank else "preuve", f"{place.ref} {place.datum.place}", columns, paint, indent=6
        )


def only_lines(heard: Perceptions, columns: int, paint: Paint) -> Iterator[str]:
    """The themes of which one college alone speaks, and whether the others were asked."""
    for college in College:
        themes: dict[str, list[str]] = {}
        for theme in heard.only_said_by(college):
            themes.setdefault(_elsewhere(theme), []).append(quoted(_capital(said_in_short(theme.name))))
        if themes:
            yield ""
            yield f"  {paint(college.label, 'aide')}"
        for elsewhere, names in themes.items():
            yield from paragraph(f"{', '.join(names)}\u00a0: {elsewhere}.", columns, 4, 2)


def _elsewhere(theme: Subject) -> str:
    """Who else was asked: only their silence can be set against what this college says."""
    asked = [each.college for each in theme.heard if each.asked and not each.voices]
    if not asked:
        return "la question n’a été posée dans aucun autre collège"
    return f"rien n’est noté {heard_from(asked)}, où la question a été posée"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
