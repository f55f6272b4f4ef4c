"""The list of `diagdemo questions`, on a screen and as a sheet to fill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from diagdemo.cli.show.lines import labelled, paragraph, title
from diagdemo.cli.show.paint import Paint
from diagdemo.questions.gather import Question, Subject, Waiting
from diagdemo.report.markdown import escape
from diagdemo.study.study import Study
from diagdemo.wording import agree

_CODES = 6
_WITHIN = "Pour l’équipe seulement"


class Sheet(NamedTuple):
    """The questions of a territory, those that are left out being counted."""

    study: Study
    told: str
    subjects: tuple[Subject, ...]
    left: int
    to: str
    """To whom, in words; empty for everyone."""


def shortened(subjects: Sequence[Subject], most: int) -> tuple[tuple[Subject, ...], int]:
    """The `most` questions that decide the most, in their order, and how many are left out; 0 keeps all."""
    ranked = sorted(
        (question.rank, place, position)
        for place, subject in enumerate(subjects)
        for position, question in enumerate(subject.questions)
    )
    kept = {(place, position) for _, place, position in ranked[: most or None]}
    held = (
        Subject(
            subject.name,
            subject.kind,
            tuple(each for position, each in enumerate(subject.questions) if (place, position) in kept),
        )
        for place, subject in enumerate(subjects)
    )
    return tuple(subject for subject in held if subject.questions), len(ranked) - len(kept)


def format_sheet(sheet: Sheet, columns: int, paint: Paint) -> str:
    """For a screen, without a newline at its end."""
    lines = [title(sheet.study.name, paint, sheet.study.slug), *paragraph(sheet.told, columns)]
    lines += paragraph(_opening(sheet), columns)
    for subject in sheet.subjects:
        lines += _within(sheet, subject, paint)
        lines += ["", title(subject.name, paint)]
        for question in subject.questions:
            lines += _question(question, columns, paint)
    if sheet.left:
        lines += ["", *paragraph(_rest(sheet.left), columns)]
    return "\n".join(lines)


def format_markdown(sheet: Sheet) -> str:
    """A sheet to print and fill by hand, ended by a newline."""
    lines = [
        f"# {escape(sheet.study.name)}\u00a0: ce qu’il reste à savoir",
        "",
        escape(sheet.told),
        "",
        _opening(sheet),
    ]
    for subject in sheet.subjects:
        lines += ["", f"## {_WITHIN}"] if _opens_within(sheet, subject) else []
        mark = "###" if subject.within and not sheet.to else "##"
        lines += ["", f"{mark} {escape(subject.name)}"]
        for question in subject.questions:
            lines += ["", f"- [ ] **{escape(question.worded.text)}**  "]
            lines += [
                f"  Pour\u00a0: {_people(question)}. Où l’écrire\u00a0: {escape(question.worded.place.told)}",
                "",
            ]
            lines += ["  Réponse\u00a0: " + "." * 60, "", "  D’après\u00a0: " + "." * 60]
    if sheet.left:
        lines += ["", _rest(sheet.left)]
    return "\n".join(lines) + "\n"


def _opens_within(sheet: Sheet, subject: Subject) -> bool:
    """Whether questions for the team alone begin there, among those for everyone."""
    first = next((each for each in sheet.subjects if each.within), None)
    return not sheet.to and subject is first


def _within(sheet: Sheet, subject: Subject, paint: Paint) -> list[str]:
    return ["", "", title(_WITHIN, paint)] if _opens_within(sheet, subject) else []


def _opening(sheet: Sheet) -> str:
    if not sheet.subjects:
        return "Il n’y a rien à demander\u00a0: aucun constat ni aucun indicateur n’attend de donnée."
    count = sum(len(subject.questions) for subject in sheet.subjects)
    to = f" pour\u00a0: {sheet.to.lower()}" if sheet.to else ""
    return (
        f"{agree(count, 'question', 'questions')}{to}, regroupées par fiche\u00a0; "
        "en tête, la fiche dont une réponse apporte le plus. "
        "«\u00a0Je ne sais pas\u00a0» est une réponse\u00a0: écrivez «\u00a0inconnu\u00a0»."
    )


def _question(question: Question, columns: int, paint: Paint) -> Iterator[str]:
    yield ""
    yield from paragraph(f"☐ {question.worded.text}", columns, 2, 2)
    yield from labelled("pour", _people(question), columns, paint)
    yield from labelled("où", question.worded.place.told, columns, paint)
    if question.alone:
        yield from labelled("décide", _codes(question.alone), columns, paint)
    if question.together:
        yield from labelled("éclaire", _codes(question.together), columns, paint)


def _people(question: Question) -> str:
    return ", ".join(audience.label.lower() for audience in question.worded.audiences)


def _codes(waiting: Sequence[Waiting]) -> str:
    codes = list(dict.fromkeys(each.code for each in waiting))
    rest = len(codes) - _CODES
    more = f" et {agree(rest, 'autre', 'autres')}" if rest > 0 else ""
    return ", ".join(codes[:_CODES]) + more


def _rest(left: int) -> str:
    others = agree(left, "autre question suit", "autres questions suivent")
    return f"… et {others}\u00a0; «\u00a0--max 0\u00a0» les montre toutes."
