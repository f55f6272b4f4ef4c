"""The whole page: one file with its style and its program, which loads nothing and may load nothing."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from urllib.parse import quote

from diagdemo.model.vocabulary.actors import FamilleLien
from diagdemo.report.blocks import blocks
from diagdemo.report.document import Document
from diagdemo.report.marks import address_of
from diagdemo.report.page.element import Html
from diagdemo.report.page.flow import Flow
from diagdemo.report.page.inline import said
from diagdemo.report.page.outline import Chapter, outline
from diagdemo.report.page.sift import Sieve, sieve
from diagdemo.report.page.template import laid


@dataclass(frozen=True)
class Part:
    """A chapter as the template of the page lays it out."""

    anchor: str
    name: str
    title: Html
    body: Html
    annex: bool
    sieve: Sieve | None


def page(document: Document) -> Html:
    """The document as a page."""
    whole = outline(blocks(document.text))
    drawn = {quote(address_of(document.stem, picture)): picture for picture in document.pictures}
    flow = Flow(whole.anchors, drawn)
    style = laid("style.css.j2", families=tuple(FamilleLien))
    program = laid("page.js")
    return laid(
        "page.html.j2",
        title=document.title,
        notice=document.notice,
        opening=flow.write(whole.opening),
        parts=tuple(_part(chapter, flow) for chapter in whole.chapters),
        style=style,
        program=program,
        style_hash=_hash(style),
        program_hash=_hash(program),
    )


def _part(chapter: Chapter, flow: Flow) -> Part:
    heading = chapter.heading
    title = flow.title(heading)
    return Part(
        heading.anchor, said(heading.inlines), title, flow.write(chapter.parts), chapter.annex, sieve(chapter)
    )


def _hash(text: str) -> str:
    """What the page allows to be read, and nothing else."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
