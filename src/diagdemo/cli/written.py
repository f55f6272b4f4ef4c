"""Write a result in the file that was asked for, and say which."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from diagdemo.cli.visible import near, visible


def save(path: Path, content: str | bytes) -> None:
    """Write a file, in a folder that is made when it is missing."""
    from diagdemo.yaml.write import write_atomic

    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, content)


def tell(path: Path, stream: TextIO | None = None) -> None:
    """Say that a file is written; on the standard output, unless another stream is given."""
    print(f"Écrit\u00a0: {visible(near(path))}", file=stream)
