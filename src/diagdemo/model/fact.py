"""A fact with its values, their precision, dates and sources: the long form every stated value may take."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar, get_args

from diagdemo.model.partial_date import PartialDate
from diagdemo.model.term import Term

T = TypeVar("T")


STATES = "etats"
"""Where a block holds what it says of its fields that have no value; no one types this field."""


class State(StrEnum):
    """What is known of a fact; an absent key is no fact at all (`None` in a model)."""

    RENSEIGNE = "renseigne"
    INCONNU = "inconnu"
    VIDE = "vide"
    SANS_OBJET = "sans_objet"
    AUCUN = "aucun"
    """There is none, which is known: only for what is no fact, such as a block, a list or a reference."""


class Value(NamedTuple, Generic[T]):
    """One value that one source gives for a fact.

    `valeur` is what was held or observed, `prevu` what had been planned; at least one of them is there.
    `source` holds keys of the record's `sources`; none means that all of the record's sources stand for it.
    """

    valeur: T | None = None
    prevu: T | None = None
    precision: str = "exact"
    date: PartialDate | None = None
    source: tuple[str, ...] = ()
    fiabilite: str | None = None
    definition: str | None = None
    note: str | None = None
    position: int | None = None
    """The rank of this value when the file gives a list, for whoever wants its line."""


class Absence(NamedTuple):
    """What a record says of a field that has no value: unknown, empty, without object, none; and why."""

    state: State
    note: str | None = None
    date: PartialDate | None = None
    source: tuple[str, ...] = ()
    fiabilite: str | None = None
    position: int | None = None
    """The rank of this statement when the file gives a list."""


class Fact(Generic[T]):
    """What is known of one thing: nothing, that it is unknown, that it does not apply, or some values.

    Values keep the order of the file. Contradictions and series are kept: `current` gives those of the latest
    date, several of them when sources disagree about it; nothing is ever averaged.
    """

    __slots__ = ("absences", "note", "state", "values")

    def __init__(
        self,
        values: tuple[Value[T], ...] = (),
        state: State = State.RENSEIGNE,
        note: str | None = None,
        absences: tuple[Absence, ...] = (),
    ):
        self.values = values
        self.state = state
        """What is known when there is no value."""
        self.note = note
        self.absences = absences
        """What is said, with its date and source, to be unknown or not to apply, beside the values."""

    @property
    def known(self) -> bool:
        """Whether at least one value was observed (a plan alone is not an observation)."""
        return any(value.valeur is not None for value in self.values)

    @property
    def current(self) -> tuple[Value[T], ...]:
        """The observed values that no other one surely replaces.

        A value is replaced by one whose date is surely later: 2022 by 2024, but not 2024-02 by 2024-02-01. An
        undated value may be of any date, so it is never replaced and replaces none.
        """
        held = [value for value in self.values if value.valeur is not None]
        dates = [value.date for value in held if value.date is not None]
        return tuple(
            value
            for value in held
            if value.date is None or not any(date.surely_after(value.date) for date in dates)
        )

    @property
    def planned(self) -> tuple[Value[T], ...]:
        """The values that had been planned."""
        return tuple(value for value in self.values if value.prevu is not None)

    @property
    def one(self) -> T | None:
        """The current value when sources agree on it, else `None`."""
        found = {value.valeur for value in self.current if value.valeur is not None}
        return found.pop() if len(found) == 1 else None

    @property
    def contradictory(self) -> bool:
        """Whether current values differ."""
        return len({value.valeur for value in self.current}) > 1

    def map(self, convert: Callable[[Any], Any]) -> Fact[Any]:
        """The same fact with every value converted."""
        values = tuple(
            value._replace(
                valeur=None if value.valeur is None else convert(value.valeur),
                prevu=None if value.prevu is None else convert(value.prevu),
            )
            for value in self.values
        )
        return Fact(values, self.state, self.note, self.absences)

    def __iter__(self) -> Iterator[Value[T]]:
        return iter(self.values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fact) and self._content == other._content

    def __hash__(self) -> int:
        return hash(self._content)

    @property
    def _content(self) -> tuple[Any, ...]:
        return self.state, self.values, self.note, self.absences

    def __repr__(self) -> str:
        return f"Fact({self.values!r}, {self.state.value})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Let models hold these as the reader made them, with the words of vocabularies as their terms."""
        from pydantic_core import core_schema

        instance = core_schema.is_instance_schema(cls)
        (of,) = get_args(source) or (Any,)
        if not (isinstance(of, type) and issubclass(of, Term)):
            return instance
        return core_schema.no_info_after_validator_function(lambda fact: fact.map(of), instance)
