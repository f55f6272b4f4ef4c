"""What a map shows, section by section: all that `diagdemo graph` tells of a territory."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.graph.remark import Remark, Section
from diagdemo.graph.telling.contents import contents
from diagdemo.graph.telling.cutting import cutting
from diagdemo.graph.telling.grouped import grouped
from diagdemo.graph.telling.linking import linking
from diagdemo.graph.telling.solicited import solicited
from diagdemo.graph.telling.suggested import suggested
from diagdemo.graph.telling.unlinked import parts, unlinked
from diagdemo.study.study import Study

__all__ = ["Portrait", "Remark", "Section", "portrait"]

_SECTIONS = (contents, parts, linking, cutting, unlinked, solicited, grouped, suggested)


@dataclass(frozen=True)
class Portrait:
    """What the map of a territory shows."""

    sections: tuple[Section, ...]


def portrait(study: Study) -> Portrait:
    """The portrait of the map of a study, at its horizon."""
    return Portrait(tuple(section(study) for section in _SECTIONS))
