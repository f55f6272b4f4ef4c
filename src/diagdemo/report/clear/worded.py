"""What a constat says in plain words, and the question that it leaves to those who decide."""

from __future__ import annotations

from typing import NamedTuple


class Plain(NamedTuple):
    """Sentences true of every verdict of one constat, whatever it is about."""

    said: tuple[str, ...]
    """One idea each, fifteen words at most; « démarche » stands for the device."""
    question: str
    """What is left to settle, as an open question; empty for a strength."""


def plain(question: str, *said: str) -> Plain:
    """The sentences after the question that they lead to."""
    return Plain(said, question)
