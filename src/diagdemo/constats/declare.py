"""The declaration of a constat and of its thresholds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question


@dataclass(frozen=True)
class Threshold:
    """A number that a rule compares with; `diagdemo.yaml` may replace it, with a reason."""

    name: str
    """Its key in `diagdemo.yaml`, such as `delai_mois`."""
    value: float
    unit: str
    meaning: str
    """What it does, in a French phrase."""
    source: str
    """Where it comes from; « proposition de l’équipe » when no text gives it."""


@dataclass(frozen=True)
class Constat:
    """What a constat is; its docstring says the rest."""

    name: str
    """A French heading that accuses no one: « Une commande qui n’est pas écrite »."""
    nature: NatureConstat
    importance: int
    """From 1, an information, to 3."""
    question: Question
    """The one of the eight questions it speaks to."""
    pillar: Pilier
    framework: str
    """The founding document or the framework it comes from."""
    enjeu: Enjeu | None = None
    thresholds: tuple[Threshold, ...] = ()
    internal: bool = False
    """Never shown outside the team: it rests on interests, positions or tensions."""


@dataclass(frozen=True)
class Thresholds:
    """The thresholds in force for a constat, by name."""

    values: Mapping[str, float]
    changed: Mapping[str, str] = field(default_factory=dict)
    """The reason given in `diagdemo.yaml`, by name, for those that were replaced."""

    def __getitem__(self, name: str) -> float:
        return self.values[name]
