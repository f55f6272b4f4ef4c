"""Write texts under a folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def empty(root: Path) -> None:
    """Make sure that nothing is there.

    Raises:
        SystemExit: the folder holds something already.
    """
    if root.exists() and any(root.iterdir()):
        raise SystemExit(f"{root} is not empty")


def write(root: Path, files: Iterable[tuple[str, str]]) -> None:
    """Write each text at its path, in UTF-8 and with the same line ends everywhere."""
    empty(root)
    made: set[Path] = set()
    for path, text in files:
        file = root / path
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_bytes(text.encode())
