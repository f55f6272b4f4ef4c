"""What to ask next for each of the eight questions, and to whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from diagdemo.constats.observe import catalogue as constats
from diagdemo.indicators import catalogue as indicators
from diagdemo.model.vocabulary.territory import Question
from diagdemo.questions.gather import Question as Asked
from diagdemo.questions.wordings.audience import Audience
from diagdemo.report.reading import Reading
from diagdemo.wording import agree, first_of

_SHOWN = 3


@dataclass(frozen=True)
class ADemander:
    """Une question à poser."""

    texte: str
    """La question."""
    sujet: str
    """Les fiches dont elle parle ; vide quand elle porte sur ce qui n’est pas encore recensé."""
    a_qui: str
    """Qui pourrait répondre : « élu·es, agents »."""


def to_ask(reading: Reading) -> dict[Question, tuple[tuple[ADemander, ...], str]]:
    """By question of the diagnosis, the most useful ones to ask, and how many more there are.

    Each is asked once, in the chapter that waits the most for it; none that is for the team alone, outside.
    """
    speaks_to = _speaks_to()
    held: dict[Question, list[Asked]] = {each: [] for each in Question}
    for subject in reading.questions:
        for asked in subject.questions:
            if reading.within or not asked.within:
                held[_chapter(asked, speaks_to)].append(asked)
    return {chapter: _told(asked) for chapter, asked in held.items()}


def _speaks_to() -> dict[str, Question]:
    """By code of a constat or of an indicator, the question it speaks to."""
    told = {code: module.CONSTAT.question for code, module in constats().items()}
    return told | {code: module.INDICATOR.question for code, module in indicators().items()}


def _chapter(asked: Asked, speaks_to: dict[str, Question]) -> Question:
    """The chapter that waits the most for an answer; what it alone would decide counts most."""
    weights = Counter[Question]()
    for waiting, weight in ((asked.alone, 100), (asked.together, 1)):
        for each in waiting:
            weights[speaks_to[each.code]] += weight
    return max(Question, key=lambda each: weights[each])


def _told(asked: Iterable[Asked]) -> tuple[tuple[ADemander, ...], str]:
    """The first wordings, each with the records it is asked of, and how many questions are left."""
    ranked = sorted(asked, key=lambda each: (each.within, each.rank, each.missing.key, each.worded.text))
    alike: dict[tuple[str, tuple[Audience, ...]], list[Asked]] = {}
    for each in ranked:
        alike.setdefault((each.worded.text, each.worded.audiences), []).append(each)
    shown = list(alike.items())[:_SHOWN]
    told = tuple(
        ADemander(text, _about(held), ", ".join(who.label.lower() for who in whom))
        for (text, whom), held in shown
    )
    more = len(ranked) - sum(len(held) for _, held in shown)
    return told, agree(more, "autre question", "autres questions") if more > 0 else ""


def _about(asked: list[Asked]) -> str:
    """The records that a question is asked of; past three, how many others."""
    interviews = {each.missing.id for each in asked if each.missing.kind == "interview" and each.worded.about}
    if interviews:  # an id says nothing to those who read
        return agree(len(interviews), "entretien", "entretiens")
    return first_of(dict.fromkeys(each.worded.about for each in asked if each.worded.about), _SHOWN)
