"""To whom a question is put, and a question before it is about something."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.model.term import Term


class Audience(Term):
    """À qui une question se pose."""

    ELUS = "elus", "Élu·es"
    AGENTS = "agents", "Agents"
    DIRECTION = "direction", "Direction générale"
    ASSOCIATIONS = "associations", "Associations et collectifs"
    EQUIPE = "equipe", "Équipe du diagnostic"


class Wording(NamedTuple):
    """A question before it is about something."""

    text: str
    audiences: tuple[Audience, ...]
    internal: bool = False
    """Whether it is about what stays within the team: it is asked only when a constat waits for it."""


def within(text: str) -> Wording:
    """A question that the team asks itself, about what never leaves it."""
    return Wording(text, EQUIPE, internal=True)


ELUS, AGENTS, DIRECTION, ASSOCIATIONS, EQUIPE = ((audience,) for audience in Audience)
"""Each audience alone, as a wording takes them."""
