"""The declaration of an indicator."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.model.vocabulary.territory import Question


@dataclass(frozen=True)
class Indicator:
    """What an indicator is; its docstring says the rest."""

    number: int
    """Its place in the list of the field, from 1 to 39."""
    name: str
    """In French, as a heading: « Reddition de comptes »."""
    unit: str
    """`%`, `jours`, `€`…; empty for a count or words."""
    question: Question
    """The one of the eight questions that it helps to answer."""
    per_inhabitant: bool = False
    of_the_map: bool = False
    """Whether it depends on how far the map is drawn: it does not compare from one map to another."""
    internal: bool = False
    """Never shown outside the team, nor in a comparison."""
    decimals: int = 0
    signed: bool = False
    """Whether its value is a difference, told with its sign: « +4 points »."""
