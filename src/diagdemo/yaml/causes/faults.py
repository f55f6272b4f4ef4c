"""What the searches for causes share: a text with its lines, and a fault with what it takes to read on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from diagdemo.issues import NO_CORRECTION, Correction, Issue, Location, Related, Severity, Splice
from diagdemo.yaml.tree import Node

LIMIT = 20
"""Faults of one kind told in full for one file; the last one gives the count of the others."""
COUNTED = 500
"""Faults of one kind looked for at all in one file."""
LAYOUT = frozenset({"D102", "D103", "D104", "D105", "D106"})
"""Faults that are told alone of a line: what they cover there shows once they are mended."""
_WIDTH = 100
_LONG = 20_000
"""Characters of a line that is corrected by hand: machines alone write longer ones."""

_LOST = re.compile("[\ufffd\ufdd0-\ufdef]")
"""What stands for a character of the file while the search goes on: never written."""

_LINE_END = re.compile(r"\r\n|\n|\r")


class Edit(NamedTuple):
    """Characters to read in the place of others, as many as they are: positions stay exact."""

    start: int
    text: str


class Graft(NamedTuple):
    """A node to set in the tree, in the place of what begins at an index of the text."""

    at: int
    node: Node


class Fault(NamedTuple):
    """An issue, and the edits that let the rest be read."""

    issue: Issue
    edits: tuple[Edit, ...] = ()
    sure: bool = True
    """The edits give back what was meant: the tree can be used."""
    grafts: tuple[Graft, ...] = ()
    """What the edits alone cannot give back."""


class Source:
    """A text under examination, with its lines."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.ends = [match.span() for match in _LINE_END.finditer(text)]
        self.starts = [0, *(end for _, end in self.ends)]

    @property
    def count(self) -> int:
        """Number of lines."""
        return len(self.starts)

    def line(self, number: int) -> str:
        """Line `number`, counted from 0, without its end; empty past the last one."""
        if number >= self.count:
            return ""
        stop = self.ends[number][0] if number < len(self.ends) else len(self.text)
        return self.text[self.starts[number] : stop]

    def offset(self, line: int, column: int) -> int:
        """The index in the text of a line and a column counted from 0."""
        return min(self.starts[min(line, self.count - 1)] + column, len(self.text))

    def line_of(self, offset: int) -> int:
        """The line, counted from 0, that holds the index `offset`."""
        return bisect_right(self.starts, offset) - 1

    def at(self, start: int, end: int | None = None) -> Location:
        """The location, counted from 1, of the text between two indexes (one character by default)."""
        stop = start + 1 if end is None else end
        line, last = self.line_of(start), self.line_of(stop)
        return Location(
            self.name, line + 1, start - self.starts[line] + 1, last + 1, stop - self.starts[last] + 1
        )

    def rewritten(self, number: int, line: str, sure: bool = False) -> Correction:
        """The correction that makes `line` of line `number`: only what differs is replaced."""
        old = self.line(number)
        if old == line or len(old) > _LONG:
            return NO_CORRECTION
        start, head = self.starts[number], _alike(old, line)
        tail = min(_alike(old[::-1], line[::-1]), len(old) - head, len(line) - head)
        piece = line[head : len(line) - tail]
        if _LOST.search(piece):
            return NO_CORRECTION
        return Correction((Splice(start + head, start + len(old) - tail, piece),), sure)

    def issue(
        self,
        code: str,
        span: tuple[int, int],
        message: str,
        advice: str,
        label: str = "",
        related: Iterable[tuple[int, int, str]] = (),
        severity: Severity = Severity.ERREUR,
        correction: Correction = NO_CORRECTION,
    ) -> Issue:
        """An issue on the text between the indexes of `span`; `related` gives other spans with a label."""
        others = tuple(Related(self.at(start, end), text) for start, end, text in related)
        return Issue(self.at(*span), code, message, advice, severity, label, others, correction)


def capped(faults: Iterable[Fault]) -> Iterator[Fault]:
    """The first `LIMIT` faults in full, the last one with the count and the edits of the others."""
    found = list(islice(faults, COUNTED + 1))
    yield from found[: LIMIT - 1]
    rest = found[LIMIT - 1 :]
    if not rest:
        return
    extra = len(rest) - 1
    message = rest[0].issue.message
    if extra:
        many = f"plus de {COUNTED - LIMIT}" if len(found) > COUNTED else str(extra)
        message += (
            f" (et {many} autre{'s' if extra > 1 else ''} endroit{'s' if extra > 1 else ''} de ce fichier)"
        )
    edits = tuple(edit for fault in rest for edit in fault.edits)
    sure = all(fault.sure for fault in rest) and len(found) <= COUNTED
    grafts = tuple(piece for fault in rest for piece in fault.grafts)
    correction = _together([fault.issue.correction for fault in rest])
    yield Fault(rest[0].issue._replace(message=message, correction=correction), edits, sure, grafts)


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low


def _together(corrections: list[Correction]) -> Correction:
    """One correction for faults told as one; none when one of them has none."""
    if len(corrections) == 1 or not all(corrections):
        return corrections[0] if len(corrections) == 1 else NO_CORRECTION
    splices = tuple(splice for each in corrections for splice in each.splices)
    return Correction(splices, all(each.sure for each in corrections))


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; each replaces as many characters as it brings."""
    pieces: list[str] = []
    done = 0
    for start, new in sorted(edits):
        if start < done:
            continue
        pieces += (text[done:start], new)
        done = start + len(new)
    return "".join((*pieces, text[done:]))


def shown(text: str, margin: str | None = None) -> str:
    """A line of YAML as advice quotes it, cut when it is long; `margin` is told in words before it."""
    kept = text.strip()
    quote = f"«\u00a0{kept if len(kept) <= _WIDTH else kept[: _WIDTH - 1] + '…'}\u00a0»"
    if margin is None:
        return quote
    spaces = f"{len(margin)} espace{'s' if len(margin) > 1 else ''}" if margin else "aucune espace"
    return f"{spaces} puis {quote}"
