"""The shell completes commands, options and values, and the scripts that ask it work as they are printed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import diagdemo
from cli.conftest import Type
from diagdemo.cli.app import root
from diagdemo.cli.completion import SCRIPTS, answer
from gitdata import Depot


@pytest.mark.parametrize(
    ("shell", "words", "expected"),
    [
        ("bash", ["expl"], "explain"),
        ("bash", ["explain", "--he"], "--help"),
        ("bash", ["completion", "f"], "fish"),
        ("zsh", ["completion", "z"], "zsh"),
        ("fish", ["explain", "--he"], "--help\tAfficher cette aide."),
        ("zsh", ["explain", "--he"], "--help:Afficher cette aide."),
    ],
)
def test_answers(shell: str, words: list[str], expected: str) -> None:
    assert answer(root(), shell, words) == expected


def test_powershell_sends_the_word_under_the_cursor_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_DIAGDEMO_WORD", "expl")
    assert answer(root(), "powershell", ["expl"]).startswith("explain\t")
    monkeypatch.setenv("_DIAGDEMO_WORD", "")
    assert answer(root(), "powershell", ["completion"]).split() == ["bash", "zsh", "fish", "powershell"]


def test_territories_are_proposed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "territoires" / "brumeval").mkdir(parents=True)
    (tmp_path / "territoires" / "autre").mkdir()
    monkeypatch.chdir(tmp_path / "territoires" / "autre")
    assert answer(root(), "bash", ["validate", "bru"]) == "brumeval"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["report", "--revision", "rel"], ["relecture"]),
        (["validate", "--depuis", "v"], ["v1"]),
        (["merge", ""], ["main", "relecture", "v1"]),
        (["diff", "ma"], ["main"]),
        (["diff", "main..rel"], ["main..relecture"]),
        (["diff", "main...rel"], ["main...relecture"]),
        (["history", "--depuis", "inconnue"], []),
    ],
)
def test_versions_are_proposed(
    words: list[str], expected: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    depot = Depot(tmp_path / "depot")
    depot.commit("Un", "2026-01-05")
    depot.git("tag", "v1")
    depot.git("branch", "relecture")
    depot.git("branch", "$(pris)")
    monkeypatch.chdir(depot.root)
    assert answer(root(), "bash", words).split() == expected


def test_outside_git_no_version_is_proposed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert answer(root(), "bash", ["report", "--revision", ""]) == ""


@pytest.mark.parametrize("shell", list(SCRIPTS))
def test_the_script_of_each_shell_is_printed(type_line: Type, shell: str) -> None:
    ran = type_line("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    assert "_DIAGDEMO_COMPLETE" in ran.out


PARSERS = {"bash": ["bash", "-n"], "zsh": ["zsh", "-n"], "fish": ["fish", "--no-execute"]}


@pytest.mark.parametrize("shell", [shell for shell in PARSERS if shutil.which(shell)])
def test_the_script_is_well_formed(tmp_path: Path, shell: str) -> None:
    script = tmp_path / "script"
    script.write_text(SCRIPTS[shell], encoding="utf-8")
    subprocess.run([*PARSERS[shell], str(script)], check=True, timeout=60)


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash on this machine")
def test_bash_completes(tmp_path: Path) -> None:
    program = tmp_path / "diagdemo"
    program.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m diagdemo \"$@\"\n", encoding="utf-8")
    program.chmod(0o755)
    script = """
        eval "$(diagdemo completion bash)"
        COMP_WORDS=(diagdemo completion po); COMP_CWORD=2
        _diagdemo_completion diagdemo po completion
        printf '%s,' "${COMPREPLY[@]}"
        COMP_WORDS=(diagdemo completion ""); COMP_CWORD=2
        _diagdemo_completion diagdemo "" completion
        printf '%s,' "${COMPREPLY[@]}"
        complete -p diagdemo
    """
    sources = os.pathsep.join(str(Path(folder).parent) for folder in diagdemo.__path__)
    environment = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": sources}
    ran = subprocess.run(
        ["bash", "--norc", "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ran.stdout.startswith(
        "powershell,bash,zsh,fish,powershell,complete -o default -F _diagdemo_completion"
    )
