"""The constats that are found, in the order in which a document tells them, each with its anchor."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.constats.outcome import Outcome
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat
from diagdemo.report.points import is_on_plan
from diagdemo.report.reading import Reading
from diagdemo.workspace.refusal import slug

ORDER = (
    NatureConstat.POINT_FORT,
    NatureConstat.SPECIFICITE,
    NatureConstat.POINT_A_TRAVAILLER,
    NatureConstat.VIGILANCE,
    NatureConstat.RESERVE,
)
"""What is strong comes first, and what only says how far data go comes last."""

_SIGNS = dict(zip(ORDER, "●■○◊□", strict=True))

_NAMES = {
    NatureConstat.POINT_FORT: ("point fort", "points forts"),
    NatureConstat.SPECIFICITE: ("spécificité", "spécificités"),
    NatureConstat.POINT_A_TRAVAILLER: ("point à travailler", "points à travailler"),
    NatureConstat.VIGILANCE: ("point de vigilance", "points de vigilance"),
    NatureConstat.RESERVE: ("réserve", "réserves"),
}


@dataclass(frozen=True)
class Found:
    """A verdict that is found, and its anchor in the document."""

    verdict: Verdict
    anchor: str

    @property
    def target(self) -> str:
        """What people call its target; empty for the territory as a whole."""
        return self.verdict.target.name


@dataclass(frozen=True)
class FoundGroup:
    """A constat with all its targets."""

    outcome: Outcome
    nature: NatureConstat
    importance: int
    found: tuple[Found, ...]

    @property
    def code(self) -> str:
        """The code of the constat."""
        return self.outcome.code

    @property
    def name(self) -> str:
        """Its heading."""
        return self.outcome.constat.name


def sign(nature: NatureConstat) -> str:
    """A shape that goes with the name of a nature, and never without it."""
    return _SIGNS[nature]


def called(nature: NatureConstat, count: int) -> str:
    """« point fort », « points forts »: what constats of a nature are called in a sentence."""
    return _NAMES[nature][count > 1]


def anchor_of(*words: str) -> str:
    """The anchor of a constat: its code, then its target."""
    return slug(" ".join(("constat", *words))).replace("_", "-")


def found(reading: Reading) -> tuple[FoundGroup, ...]:
    """The constats that are found: by nature, the most important first, then by code."""
    groups: list[FoundGroup] = []
    taken: set[str] = set()
    for outcome in reading.observation.outcomes.values():
        held = []
        for verdict in outcome.of(EtatConstat.DECLENCHE):
            anchor = _free(anchor_of(outcome.code, verdict.target.id), taken)
            taken.add(anchor)
            held.append(Found(verdict, anchor))
        if held:
            most = max(outcome.importance(each.verdict) for each in held)
            groups.append(FoundGroup(outcome, outcome.constat.nature, most, tuple(held)))
    return tuple(sorted(groups, key=_rank))


def _rank(group: FoundGroup) -> tuple[int, bool, int, str]:
    """What is said of the plan follows what is said of the territory."""
    return ORDER.index(group.nature), is_on_plan(group.code), -group.importance, group.code


def _free(anchor: str, taken: set[str]) -> str:
    """The anchor, with a number when two targets are written alike."""
    rank = 2
    free = anchor
    while free in taken:
        free, rank = f"{anchor}-{rank}", rank + 1
    return free
