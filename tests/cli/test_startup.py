"""What commands import before they do anything: counted in modules, which no load of a machine changes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RECORDS = Path(__file__).parents[1] / "checks" / "base"
_ALWAYS_HEAVY = {"pydantic", "networkx", "jinja2", "rich", "sqlite3"}
_NEEDLESS = {*_ALWAYS_HEAVY, "hashlib", "diagdemo.report", "diagdemo.changes", "diagdemo.fixing"}


def _imported(*words: str) -> set[str]:
    """The modules that a command of its own process holds when it ends."""
    program = (
        "import sys\nfrom diagdemo.cli.run import run\n"
        f"code = run({list(words)!r})\n"
        "print('\\n' + ' '.join(sys.modules), file=sys.stderr)\nsys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={name: value for name, value in os.environ.items() if not name.startswith("COV")},
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("words", "most"),
    [(["--help"], 175), (["completion", "bash"], 175), (["validate", "--depot", str(RECORDS)], 335)],
)
def test_a_command_imports_what_it_uses(words: list[str], most: int) -> None:
    held = _imported(*words)
    assert len(held) <= most, f"{len(held)} modules"
    assert not held & _ALWAYS_HEAVY


def test_sound_records_are_verified_without_what_faults_need() -> None:
    assert not _imported("validate", "--depot", str(RECORDS)) & _NEEDLESS
