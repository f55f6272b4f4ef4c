"""The questions to ask next, by whom could answer, the most useful first."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.questions.gather import Question
from diagdemo.questions.wordings.audience import EQUIPE, Audience
from diagdemo.report.reading import Reading
from diagdemo.wording import quoted

_MOST = 12
"""Questions for one audience; the others are counted."""


@dataclass(frozen=True)
class Ask:
    """Une question à poser."""

    about: str
    """La fiche dont elle parle, entre guillemets ; vide quand la fiche reste à écrire."""
    text: str
    """La question."""
    decides: int
    """Le nombre de constats et d’indicateurs que la réponse trancherait ou compléterait."""


@dataclass(frozen=True)
class AskList:
    """Les questions à poser aux mêmes personnes."""

    audience: str
    """À qui elles se posent : « Élu·es »."""
    questions: tuple[Ask, ...]
    """Les plus utiles d’abord."""
    others: int
    """Le nombre de celles qui ne sont pas montrées."""


def a_poser(reading: Reading) -> tuple[AskList, ...]:
    """The questions, under the first audience of each; those for the team stay in its document."""
    lists: dict[Audience, list[tuple[Question, Ask]]] = {audience: [] for audience in Audience}
    for subject in reading.questions:
        for question in subject.questions:
            if not reading.within and (question.worded.audiences == EQUIPE or question.worded.internal):
                continue
            about = quoted(question.worded.about) if question.worded.about else ""
            decides = len(question.alone) + len(question.together)
            lists[question.worded.audiences[0]].append((question, Ask(about, question.worded.text, decides)))
    return tuple(_list(audience, held) for audience, held in lists.items() if held)


def _list(audience: Audience, held: list[tuple[Question, Ask]]) -> AskList:
    ordered = [ask for _, ask in sorted(held, key=lambda each: (each[0].rank, each[1].about, each[1].text))]
    return AskList(audience.label, tuple(ordered[:_MOST]), max(0, len(ordered) - _MOST))
