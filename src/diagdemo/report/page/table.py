"""Tables as HTML: their headings say what they head, wide ones scroll, and key figures stand out."""

from __future__ import annotations

from collections.abc import Container, Sequence

from diagdemo.report.blocks import Inline, Table
from diagdemo.report.page.element import Html, element, joined
from diagdemo.report.page.inline import line, said

_KEY = "Chiffres clés"
"""The heading of a table of key figures: what each is, its value, how far it is known."""
_FIGURES = 8
"""Key figures are no more than that; a longer list stays a table."""


def table(table: Table, subject: str, anchors: Container[str]) -> Html:
    """A table of the document, in a region that scrolls when it is wider than the page.

    Args:
        table: its cells.
        subject: the title it stands under, which names it for whoever listens.
        anchors: those of the page.
    """
    headed = any(said(cell) for cell in table.head)
    if len(table.rows) <= _FIGURES and said(table.head[0]) == _KEY:
        return _figures(table, anchors)
    heads = element("thead", _row(table, table.head, "col", anchors)) if headed else ""
    named = _names_rows(table)
    rows = [_row(table, row, "row" if named else "", anchors) for row in table.rows]
    whole = element("table", heads, element("tbody", *rows))
    return element(
        "div", whole, class_="defile", role="group", tabindex="0", aria_label=f"Tableau\u00a0: {subject}"
    )


def _figures(table: Table, anchors: Container[str]) -> Html:
    pairs = [
        element(
            "div",
            element("dt", line(name, anchors)),
            *(element("dd", line(cell, anchors)) for cell in values),
        )
        for name, *values in table.rows
    ]
    return element("dl", *pairs, class_="chiffres")


def _names_rows(table: Table) -> bool:
    """Whether the first cell of each row tells what the row is about."""
    names = [said(row[0]) for row in table.rows]
    return not said(table.head[0]) or (all(names) and len(set(names)) == len(names))


def _row(table: Table, cells: Sequence[tuple[Inline, ...]], scope: str, anchors: Container[str]) -> Html:
    return element(
        "tr",
        joined(
            _cell(cell, scope if scope == "col" or rank == 0 else "", table.aligns[rank], anchors)
            for rank, cell in enumerate(cells)
        ),
    )


def _cell(cell: tuple[Inline, ...], scope: str, align: str, anchors: Container[str]) -> Html:
    """A cell; an empty one heads nothing."""
    heading = scope and said(cell)
    return element(
        "th" if heading else "td",
        line(cell, anchors),
        scope=scope if heading else None,
        class_="nombre" if align == "right" else None,
    )
