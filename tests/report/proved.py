"""Whether the figures of an item of a document are on the lines its marks lead to, or follow from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.names import called
from report.computed import ahead, computed, totals
from report.documents import example
from report.evidence import Evidence
from report.figures import figures
from report.walk import Item, Part, Place, entries, items, lines_of, place

_NOT_FIGURES = re.compile(
    r"\b[A-Z]{3}-\d\d\b"  # the code of a constat
    r"|\bp-[a-z0-9]{4}\b|#x\d+"  # an interview and its extract
    r"|(?:au|du|« )30 juin 2026"  # the reference date, that titles recall
    r"|\[[^\[\]]*\]"  # the sources of a fact: their own annex
    r"|n\. r\. \([^()]*\)"  # why something is not known
    r"|« \d[\d-]*(?: et plus)? »|édition \d{4}(?:-\d{4})?"  # the name of an age band, of an edition
    r"|de [\d ]+ (?:à moins de [\d ]+ )?habitants(?: ou plus)?|moins de [\d ]+ habitants"  # a stratum
)
_UP_TO = re.compile(r"(?<=\| )(\d+) à \d+(?= \||$)")
"""« 1 à 7 »: the records of six devices do not say, and what is not written has no line."""


@dataclass(frozen=True)
class Written:
    """A document of an example, with what proves it."""

    name: str
    """The example."""
    territories: tuple[str, ...]
    """What it is about."""
    diffusion: Diffusion
    text: str
    evidence: Evidence

    @cached_property
    def named(self) -> tuple[str, ...]:
        """The names of records that have figures in them, the longest first."""
        names = {called(record) for record in example(self.name).records}
        return tuple(sorted((each for each in names if re.search(r"\d", each)), key=len, reverse=True))

    def told(self, text: str) -> set[float]:
        """The figures that a text states: neither in a name, nor a code, nor the date of the document."""
        for name in self.named:
            text = text.replace(name, "")
        text = _UP_TO.sub(r"\1", text.replace("\u202f", "\u00a0"))
        return figures(_NOT_FIGURES.sub("", text.replace("\u00a0", " ")))

    def nothing(self, item: Item) -> bool:
        """Whether it says that nothing is known or there: « 0 sur 9 » has no line, only a whole."""
        stated = self.told(item.text)
        return ("n. r." in item.text or 0 in stated) and stated - {0} <= self._totals

    def given(self, item: Item) -> bool:
        """Whether the figures of each of its cells are those of a result computed anew."""
        cells = [self.told(cell) - self._totals for cell in item.text.split(" | ")]
        return all(any(cell <= result for result in self._results()) for cell in cells)

    def missing(self, item: Item) -> set[float]:
        """The figures of an item that neither its lines hold nor anything computed from them gives."""
        return set().union(*(self._left(part) for part in item.parts if part.marks))

    def _left(self, part: Part) -> set[float]:
        """A figure follows from lines when it counts them, or when what is left is all in one result."""
        lines = lines_of(part.marks, self.text)
        left = self.told(part.text) - self.held(lines)
        left = {figure for figure in left if not (figure.is_integer() and figure <= len(set(lines)))}
        left -= self._totals | {self._sum(lines)}
        if left and any(left <= result for result in self._results()):
            return set()
        return left

    def _results(self) -> Iterator[frozenset[float]]:
        """What is computed today, then what the map of each term would give."""
        for compute in (computed, ahead):
            for territory in self.territories:
                yield from compute(self.name, territory, self.diffusion)

    def _sum(self, lines: tuple[Place, ...]) -> float:
        """What the lines add up to."""
        own = [figures(self.evidence.read(line.file)[line.line - 1]) for line in set(lines)]
        return sum(max(each) for each in own if each)

    @cached_property
    def _totals(self) -> frozenset[float]:
        return frozenset().union(*(totals(self.name, each, self.diffusion) for each in self.territories))

    def held(self, lines: tuple[Place, ...]) -> set[float]:
        """The figures of some lines."""
        return set().union(*(figures(self.evidence.holding(line)) for line in lines))

    def broken(self) -> list[str]:
        """The marks that lead nowhere."""
        listed = entries(self.text)
        found = []
        for item in items(self.text):
            for href in item.marks:
                line = place(href)
                if not (self._stands(line) if line else listed.get(href[1:])):
                    found.append(f"{href} : {item.text}")
        return found

    def _stands(self, line: Place) -> bool:
        path = example(self.name).root / line.file
        return path.is_file() and 0 < line.line <= len(self.evidence.read(line.file))
