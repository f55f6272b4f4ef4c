"""The same records as items of doorstop, which reads its own form only."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path
from textwrap import indent

from bench.corpus.writing import write

_SETTINGS = "settings:\n  digits: 7\n  prefix: FICHE\n  sep: ''\n"


def requirements(root: Path, files: Iterable[str]) -> Path:
    """A document of one item for each file, which holds its text, in a repository at `root`."""
    items = ((f"FICHE{rank:07}.yml", _item(rank, Path(file))) for rank, file in enumerate(files, start=1))
    write(root, [(".doorstop.yml", _SETTINGS), *items])
    subprocess.run(["git", "init", "--quiet", str(root)], check=True)
    return root


def _item(rank: int, file: Path) -> str:
    text = indent(file.read_text(encoding="utf-8"), "  ")
    return (
        f"active: true\nderived: false\nheader: ''\nlevel: 1.{rank}.1\nlinks: []\nnormative: true\nref: ''\n"
        f"reviewed: null\ntext: |\n{text}"
    )
