"""Every command, when whoever reads its output stops at the first line: it ends without a word."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.core import TyperGroup

from diagdemo.cli.app import CommandFolder, root
from diagdemo.cli.run import UNREAD, run
from gitdata import Depot

NETWORK = Path(__file__).resolve().parents[2] / "examples" / "reseau-fictif"

LINES = {
    "add actor": "add actor --nom La-ruche --territoire brumeval",
    "add action": "add action --territoire brumeval --intitule Essai --pilote ccas --echeance 2027 --simuler",
    "add ambition": "add ambition --territoire brumeval --id essai --horizon court --enonce Essai --simuler",
    "add device": "add device --territoire brumeval --nom Essai --type atelier_citoyen --simuler",
    "add interview": "add interview --help",
    "add policy": "add policy --territoire brumeval --intitule Essai --simuler",
    "ci": "ci --simuler",
    "completion": "completion bash",
    "constats": "constats brumeval",
    "diff": "diff HEAD~1",
    "doctor": "doctor",
    "explain": "explain D140",
    "fix": "fix --simuler",
    "graph": "graph brumeval",
    "history": "history brumeval",
    "indicators": "indicators brumeval",
    "init depot": "init depot ../ailleurs --simuler",
    "init territoire": "init territoire Mulhouse --simuler",
    "merge": "merge HEAD~1",
    "perceptions": "perceptions brumeval",
    "questions": "questions brumeval",
    "rename": "rename brumeval/rive-gauche rive-droite --simuler",
    "report": "report brumeval --sortie -",
    "schema": "schema device",
    "status": "status",
    "validate": "validate",
}
"""A line that writes something, for each command."""


def _names(folder: CommandFolder, before: str = "") -> Iterator[str]:
    with folder.make_context("diagdemo", [], resilient_parsing=True) as context:
        for name in folder.list_commands(context):
            command = folder.get_command(context, name)
            if isinstance(command, CommandFolder):
                yield from _names(command, f"{before}{name} ")
            elif isinstance(command, TyperGroup):
                yield from (f"{before}{name} {each}" for each in command.list_commands(context))
            else:
                yield f"{before}{name}"


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    made = Depot(tmp_path_factory.mktemp("depots") / "depot", like=NETWORK)
    made.write("actors/ruche-commune.yaml", "nom: La ruche commune\n")
    made.commit("Un acteur", "2026-02-01")
    return made


def test_every_command_has_its_line() -> None:
    assert set(_names(root())) == set(LINES)


@pytest.mark.parametrize("line", [*LINES.values(), "--help", "--version", "report --help"])
def test_a_reader_that_left_is_not_bothered(
    line: str, network: Depot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    monkeypatch.chdir(network.root)
    with open(writer, "w", encoding="utf-8") as nobody:  # noqa: PTH123 - a descriptor has no path
        monkeypatch.setattr(sys, "stdout", nobody)
        code = run(line.split())
    assert (code, capsys.readouterr().err) == (UNREAD, "")


@pytest.mark.parametrize("line", ["validate --format json", "--help"])
def test_the_process_itself_ends_without_a_word(line: str, network: Depot) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "diagdemo", *line.split()],
        cwd=network.root,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() in (0, UNREAD)
