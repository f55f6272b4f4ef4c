"""The chapters of a document, and the sheets in them, out of the blocks that follow one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from diagdemo.report.blocks import Block, Bullets, Heading, Paragraph, Quote
from diagdemo.report.page.inline import said
from diagdemo.workspace.refusal import slug

_SHEET = "fiche-"
"""What the anchor of a sheet begins with."""
_ANNEX = "Annexe"


@dataclass(frozen=True)
class Sheet:
    """The sheet of a device or of an actor: its title, which has an anchor, and what follows."""

    heading: Heading
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Chapter:
    """What stands under a title of the second level, which always has an anchor."""

    heading: Heading
    parts: tuple[Block | Sheet, ...]

    @property
    def annex(self) -> bool:
        """Whether it comes after the body of the document."""
        return said(self.heading.inlines).startswith(_ANNEX)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets it holds."""
        return tuple(part for part in self.parts if isinstance(part, Sheet))


@dataclass(frozen=True)
class Outline:
    """A document: what comes before its first chapter, then its chapters."""

    opening: tuple[Block, ...]
    chapters: tuple[Chapter, ...]
    anchors: frozenset[str]


def outline(blocks: Iterable[Block]) -> Outline:
    """The document, with titles that skip no level and anchors of which there are no two alike."""
    ordered = _ordered(blocks)
    starts = [rank for rank, block in enumerate(ordered) if isinstance(block, Heading) and block.level == 2]
    taken = set(_anchors(ordered))
    chapters = [
        _chapter(ordered[start:end], taken)
        for start, end in zip(starts, [*starts[1:], len(ordered)], strict=True)
    ]
    return Outline(tuple(ordered[: starts[0] if starts else None]), tuple(chapters), frozenset(taken))


def _ordered(blocks: Iterable[Block]) -> list[Block]:
    """One title of the first level; each other at most one level below the one before it."""
    found: list[Block] = []
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            level = min(max(block.level, 2), level + 1) if level else 1
            block = replace(block, level=level)
        found.append(block)
    return found


def _chapter(blocks: Sequence[Block], taken: set[str]) -> Chapter:
    heading, *rest = blocks
    assert isinstance(heading, Heading)
    if not heading.anchor:
        name = slug(said(heading.inlines)).replace("_", "-") or "chapitre"
        anchor = next(each for each in (name, *(f"{name}-{n}" for n in range(2, 999))) if each not in taken)
        taken.add(anchor)
        heading = replace(heading, anchor=anchor)
    return Chapter(heading, tuple(_parts(rest)))


def _parts(blocks: Sequence[Block]) -> list[Block | Sheet]:
    parts: list[Block | Sheet] = []
    for block in blocks:
        last = parts[-1] if parts else None
        inside = isinstance(last, Sheet) and not (
            isinstance(block, Heading) and block.level <= last.heading.level
        )
        if isinstance(last, Sheet) and inside:
            parts[-1] = replace(last, blocks=(*last.blocks, block))
        elif isinstance(block, Heading) and block.anchor.startswith(_SHEET):
            parts.append(Sheet(block, ()))
        else:
            parts.append(block)
    return parts


def _anchors(blocks: Iterable[Block]) -> Iterable[str]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph) and block.anchor:
            yield block.anchor
        elif isinstance(block, Bullets):
            for item in block.items:
                yield from _anchors(item)
        elif isinstance(block, Quote):
            yield from _anchors(block.blocks)
