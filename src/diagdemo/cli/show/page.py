"""The page of a code, as a terminal shows it: its docstring, wrapped, the examples set off by their file."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from diagdemo.cli.show.cells import safe_cells
from diagdemo.cli.show.paint import Paint, plain

_INDENT = "  "


def format_page(code: str, page: str, *, columns: int = 80, paint: Paint = plain) -> str:
    """The docstring `page` of `code`, without a newline at its end.

    A page is a title, then sections under `##`, paragraphs, lists, and examples between fences whose first
    line names a language and a file.
    """
    title, _, body = page.partition("\n")
    head = f"{paint(code, 'commande')}\u00a0: {paint(title.rstrip('.'), 'titre')}"
    return "\n".join([head, *_body(body.splitlines(), min(columns, 100), paint)])


def _body(lines: list[str], columns: int, paint: Paint) -> Iterator[str]:
    for block in _blocks(lines):
        first = block[0]
        if first.startswith("```"):
            yield from _example(block, paint)
        elif first.startswith("#"):
            yield ""
            yield paint(first.lstrip("# "), "titre")
        else:
            yield from _prose(block, columns)


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Titles, examples whole, items of lists, and paragraphs; blank lines only part them."""
    block: list[str] = []
    fenced = False
    for line in lines:
        starts = not fenced and (not line.strip() or line.startswith(("#", "```", "- ")))
        if starts and block:
            yield block
            block = []
        if line.startswith("```"):
            fenced = not fenced
        if line.strip() or fenced:
            block.append(line)
        if block and not fenced and line.startswith(("#", "```")):
            yield block
            block = []
    if block:
        yield block


def _example(block: list[str], paint: Paint) -> Iterator[str]:
    _language, _, file = block[0].partition(" ")
    if file:
        yield _INDENT + paint(file.strip(), "lieu")
    for line in block[1:]:
        if not line.startswith("```"):
            # A tabulation is a fault to see.
            shown = "".join(safe_cells(line))
            yield f"{_INDENT}{paint('│', 'cadre')} {shown}".rstrip()


def _prose(block: list[str], columns: int) -> list[str]:
    later = _INDENT * 2 if block[0].startswith("- ") else _INDENT
    return textwrap.wrap(" ".join(block), columns, initial_indent=_INDENT, subsequent_indent=later)
