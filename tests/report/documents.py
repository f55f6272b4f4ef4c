"""Reports of the examples and of small repositories, and what people who read Markdown would see of them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.document import Document
from diagdemo.report.documents import Order, comparison, diagnostic
from diagdemo.version import version_of
from diagdemo.workspace.load import load
from diagdemo.workspace.workspace import Workspace

CHECKOUT = Path(__file__).parents[2]
EXAMPLES = {
    "territoires-reels": CHECKOUT / "examples/territoires-reels",
    "reseau-fictif": CHECKOUT / "examples/reseau-fictif",
}
DAY = datetime.date(2026, 6, 30)

_PROOF = re.compile(r"<sup>\[l\. (\d+)\]\(([^)#]+)#L(\d+)\)</sup>")


@cache
def example(name: str) -> Workspace:
    """An example of the project, read once for all tests."""
    return load(EXAMPLES[name])


@cache
def document(name: str, territory: str | None, diffusion: Diffusion = Diffusion.INTERNE) -> Document:
    """The diagnostic of a territory of an example, or the comparison; links start at its root."""
    order = Order(diffusion, DAY)
    if territory is None:
        return comparison(example(name), None, order)
    return diagnostic(example(name), territory, order)


def report(name: str, territory: str | None, diffusion: Diffusion = Diffusion.INTERNE) -> str:
    """Its text."""
    return document(name, territory, diffusion).text


def without_version(text: str) -> str:
    """The versions of the tool and of the data change without the document being another."""
    told = re.sub(r" · \*\*Version des fiches[ \u00a0]:\*\* [0-9a-f]{10}", "", text)
    return told.replace(f"diagdemo {version_of('diagdemo')}", "diagdemo VERSION")


class Statement(NamedTuple):
    """What stands before a link to a line, as it is written in the document."""

    text: str
    file: str
    line: int


def statements(text: str) -> Iterator[Statement]:
    """The statements of a document, each with the line it cites."""
    for written in text.split("\n"):
        start = 0
        for match in _PROOF.finditer(written):
            label, file, line = match.groups()
            assert label == line, written
            yield Statement(written[start : match.start()], unquote(file), int(line))
            start = match.end()
