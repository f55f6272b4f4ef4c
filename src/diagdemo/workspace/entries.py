"""What a tree of Git holds: files and folders, each with the name of its content."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from diagdemo.workspace.answers import silent

FOLDER, LINK, ELSEWHERE = "40000", "120000", "160000"
_LINE = rb"0*+([^ ]{0,6}) ([^\0]*)\0(.{%d})|(.+)"
"""A line of a tree, or all that is left when it is none. Old imports write « 040000 »."""
_LINES = {width: re.compile(_LINE % width, re.DOTALL) for width in (20, 32)}
"""By how many bytes the names of objects take."""
_MODES = {mode.encode("ascii"): mode for mode in (FOLDER, LINK, ELSEWHERE, "100644", "100755")}
_ENCODING = sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()


class Entry(NamedTuple):
    """A line of a tree."""

    mode: str
    """`40000` a folder, `120000` a link, `160000` another repository; anything else is a file."""
    name: str
    """As `os` would tell it."""
    id: str

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, be it that of another repository."""
        return self.mode in (FOLDER, ELSEWHERE)


def entries_of(content: bytes, width: int) -> Iterator[Entry]:
    """The lines of a tree, whose names of objects take `width` bytes.

    Raises:
        DiagdemoError: it is no tree.
    """
    for mode, name, id, rest in _LINES[width].findall(content):
        if rest:
            raise silent()
        yield Entry(_MODES.get(mode) or mode.decode("ascii", "replace"), name.decode(*_ENCODING), id.hex())
