"""What templates receive: frozen values, every text still raw, every figure with what it is counted among.

These classes are the contract with templates, those of a data repository included.
"""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.report.proof import Proof
from diagdemo.report.telling import Cell, Line
from diagdemo.report.written import Text


@dataclass(frozen=True)
class Frame:
    """Ce que tout document dit de lui-même."""

    date: str
    """La date de référence, en toutes lettres."""
    diffusion: str
    """À qui le document s’adresse : « interne », « restitution » ou « publique »."""
    public: str
    """Les mêmes en toutes lettres : « l’équipe du diagnostic »."""
    programme: str
    """Le programme, tel que « diagdemo.yaml » le nomme."""
    version: str
    """La version de l’outil."""
    withheld: tuple[str, ...] = ()
    """Ce que ce document ne montre pas, en nombres : « 3 constats », « 7 liens de tension »."""

    @property
    def within(self) -> bool:
        """Si le document reste dans l’équipe."""
        return self.diffusion == "interne"

    @property
    def notice(self) -> str:
        """Le tout sur une ligne."""
        return (
            f"Date de référence : {self.date} · Diffusion : {self.diffusion} ({self.public})"
            f" · {self.programme} · diagdemo {self.version}"
        )


@dataclass(frozen=True)
class Row:
    """A labelled fact."""

    label: str
    cell: Cell


@dataclass(frozen=True)
class Count:
    """How many, among how many; `among` is None when nothing larger makes sense."""

    label: str
    count: int
    among: int | None = None
    note: str = ""
    known: bool = True
    """False when what is counted cannot be read here: the count says nothing then."""


@dataclass(frozen=True)
class DeviceRow:
    """A device in the inventory."""

    name: str
    anchor: str
    type: str
    status: Cell
    start: Cell
    announced: Cell
    observed: Cell
    stages: tuple[str, ...] | None
    """Labels of its stages; None when nobody knows."""
    fill: Count
    proof: Proof


@dataclass(frozen=True)
class Sheet:
    """All that is known of one record."""

    title: str
    anchor: str
    kind: str
    lines: tuple[Line, ...]
    proof: Proof


@dataclass(frozen=True)
class LinkRow:
    """A declared link, as a sentence."""

    start: str
    verb: str
    end: str
    details: str
    note: str
    sources: tuple[str, ...]
    proof: Proof


@dataclass(frozen=True)
class LinkFamily:
    """The links of one family."""

    label: str
    links: tuple[LinkRow, ...]


@dataclass(frozen=True)
class ActorGroup:
    """The actors of one category."""

    label: str
    actors: tuple[ActorRow, ...]


@dataclass(frozen=True)
class ActorRow:
    """Un acteur recensé."""

    name: str
    """Son nom."""
    anchor: str
    """Son ancre dans le document."""
    role: str
    """Ce qu’il fait ; vide quand ce n’est pas renseigné."""
    told_links: str
    """Combien de liens le touchent : « 3 liens »."""
    proof: Proof
    """La ligne qui le nomme."""


@dataclass(frozen=True)
class Stage:
    """A stage of the policy cycle and the active devices known to work there."""

    label: str
    devices: tuple[str, ...]


@dataclass(frozen=True)
class Cycle:
    """The coverage of the policy cycle by devices that are not stopped."""

    stages: tuple[Stage, ...]
    known: int
    """Devices whose stages are known."""
    total: int
    empty: tuple[str, ...]
    """Stages where no device is known to work."""


@dataclass(frozen=True)
class Interviews:
    """The people met, by college; nobody is named."""

    collected: int
    counted: int
    set_aside: tuple[str, ...]
    """Why the others are not taken into account, each reason with its count when there are several."""
    colleges: tuple[Count, ...]
    """Those taken into account, among those collected."""
    readable: bool
    """False when interviews live in a repository that cannot be read here."""


@dataclass(frozen=True)
class EventRow:
    """A key moment of a step; `answers` counts the questionnaires that came back, before and after."""

    label: str
    date: Cell
    participants: Cell | None
    outcome: str
    answers: str
    proof: Proof
    reserve: Cell | None
    """Its note and its sources."""


@dataclass(frozen=True)
class StepRow:
    """One of the four steps of the diagnosis."""

    label: str
    state: Cell
    start: Cell
    end: Cell
    planned_days: Cell
    actual_days: Cell
    events: tuple[EventRow, ...]
    reserve: Cell | None
