"""Whether the figures of an item of a document are on the lines its marks lead to, or follow from them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from pathlib import Path

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.study.called import called
from report.computed import ahead, computed, totals
from report.documents import example
from report.evidence import Evidence
from report.figures import Gram, figures, grams
from report.recounted import WHOLE, lines, named
from report.walk import Item, Place, entries, items, lines_of, place

_NOT_FIGURES = re.compile(
    r"\b[A-Z]{3}-\d\d\b"  # the code of a constat
    r"|\bp-[a-z0-9]{4}\b|#x\d+"  # an interview and its extract
    r"|(?:,? sur la carte du|au|du|«) 30 juin 2026,?"  # the reference date, that titles recall
    r"|\[[^\[\]]*\]"  # the sources of a fact: their own annex
    r"|n\. r\. \([^()]*\)"  # why something is not known
    r"|Se tait\s?: .* et \d+ autres"  # the constats that a group says nothing of
    r"|^\d+ effets? sur une décision"  # the items of lists on one line: their rows stand below
    r"|^\d+ degrés? séparent"  # two degrees, both told in words just after
    r"|« \d[\d-]*(?: et plus)? »|édition \d{4}(?:-\d{4})?"  # the name of an age band, of an edition
    r"|de [\d ]+ (?:à moins de [\d ]+ )?habitants(?: ou plus)?|moins de [\d ]+ habitants"  # a stratum
)
_KIND, _FOLDER, _NAME = (attrgetter(each) for each in ("parent.name", "parent", "name"))
_OUT_OF = {"sur", "des", "les"}
"""What comes before a whole."""


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
        return figures(self._stripped(text))

    def _stripped(self, text: str) -> str:
        for name in self.named:
            text = text.replace(name, "")
        return _NOT_FIGURES.sub("", text.replace("\u202f", " ").replace("\u00a0", " "))

    def nothing(self, item: Item) -> bool:
        """Whether it says that nothing is known or there: « 0 sur 9 » has no line, only a whole."""
        stated = self.told(item.text)
        return ("n. r." in item.text or 0 in stated) and stated - {0} <= self._totals

    def cites(self, item: Item) -> bool:
        """Whether its figures only say how many targets a constat has besides the one that it links to."""
        text = _spaced(item.text)
        for phrase in self._named:
            text = text.replace(phrase, "")
        return (
            bool(item.links)
            and all(each.startswith("#constat") for each in item.links)
            and not self.told(text)
        )

    def recounted(self, item: Item) -> bool:
        """Whether it stands as made anew: whole, or cell by cell after the name of its row."""
        text = _spaced(item.text)
        name, *cells = text.split(" | ")
        stated = [cell for cell in cells if self.told(cell)]
        return text in self._lines or (
            item.kind == "ligne"
            and bool(stated)
            and all(f"{name} | {cell}" in self._lines for cell in stated)
        )

    def given(self, item: Item) -> bool:
        """Whether its figures stand as in one result computed anew."""
        if item.text.replace("\u00a0", " ") in self._rows:
            return True
        stated = self._grams(item.text)
        known = {gram.figure for gram in stated}
        cells = [self._grams(cell) for cell in item.text.split(" | ")]
        return self._follows({each for each in stated if not self._rest(each, known, 0)}) or all(
            self._follows({each for each in cell if not self._whole(each)}) for cell in cells
        )

    def missing(self, item: Item) -> set[float]:
        """The figures of an item that neither its lines hold nor anything computed from them gives."""
        if self.recounted(item) or item.text.replace("\u00a0", " ") in self._rows:
            return set()
        if self._whole_row(item):
            return self.told(item.text)
        left: set[float] = set()
        before: tuple[str, ...] = ()
        for part in item.parts:
            marks = part.marks or item.above
            signed = before if part.text.lstrip().startswith("—") else ()
            left |= self._left(part.text, marks, lines_of(signed, self.text)) if marks else set()
            before = part.marks
        return left

    def _whole_row(self, item: Item) -> bool:
        """Whether it must stand as made anew, whatever its lines hold."""
        crossed = item.chapter == "regards-croises" and item.kind in ("ligne", "tete")
        return crossed or (item.kind == "ligne" and _spaced(item.head).startswith(WHOLE))

    def _left(self, text: str, marks: tuple[str, ...], signed: tuple[Place, ...]) -> set[float]:
        """A figure follows from lines when it counts them, or when what is left stands so in one result.

        A quotation is signed after its mark: `signed` are the lines of the one that is.
        """
        lines = lines_of(marks, self.text)
        counts = self._counts(lines).union(*(self._counts(lines_of((mark,), self.text)) for mark in marks))
        proved = self.held((*lines, *signed)) | counts
        stated = self._grams(text)
        known = proved | {gram.figure for gram in stated}
        left = {gram for gram in stated if gram.figure not in proved}
        left = {gram for gram in left if not (self._whole(gram) or self._rest(gram, known, len(lines)))}
        return set() if self._follows(left) else {gram.figure for gram in left}

    def _grams(self, text: str) -> frozenset[Gram]:
        return grams(self._stripped(text))

    def _whole(self, gram: Gram) -> bool:
        """« sur 12 », « des 12 dispositifs »: what others are counted in."""
        return gram.before in _OUT_OF and gram.figure in self._totals

    def _rest(self, gram: Gram, known: set[float], count: int) -> bool:
        """« et 3 autres », after three, four or six names; « n. r. pour 12 des 16 », when 4 have a line."""
        if gram.after.startswith("autre"):
            return bool({gram.figure + named for named in (3, 4, 6)} & known)
        return gram.before == "pour" and gram.after == "des" and gram.figure + count in self._totals

    def _follows(self, left: set[Gram]) -> bool:
        return not left or any(
            all(any(gram.like(other) for other in result) for gram in left) for result in self._results
        )

    @cached_property
    def _results(self) -> tuple[frozenset[Gram], ...]:
        """What is computed today, then what the map of each term would give."""
        return tuple({each: None for each in map(self._grams, self._told_anew) if each})

    @cached_property
    def _rows(self) -> frozenset[str]:
        """The rows of tables that are computed whole."""
        lines = (line for text in self._told_anew for line in text.replace("\u00a0", " ").split("\n"))
        return frozenset(line for line in lines if " | " in line)

    @cached_property
    def _lines(self) -> frozenset[str]:
        return frozenset().union(*(lines(self.name, each, self.diffusion) for each in self.territories))

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset().union(*(named(self.name, each, self.diffusion) for each in self.territories))

    @cached_property
    def _told_anew(self) -> tuple[str, ...]:
        return tuple(
            text
            for compute in (computed, ahead)
            for territory in self.territories
            for text in compute(self.name, territory, self.diffusion)
        )

    def _counts(self, lines: tuple[Place, ...]) -> set[float]:
        """How many lines, records, lines that say the same, answers in lists; and what lines add up to."""
        distinct = set(lines)
        texts = [self.evidence.read(line.file)[line.line - 1].strip() for line in distinct]
        files = {line.file for line in distinct}
        alike = (Counter(map(of, map(Path, files))) for of in (self._kind, _KIND, _FOLDER, _NAME))
        keys = Counter(text.removeprefix("- ").partition(":")[0] for text in texts)
        listed = [self.evidence.listed(line) for line in distinct]
        own = [figures(text) for text in texts]
        sums = {sum(max(each) for each in own if each), sum(below for below, _ in listed)}
        answers = {count for _, inline in listed for count in inline}
        return {len(distinct), len(files), *sums, *answers} | {
            *Counter(texts).values(),
            *keys.values(),
            *(count for each in alike for count in each.values()),
        }

    def _kind(self, path: Path) -> tuple[str, bool]:
        return path.parent.name, any(part in self.territories for part in path.parts)

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


def _spaced(text: str) -> str:
    """The text with single ordinary spaces."""
    return " ".join(text.split())
