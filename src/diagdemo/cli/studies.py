"""From what was typed to the studies of the chosen territories, on one reference day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.cli.depot import chosen, open_territories
from diagdemo.errors import UsageError

if TYPE_CHECKING:
    from diagdemo.model.vocabulary.plan import Horizon
    from diagdemo.study.datum import Datum
    from diagdemo.study.day import ReferenceDay
    from diagdemo.study.study import Study
    from diagdemo.workspace.workspace import Workspace


class Reading(NamedTuple):
    """A repository, the territories to study and the day on which they are read."""

    workspace: Workspace
    slugs: tuple[str, ...]
    day: ReferenceDay

    def studies(self) -> Iterator[Study]:
        """The study of each territory, today’s ecosystem."""
        from diagdemo.study.build import build_study

        for slug in self.slugs:
            yield build_study(self.workspace, slug, self.day.day)

    @property
    def aside(self) -> tuple[str, ...]:
        """The files of these territories that a fault keeps from being used."""
        records = (record for slug in self.slugs for record in self.workspace.of(slug))
        return tuple(record.path for record in records if not record.bound.repairable)

    @property
    def told(self) -> str:
        """The reference date and where it comes from, then what is left aside, as sentences."""
        from diagdemo.wording import agree, day

        read = f"Données lues au {day(self.day.day)} ({self.day.basis})."
        if not self.aside:
            return read
        count = agree(
            len(self.aside),
            "fiche a une erreur et n’est pas prise en compte",
            "fiches ont une erreur et ne sont pas prises en compte",
        )
        return f"{read} {count}\u00a0: diagdemo validate dit où."


def told_of(reading: Reading, study: Study, evidence: Iterable[Datum]) -> str:
    """What `reading` tells, then how many of the facts cited date from after the reference day."""
    from diagdemo.study.later import later_than_day
    from diagdemo.wording import agree

    later = len(later_than_day(study, evidence))
    if not later:
        return reading.told
    words = ("des faits cités est postérieur", "des faits cités sont postérieurs")
    return f"{reading.told} {agree(later, *words)} à cette date."


def read_territories(
    depot: Path | None,
    territoires: Sequence[str] | None,
    date: datetime.date | None,
    revision: str | None = None,
) -> Reading:
    """The territories that were named, else that of the current folder, else all, perhaps as they were.

    Raises:
        UsageError: the repository has no territory yet.
    """
    from diagdemo.study.day import reference_day

    workspace = open_territories(depot, territoires, revision)
    slugs = chosen(workspace.root, workspace.territories, territoires)
    if not slugs:
        raise UsageError(
            "ce dépôt n’a encore aucun territoire", "créez-en un\u00a0: diagdemo init territoire NOM"
        )
    return Reading(workspace, slugs, reference_day(workspace, date))


def read_territory(
    depot: Path | None, territoire: str | None, date: datetime.date | None, revision: str | None = None
) -> Reading:
    """The only territory that was meant.

    Raises:
        UsageError: none was named and the repository has several.
    """
    reading = read_territories(depot, [territoire] if territoire else None, date, revision)
    refuse_several(reading)
    return reading


def refuse_several(reading: Reading) -> None:
    """Stop when what is asked is of one territory, and several were read.

    Raises:
        UsageError: there are several.
    """
    if len(reading.slugs) > 1:
        raise UsageError("précisez le territoire", f"territoires du dépôt\u00a0: {', '.join(reading.slugs)}")


def at_horizon(study: Study, horizon: Horizon | None) -> Study:
    """The study as the ambitions up to a horizon would make it; without one, as it is."""
    if horizon is None:
        return study
    from diagdemo.graph.projection import project

    return project(study, horizon)
