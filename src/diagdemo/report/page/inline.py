"""What stands on a line, as HTML: words, links that lead somewhere, marks of proof that say where."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from urllib.parse import unquote

from diagdemo.report.blocks import Break, Inline, Link, Mark, Words
from diagdemo.report.page.element import Html, element, joined, words

_WEB = re.compile(r"https?://", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]", re.IGNORECASE)
"""Another way to name a page, or one that leaves the folder of the document for the root of the disk."""


def line(inlines: Sequence[Inline], anchors: Container[str]) -> Html:
    """A line of the document.

    Args:
        inlines: what it holds.
        anchors: those of the page; a link to another stays text.
    """
    return joined(_inline(each, anchors) for each in inlines)


def said(inlines: Sequence[Inline]) -> str:
    """The words of a line, without its marks."""
    return "".join(each.text for each in inlines if isinstance(each, Words | Link)).strip()


def _inline(inline: Inline, anchors: Container[str]) -> Html:
    match inline:
        case Words(text, bold, italic):
            return _weighed(words(text), bold, italic)
        case Link(text, href, bold):
            return _weighed(_link(text, href, anchors), bold, False)
        case Mark(label, href):
            return element("sup", _mark(label, href, anchors))
        case Break():
            return element("br")


def _weighed(text: Html, bold: bool, italic: bool) -> Html:
    text = element("em", text) if italic else text
    return element("strong", text) if bold else text


def _link(text: str, href: str, anchors: Container[str]) -> Html:
    if _WEB.match(href):
        return element("a", text, href=href, rel="noreferrer")
    return element("a", text, href=href) if _leads(href, anchors) else words(text)


def _mark(label: str, href: str, anchors: Container[str]) -> Html:
    """A mark; whoever listens to it hears the file too."""
    if not _leads(href, anchors):
        return words(label)
    file, _, number = href.partition("#L")
    place = "/".join(unquote(file).split("/")[-2:])
    return element("a", label, href=href, aria_label=f"{label} de {place}" if file and number else None)


def _leads(href: str, anchors: Container[str]) -> bool:
    """Whether a link leads to a place of the page, or to a file from the folder of the document."""
    if href.startswith("#"):
        return href[1:] in anchors
    return bool(href) and not _ELSEWHERE.match(href)
