"""What commands import before they do anything: counted in modules, which no load of a machine changes."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from cli.conftest import Type
from diagdemo.cli.app import root
from diagdemo.cli.french.commands import FrenchContext

RECORDS = Path(__file__).parents[1] / "checks" / "base"
_COMPLETING = "_DIAGDEMO_COMPLETE"
_PAGES = [
    (["--help"], "", 16),
    (["--version"], "", 16),
    (["vali"], "bash", 16),
    (["validate", "--help"], "", 20),
    (["validate", "--de"], "bash", 20),
    (["validate", "--format", ""], "bash", 20),
    (["status", "--"], "zsh", 20),
]
"""A command line, the shell that asks for its completion, the most modules it imports beyond Typer's."""

_ALWAYS_HEAVY = {"pydantic", "networkx", "jinja2", "rich", "importlib.metadata"}
_READING = {"ruamel", "_ruamel_yaml", "diagdemo.yaml", "diagdemo.checks", "diagdemo.workspace.load"}
_COMPUTED = {f"diagdemo.{name}" for name in ("report", "changes", "fixing", "indicators", "graph")}
_SOUND = ["validate", "--depot", str(RECORDS)]


def _run(program: str, **environment: str) -> str:
    """The last line that a program writes on standard error, in a process of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={**kept, **environment},
    )
    return done.stderr.splitlines()[-1]


def _imported(*lines: list[str], **environment: str) -> set[str]:
    """The modules that command lines, run one after another in a process of their own, leave behind."""
    program = (
        "import sys\nfrom diagdemo.cli.run import run\n"
        f"codes = [run(words) for words in {list(lines)!r}]\n"
        "print('\\n' + ' '.join(sys.modules), file=sys.stderr)\nsys.exit(max(codes))"
    )
    return set(_run(program, **environment).split())


@cache
def _of_typer() -> frozenset[str]:
    return frozenset(_run("import sys, typer\nprint(' '.join(sys.modules), file=sys.stderr)").split())


def _of(packages: set[str], modules: set[str]) -> set[str]:
    """The modules that are of one of the packages."""
    return {name for name in modules if any(f"{name}.".startswith(f"{package}.") for package in packages)}


@pytest.mark.parametrize(("words", "shell", "most"), _PAGES, ids=lambda value: str(value))
def test_a_page_imports_typer_and_little_else(words: list[str], shell: str, most: int) -> None:
    held = _imported(words, **({_COMPLETING: shell} if shell else {})) - _of_typer()
    assert len(held) <= most, sorted(held)
    ours = {name for name in held if name.startswith("diagdemo")}
    assert ours == _of({"diagdemo.cli", "diagdemo.errors", "diagdemo.version"}, ours) | {"diagdemo"}


def test_no_page_of_help_imports_what_reads_records() -> None:
    with FrenchContext(root()) as context:
        lines = [[name, "--help"] for name in root().list_commands(context)]
    assert len(lines) > 15
    assert not _of(_ALWAYS_HEAVY | _READING, _imported(*lines))


def test_sound_records_are_verified_without_what_faults_need() -> None:
    held = _imported([*_SOUND, "--sans-cache"])
    assert not _of({*_ALWAYS_HEAVY, *_COMPUTED, "sqlite3"}, held)
    assert len(held - _of_typer()) <= 220


def test_what_has_not_changed_is_verified_without_what_reads(tmp_path: Path) -> None:
    cold, warm = (_imported(_SOUND, DIAGDEMO_CACHE=str(tmp_path)) for _ in range(2))
    unread = {*_ALWAYS_HEAVY, *_COMPUTED, *_READING, "diagdemo.model", "hashlib"}
    assert _of(unread, warm) <= {"diagdemo.checks"}  # where waivers are applied, which is no check
    assert _of(_READING, cold) > _of(_READING, warm)
    assert len(warm - _of_typer()) <= 70


def test_a_process_of_ours_ends_without_looking_for_garbage() -> None:
    frozen = _run(
        "import atexit, gc, sys\nfrom diagdemo.cli import main\n"
        "atexit.register(lambda: print(gc.get_freeze_count(), gc.isenabled(), file=sys.stderr))\n"
        "sys.argv[1:] = ['--version']\nmain()"
    )
    count, enabled = frozen.split()
    assert int(count) > 5_000
    assert enabled == "True"


def test_a_program_that_runs_commands_keeps_its_collector(type_line: Type) -> None:
    gc.unfreeze()  # other tests may have called what a command calls
    before = gc.isenabled(), gc.get_threshold()
    assert type_line(*_SOUND, "--sans-cache").code == 0
    assert (gc.isenabled(), gc.get_threshold()) == before
    assert gc.get_freeze_count() == 0
