"""An indicator on a territory, as lines: its value, what it rests on, what was set aside and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.cli.show.headline import headline, is_little_known
from diagdemo.cli.show.judged import said_lines
from diagdemo.cli.show.lines import labelled, paragraph
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.show.undecided import missing_lines
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Aside, Measure, Row
from diagdemo.indicators.core.told import bounds_text, count_text, row_text
from diagdemo.study.study import Study


def measured_lines(
    study: Study, indicator: Indicator, measure: Measure, columns: int, paint: Paint
) -> Iterator[str]:
    """All that is known of an indicator on a territory."""
    yield ""
    first, *others = paragraph(headline(measure, indicator) or "Pas de valeur", columns)
    yield from (paint(line, "titre") for line in (first, *others))
    if measure.reason:
        yield from paragraph(measure.reason, columns, 2)
    for label, text in (
        ("compté", count_text(measure)),
        ("bornes", "" if is_little_known(measure, indicator) else bounds_text(measure, indicator)),
        ("pour", measure.base),
    ):
        if text:
            yield from labelled(label, text, columns, paint, 2)
    for note in measure.notes:
        yield from labelled("réserve", note, columns, paint, 2)
    yield from _rows("détail", measure.rows, indicator, columns, paint)
    yield from _rows("avant", measure.history, indicator, columns, paint)
    yield from _aside(measure.aside, columns, paint)
    yield from missing_lines(study, measure.missing, columns, paint, 2)
    yield from said_lines(measure.evidence, columns, paint, 2)


def _rows(label: str, rows: Sequence[Row], indicator: Indicator, columns: int, paint: Paint) -> Iterator[str]:
    for rank, row in enumerate(rows):
        value = row_text(row, indicator) or "non renseigné"
        yield from labelled("" if rank else label, f"{row.label}\u00a0: {value}", columns, paint, 2)


def _aside(aside: Sequence[Aside], columns: int, paint: Paint) -> Iterator[str]:
    for rank, each in enumerate(aside):
        where = f" ({each.datum.place})" if each.datum else ""
        yield from labelled(
            "" if rank else "à part", f"{each.what}\u00a0: {each.why}{where}", columns, paint, 2
        )
