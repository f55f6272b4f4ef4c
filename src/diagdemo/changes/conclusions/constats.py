"""The constats that are not in the same state, or do not say the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import NamedTuple

from diagdemo.changes.conclusions.proof import Evidence, Proof, newly_lacking
from diagdemo.changes.conclusions.targets import Targets
from diagdemo.changes.model import ConstatChange, Sense, Side
from diagdemo.constats.outcome import Observation
from diagdemo.constats.paired import Pair, paired
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing

_ORDER = tuple(Sense)
_FOUND, _UNKNOWN, _NOT_FOUND = EtatConstat.DECLENCHE, EtatConstat.INDETERMINE, EtatConstat.NON_DECLENCHE
_SENSES = {
    (_UNKNOWN, _FOUND): Sense.APPARAIT,
    (_NOT_FOUND, _FOUND): Sense.APPARAIT,
    (None, _FOUND): Sense.APPARAIT,
    (_FOUND, _UNKNOWN): Sense.INDETERMINE,
    (_NOT_FOUND, _UNKNOWN): Sense.INDETERMINE,
    (_FOUND, _NOT_FOUND): Sense.DISPARAIT,
    (_FOUND, None): Sense.DISPARAIT,
    (_UNKNOWN, _NOT_FOUND): Sense.PRECISE,
}


def constat_changes(
    before: Observation, after: Observation, ids: Mapping[str, str], changed: Set[str] = frozenset()
) -> tuple[ConstatChange, ...]:
    """What changed from one observation of a territory to another: what appears first, the gravest first.

    Args:
        before: the earlier observation.
        after: the later one.
        ids: the later ids of the records that were renamed, by their earlier ones.
        changed: the files that do not say the same, by either name.
    """
    between = _Between(before, after, Targets.of(before.study, after.study, ids), changed)
    told = [change for pair in paired(before, after, ids) if (change := between.change(pair)) is not None]
    return tuple(sorted(told, key=between.rank))


class _Between(NamedTuple):
    """Two observations of a territory."""

    before: Observation
    after: Observation
    targets: Targets
    changed: Set[str]

    def change(self, pair: Pair) -> ConstatChange | None:
        """What became of a constat on one target; None when nothing did."""
        sense = self._sense(pair)
        verdict = pair.after or pair.before
        if sense is None or verdict is None:
            return None
        constat = self.after.outcomes[pair.code].constat
        return ConstatChange(
            sense,
            pair.code,
            constat.name,
            verdict.target.id,
            verdict.target.name,
            pair.before.sentence if pair.before else None,
            pair.after.sentence if pair.after else None,
            constat.internal,
            *self._proof(pair, sense),
            tuple(sorted(set(self._because(pair)))),
            self.targets.note(pair),
        )

    def _proof(self, pair: Pair, sense: Sense) -> Proof:
        """The lines that make the difference first."""
        later = self.targets.later
        evidence = Evidence(_evidence(pair.before), _evidence(pair.after), later)
        if sense is not Sense.INDETERMINE:
            return evidence.of(Side.AVANT if sense is Sense.DISPARAIT else Side.APRES)
        lacks = newly_lacking(_missing(pair.before), _missing(pair.after), later)
        return evidence.unsettled([line for line in lacks if later.is_rewritten(line.file)])

    def rank(self, change: ConstatChange) -> tuple[int, int, str, str]:
        """Its place: by what became of it, then by importance, code and target."""
        outcomes = [each.outcomes[change.code] for each in (self.after, self.before)]
        held = [
            outcome.importance(verdict)
            for outcome in outcomes
            for verdict in outcome.verdicts
            if verdict.target.id == change.target
        ]
        return _ORDER.index(change.sense), -held[0], change.code, change.target

    def _sense(self, pair: Pair) -> Sense | None:
        states = [verdict.state if verdict else None for verdict in (pair.before, pair.after)]
        if pair.before and pair.after and states == [_FOUND, _FOUND]:
            return None if self._says_the_same(pair.before, pair.after) else Sense.CHANGE
        return _SENSES.get((states[0], states[1]))

    def _says_the_same(self, before: Verdict, after: Verdict) -> bool:
        """Whether two sentences do; renaming moves the examples they choose, which is no change."""
        later = self.targets.later
        if later.sentence(before.sentence) == after.sentence:
            return True
        return bool(later.ids) and Evidence(before.evidence, after.evidence, later).same

    def _because(self, pair: Pair) -> Iterator[str]:
        """The files that changed among those on which it rests, or would."""
        later = self.targets.later.path
        for path in _places(pair.before):
            if {path, later(path)} & self.changed:
                yield later(path)
        yield from (path for path in _places(pair.after) if path in self.changed)
        if self.before.outcomes[pair.code].thresholds != self.after.outcomes[pair.code].thresholds:
            yield from (record.path for record in self.after.study.workspace.of(None, "espace"))
        record = self.targets.record(pair)
        if record is not None and record.path in self.changed:
            yield record.path


def _evidence(verdict: Verdict | None) -> tuple[Datum, ...]:
    return verdict.evidence if verdict else ()


def _missing(verdict: Verdict | None) -> tuple[Missing, ...]:
    return verdict.missing if verdict else ()


def _places(verdict: Verdict | None) -> Iterator[str]:
    """The files that a verdict rests on, and those where what it lacks would be."""
    if verdict is not None:
        yield from (datum.path for datum in verdict.evidence)
        yield from (lack.path for lack in verdict.missing if lack.path)
