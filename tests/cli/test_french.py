"""Every word of the command line is French."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer._click.core import Command
from typer._click.exceptions import UsageError

from cli.conftest import Invent, Type
from diagdemo.cli.app import root
from diagdemo.cli.french import FrenchGroup
from diagdemo.cli.french.faults import sentence

WORDS = """
    a an and are aborted available choose command commands default deprecated did does directory directories
    dir dynamic env error exit expected extra file for from got help int integer invalid input is list missing
    must no not of one only or out path please required requires show such str bool float string text than
    that the this to try unexpected use valid value var with without yes you your
"""
ENGLISH = frozenset(WORDS.split()) - {"a", "an"}


def english_words(text: str) -> set[str]:
    """The English words of `text`, whatever is a command, an option or a metavariable set aside."""
    text = re.sub(r"diagdemo [^»\n]*", " ", text)
    text = re.sub(r"--?[a-z][a-z-]*|«[^»]*»|\$[A-Z]+|[\w~./-]*\.\w+", " ", text)
    return set(re.findall(r"[^\W\d_]+", text.lower())) & ENGLISH


def every_line(command: Command | None, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words that call each command and each group, the root first."""
    yield words
    if isinstance(command, FrenchGroup):
        context = command.context_class(command)
        for name in command.list_commands(context):
            yield from every_line(command.get_command(context, name), (*words, name))


@pytest.mark.parametrize("words", list(every_line(root())), ids=" ".join)
def test_help_has_no_english_word(type_line: Type, words: tuple[str, ...]) -> None:
    ran = type_line(*words, "--help")
    assert ran.code == 0
    assert ran.out.startswith("Utilisation : diagdemo")
    assert english_words(ran.out) == set()
    assert ran.out.count("Afficher cette aide.") == 1
    assert re.findall(r"\w* [:;!?»]|« \w*", ran.raw) == [], "a no-break space is missing"


@pytest.mark.parametrize("words", list(every_line(root())), ids=" ".join)
def test_options_are_declared_with_a_description(words: tuple[str, ...]) -> None:
    command: Command | None = root()
    for word in words:
        assert isinstance(command, FrenchGroup)
        command = command.get_command(command.context_class(command), word)
    assert command is not None
    for param in command.params:
        assert getattr(param, "help", ""), f"{param.name} has no description"
        assert not any(opt.startswith("--no-") for opt in param.secondary_opts), (
            f"{param.name} is half English"
        )


SAMPLE = '''"""Essayer toutes les sortes de valeurs."""

import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

class Couleur(StrEnum):
    ROUGE = "rouge"
    VERT = "vert"

def command(
    lieu: Annotated[str, typer.Argument(help="Un lieu.")],
    autres: Annotated[list[int] | None, typer.Argument(help="Des nombres.")] = None,
    forme: Annotated[Literal["texte", "concis"], typer.Option("--forme", help="La forme.")] = "texte",
    couleur: Annotated[Couleur, typer.Option("--couleur", help="La couleur.")] = Couleur.VERT,
    nombre: Annotated[int, typer.Option("--nombre", min=1, max=5, help="Un nombre.")] = 2,
    part: Annotated[float | None, typer.Option("--part", help="Une part.")] = None,
    jour: Annotated[datetime.date | None, typer.Option("--jour", help="Un jour.")] = None,
    dossier: Annotated[
        Path | None, typer.Option("--dossier", exists=True, file_okay=False, help="Où.")
    ] = None,
    fichier: Annotated[
        Path | None, typer.Option("--fichier", exists=True, dir_okay=False, help="Quoi.")
    ] = None,
    simuler: Annotated[bool, typer.Option("--simuler", help="Ne rien écrire.")] = False,
    mot: Annotated[list[str] | None, typer.Option("--mot", help="Des mots.")] = None,
    bouts: Annotated[
        tuple[str, str] | None, typer.Option("--bouts", metavar="A B", help="Deux bouts.")
    ] = None,
) -> int:
    """Essayer toutes les sortes de valeurs."""
    print(lieu, autres, forme, couleur, nombre, part, jour, dossier, fichier, simuler, mot, bouts, sep="|")
    return 0
'''

WRONG = [
    ((), "il manque l’argument « LIEU »"),
    (("x", "y"), "« y » n’est pas un nombre entier ; écrivez par exemple 12"),
    (("x", "--forme", "txte"), "« txte » n’est pas possible ; vouliez-vous dire « texte » ?"),
    (
        ("x", "--couleur", "bleu"),
        "l’option « --couleur » : « bleu » n’est pas possible ; valeurs : rouge, vert",
    ),
    (("x", "--nombre", "9"), "9 est trop grand ; le maximum est 5"),
    (("x", "--nombre", "0"), "0 est trop petit ; le minimum est 1"),
    (("x", "--part", "un"), "« un » n’est pas un nombre"),
    (("x", "--part", "nan"), "« nan » n’est pas un nombre"),
    (("x", "--jour", "2024-02-30"), "« 2024-02-30 » n’est pas une date"),
    (("x", "--dossier", "nulle-part"), "le dossier « nulle-part » n’existe pas"),
    (("x", "--dossier", __file__), "est un fichier ; un dossier est attendu"),
    (("x", "--fichier", "/"), "« / » est un dossier ; un fichier est attendu"),
    (("x", "--forme"), "l’option « --forme » attend une valeur"),
    (("x", "--bouts", "a"), "l’option « --bouts » attend 2 valeurs"),
    (("x", "--simuler=oui"), "l’option « --simuler » ne prend pas de valeur"),
    (("x", "--dosier", "d"), "option inconnue « --dosier » ; vouliez-vous dire « --dossier » ?"),
    (("x", "--zzz"), "option inconnue « --zzz » ; les options sont : --forme, --couleur"),
    (("x", "-z"), "option inconnue « -z »"),
]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("add", "dispositif"), "device"),
        (("ajouter",), "add"),
        (("vérifier",), "validate"),
        (("add", "Entretiens"), "interview"),
    ],
)
def test_a_french_word_leads_to_its_command(type_line: Type, words: tuple[str, ...], meant: str) -> None:
    assert f"vouliez-vous dire « {meant} » ?" in type_line(*words).err.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("words", "expected"), WRONG, ids=lambda it: " ".join(it) if isinstance(it, tuple) else ""
)
def test_wrong_usage_says_what_to_type(
    type_line: Type, invent: Invent, words: tuple[str, ...], expected: str
) -> None:
    ran = type_line("essai", *words, commands=invent(essai=SAMPLE))
    assert ran.code == 2
    assert ran.out == ""
    assert expected in ran.err
    assert ran.err.startswith("Utilisation : diagdemo essai [OPTIONS] LIEU [AUTRES…]")
    assert ran.err.endswith("Aide : tapez « diagdemo essai --help »\n")
    assert english_words(ran.err) == set()


def test_help_tells_kinds_defaults_and_bounds(type_line: Type, invent: Invent) -> None:
    page = type_line("essai", "--help", commands=invent(essai=SAMPLE)).out
    for expected in (
        "LIEU     Un lieu.  [obligatoire]",
        "--forme texte|concis  La forme.  [par défaut : texte]",
        "--couleur rouge|vert  La couleur.  [par défaut : vert]",
        "--nombre NOMBRE       Un nombre.  [par défaut : 2 ; de 1 à 5]",
        "--jour DATE ",
        "--dossier DOSSIER ",
        "--fichier FICHIER ",
        "--simuler             Ne rien écrire.\n",
        "--mot TEXTE           Des mots.\n",
        "--bouts A B           Deux bouts.\n",
    ):
        assert expected in page
    assert english_words(page) == set()


def test_values_reach_the_command_with_their_type(type_line: Type, invent: Invent) -> None:
    words = (
        "x",
        "1",
        "2",
        "--part",
        "12,5",
        "--jour",
        "31/03/2026",
        "--dossier",
        "/",
        "--simuler",
        "--mot",
        "a",
        "--bouts",
        "c",
        "d",
    )
    ran = type_line("essai", *words, "--mot", "b", "--couleur", "rouge", commands=invent(essai=SAMPLE))
    assert ran.err == ""
    assert ran.out == "x|[1, 2]|texte|rouge|2|12.5|2026-03-31|/|None|True|['a', 'b']|('c', 'd')\n"
    assert type_line("essai", "x", commands=invent(essai=SAMPLE)).out == (
        "x|None|texte|vert|2|None|None|None|None|False|None|None\n"
    )


def test_unknown_command_is_corrected(type_line: Type, invent: Invent) -> None:
    ran = type_line("esai", commands=invent(essai=SAMPLE))
    assert (ran.code, ran.out) == (2, "")
    assert "commande inconnue « esai » ; vouliez-vous dire « essai » ?" in ran.err
    assert english_words(ran.err) == set()


def test_control_characters_of_the_command_line_are_shown_as_escapes(type_line: Type) -> None:
    ran = type_line("\x1b[2Jx\u202e")
    assert "\\x1b[2Jx\\u202e" in ran.err
    assert "\x1b" not in ran.err


def templates_of_typer() -> set[str]:
    """The texts that Typer's parser and commands raise as wrong usages, each hole written `…`."""
    folder = Path(typer.__file__).parent
    found = set()
    for name in ("core.py", "_click/core.py", "_click/parser.py"):
        for node in ast.walk(ast.parse((folder / name).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _raises_usage(node):
                found |= {text for argument in node.args if (text := _text(argument)) and " " in text}
    return found


def _raises_usage(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in (
        "fail",
        "UsageError",
        "BadOptionUsage",
        "BadArgumentUsage",
        "NoSuchOption",
        "BadParameter",
    )


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) if isinstance(part, ast.Constant) else "…" for part in node.values)
    if isinstance(node, ast.Call):  # _("text").format(…)
        inner = node.func.value if isinstance(node.func, ast.Attribute) else (node.args or [node.func])[0]
        return re.sub(r"\{[^}]*\}", "…", _text(inner))
    return ""


# What each text becomes when its holes are filled as Typer fills them.
KNOWN = {
    "Missing command.": "Missing command.",
    "No such command ….": "",  # FrenchGroup.resolve_command says it first
    "Got unexpected extra argument(s) (…)": "Got unexpected extra argument(s) (x y)",
    "Option … does not take a value.": "Option '--x' does not take a value.",
    "Option … requires …": "Option '--x' requires an argument.",
    "Argument … takes … values.": "Argument 'x' takes 2 values.",
}


def test_every_message_of_typer_is_known() -> None:
    assert templates_of_typer() == set(KNOWN)


@pytest.mark.parametrize(
    "message", [text for text in KNOWN.values() if text] + ["Option '--x' requires 2 arguments."]
)
def test_every_message_of_typer_has_its_french_sentence(message: str) -> None:
    french = sentence(UsageError(message))
    assert french != message
    assert english_words(french) == set()
