"""Which devices are recorded together, and what is recorded beside; contradictions first, no cause."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.comparison.combinations import TRACE, USUAL, Case, Combination, combinations
from diagdemo.comparison.lined import Lined
from diagdemo.report.claim import Claim, claim
from diagdemo.report.comparison.kinds import Compared
from diagdemo.wording import NOT_KNOWN, quoted


@dataclass(frozen=True)
class CombinaisonObservee:
    """Des dispositifs recensés ensemble."""

    presence: tuple[str, ...]
    """Pour chaque condition : « recensé », « non recensé » ou « n. r. »."""
    territoires: tuple[Claim, ...]
    """Les territoires où c’est ainsi, chacun avec ce qui est recensé à côté et ses preuves."""
    contradictoire: bool
    """Si la même combinaison va ici avec un « oui », là avec un « non »."""


@dataclass(frozen=True)
class CombinaisonsObservees:
    """Les combinaisons observées."""

    conditions: tuple[str, ...]
    """Trois sortes de dispositifs au plus."""
    issue: str
    """Ce qui est regardé à côté."""
    rows: tuple[CombinaisonObservee, ...]
    """Une ligne par combinaison, les contradictoires d’abord."""


def combinaisons(held: Compared) -> CombinaisonsObservees:
    """The combinations of all territories: whether devices are recorded, never how many."""
    lined = {each.label: each for each in held.lined}
    return CombinaisonsObservees(
        tuple(condition.name for condition in USUAL),
        TRACE.name,
        tuple(_row(row, lined, held.within) for row in combinations(held.lined)),
    )


def _row(row: Combination, lined: dict[str, Lined], within: bool) -> CombinaisonObservee:
    said = {True: "recensé", False: "non recensé", None: NOT_KNOWN}
    return CombinaisonObservee(
        tuple(said[value] for value in row.presence),
        tuple(_told(case, lined[case.label], within) for case in row.cases),
        row.contradictory,
    )


def _told(case: Case, each: Lined, within: bool) -> Claim:
    """A territory with what is recorded there, on the lines of its devices and of what is recorded beside."""
    words = {True: quoted("oui"), False: quoted("non"), None: NOT_KNOWN}[case.outcome.value]
    evidence = [datum for condition in USUAL for datum in condition.test(each.study).evidence]
    return claim(f"{case.label}\u00a0: {words}", (*evidence, *case.outcome.evidence), within)
