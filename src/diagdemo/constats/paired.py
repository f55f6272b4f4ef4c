"""The verdicts of two observations of one territory, two by two: what both say of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat

_SAME: Mapping[str, str] = MappingProxyType({})


class Pair(NamedTuple):
    """What a constat says of one target, before and after; None where it says nothing of it."""

    code: str
    before: Verdict | None
    after: Verdict | None

    @property
    def lone(self) -> Verdict | None:
        """The only verdict there is; None when there are both."""
        return None if self.before and self.after else self.before or self.after

    @property
    def appears(self) -> bool:
        """Whether it is found after and not before."""
        return _found(self.after) and not _found(self.before)

    @property
    def disappears(self) -> bool:
        """Whether it is found before and not after."""
        return _found(self.before) and not _found(self.after)


def paired(before: Observation, after: Observation, ids: Mapping[str, str] = _SAME) -> tuple[Pair, ...]:
    """The verdicts of the constats that both observations tell, in the order of the codes.

    Args:
        before: the earlier observation.
        after: the later one.
        ids: the later ids of the records that were renamed, by their earlier ones.
    """
    codes = [code for code in after.outcomes if code in before.outcomes]
    return tuple(
        pair for code in codes for pair in _pairs(code, before.outcomes[code], after.outcomes[code], ids)
    )


def later_target(id: str, ids: Mapping[str, str]) -> str:
    """The target of a verdict under its later ids; two records that stand together are in a stable order."""
    return "+".join(sorted(ids.get(part, part) for part in id.split("+")))


def _pairs(code: str, before: Outcome, after: Outcome, ids: Mapping[str, str]) -> Iterator[Pair]:
    old = {later_target(verdict.target.id, ids): verdict for verdict in before.verdicts}
    new = {later_target(verdict.target.id, _SAME): verdict for verdict in after.verdicts}
    for key in dict.fromkeys((*new, *old)):
        yield Pair(code, old.get(key), new.get(key))


def _found(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.state is EtatConstat.DECLENCHE
