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


class Wording(NamedTuple):
    """A question before it is about something."""

    text: str
    audiences: tuple[Audience, ...]


ELUS, AGENTS, DIRECTION, ASSOCIATIONS = ((audience,) for audience in Audience)
"""Each audience alone, as a wording takes them."""
