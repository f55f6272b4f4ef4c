"""The anchors that a document sets, wherever they stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from diagdemo.report.blocks import Block, Bullets, Heading, Paragraph, Quote


def anchors(blocks: Iterable[Block]) -> Iterator[str]:
    """Each anchor, as often as it is set."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                if block.anchor:
                    yield block.anchor
            case Bullets():
                for item in block.items:
                    yield from anchors(item)
            case Quote():
                yield from anchors(block.blocks)
