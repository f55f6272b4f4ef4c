"""Whatever happens, a command line ends with an exit code and a sentence, never with a trace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import diagdemo
from cli.conftest import Invent, Type

FAILING = '''"""Échouer."""

from typing import Annotated

import typer

def command(comment: Annotated[str, typer.Argument(help="De quelle façon.")]) -> int:
    """Échouer."""
    from diagdemo.errors import NotFoundError, UsageError

    if comment == "code":
        return 1
    raise {
        "introuvable": NotFoundError("aucun territoire « x\\x1b »", "tapez un autre nom"),
        "usage": UsageError("cela ne se peut pas"),
        "interrompu": KeyboardInterrupt(),
        "fin": EOFError(),
        "imprévu": ZeroDivisionError("secret detail"),
        "refusé": PermissionError(13, "Permission denied", "/racine/fiche.yaml"),
        "sortie": typer.Exit(4),
    }[comment]
'''


@pytest.mark.parametrize(
    ("how", "code", "said"),
    [
        ("code", 1, ""),
        ("introuvable", 2, "Erreur : aucun territoire « x\\x1b »\nAide : tapez un autre nom\n"),
        ("usage", 2, "Erreur : cela ne se peut pas\n"),
        ("interrompu", 130, "\nInterrompu.\n"),
        ("fin", 130, "\nInterrompu.\n"),
        ("sortie", 4, ""),
        ("refusé", 3, "Erreur : « /racine/fiche.yaml » ne peut pas être utilisé : l’accès est refusé.\n"),
    ],
)
def test_each_ending_has_its_code_and_its_sentence(
    type_line: Type, invent: Invent, how: str, code: int, said: str
) -> None:
    ran = type_line("echouer", how, commands=invent(echouer=FAILING))
    assert (ran.code, ran.out) == (code, "")
    assert ran.err == said


def test_the_unforeseen_goes_to_a_log_and_not_to_the_screen(
    type_line: Type, invent: Invent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ran = type_line("echouer", "imprévu", commands=invent(echouer=FAILING))
    assert ran.code == 3
    assert "Traceback" not in ran.err
    assert "secret detail" not in ran.err
    (log,) = tmp_path.glob("diagdemo-erreur-*.log")
    assert str(log) in ran.err
    text = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError: secret detail" in text
    assert f"Python {sys.version.split()[0]}" in text


def test_debug_shows_the_detail(type_line: Type, invent: Invent, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIAGDEMO_DEBUG", "1")
    assert "ZeroDivisionError" in type_line("echouer", "imprévu", commands=invent(echouer=FAILING)).err


def test_a_command_without_arguments_shows_its_help(type_line: Type) -> None:
    ran = type_line()
    assert ran.code == 2
    assert "Commandes :" in ran.err


def _python(source: str, *options: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    path = os.pathsep.join(str(Path(folder).parent) for folder in diagdemo.__path__)
    return subprocess.run(
        [sys.executable, *options, "-c", source],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": path, **environment},
        timeout=60,
        check=False,
    )


def test_accents_never_raise_whatever_the_locale() -> None:
    source = "import sys; from diagdemo.cli.run import run; sys.exit(run(['--help']))"
    ran = _python(source, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="cp1252")
    assert ran.returncode == 0
    assert "Décrire un territoire" in ran.stdout.decode("utf-8")


def test_a_reader_who_leaves_is_no_error() -> None:
    source = (
        "import os, sys; from diagdemo.cli.run import run\n"
        "read, write = os.pipe(); os.close(read); os.dup2(write, 1)\n"
        "sys.exit(run(['--help']))"
    )
    ran = _python(source)
    assert (ran.returncode, ran.stderr) == (141, b"")


def test_help_imports_nothing_heavy_and_no_command() -> None:
    source = (
        "import sys; from diagdemo.cli.run import run; run(['--help'])\n"
        "heavy = {'rich', 'pydantic', 'jinja2', 'networkx', 'ruamel', 'sqlite3'} & set(sys.modules)\n"
        "commands = [name for name in sys.modules if name.startswith('diagdemo.cli.commands.')]\n"
        "assert not heavy and not commands, (heavy, commands)"
    )
    ran = _python(source)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_reading_options_does_not_import_pydantic() -> None:
    source = (
        "import sys; from diagdemo.cli.run import run; assert run(['completion', 'bash']) == 0\n"
        "assert 'pydantic' not in sys.modules"
    )
    ran = _python(source)
    assert (ran.returncode, ran.stderr) == (0, b"")
