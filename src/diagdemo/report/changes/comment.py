"""What changed between two versions, as the comment of a proposal: Markdown that any forge shows.

It must hold in a comment and be read by whoever never opened a file: conclusions come first, the facts are
folded when they are many, and nothing that people typed may call someone, run or hide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from diagdemo.changes.account.items import FACTS, TITLE, Block, Item, Part, Told
from diagdemo.changes.account.places import places
from diagdemo.changes.model import Line, Side
from diagdemo.report.markdown import Safe, escape, uncalled
from diagdemo.wording import agree

LONGEST = 60_000
"""Signs: what the comments of forges hold, with some room."""
_FEWER = (10, 5, 3, 1)
_FOLDED = 6
"""Sentences of a block beyond which it is folded."""
_FACTS = 4
"""The same for what changed in records, which comes second."""
_CLOSED = "\n\n</details>"
_KEYS = (
    "**+** apparaît · **−** disparaît · **~** change · **?** n’est plus connu, ou est à regarder · "
    "**=** est réglé"
)


@dataclass(frozen=True)
class Illustration:
    """A picture that goes with the comment."""

    address: str
    """From the folder of the comment."""
    alt: str


def comment(
    told: Told, pages: str = "", most: int = 20, pictures: Sequence[Illustration] = (), longest: int = LONGEST
) -> str:
    """The account in Markdown, ended by a newline, of at most `longest` signs.

    Args:
        told: what there is to say.
        pages: how the address of a file of the later version begins, when lines may be followed.
        most: how many items under each heading, 0 for all; fewer when it would be too long.
        pictures: what to show besides.
        longest: how many signs it may have.
    """
    for kept in (most, *_FEWER):
        text = "\n".join(_Page(pages, kept).lines(told, pictures)) + "\n"
        if len(text) <= longest:
            return text
    # Even so it does not hold: what is first is what matters most.
    end = f"\n\n… Le reste ne tient pas ici\u00a0: {_all()}\n"
    begun = text[: longest - len(end) - len(_CLOSED)].rpartition("\n")[0]
    folded = begun.count("<details>") > begun.count("</details>")
    return begun + (_CLOSED if folded else "") + end


def _all() -> str:
    return "`diagdemo diff --max 0` montre tout."


@dataclass(frozen=True)
class _Page:
    """How the lines of the comment are written."""

    pages: str
    most: int

    def lines(self, told: Told, pictures: Sequence[Illustration]) -> Iterator[str]:
        """The whole comment."""
        yield from (f"# {TITLE}", "")
        yield from ("  \n".join(f"**{label}\u00a0:** {escape(name)}" for label, name in told.versions), "")
        for sentence in told.lead:
            yield from (_text(sentence), "")
        for picture in pictures:
            yield from (f"![{_text(picture.alt)}]({quote(picture.address)})", "")
        for chapter in told.chapters:
            yield from (f"## {_text(chapter.heading)}", "")
            for sentence in chapter.lead:
                yield from (_text(sentence), "")
            for part in chapter.parts:
                yield from self._part(part)
        if told.chapters:
            yield f"<sub>{_KEYS}</sub>"

    def _part(self, part: Part) -> Iterator[str]:
        if part.heading:
            yield from (f"### {part.heading}", "")
        for block in part.blocks:
            yield from self._block(block, part.heading == FACTS)

    def _block(self, block: Block, facts: bool) -> Iterator[str]:
        """A block, folded when it is long: what is folded is counted."""
        folded = _sentences(block) > (_FACTS if facts else _FOLDED)
        if folded:
            heading = f"<b>{_text(block.heading)}</b> ({len(block.items)})"
            yield from ("<details>", f"<summary>{heading}</summary>", "")
        else:
            yield from (f"**{_text(block.heading)}**", "")
        yield from self._items(block)
        if folded:
            yield from ("</details>", "")

    def _items(self, block: Block) -> Iterator[str]:
        kept = block.items[: self.most] if self.most else block.items
        for item in kept:
            yield from self._item(item, 0)
        rest = len(block.items) - len(kept)
        if rest:
            yield f"- … et {agree(rest, 'autre', 'autres')}\u00a0: {_all()}"
        yield ""

    def _item(self, item: Item, depth: int) -> Iterator[str]:
        name = _text(item.title)
        title = f"**{name}**" if name else ""
        said = "\u00a0: ".join(part for part in (title, _text(item.text)) if part)
        note = f" *({_text(item.note)})*" if item.note else ""
        mark = f"**{item.mark}** " if item.mark and depth == 0 else ""
        where = "" if item.below else self._places(item)
        yield f"{'  ' * depth}- {mark}{said}{note}{where}"
        kept = item.below[: self.most] if self.most else item.below
        for below in kept:
            yield from self._item(below, depth + 1)
        rest = len(item.below) - len(kept)
        if rest:
            yield f"{'  ' * (depth + 1)}- … et {agree(rest, 'autre', 'autres')}"

    def _places(self, item: Item) -> str:
        """Where a sentence rests: on the later version, else on the earlier one, which is told."""
        lines, rest = places(item.lines, item.more)
        shown = [self._place(line) for line in lines]
        if rest:
            shown.append(f"et {agree(rest, 'autre ligne', 'autres lignes')}")
        told = "\u00a0; ".join(shown)
        return f" <sub>{told}</sub>" if shown else ""

    def _place(self, line: Line) -> str:
        label = _text(f"{line.file.removeprefix('territoires/')}, l.\u00a0{line.line}")
        if line.side is Side.AVANT:
            return f"{label} (avant)"
        if not self.pages:
            return label
        return f"[{label}]({self.pages}{quote(line.file, errors='replace')}#L{line.line})"


def _sentences(block: Block) -> int:
    return sum(1 + len(item.below) for item in block.items)


def _text(text: str) -> Safe:
    """Text on one line, in which no name calls anyone: forges warn whoever is named after an at sign."""
    return uncalled(text)
