"""What a map shows, section by section: all that `diagdemo graph` tells of a territory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from diagdemo.graph.robustness import Robustness
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study


@dataclass(frozen=True)
class Remark:
    """One thing the map shows, as French sentences, with what it rests on."""

    text: str
    nodes: tuple[str, ...] = ()
    """The ids of the nodes it is about."""
    figures: Mapping[str, float | str] = field(default_factory=dict)
    """The same in figures, by short French key: what JSON shows."""
    robustness: Robustness | None = None
    """How well it stands a link too many or too few; already said in `text`."""
    evidence: tuple[Datum, ...] = ()


@dataclass(frozen=True)
class Section:
    """One question that the map answers; it always holds a remark, were it that nothing can be said."""

    code: str
    """`contenu`, `morceaux`, `relais`, `passages`, `isoles`, `sollicitations`, `groupes`, `voisinages`."""
    title: str
    meaning: str
    """What the measure means, and what it does not, in plain French."""
    remarks: tuple[Remark, ...]


@dataclass(frozen=True)
class Portrait:
    """What the map of a territory shows."""

    study: Study
    when: str
    """« sur la carte du 1er juin 2026 », or the one that ambitions draw."""
    sections: tuple[Section, ...]
