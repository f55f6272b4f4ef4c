"""Run measures several times, in turn, so that what else the machine does weighs on all of them alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench.processes import Cost, Failed, run


class Measure(NamedTuple):
    """Something to run, which may take several commands one after the other."""

    key: str
    """Its name for the targets, with its size: `validate@100`."""
    label: str
    commands: Sequence[Sequence[str]]
    against: str | None = None
    """The line that it is compared with in the table."""
    folder: Path | None = None
    """Where it runs; None for anywhere."""
    environment: Mapping[str, str] | None = None
    given: Path | None = None
    """The file on its input."""
    before: Callable[[], object] | None = None
    """What is done before each run and not counted: to change a file, to forget a cache."""


class Figures(NamedTuple):
    """What several runs spent."""

    median: Cost
    least: Cost


Results = dict[str, Figures]
"""The figures of each line, by its key."""


def sample(
    measures: Sequence[Measure], rounds: int, tell: Callable[[str], None]
) -> tuple[Results, dict[str, str]]:
    """The figures of the measures, and why the others have none, by key."""
    runs: dict[str, list[Cost]] = {measure.key: [] for measure in measures}
    failed: dict[str, str] = {}
    for number in range(1, rounds + 1):
        for measure in measures:
            if measure.key in failed:
                continue
            tell(f"Tour {number} sur {rounds}\u00a0: {measure.label}")
            try:
                runs[measure.key].append(once(measure))
            except Failed as fault:
                failed[measure.key] = str(fault)
    return {key: figures(costs) for key, costs in runs.items() if key not in failed}, failed


def once(measure: Measure) -> Cost:
    """What one run of a measure spends: times add up, memory is that of the largest process."""
    if measure.before:
        measure.before()
    costs = [
        run(command, folder=measure.folder, environment=measure.environment, given=measure.given)
        for command in measure.commands
    ]
    cpu, wall, memory = zip(*costs, strict=True)
    return Cost(sum(cpu), sum(wall), max(memory))


def figures(costs: Sequence[Cost]) -> Figures:
    """The median and the least of several runs, each quantity apart."""
    columns = list(zip(*costs, strict=True))
    return Figures(Cost(*map(median, columns)), Cost(*map(min, columns)))
