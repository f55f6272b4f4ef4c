"""Where commands keep what they have verified while they are measured: never where the user keeps it."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from bench.lines import Line, Part
from bench.processes import run
from bench.sampling import Measure

_VARIABLE = "DIAGDEMO_CACHE"


def kept_in(folder: Path) -> dict[str, str]:
    """The environment of a command that keeps there what it has verified."""
    return {_VARIABLE: str(folder)}


def apart(part: Part, folder: Path) -> Part:
    """The same measures; those that do not say where they keep what they verified do in this folder."""

    def own(line: Line) -> Line:
        if not isinstance(line, Measure) or _VARIABLE in (line.environment or {}):
            return line
        return line._replace(environment={**(line.environment or {}), **kept_in(folder)})

    return part._replace(lines=[own(line) for line in part.lines])


class Forgotten:
    """Forgets all that was verified."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache

    def __call__(self) -> None:
        """Forget."""
        shutil.rmtree(self.cache, ignore_errors=True)


class Known:
    """Has a command verify all that it can, unless something is kept already."""

    def __init__(self, command: Sequence[str], cache: Path) -> None:
        self.command = command
        self.cache = cache

    def __call__(self) -> None:
        """Verify, if nothing is kept."""
        if not self.cache.is_dir():
            run(self.command, environment=kept_in(self.cache))


class Edited:
    """Changes a file each time, and nothing of what it says; a text that was there never comes back."""

    def __init__(self, file: Path, known: Known) -> None:
        self.file = file
        self.text = file.read_text(encoding="utf-8")
        self.known = known
        self.times = 0

    def __call__(self) -> None:
        """Change the file, once all is verified."""
        self.known()
        self.times += 1
        self.file.write_text(f"# Relu {self.times} fois\n{self.text}", encoding="utf-8")
