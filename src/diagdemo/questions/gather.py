"""The questions to ask next, the ones that decide the most first, by what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from diagdemo.constats.outcome import Observation
from diagdemo.indicators.core.measure import Measure
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.questions.worded import Worded, worded
from diagdemo.questions.wordings.audience import Audience
from diagdemo.study.missing import Missing


class Waiting(NamedTuple):
    """A result that waits for some data: the code of a constat, its target, or that of an indicator."""

    code: str
    target: str
    missing: tuple[Missing, ...]
    decided: bool = False
    """Whether there is a result already, which the data would only complete."""


@dataclass(frozen=True)
class Question:
    """A question, with what its answer would decide."""

    missing: Missing
    worded: Worded
    alone: tuple[Waiting, ...]
    """What its answer would decide by itself."""
    together: tuple[Waiting, ...]
    """What it would decide with other answers, or complete."""

    @property
    def rank(self) -> tuple[int, int]:
        """The lower, the sooner it should be asked."""
        return -len(self.alone), -len(self.together)


@dataclass(frozen=True)
class Subject:
    """The questions about one record, or about what is not recorded yet."""

    name: str
    kind: str
    questions: tuple[Question, ...]


def questions(
    observation: Observation, measures: Mapping[str, Measure], audience: Audience | None = None
) -> tuple[Subject, ...]:
    """What to ask next in a territory, the most useful first.

    Args:
        observation: what the constats say, those that are not decided above all.
        measures: the indicators, by code.
        audience: to whom; everyone when it is None.
    """
    waiting = [*_constats(observation), *_indicators(measures)]
    places: dict[Missing, list[Waiting]] = {}
    for each in waiting:
        for missing in dict.fromkeys(each.missing):
            places.setdefault(missing._replace(path=""), []).append(each)
    paths = {missing._replace(path=""): missing for each in waiting for missing in each.missing}
    asked = [_question(observation, paths[place], held) for place, held in places.items()]
    kept = [each for each in asked if audience is None or audience in each.worded.audiences]
    return _subjects(kept, observation.study.name)


def _constats(observation: Observation) -> Iterable[Waiting]:
    for outcome, verdict in observation.of(EtatConstat.INDETERMINE):
        yield Waiting(outcome.code, verdict.target.id, verdict.missing)


def _indicators(measures: Mapping[str, Measure]) -> Iterable[Waiting]:
    for code, measure in measures.items():
        if measure.missing:
            yield Waiting(code, "", measure.missing, measure.value is not None)


def _question(observation: Observation, missing: Missing, waiting: list[Waiting]) -> Question:
    alone = tuple(each for each in waiting if not each.decided and len(set(each.missing)) == 1)
    together = tuple(each for each in waiting if each not in alone)
    return Question(missing, worded(observation.study, missing), alone, together)


def _subjects(asked: Iterable[Question], territory: str) -> tuple[Subject, ...]:
    """Questions by record, the records in the order of their most useful question."""
    groups: dict[tuple[str, str], list[Question]] = {}
    for each in asked:
        key = (each.missing.kind, each.missing.id) if each.worded.about else ("", "")
        groups.setdefault(key, []).append(each)
    made = [
        Subject(held[0].worded.about or territory, kind, tuple(sorted(held, key=_order)))
        for (kind, _), held in groups.items()
    ]
    return tuple(sorted(made, key=lambda subject: (subject.questions[0].rank, subject.name)))


def _order(question: Question) -> tuple[tuple[int, int], str, str]:
    return question.rank, question.missing.key, question.worded.text
