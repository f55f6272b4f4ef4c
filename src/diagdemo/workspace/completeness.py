"""How full records are: the fields that say something among those that a well filled record says."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.model.fact import STATES, Fact, State
from diagdemo.workspace.plan import Plan
from diagdemo.workspace.record import Record


class Fill(NamedTuple):
    """`known` fields out of `expected`; those that do not apply are counted apart, in neither."""

    known: int
    expected: int
    apart: int = 0

    def __add__(self, other: object) -> Fill:
        """Both together."""
        assert isinstance(other, Fill)
        return Fill(self.known + other.known, self.expected + other.expected, self.apart + other.apart)


def fill(record: Record, plan: Plan) -> Fill:
    """How many of the core fields of a record say something."""
    core = _core(record, plan)
    apart = sum(_pointless(record, key) for key in core)
    return Fill(sum(_says(record, key) for key in core), len(core) - apart, apart)


def missing(record: Record, plan: Plan) -> list[str]:
    """The core fields of a record that say nothing though they apply."""
    core = _core(record, plan)
    return [key for key in core if not _says(record, key) and not _pointless(record, key)]


def _core(record: Record, plan: Plan) -> list[str]:
    names: list[str] = plan.parts[plan.records[record.kind]["part"]]["core"]
    return names


def _says(record: Record, key: str) -> bool:
    value = record.data.get(key)
    if isinstance(value, Fact):
        return bool(value.values)
    return (value is not None and value != {}) or _state(record, key) is State.AUCUN


def _state(record: Record, key: str) -> State | None:
    value = record.data.get(key) or record.data.get(STATES, {}).get(key)
    return getattr(value, "state", None)


def _pointless(record: Record, key: str) -> bool:
    return _state(record, key) is State.SANS_OBJET
