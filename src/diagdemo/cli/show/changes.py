"""What changed between two versions, as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.changes.account.items import TITLE, Block, Item, Part, Told
from diagdemo.changes.account.places import places
from diagdemo.changes.model import Side
from diagdemo.cli.show.lines import paragraph, title
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.visible import visible
from diagdemo.wording import agree

_COLOURS = {"+": "succès", "−": "erreur", "?": "avertissement"}


def format_changes(told: Told, columns: int, paint: Paint, most: int = 0) -> str:
    """The whole account, ended by a newline; at most `most` items under each heading, 0 for all."""
    return "\n".join(_lines(told, _Page(columns, paint, most))) + "\n"


class _Page:
    """How wide, how coloured, how long."""

    def __init__(self, columns: int, paint: Paint, most: int) -> None:
        self.columns = columns
        self.paint = paint
        self.most = most


def _lines(told: Told, page: _Page) -> Iterator[str]:
    yield title(TITLE, page.paint)
    for label, version in told.versions:
        yield from paragraph(f"{label}\u00a0: {version}", page.columns, 2, 8)
    yield ""
    for sentence in told.lead:
        yield from paragraph(sentence, page.columns)
    for chapter in told.chapters:
        yield from ("", title(chapter.heading, page.paint))
        for sentence in chapter.lead:
            yield from paragraph(sentence, page.columns)
        for part in chapter.parts:
            yield from _part(part, page)


def _part(part: Part, page: _Page) -> Iterator[str]:
    if part.heading:
        yield from ("", f"  {page.paint(part.heading, 'titre')}")
    for block in part.blocks:
        yield from _block(block, page)


def _block(block: Block, page: _Page) -> Iterator[str]:
    yield from ("", f"  {page.paint(block.heading, 'contexte')}")
    kept: Sequence[Item] = block.items[: page.most] if page.most else block.items
    for item in kept:
        yield from _item(item, page, 2)
    rest = len(block.items) - len(kept)
    if rest:
        yield f"  … et {agree(rest, 'autre', 'autres')}\u00a0; «\u00a0--max 0\u00a0» montre tout"


def _item(item: Item, page: _Page, indent: int) -> Iterator[str]:
    joined = f"{item.title}\u00a0: {item.text}" if item.title and item.text else item.title or item.text
    note = f" ({item.note})" if item.note else ""
    mark = item.mark or " "
    first, *others = paragraph(joined + note, page.columns, indent + 2)
    yield f"{' ' * indent}{page.paint(mark, _COLOURS.get(mark, 'contexte'))} {first.lstrip()}"
    yield from others
    for place in () if item.below else _places(item):
        yield f"{' ' * (indent + 4)}{page.paint(visible(place), 'contexte')}"
    for below in item.below:
        yield from _item(below, page, indent + 2)


def _places(item: Item) -> Iterator[str]:
    """The lines that say where a sentence rests."""
    lines, rest = places(item.lines, item.more)
    for line in lines:
        yield f"{line.file}:{line.line}{' (avant)' if line.side is Side.AVANT else ''}"
    if rest:
        yield f"et {agree(rest, 'autre ligne', 'autres lignes')}"
