"""What changed between two versions, as values: sentences with the lines they rest on.

Sentences are French, begin with a lower-case letter when they follow a name, and have no final full stop.
They hold text that people typed: whoever shows them escapes them.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from diagdemo.issues import Issue, Route
from diagdemo.workspace.revision import Revision


class Side(StrEnum):
    """One of the two versions."""

    AVANT = "avant"
    APRES = "apres"


class Line(NamedTuple):
    """A line of a record, in one of the two versions."""

    side: Side
    file: str
    line: int


class Nature(StrEnum):
    """What became of a record."""

    AJOUTEE = "ajoutee"
    RETIREE = "retiree"
    RENOMMEE = "renommee"
    """It bears another name; its fields may have changed too."""
    MODIFIEE = "modifiee"
    ILLISIBLE = "illisible"
    """It can no longer be read: what it said is not known to have changed."""
    LISIBLE = "lisible"
    """It can be read again."""


@dataclass(frozen=True)
class FieldChange:
    """A value of a record that is not the same."""

    route: Route
    """Where it is, in the version that has it, the later one when both do."""
    subject: str
    """What it is: « le degré constaté », « le statut de l’édition 2024 »."""
    before: str | None
    """What it said, in words; None when it said nothing, or when it must not be repeated."""
    after: str | None
    sentence: str
    """« le degré constaté passe de consultation à co-construction »."""
    lines: tuple[Line, ...]
    unsaid: bool = False
    """It is what a person said: that it changed is told, never the words."""
    internal: bool = False
    """It is for the team alone."""


@dataclass(frozen=True)
class RecordChange:
    """A record that is not the same."""

    kind: str
    territory: str | None
    id: str
    """Its name in the version that has it, the later one when both do."""
    name: str
    """What people call it."""
    nature: Nature
    former: str | None
    """The id that it had, when it was renamed."""
    sentence: str
    """« dispositif ajouté », « fiche renommée (auparavant conseil-citoyen) »."""
    fields: tuple[FieldChange, ...]
    lines: tuple[Line, ...]


class Sense(StrEnum):
    """What became of a conclusion."""

    APPARAIT = "apparait"
    DISPARAIT = "disparait"
    INDETERMINE = "indetermine"
    """Known before, and no longer."""
    PRECISE = "precise"
    """Not known before, and known now not to be found."""
    CHANGE = "change"
    """Still found, and worded otherwise."""


@dataclass(frozen=True)
class ConstatChange:
    """A constat on one target that is not in the same state, or does not say the same."""

    sense: Sense
    code: str
    name: str
    target: str
    target_name: str
    before: str | None
    """What was said of it, as whole sentences: empty when it was not found and nothing more is to be said,
    None when what it is about was not there."""
    after: str | None
    """The same now; None when what it is about is no longer there."""
    internal: bool
    """Whether it stays within the team."""
    lines: tuple[Line, ...]
    """The first lines of its proof: before for what is no longer found or known, after for the rest."""
    more: int = 0
    """How many other lines prove it."""
    because: tuple[str, ...] = ()
    """Files of the changed records on which it rests, the later names."""
    note: str = ""
    """What became of what it is about, when it came or went: a whole sentence."""


@dataclass(frozen=True)
class IndicatorChange:
    """An indicator that does not have the same value, or not on the same base."""

    code: str
    name: str
    before: str
    """As documents tell it, with its n/N; « n. r. » and why when it is not known."""
    after: str
    sentence: str
    """After its name: « passe de 38 % (3 sur 8) à 50 % (4 sur 8) »."""
    lines: tuple[Line, ...]
    """The first lines that make the difference, in either version."""
    more: int = 0
    """How many other lines do."""
    note: str = ""
    """What must be read before comparing, as whole sentences."""
    internal: bool = False
    """Whether it stays within the team."""
    quiet: bool = False
    """Whether its value is the same: only what it is counted on changed."""


@dataclass(frozen=True)
class MapChange:
    """An actor, a device or a link that comes or goes on the map."""

    appears: bool
    what: str
    """`actor`, `device` or `link`."""
    ids: tuple[str, ...]
    """Its id, or those of the two ends of the link; those of all of them when several are told together."""
    sentence: str
    """« « La Ruche » rejoint la carte »."""
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Review:
    """The opinion of people on a constat that has changed since."""

    code: str
    target: str
    who: str
    """Who gave it: a college or a group, never a person."""
    sentence: str
    """Why it is to be looked at again."""
    line: Line | None
    about: str = ""
    """What it was about, and what became of it: what the opinions of several groups may share."""
    voice: str = ""
    """Who gave it, and which it was: « des élu·es (constat écarté, novembre 2024) »."""


class Lone(NamedTuple):
    """A territory that comes or goes."""

    gone: bool
    found: int
    """How many constats are found in the version that has it."""


@dataclass(frozen=True)
class TerritoryChange:
    """What changed in a territory."""

    slug: str
    name: str
    constats: tuple[ConstatChange, ...]
    indicators: tuple[IndicatorChange, ...]
    map: tuple[MapChange, ...]
    reviews: tuple[Review, ...]
    records: tuple[RecordChange, ...]
    reserves: tuple[str, ...] = ()
    """What could not be compared, and why, as whole sentences."""
    lone: Lone | None = None
    """What there is of it when one of the versions only has it."""

    @property
    def concludes(self) -> bool:
        """Whether something in the conclusions changed."""
        return bool(self.constats or self.indicators or self.map or self.reviews)


@dataclass(frozen=True)
class Version:
    """One of the two versions."""

    revision: Revision | None
    """None for the files as they are in the folder."""
    told: str
    """« la version du 3 mars 2026 (1a2b3c4d5e) », « les fiches telles qu’elles sont dans le dossier »."""
    errors: int
    """How many errors `validate` finds in it."""
    early: bool = False
    """Whether it is from before there was a repository here: there is nothing to compare."""


@dataclass(frozen=True)
class Changes:
    """What changed from one version to another, in the territories that were asked for."""

    before: Version
    after: Version
    day: datetime.date
    """The day on which both are read, so that only what people typed makes a difference."""
    territories: tuple[TerritoryChange, ...]
    """Those where something changed, by slug."""
    shared: tuple[RecordChange, ...]
    """What all territories share: the settings, shared actors."""
    appeared: tuple[Issue, ...]
    """Faults that were not there before."""
    mended: tuple[Issue, ...]
    same: tuple[str, ...]
    """The slugs of the territories where nothing changed."""

    @property
    def empty(self) -> bool:
        """Whether nothing changed."""
        changed = self.territories or self.shared or self.appeared or self.mended
        return not (changed or self.before.early)
