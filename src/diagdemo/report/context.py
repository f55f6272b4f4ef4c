"""What templates receive: frozen values, every text still raw, every figure with what it is counted among.

These classes are the contract with templates, those of a data repository included.
"""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.report.proof import Proof
from diagdemo.report.telling import Cell, Line
from diagdemo.report.written import Text

CONTEXT_VERSION = 1
"""Changes when a field of a context goes away or changes its meaning."""


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
    revision: str = ""
    """Les premiers signes de la version des fiches dans Git ; vide hors de Git."""
    past: bool = False
    """Si les fiches ont été lues telles qu’elles étaient dans une version passée."""
    withheld: tuple[str, ...] = ()
    """Ce que ce document ne montre pas, en nombres : « 3 constats », « 7 liens de tension »."""

    @property
    def within(self) -> bool:
        """Si le document reste dans l’équipe."""
        return self.diffusion == "interne"

    @property
    def notice(self) -> str:
        """Le tout sur une ligne."""
        revision = f" · Version des fiches\u00a0: {self.revision}" if self.revision else ""
        return (
            f"Date de référence : {self.date}{revision} · Diffusion : {self.diffusion} ({self.public})"
            f" · {self.programme} · diagdemo {self.version}"
        )


@dataclass(frozen=True)
class Row:
    """Un fait avec son nom."""

    label: str
    """Ce dont il s’agit."""
    cell: Cell
    """Ce qui en est connu."""


@dataclass(frozen=True)
class Count:
    """Combien, parmi combien."""

    label: str
    """Ce qui est compté."""
    count: int
    """Combien."""
    among: int
    """Parmi combien."""
    note: str = ""
    """Ce qu’il faut savoir pour le lire ; vide quand il n’y a rien à dire."""


@dataclass(frozen=True)
class Sheet:
    """Tout ce qui est connu d’une fiche."""

    title: str
    """Son nom."""
    anchor: str
    """Son ancre dans le document."""
    kind: str
    """Sa sorte : « device »."""
    lines: tuple[Line, ...]
    """Ses champs renseignés, dans l’ordre de la fiche."""
    proof: Proof
    """La ligne qui la nomme."""


@dataclass(frozen=True)
class LinkRow:
    """Un lien écrit, comme une phrase."""

    start: str
    """D’où il part."""
    verb: str
    """Son verbe."""
    end: str
    """Où il mène."""
    details: str
    """Depuis quand, jusqu’à quand, combien ; vide quand rien n’est dit."""
    note: str
    """Sa note ; vide quand il n’en a pas."""
    sources: tuple[str, ...]
    """Ses sources."""
    proof: Proof
    """La ligne qui l’écrit."""


@dataclass(frozen=True)
class LinkFamily:
    """Les liens d’une famille."""

    label: str
    """Le nom de la famille : « Pilotage »."""
    links: tuple[LinkRow, ...]
    """Ses liens."""


@dataclass(frozen=True)
class ActorGroup:
    """Les acteurs d’une catégorie."""

    label: str
    """Le nom de la catégorie."""
    actors: tuple[ActorRow, ...]
    """Ses acteurs, dans l’ordre de leurs noms."""


@dataclass(frozen=True)
class ActorRow:
    """Un acteur recensé."""

    name: str
    """Son nom."""
    anchor: str
    """Son ancre dans le document."""
    role: Text | None
    """Ce qu’il fait ; rien quand ce n’est pas renseigné."""
    told_links: str
    """Combien de liens le touchent : « 3 liens »."""
    proof: Proof
    """La ligne qui le nomme."""
