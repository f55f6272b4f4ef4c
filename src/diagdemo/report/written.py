"""What templates receive of the words that the team and the groups wrote."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.report.proof import Proof
from diagdemo.report.telling import Cell


@dataclass(frozen=True)
class Text:
    """A written paragraph with its proof."""

    text: str
    proof: Proof


@dataclass(frozen=True)
class QuestionRow:
    """One of the eight questions; what is None is not written."""

    title: str
    question: str
    answer: Text | None
    proofs: Cell
    unknown: Text | None


@dataclass(frozen=True)
class OpinionRow:
    """What a group thinks of a constat; an empty text is not written."""

    code: str
    target: str
    group: str
    function: str
    date: str
    opinion: str
    motive: str
    proof: Proof


@dataclass(frozen=True)
class FindingRow:
    """A constat written by hand."""

    id: str
    nature: str
    issue: str
    text: str
    proof: Proof
    proofs: Cell
