"""How full records are: the fields that say something among those that a well filled record says."""

from __future__ import annotations

from typing import Any, NamedTuple

from diagdemo.model.fact import Fact, State
from diagdemo.workspace.plan import Plan
from diagdemo.workspace.record import Record


class Fill(NamedTuple):
    """`known` fields out of `expected`."""

    known: int
    expected: int

    def __add__(self, other: object) -> Fill:
        """Both together."""
        assert isinstance(other, Fill)
        return Fill(self.known + other.known, self.expected + other.expected)


def fill(record: Record, plan: Plan) -> Fill:
    """How many of the core fields of a record say something; a choice that does not apply says something."""
    core = plan.parts[plan.records[record.kind]["part"]]["core"]
    return Fill(sum(_says(record.data.get(key)) for key in core), len(core))


def missing(record: Record, plan: Plan) -> list[str]:
    """The core fields of a record that say nothing."""
    core = plan.parts[plan.records[record.kind]["part"]]["core"]
    return [key for key in core if not _says(record.data.get(key))]


def _says(value: Any) -> bool:
    if isinstance(value, Fact):
        return bool(value.values) or value.state is State.SANS_OBJET
    return value is not None and value != {}
