"""The way from a sentence to the line it rests on."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from diagdemo.issues import Route
from diagdemo.report.markdown import Safe, link
from diagdemo.workspace.record import Record


@dataclass(frozen=True)
class Proof:
    """A line of a file of the repository."""

    file: str
    line: int


Linker = Callable[[Proof], Safe]
"""From a proof to its link in the document being written."""


_NAMING = ("nom", "intitule", "enonce")


def proof(record: Record, route: Route = ()) -> Proof:
    """The line where the value at `route` of `record` is written; without a route, the line that names it."""
    named = route or next(((key,) for key in _NAMING if key in record.data), ())
    return Proof(record.path, record.locate(named).line if named else 1)


def linker(root: Path, output: Path | None) -> Linker:
    """Links that work from the folder of the document, or, without one, from the root of the repository."""
    top = root.resolve()
    start = output.parent.resolve() if output else top

    def write(target: Proof) -> Safe:
        path = top.joinpath(*target.file.split("/"))
        try:
            relative = PurePosixPath(Path(os.path.relpath(path, start)).as_posix())
        except ValueError:  # another drive, on Windows: only the path in the repository makes sense
            relative = PurePosixPath(target.file)
        return link(f"l. {target.line}", str(relative), f"L{target.line}")

    return write
