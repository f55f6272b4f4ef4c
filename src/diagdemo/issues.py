"""What is wrong in the data, as values: an `Issue` names a fault, where it is and how to mend it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

Route = tuple[str | int, ...]
"""The path from the top of a document to a node: keys of maps, positions in lists."""


class Severity(StrEnum):
    """How much an issue matters; only `ERREUR` makes `validate` fail by default."""

    ERREUR = "erreur"
    AVERTISSEMENT = "avertissement"


class Location(NamedTuple):
    """A span of text in a file of the repository.

    Lines and columns are counted from 1, in characters; the end is exclusive. `file` is relative to the
    root of the repository, with forward slashes. Line 1, column 1 to 1 stands for the file as a whole.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    @property
    def is_whole_file(self) -> bool:
        """Whether it stands for the file as a whole."""
        return self[1:] == (1, 1, 1, 1)


class Related(NamedTuple):
    """A second place that explains the first: the other duplicate, the line where the quote opens."""

    location: Location
    label: str


class Splice(NamedTuple):
    """Characters of a text to replace: indexes from 0, the end exclusive."""

    start: int
    end: int
    text: str


class Correction(NamedTuple):
    """What mends a fault, surely or as a guess; false when there is nothing of the kind."""

    splices: tuple[Splice, ...] = ()
    """In the text of the document, without its byte order mark."""
    sure: bool = False
    """What the file says cannot change: only the way to write it does."""
    recoded: bool = False
    """The text is right as it was read: it only has to be saved in UTF-8."""
    renamed: str = ""
    """The path that the file must have."""
    named: str = ""
    """The record that the corrected text refers to: without it, the correction is none."""

    def __bool__(self) -> bool:
        return bool(self.splices or self.recoded or self.renamed)


NO_CORRECTION = Correction()


class Issue(NamedTuple):
    """A fault that an editor must mend. Sorts by file, line, column, then code."""

    location: Location
    code: str
    """Stable code of the check that found it, such as `D140`; `diagdemo explain D140` tells more."""
    message: str
    """The fact, in French, one sentence without a final full stop."""
    advice: str
    """What to do next, in French, with the corrected text where it is known."""
    severity: Severity = Severity.ERREUR
    label: str = ""
    """A few words to print under the excerpt, beside the carets."""
    related: tuple[Related, ...] = ()
    correction: Correction = NO_CORRECTION
    """What `diagdemo fix` does about it; the advice says the same in words."""
