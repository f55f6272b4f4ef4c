"""Commands are found by themselves: one file is one command, one folder is a group."""

from __future__ import annotations

import pytest

from cli.conftest import Invent, Type

LEAF = (
    '"""{0}."""\n\n\ndef command() -> int:\n    """{0}.\n\n    La suite."""\n    print("{0}")\n    return 0\n'
)
APP = '''"""Ajouter une fiche."""

import typer

app = typer.Typer()


@app.command()
def acteur() -> int:
    """Ajouter un acteur."""
    print("acteur ajouté")
    return 0


@app.command()
def dispositif() -> int:
    """Ajouter un dispositif."""
    return 0
'''


def test_files_and_folders_are_commands_and_groups(type_line: Type, invent: Invent) -> None:
    commands = invent(
        valider=LEAF.format("Valider"),
        init__depot=LEAF.format("Créer un dépôt"),
        deux_mots=LEAF.format("Deux mots"),
    )
    page = type_line("--help", commands=commands).out
    assert [line.split()[0] for line in page.partition("Commandes :\n")[2].splitlines()] == [
        "deux-mots",
        "init",
        "valider",
    ]
    assert "Le groupe init" in page
    assert type_line("init", "depot", commands=commands).out == "Créer un dépôt\n"
    assert type_line("deux-mots", commands=commands).out == "Deux mots\n"


def test_a_module_may_declare_a_group(type_line: Type, invent: Invent) -> None:
    commands = invent(ajouter=APP)
    assert type_line("ajouter", "acteur", commands=commands)[:3] == (0, "acteur ajouté\n", "")
    page = type_line("ajouter", "--help", commands=commands).out
    assert page.startswith(
        "Utilisation : diagdemo ajouter [OPTIONS] COMMANDE [ARGUMENTS]…\n\n  Ajouter une fiche."
    )
    assert "dispositif  Ajouter un dispositif." in page
    assert "vouliez-vous dire « acteur »" in type_line("ajouter", "actuer", commands=commands).err


def test_only_the_called_command_is_imported(type_line: Type, invent: Invent) -> None:
    commands = invent(bonne=LEAF.format("Bonne"), cassée='"""Cassée."""\n\nraise RuntimeError\n')
    assert type_line("bonne", commands=commands).code == 0
    assert "cassée" in type_line("--help", commands=commands).out


def test_a_module_that_declares_nothing_is_a_mistake(invent: Invent) -> None:
    commands = invent(vide='"""Vide."""\n')
    with pytest.raises(TypeError, match="declares neither"):
        commands.get_command(commands.context_class(commands), "vide")


def test_version_is_shown(type_line: Type) -> None:
    ran = type_line("--version")
    assert ran.code == 0
    assert ran.out.startswith("diagdemo ")
