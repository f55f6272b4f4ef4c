"""The place where a reading stopped, with what the searches for its cause look at."""

from __future__ import annotations

import re
from typing import NamedTuple

from diagdemo.issues import NO_CORRECTION, Correction, Issue, Severity
from diagdemo.yaml.causes.faults import Edit, Source
from diagdemo.yaml.events import Failure, hide

# The look behind keeps the search linear on long runs of spaces.
_COMMENT = re.compile(r"(?<![ \t])[ \t]+#.*$")
KEY = re.compile(
    r"^(?P<margin>[ ]*)(?P<dashes>(?:-[ ]+)*)(?P<key>[^\s:#\"'\[\]{},&*!|>@`%-][^:#]*):(?:[ \t]+|$)"
)
"""A line that starts with the name of a field."""


_NAME = re.compile(r"[a-z][a-z0-9_]*[ ]*(?::|$)")
"""What may be the name of a field, up to its colon when the text goes that far."""


class Spot(NamedTuple):
    """A failure in its text."""

    source: Source
    """The text as its author sees it."""
    work: str
    """The text as it was read: the signs of causes already found are hidden in it."""
    failure: Failure
    prose: dict[int, int]

    @property
    def line(self) -> int:
        """Where libyaml stopped, from 0."""
        return min(self.failure.line, self.source.count - 1)

    @property
    def column(self) -> int:
        """Where it stopped on its line, from 0."""
        width = len(self.seen(self.line))
        # libyaml ends the last line of a file, even when the file does not.
        return width if self.failure.line > self.line else min(self.failure.column, width)

    @property
    def char(self) -> str:
        """The character there, empty at the end of a line."""
        return self.seen(self.line)[self.column : self.column + 1]

    def seen(self, number: int) -> str:
        """A line as it was read."""
        start = self.source.starts[number] if number < self.source.count else len(self.work)
        return self.work[start : start + len(self.source.line(number))]

    def previous(self, number: int) -> int:
        """The nearest line above that is neither empty nor a comment, or -1."""
        number -= 1
        while number >= 0:
            content = self.seen(number).strip()
            if content and not content.startswith("#"):
                return number
            number -= 1
        return -1

    def following(self, number: int) -> int:
        """The nearest line below that is neither empty nor a comment, or the number of lines."""
        number += 1
        while number < self.source.count:
            content = self.seen(number).strip()
            if content and not content.startswith("#"):
                break
            number += 1
        return number

    def next_document(self, number: int) -> tuple[Edit, ...]:
        """Read nothing from the next line of three dashes on."""
        for line in range(number + 1, self.source.count):
            if re.match(r"---(?:\s|$)", self.seen(line)):
                rest = range(line, self.source.count)
                return tuple(Edit(self.source.starts[other], " " * len(self.seen(other))) for other in rest)
        return ()

    def hidden(self, number: int, start: int, end: int | None = None) -> Edit:
        """The edit that takes their meaning from all the signs of a stretch of a line."""
        seen = self.seen(number)
        stretch = hide(seen[start:end])
        # A first space or dash stays: without a value before it, a comment sign would still be one.
        return Edit(self.source.starts[number] + start, stretch)

    def rewritten(self, number: int, line: str, sure: bool = False) -> Correction:
        """The correction that makes `line` of line `number` of the text."""
        return self.source.rewritten(number, line, sure)

    def issue(
        self,
        code: str,
        line: int,
        columns: tuple[int, int],
        message: str,
        advice: str,
        label: str = "",
        related: tuple[tuple[int, int, str], ...] = (),
        correction: Correction = NO_CORRECTION,
    ) -> Issue:
        """A fault on columns of a line, both from 0."""
        start = self.source.starts[line]
        span = (start + columns[0], start + max(columns[1], columns[0] + 1))
        span = (min(span[0], len(self.source.text)), min(span[1], len(self.source.text)))
        return self.source.issue(code, span, message, advice, label, related, Severity.ERREUR, correction)


def split_comment(content: str) -> tuple[str, str]:
    """The text of a line and the comment that ends it, with the spaces before it."""
    match = _COMMENT.search(content)
    return (content[: match.start()], match.group()) if match else (content.rstrip(), "")


def is_prose(value: str) -> bool:
    """Whether the start of a value that holds a colon is words, and not the name of a field."""
    return not _NAME.match(value)


def margin_of(content: str) -> int:
    """The number of spaces that begin a line."""
    return len(content) - len(content.lstrip(" "))


def body_of(content: str) -> tuple[int, int]:
    """The columns between which a line says something."""
    return margin_of(content), max(len(content.rstrip()), margin_of(content) + 1)
