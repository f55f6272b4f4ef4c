"""What is not known of a territory, and who could tell: what the team wrote first, then what decides most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.model.vocabulary.territory import Question
from diagdemo.questions.wordings.audience import Audience
from diagdemo.report.claim import Claim
from diagdemo.report.reading import Reading
from diagdemo.report.sections.chapitres import answered
from diagdemo.wording import cut

_FEW = 3
_WRITTEN = 2
_LONGEST = 220


@dataclass(frozen=True)
class Inconnu:
    """Ce qu’on ne sait pas."""

    texte: Claim
    """Ce qui manque, ou la question à poser."""
    sujet: str
    """Ce dont il s’agit : une des huit questions, ou une fiche ; vide quand rien n’est encore recensé."""
    a_qui: str
    """Qui pourrait le dire ; vide quand l’équipe le dit déjà dans son texte."""


def what_is_not_known(reading: Reading) -> tuple[Inconnu, ...]:
    """Three at most: two that the team wrote, then the questions that decide the most, none twice."""
    written = list(_written(reading))[:_WRITTEN]
    return (*written, *list(_asked(reading))[: _FEW - len(written)])


def to_whom(reading: Reading) -> dict[Audience, int]:
    """How many questions wait for each audience outside the team."""
    counts = dict.fromkeys((each for each in Audience if each is not Audience.EQUIPE), 0)
    for subject in reading.questions:
        for asked in subject.questions:
            for audience in asked.worded.audiences:
                if audience in counts:
                    counts[audience] += 1
    return {audience: count for audience, count in counts.items() if count}


def _written(reading: Reading) -> Iterator[Inconnu]:
    for question in Question:
        _, unknown, _ = answered(reading, question)
        if unknown is not None:
            yield Inconnu(Claim(cut(unknown.text, _LONGEST), unknown.proofs), question.label, "")


def _asked(reading: Reading) -> Iterator[Inconnu]:
    asked = set()
    for subject in reading.questions:
        worded = subject.questions[0].worded
        if not subject.within and worded.text not in asked:
            asked.add(worded.text)
            whom = ", ".join(each.label.lower() for each in worded.audiences)
            yield Inconnu(Claim(worded.text, ()), worded.about, whom)
