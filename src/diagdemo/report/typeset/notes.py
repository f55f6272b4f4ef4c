"""The notes that marks of proof lead to: each line of a file once, whatever rests on it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote


@dataclass(frozen=True)
class Note:
    """A line of a file, and its number in the document."""

    number: int
    file: str
    line: str


@dataclass
class Notes:
    """The notes of a document, numbered as they come."""

    folder: str = ""
    """The folder of most files, which « … » stands for in lists of lines."""
    _held: dict[str, Note] = field(default_factory=dict)

    def of(self, href: str) -> Note | None:
        """The note of a line, such as `devices/budget.yaml#L12`; nothing when it is not one."""
        file, _, line = href.partition("#L")
        if not file or not line.isdecimal():
            return None
        if href not in self._held:
            self._held[href] = Note(len(self._held) + 1, unquote(file), line)
        return self._held[href]

    def short(self, written: str) -> str:
        """A line with its first path shortened."""
        return written.replace(self.folder, "…", 1) if self.folder else written

    def by_file(self) -> Iterator[tuple[str, tuple[Note, ...]]]:
        """The notes of each file, both in the order in which they are easily found."""
        files: dict[str, list[Note]] = {}
        for note in self._held.values():
            files.setdefault(note.file, []).append(note)
        for file in sorted(files):
            yield file, tuple(sorted(files[file], key=lambda note: int(note.line)))


_FOLDER = re.compile(r"\]\((territoires/[a-z0-9-]+)/")


def folder_of(text: str) -> str:
    """The folder of the territory that most marks of a document lead to; empty when there are several."""
    found = Counter(_FOLDER.findall(text)).most_common(2)
    return found[0][0] if found and sum(count for _, count in found) <= found[0][1] * 1.2 else ""
