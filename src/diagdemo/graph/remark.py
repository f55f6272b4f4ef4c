"""What a portrait of the map is made of: sections, each with its meaning and its remarks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from diagdemo.graph.robustness import Robustness
from diagdemo.study.datum import Datum


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
