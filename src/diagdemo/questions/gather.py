"""The questions to ask next, the ones that decide the most first, by what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from diagdemo.constats.outcome import Observation
from diagdemo.indicators.core.measure import Measure
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.questions.allowed import may_be_asked
from diagdemo.questions.worded import Worded, worded
from diagdemo.questions.wordings.audience import EQUIPE, Audience
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.time import has_ended


class Waiting(NamedTuple):
    """A result that waits for some data: the code of a constat, its target, or that of an indicator."""

    code: str
    target: str
    missing: tuple[Missing, ...]
    decided: bool = False
    """Whether there is a result already, which the data would only complete."""
    constat: bool = True


@dataclass(frozen=True)
class Question:
    """A question, with what its answer would decide."""

    missing: Missing
    worded: Worded
    alone: tuple[Waiting, ...]
    """What its answer would decide by itself."""
    together: tuple[Waiting, ...]
    """What it would decide with other answers, complete, or only shed light on."""
    past: bool = False
    """Whether it is about a device that is over."""

    @property
    def rank(self) -> tuple[bool, int, int]:
        """The lower, the sooner it should be asked: what is over comes last."""
        return self.past, -len(self.alone), -len(self.together)

    @property
    def within(self) -> bool:
        """Whether it is for the team alone."""
        return self.worded.audiences == EQUIPE


@dataclass(frozen=True)
class Subject:
    """The questions about one record, or about what is not recorded yet."""

    name: str
    kind: str
    questions: tuple[Question, ...]

    @property
    def within(self) -> bool:
        """Whether these questions are for the team alone; they are never beside questions for others."""
        return self.questions[0].within


def questions(
    observation: Observation, measures: Mapping[str, Measure], audience: Audience | None = None
) -> tuple[Subject, ...]:
    """What to ask next in a territory, by record, the most useful first; what is for the team comes last.

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
    kept = [
        each
        for each in asked
        if (audience is None or audience in each.worded.audiences)
        and may_be_asked(observation.study, each.missing, each.worded, _needed(each))
    ]
    return _subjects(kept, observation.study.name)


def _constats(observation: Observation) -> Iterable[Waiting]:
    for outcome, verdict in observation.of(EtatConstat.INDETERMINE):
        yield Waiting(outcome.code, verdict.target.id, verdict.missing)


def _indicators(measures: Mapping[str, Measure]) -> Iterable[Waiting]:
    for code, measure in measures.items():
        if measure.missing:
            yield Waiting(code, "", measure.missing, measure.value is not None, constat=False)


def _needed(question: Question) -> bool:
    return any(each.constat for each in (*question.alone, *question.together))


def _question(observation: Observation, missing: Missing, waiting: list[Waiting]) -> Question:
    """A question; it decides what waits for nothing else, when its answer leaves nothing more to ask."""
    asked = worded(observation.study, missing)
    alone = tuple(
        each for each in waiting if asked.closed and not each.decided and len(set(each.missing)) == 1
    )
    together = tuple(each for each in waiting if each not in alone)
    return Question(missing, asked, alone, together, _is_past(observation.study, missing))


def _is_past(study: Study, missing: Missing) -> bool:
    device = study.devices.get(missing.id) if missing.kind == "device" else None
    return device is not None and has_ended(study, device).value is True


def _subjects(asked: Iterable[Question], territory: str) -> tuple[Subject, ...]:
    """Questions by record, the records in the order of their most useful question, those of the team last."""
    groups: dict[tuple[bool, str, str], list[Question]] = {}
    for each in asked:
        about = (each.missing.kind, each.missing.id) if each.worded.about else ("", "")
        groups.setdefault((each.within, *about), []).append(each)
    made = [
        Subject(held[0].worded.about or territory, kind, tuple(sorted(held, key=_order)))
        for (_, kind, _), held in groups.items()
    ]
    return tuple(sorted(made, key=lambda each: (each.within, each.questions[0].rank, each.name)))


def _order(question: Question) -> tuple[tuple[bool, int, int], str, str]:
    return question.rank, question.missing.key, question.worded.text
