"""The state of each constat in every territory, each cell with its proof."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diagdemo.constats.outcome import Outcome
from diagdemo.constats.side_by_side import ConstatLine, side_by_side
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat
from diagdemo.report.claim import Claim, claim
from diagdemo.report.comparison.kinds import Compared
from diagdemo.report.comparison.tables import Row, Tableau, wide
from diagdemo.report.found import ORDER, called
from diagdemo.wording import share

CHOICE = "choix déclaré"
NOT_SHOWN = "non montré"


@dataclass(frozen=True)
class ConstatsCompares:
    """Les constats d’un territoire à l’autre."""

    tables: tuple[Tableau, ...]
    """Par nature, les points forts d’abord."""
    indetermines: tuple[str, ...]
    """Ceux que les données ne tranchent nulle part."""


def constats(held: Compared) -> ConstatsCompares:
    """The constats that are decided somewhere, by nature; those that no one can decide yet are named."""
    lines = told_lines(held)
    decided = [line for line in lines if any(c.state is not EtatConstat.INDETERMINE for c in line.cells)]
    return ConstatsCompares(
        tuple(_tables(held, decided)),
        tuple(f"{line.constat.name} ({line.code})" for line in lines if line not in decided),
    )


def told_lines(held: Compared) -> tuple[ConstatLine, ...]:
    """The constats that may be told of all that is compared, in the order of their codes."""
    return side_by_side([reading.observation for reading in held.readings]).lines


def _tables(held: Compared, lines: Sequence[ConstatLine]) -> Iterator[Tableau]:
    labels = [each.label for each in held.lined]
    for nature in ORDER:
        own = [line for line in lines if line.constat.nature is nature]
        if own:
            yield from wide(_title(nature), labels, [_row(held, line) for line in own])


def _title(nature: NatureConstat) -> str:
    words = called(nature, 2)
    return words[:1].upper() + words[1:]


def _row(held: Compared, line: ConstatLine) -> Row:
    cells = [state(reading.observation.outcomes[line.code], held.within) for reading in held.readings]
    return f"{line.constat.name} ({line.code})", cells


def state(outcome: Outcome, within: bool) -> Claim:
    """« relevé (2 sur 16) », « non relevé », « indéterminé (5 sur 13) », « choix déclaré »."""
    if not outcome.verdicts:
        return Claim(NOT_SHOWN, ())
    held = outcome.of(outcome.state)
    evidence = [datum for verdict in held for datum in verdict.evidence]
    if outcome.state is EtatConstat.NON_DECLENCHE:
        chosen = any(verdict.choice for verdict in held)
        return claim(CHOICE if chosen else outcome.state.label.lower(), evidence, within)
    many = f" ({share(len(held), len(outcome.verdicts))})" if len(outcome.verdicts) > 1 else ""
    return claim(f"{outcome.state.label.lower()}{many}", evidence, within)
