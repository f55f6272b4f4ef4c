"""The lines that prove a change: first those that the other version does not say, then their files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from diagdemo.changes.conclusions.later import Later, said_now
from diagdemo.changes.model import Line, Side
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing

_MOST = 4
"""How many lines are shown of a proof."""


class Proof(NamedTuple):
    """The first lines of a proof, and how many others there are."""

    lines: tuple[Line, ...]
    more: int


class Evidence(NamedTuple):
    """What the same statement rests on in both versions."""

    before: Sequence[Datum]
    after: Sequence[Datum]
    later: Later

    @property
    def gone(self) -> tuple[Datum, ...]:
        """What rested on the earlier version only."""
        kept = {said_now(datum) for datum in self.after}
        return tuple(datum for datum in self.before if self.later.said(datum) not in kept)

    @property
    def new(self) -> tuple[Datum, ...]:
        """What rests on the later version only."""
        known = {self.later.said(datum) for datum in self.before}
        return tuple(datum for datum in self.after if said_now(datum) not in known)

    @property
    def same(self) -> bool:
        """Whether both say the same, wherever it is written."""
        return not self.gone and not self.new

    def of(self, side: Side) -> Proof:
        """The proof in one version, what the other one does not say first."""
        apart, held = (self.gone, self.before) if side is Side.AVANT else (self.new, self.after)
        near = [datum for datum in (*apart, *held) if self.later.is_rewritten(self._path(side, datum))]
        return _first((side, datum) for datum in (*self._written(side), *near, *apart, *held))

    def difference(self, first: Sequence[Line] = ()) -> Proof:
        """What makes the difference, in either version; the later proof when both say the same.

        It is what was written otherwise; failing that, what is now taken into account, or no longer; failing
        that, what is in a file that changed. `first` are lines that are shown before all others.
        """
        written = [(side, datum) for side in _SIDES for datum in self._written(side)]
        taken = [(Side.APRES, datum) for datum in self.new] + [(Side.AVANT, datum) for datum in self.gone]
        near = [(Side.APRES, datum) for datum in self.after if self.later.is_rewritten(datum.path)]
        proof = written or taken or near
        return _first(proof, first) if proof or first else self.of(Side.APRES)

    def unsettled(self, lacks: Sequence[Line]) -> Proof:
        """Why what was known no longer is: what was written since, then what it rested on.

        Failing that, `lacks`: where what would now be needed is to be written.
        """
        written = self._written(Side.APRES)
        if not written:
            return self.of(Side.AVANT) if self._written(Side.AVANT) or not lacks else _first((), lacks)
        sides = ((Side.APRES, written), (Side.AVANT, self._written(Side.AVANT)), (Side.APRES, self.after))
        return _first((side, datum) for side, data in sides for datum in data)

    def _path(self, side: Side, datum: Datum) -> str:
        """The later path of the file of a datum."""
        return self.later.path(datum.path) if side is Side.AVANT else datum.path

    def _written(self, side: Side) -> list[Datum]:
        """What one version says and the other does not."""
        if side is Side.AVANT:
            return [datum for datum in self.gone if not self.later.is_kept(datum)]
        return [datum for datum in self.new if self.later.is_new(datum)]


_SIDES = (Side.APRES, Side.AVANT)


def newly_lacking(before: Sequence[Missing], after: Sequence[Missing], later: Later) -> tuple[Line, ...]:
    """Where the later version lacks what was not lacking before."""
    lacked = {(each.kind, later.id(each.id), each.key) for each in before}
    found = (
        (each, later.versions[1].record(each.path))
        for each in after
        if (each.kind, each.id, each.key) not in lacked
    )
    return tuple(
        Line(Side.APRES, each.path, record.locate(each.route).line) for each, record in found if record
    )


def _first(data: Iterable[tuple[Side, Datum]], before: Sequence[Line] = ()) -> Proof:
    lines = list(dict.fromkeys([*before, *(Line(side, datum.path, datum.line) for side, datum in data)]))
    return Proof(tuple(lines[:_MOST]), max(len(lines) - _MOST, 0))
