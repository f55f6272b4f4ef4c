"""Facts told in full: every value that sources give, each with its proof and its sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from diagdemo.issues import Route
from diagdemo.model.fact import Fact, Value
from diagdemo.report.proof import Proof, proof
from diagdemo.report.wording import NOT_KNOWN, no_value, one_value, plain
from diagdemo.workspace.record import Record


@dataclass(frozen=True)
class Told:
    """One statement: its words, the line that holds it, the names of its sources, a reserve."""

    text: str
    proof: Proof | None = None
    sources: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Cell:
    """What is known of one thing: the current values side by side, then the earlier ones."""

    current: tuple[Told, ...]
    earlier: tuple[Told, ...] = ()
    contradictory: bool = False

    @property
    def known(self) -> bool:
        """Whether it says something."""
        return any(told.proof is not None for told in self.current)


@dataclass(frozen=True)
class Line:
    """A field and what it says, at a depth of indentation; a block has no cell of its own."""

    title: str
    cell: Cell | None
    depth: int


UNKNOWN = Cell((Told(NOT_KNOWN),))


def tell_fact(fact: Fact[Any] | None, record: Record, route: Route, unit: str | None = None) -> Cell:
    """A fact of `record` at `route`, all its values kept.

    Plans stand with the current values; values of earlier dates are told apart, latest first.
    """
    if fact is None:
        return UNKNOWN
    if not fact.values:
        return Cell(
            (
                Told(
                    no_value(fact),
                    proof(record, route) if fact.note or fact.state.value == "inconnu" else None,
                ),
            )
        )
    now = [value for value in fact.values if value in fact.current or value.valeur is None]
    before = sorted(
        (value for value in fact.values if value not in now), key=lambda value: str(value.date), reverse=True
    )
    return Cell(
        tuple(_told(value, record, route, unit) for value in now),
        tuple(_told(value, record, route, unit) for value in before),
        fact.contradictory,
    )


def tell_value(value: Any, record: Record, route: Route) -> Cell:
    """A value that is no fact: a word of a vocabulary, a text, a date."""
    return UNKNOWN if value is None else Cell((Told(plain(value), proof(record, route)),))


def source_names(record: Record, keys: tuple[str, ...]) -> tuple[str, ...]:
    """How the sources named by `keys` are called in the document."""
    known = record.data.get("sources", {})
    return tuple(_source_name(known.get(key, {}), key) for key in keys)


def _source_name(source: dict[str, Any], key: str) -> str:
    name = source.get("editeur") or source.get("titre") or key
    date = source.get("date")
    return f"{name}, {date.year}" if date else str(name)


def _told(value: Value[Any], record: Record, route: Route, unit: str | None) -> Told:
    place = route if value.position is None else (*route, value.position)
    held = (*place, "valeur") if value.valeur is not None else (*place, "prevu")
    return Told(
        one_value(value, unit), proof(record, held), source_names(record, value.source), value.note or ""
    )
