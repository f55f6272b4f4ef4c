"""Same data, same day, same bytes: whatever the machine, its language, its clock, the order of files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

NETWORK = Path(__file__).parents[2] / "examples" / "reseau-fictif"
COMMANDS = (
    "constats --format json",
    "constats brumeval --horizon long",
    "graph brumeval --format json",
    "graph pays-de-sarvelle",
    "questions --max 0",
    "questions brumeval --format json",
    "indicators --format json",
    "validate --format sarif",
    "validate --format gitlab",
    "validate --format junit",
    "validate --format markdown",
    "validate --format github",
)
_DRIVER = """
import sys, time
later = float(sys.argv[2])
real = time.time
time.time = lambda: real() + later
from diagdemo.cli.run import run
for line in sys.stdin.read().splitlines():
    print("$", line, flush=True)
    assert run([*line.split(), "--depot", sys.argv[1], "--date", "2026-11-22"]) == 0, line
"""
"""Runs each line of its input as a command, with a clock that is some seconds ahead."""
_SEEN = {
    "plain": {"TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    "other": {"TZ": "America/Adak", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"},
}
_TEN_YEARS = "315360000"


def laid(root: Path, backwards: bool) -> Path:
    """The network, its files created from the first to the last, or the other way."""
    for path in sorted(NETWORK.rglob("*.yaml"), reverse=backwards):
        copy = root / path.relative_to(NETWORK)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return root


def told(root: Path, here: Path, variables: dict[str, str], later: str) -> bytes:
    here.mkdir()
    ran = subprocess.run(
        [sys.executable, "-c", _DRIVER, str(root), later],
        input="\n".join(COMMANDS).encode(),
        capture_output=True,
        cwd=here,
        env={
            **os.environ,
            **variables,
            "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path)),
            "PYTHONIOENCODING": "utf-8",
            "COLUMNS": "80",
        },
        check=False,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    return ran.stdout + ran.stderr


def test_nothing_but_the_data_changes_what_is_told(tmp_path: Path) -> None:
    one = told(laid(tmp_path / "a", False), tmp_path / "here", _SEEN["plain"], "0")
    other = told(laid(tmp_path / "un autre dépôt", True), tmp_path / "la", _SEEN["other"], _TEN_YEARS)
    parts = [text.decode().split("$ ") for text in (one, other)]
    assert [part.splitlines()[0] for part in parts[0][1:]] == list(COMMANDS)
    for before, after in zip(*parts, strict=True):
        if before != after:
            pytest.fail(_first_difference(before, after))


def _first_difference(before: str, after: str) -> str:
    pairs = zip(before.splitlines(), after.splitlines(), strict=False)
    return next((f"{one!r}\n{other!r}" for one, other in pairs if one != other), "one is longer")
