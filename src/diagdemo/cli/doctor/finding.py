"""What was found of one thing that work rests on."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class State(StrEnum):
    """How a thing is; from the best to the worst."""

    BIEN = "bien"
    A_REGARDER = "a_regarder"
    A_CORRIGER = "a_corriger"

    @property
    def label(self) -> str:
        """As people read it."""
        return {State.BIEN: "bien", State.A_REGARDER: "à regarder", State.A_CORRIGER: "à corriger"}[self]


class Finding(NamedTuple):
    """How a thing is, and what to type when it should be otherwise."""

    about: str
    state: State
    text: str
    commands: tuple[str, ...] = ()


class Section(NamedTuple):
    """What was found on one subject."""

    title: str
    findings: tuple[Finding, ...]


def good(about: str, text: str) -> Finding:
    """A thing that is as it should be."""
    return Finding(about, State.BIEN, text)


def look(about: str, text: str, *commands: str) -> Finding:
    """A thing that does not prevent work and would be better otherwise."""
    return Finding(about, State.A_REGARDER, text, commands)


def wrong(about: str, text: str, *commands: str) -> Finding:
    """A thing that prevents work."""
    return Finding(about, State.A_CORRIGER, text, commands)
