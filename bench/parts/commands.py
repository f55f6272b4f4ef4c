"""How the commands of the tool are run."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
REAL = EXAMPLES / "territoires-reels"


def tool(*words: str | Path) -> list[str]:
    """A command of the tool, run by the same Python as the bench."""
    return [sys.executable, "-m", "diagdemo", *map(str, words)]


def script(name: str, *words: str | Path) -> list[str]:
    """A script of the bench, to be run at the root of the project."""
    return [sys.executable, "-m", f"bench.{name}", *map(str, words)]
