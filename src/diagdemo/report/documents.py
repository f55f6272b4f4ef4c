"""The documents: from a repository and a choice of territories to a text with its pictures.

Each document brings its own sections, and loads those of no other.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.context import Frame
from diagdemo.report.document import Document
from diagdemo.report.frame import frame_of
from diagdemo.report.marks import Marks
from diagdemo.report.overrides import overrides_of
from diagdemo.report.proof import base_of, linker
from diagdemo.report.reading import Reading, read
from diagdemo.report.render import render
from diagdemo.study.day import reference_day
from diagdemo.workspace.workspace import Workspace

if TYPE_CHECKING:
    from diagdemo.report.sections.evolution import EvolutionSection


@dataclass(frozen=True)
class Order:
    """How a document is asked for."""

    diffusion: Diffusion = Diffusion.INTERNE
    """Whom it is for."""
    date: datetime.date | None = None
    """The reference date; else that of the data’s revision."""
    folder: Path | None = None
    """Where it will be written, so that its links lead to the records from there; else the root."""
    stem: str = ""
    """The stem of its files; else that of the document, with whom it is for."""
    own_templates: bool = False
    """Whether the templates of the repository come first."""
    plain: bool = False
    """Whether it is written in « langage clair », where that exists."""
    evolution: bool = False
    """Whether the diagnostic tells what moved from one recorded version to the next."""


def diagnostic(workspace: Workspace, territory: str, order: Order | None = None) -> Document:
    """The diagnostic of a territory.

    Raises:
        NotFoundError: the repository has no such territory, or no templates although they were asked for.
        UsageError: nothing says on which day to read the records, or the evolution was asked for outside Git.
        DiagdemoError: a template of the repository cannot be used.
    """
    from diagdemo.report.diagnostic import diagnostic_context

    order = order or Order()
    reading, frame = _reading(workspace, territory, order)
    moved = _evolution(workspace, reading) if order.evolution else None
    context = diagnostic_context(reading, frame, moved)
    title = f"{reading.study.name}\u00a0: diagnostic d’innovation démocratique"
    return _written("rapport", "diagnostic", title, context, workspace, frame, order)


def synthesis(workspace: Workspace, territory: str, order: Order | None = None) -> Document:
    """The sheet for élus, in « langage clair » when `order` asks for it; errors as for `diagnostic`."""
    from diagdemo.report.synthesis.documents import plain_context, synthesis_context

    order = order or Order()
    reading, frame = _reading(workspace, territory, order)
    if order.plain:
        title = f"{reading.study.name}\u00a0: l’essentiel en mots simples"
        context = plain_context(reading, frame)
        return _written("synthese-claire", "synthese-claire", title, context, workspace, frame, order)
    title = f"{reading.study.name}\u00a0: la synthèse"
    return _written("synthese", "synthese", title, synthesis_context(reading, frame), workspace, frame, order)


def ambition(workspace: Workspace, territory: str, order: Order | None = None) -> Document:
    """The ambition of a territory and its plan; errors as for `diagnostic`."""
    from diagdemo.report.ambition.context import ambition_context

    order = order or Order()
    reading, frame = _reading(workspace, territory, order)
    title = f"{reading.study.name}\u00a0: l’ambition"
    return _written("ambition", "ambition", title, ambition_context(reading, frame), workspace, frame, order)


def comparison(
    workspace: Workspace, territories: Sequence[str] | None = None, order: Order | None = None
) -> Document:
    """The comparison of territories, all of the repository by default; errors as for `diagnostic`."""
    from diagdemo.report.comparison.context import comparison_context

    order = order or Order()
    slugs = tuple(territories or workspace.territories)
    day = reference_day(workspace, order.date)
    readings = [read(workspace, slug, day.day, order.diffusion) for slug in slugs]
    frame = frame_of(workspace, day, order.diffusion, [reading.withheld for reading in readings])
    context = comparison_context(readings, frame)
    title = "Comparaison de territoires"
    return _written("comparaison", "comparaison", title, context, workspace, frame, order)


def _evolution(workspace: Workspace, reading: Reading) -> EvolutionSection:
    from diagdemo.report.moments import moments_of
    from diagdemo.report.sections.evolution import evolution

    return evolution(reading, moments_of(workspace, reading))


def _reading(workspace: Workspace, territory: str, order: Order) -> tuple[Reading, Frame]:
    day = reference_day(workspace, order.date)
    reading = read(workspace, territory, day.day, order.diffusion)
    return reading, frame_of(workspace, day, order.diffusion, [reading.withheld])


def _written(
    template: str, name: str, title: str, context: object, workspace: Workspace, frame: Frame, order: Order
) -> Document:
    """A context laid out with its template; a document for others says for whom in the name of its files."""
    stem = order.stem or (name if frame.within else f"{name}-{frame.diffusion}")
    output = order.folder / f"{stem}.md" if order.folder else None
    base = base_of(workspace.root, output)
    marks = Marks(stem, linker(base))
    text = render(f"{template}.md.j2", context, marks, overrides_of(workspace, order.own_templates))
    return Document(stem, title, frame.notice, text, tuple(marks.pictures.values()), quote(base), name)
