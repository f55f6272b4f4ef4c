"""Blocks of the document as HTML, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from diagdemo.pictures.picture import Picture
from diagdemo.report.blocks import Block, Bullets, Figure, Heading, Link, Mark, Paragraph, Quote, Table
from diagdemo.report.page.element import Html, element, joined
from diagdemo.report.page.inline import line, said
from diagdemo.report.page.outline import Sheet
from diagdemo.report.page.picture import figure
from diagdemo.report.page.sift import facets
from diagdemo.report.page.table import table


@dataclass
class Flow:
    """What is written of a page: each anchor and each picture stands once in it."""

    anchors: frozenset[str]
    pictures: dict[str, Picture]
    """By their address in the document."""
    placed: set[str] = field(default_factory=set)
    subject: str = ""
    """The last title."""

    def write(self, parts: Sequence[Block | Sheet]) -> Html:
        """Blocks and sheets in their order; the line that follows a picture is its caption."""
        return joined(self._each(parts), "\n")

    def _each(self, parts: Iterable[Block | Sheet]) -> Iterator[Html]:
        waiting: Picture | None = None
        for part in parts:
            if waiting:
                caption = self._caption(part, waiting)
                yield figure(waiting, caption, self.anchors)
                waiting = None
                if caption:
                    continue
            if isinstance(part, Figure) and part.address in self.pictures:
                waiting = self.pictures.pop(part.address)
            else:
                yield self._part(part)
        if waiting:
            yield figure(waiting, Html(""), self.anchors)

    def _caption(self, part: Block | Sheet, picture: Picture) -> Html:
        """The line under a picture, when it leads to the same in words."""
        words = f"#image-{picture.name}"
        if not isinstance(part, Paragraph) or words not in (
            each.href for each in part.inlines if isinstance(each, Link)
        ):
            return Html("")
        return line(part.inlines, self.anchors)

    def _part(self, part: Block | Sheet) -> Html:
        match part:
            case Sheet():
                title = self.title(part.heading)
                told = {f"data_{name}": value for name, value in facets(part).items()}
                return element("article", title, self.write(part.blocks), **told)
            case Heading():
                return self.title(part)
            case Paragraph():
                return element("p", line(part.inlines, self.anchors), id=self._id(part.anchor))
            case Bullets():
                return element("ol" if part.ordered else "ul", *map(self._item, part.items))
            case Table():
                return table(part, self.subject, self.anchors)
            case Quote():
                return element("blockquote", self.write(part.blocks))
            case Figure():
                return element("p", element("em", part.alt))

    def title(self, heading: Heading) -> Html:
        """A title, with its marks beside it so that they are no part of its name."""
        self.subject = said(heading.inlines)
        name = [each for each in heading.inlines if not isinstance(each, Mark)]
        marks = [each for each in heading.inlines if isinstance(each, Mark)]
        title = element(f"h{heading.level}", line(name, self.anchors), id=self._id(heading.anchor))
        return element("div", title, line(marks, self.anchors), class_="titre") if marks else title

    def _item(self, item: tuple[Block, ...]) -> Html:
        """An item; its first line needs no paragraph of its own."""
        first, *rest = item or (Paragraph(()),)
        if not isinstance(first, Paragraph):
            return element("li", self.write(item))
        return element("li", line(first.inlines, self.anchors), self.write(rest), id=self._id(first.anchor))

    def _id(self, anchor: str) -> str | None:
        if not anchor or anchor in self.placed:
            return None
        self.placed.add(anchor)
        return anchor
