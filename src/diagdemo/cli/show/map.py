"""The portrait of a map on a page, and what the pages of `diagdemo graph` share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from diagdemo.cli.show.lines import paragraph, title
from diagdemo.cli.show.paint import Paint
from diagdemo.graph.portrait import portrait
from diagdemo.graph.telling.changing import changing
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study
from diagdemo.wording import agree, listed


class Telling(NamedTuple):
    """How a map is told."""

    day: str
    """The sentence of the reference date."""
    columns: int
    paint: Paint
    tensions: bool
    """Whether links of conflict and competition are told."""
    proofs: int | None
    """How many lines of proof go with each remark; None for all."""


class Page(NamedTuple):
    """A map to tell, and how."""

    study: Study
    telling: Telling
    today: Study | None = None
    """The map of today, when the study is that of a horizon."""

    @property
    def paint(self) -> Paint:
        """How the parts of the page are painted."""
        return self.telling.paint

    @property
    def columns(self) -> int:
        """How wide the page is."""
        return self.telling.columns


def portrait_lines(page: Page) -> Iterator[str]:
    """What the map shows, section by section; first what ambitions change, when they do."""
    yield from head(page)
    changed = () if page.today is None else (changing(page.today, page.study, page.telling.tensions),)
    for section in (*changed, *portrait(page.study).sections):
        yield ""
        yield title(section.title, page.paint)
        yield from quiet(page, section.meaning, 2)
        for remark in section.remarks:
            yield from paragraph(f"· {remark.text}", page.columns, 2, 2)
            yield from quiet(page, _places(remark.evidence, page.telling.proofs), 4)


def head(page: Page) -> Iterator[str]:
    """The territory, its horizon and the reference date."""
    study = page.study
    horizon = f" · {study.horizon.label.lower()}" if study.horizon is not None else ""
    yield title(study.name, page.paint, f"{study.slug}{horizon}")
    yield from paragraph(page.telling.day, page.columns)


def quiet(page: Page, text: str, indent: int) -> Iterator[str]:
    """What is said in a lower voice."""
    for line in paragraph(text, page.columns, indent) if text else ():
        yield f"{' ' * indent}{page.paint(line.strip(), 'contexte')}"


def _places(data: Iterable[Datum], most: int | None) -> str:
    """The lines that data are written on, each once; past `most`, how many others there are."""
    places = list(dict.fromkeys(datum.place for datum in data))
    kept = places if most is None or len(places) <= most + 1 else places[:most]
    others = (
        [agree(len(places) - len(kept), "autre ligne", "autres lignes")] if len(kept) < len(places) else []
    )
    return listed([*kept, *others])
