"""The reference pages of the documentation, written from what the code declares."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from diagdemo.checks import pages as check_pages
from diagdemo.model.entities import entities
from diagdemo.model.fields import own_first
from diagdemo.model.structure import Builder
from diagdemo.model.value_form import ValueForm

_NOTICE = "<!-- Page écrite par scripts/generate.py : ne pas la modifier à la main. -->\n\n"
_KINDS = {
    "line": "texte",
    "prose": "texte long",
    "key": "mot",
    "sources": "clés de sources",
    "bool": "oui ou non",
    "int": "nombre entier",
    "number": "nombre",
    "date": "date",
}
_KIND_NAMES = {
    "actor": "acteur",
    "device": "dispositif",
    "policy": "politique suivie",
    "ambition": "ambition",
    "action": "action",
    "interview": "entretien",
    "extrait": "extrait d’entretien",
}
_COMMANDS = [
    ["init"],
    ["init", "depot"],
    ["init", "territoire"],
    ["add"],
    ["add", "device"],
    ["validate"],
    ["status"],
    ["graph"],
    ["constats"],
    ["questions"],
    ["indicators"],
    ["perceptions"],
    ["report"],
    ["explain"],
    ["diff"],
    ["history"],
    ["merge"],
    ["rename"],
    ["fix"],
    ["ci"],
    ["doctor"],
    ["schema"],
    ["completion"],
]


def reference_pages(root: Path) -> dict[str, str]:
    """Each page, by its path from the root of the project."""
    builder = Builder()
    builder.part(ValueForm)
    for model in entities().values():
        builder.part(model)
    return {
        "docs/reference/fiches.md": _NOTICE + "\n".join(_records(builder)),
        "docs/reference/vocabulaires.md": _NOTICE + "\n".join(_vocabularies(builder)),
        "docs/reference/controles.md": _NOTICE + "\n".join(_checks()),
        "docs/reference/commandes.md": _NOTICE + "\n".join(_commands(root)),
    }


def _records(builder: Builder) -> Iterator[str]:
    yield "# Les fiches, champ par champ\n"
    yield "★ : obligatoire. Tous les autres champs peuvent manquer. Un **fait** s’écrit en bref"
    yield "(`participants: 4500`) ou avec ses preuves, une ou plusieurs fois : [une valeur](#une-valeur).\n"
    for model in entities().values():
        where = f"`{model.FOLDER}/*.yaml`" if model.FOLDER else f"`{model.FILE}`"
        yield f"## {model.LABEL[1][0].upper()}{model.LABEL[1][1:]} — {where}\n"
        yield f"{inspect.cleandoc(model.__doc__ or '')}\n"
        yield from _fields(model, builder)
    yield "## Une valeur\n"
    yield f"{inspect.cleandoc(ValueForm.__doc__ or '')}\n"
    yield from _fields(ValueForm, builder)
    yield "## Les blocs\n"
    tops = {model.__name__ for model in entities().values()} | {"ValueForm"}
    for name in sorted(set(builder.parts) - tops):
        block = builder.models[name]
        yield _heading(3, name, block.__doc__)
        yield from _fields(block, builder)


def _fields(model: type[BaseModel], builder: Builder) -> Iterator[str]:
    yield "| Clé | Ce qu’on écrit | Type | Visible |\n|---|---|---|---|"
    nodes = builder.parts[model.__name__]["fields"]
    for key, field in own_first(model).items():
        star = " ★" if field.is_required() else ""
        extra: Any = field.json_schema_extra
        text = f"**{field.title}.** {field.description}".replace("|", "\\|")
        yield f"| `{key}`{star} | {text} | {_type(nodes[key])} | {extra['visibilite']} |"
    yield ""


def _type(node: dict[str, Any]) -> str:
    match node["kind"]:
        case "fact":
            return f"**fait** : {_type({**node, **node['of']})}"
        case "list":
            return f"liste : {_type(node['of'])}"
        case "dict":
            return f"bloc libre : {_type(node['of'])}"
        case "choice":
            return " ou ".join(_type(node[shape]) for shape in ("scalar", "list", "part") if shape in node)
        case _:
            return _leaf_type(node)


def _leaf_type(node: dict[str, Any]) -> str:
    match node["kind"]:
        case "part":
            return f"[bloc](#{node['part'].lower()})"
        case "enum":
            return f"[mot de la liste](vocabulaires.md#{node['vocabulary'].lower()})"
        case "ref":
            return "nom d’une fiche (" + ", ".join(_KIND_NAMES.get(kind, kind) for kind in node["to"]) + ")"
        case "code":
            return f"{node['name'].split(',')[0]}, comme `{node['example']}`"
        case kind:
            return _KINDS[kind] + (f", en {node['unit']}" if node.get("unit") else "")


def _heading(level: int, name: str, doc: str | None) -> str:
    """A title in words, whose anchor is the name in the code."""
    title = inspect.cleandoc(doc or name).partition("\n")[0].rstrip(".")
    return f'{"#" * level} <a id="{name.lower()}"></a>{title}\n'


def _vocabularies(builder: Builder) -> Iterator[str]:
    yield "# Les vocabulaires\n"
    yield "Les mots que l’on écrit dans les fiches, et ce que lisent les gens. `diagdemo.yaml` peut remplacer"
    yield "les étapes du cycle et ajouter des thèmes à la grille de codage.\n"
    for name, term in sorted(builder.terms.items()):
        yield _heading(2, name, term.__doc__)
        yield "| Mot | Libellé | Définition |\n|---|---|---|"
        for word in term:
            yield f"| `{word}` | {word.label} | {word.definition} |"
        yield ""


def _checks() -> Iterator[str]:
    yield "# Les contrôles\n"
    yield "Ce que signale `diagdemo validate`. La même page s’affiche avec `diagdemo explain CODE`.\n"
    pages = {code: inspect.cleandoc(module.__doc__ or "") for code, module in check_pages().items()}
    for code, page in pages.items():
        yield f"- [{code}](#{code.lower()}) {page.partition(chr(10))[0].rstrip('.')}"
    yield ""
    for code, page in pages.items():
        title, _, body = page.partition("\n")
        yield f"## {code}\n"
        yield f"**{title.rstrip('.')}.**\n{_fences(body)}\n"


def _fences(body: str) -> str:
    """The file that an example lies in becomes a line above it."""
    lines = []
    for line in body.splitlines():
        language, _, file = line.removeprefix("```").partition(" ")
        if line.startswith("```") and file:
            lines += [f"`{file}`", "", f"```{language}"]
        else:
            lines.append(line)
    return "\n".join(lines)


def _commands(root: Path) -> Iterator[str]:
    yield "# Les commandes\n"
    yield "Codes de sortie : 0 tout va bien (avertissements compris), 1 quelque chose a été trouvé,"
    yield "2 mauvais usage, 3 imprévu.\n"
    for words in [[], *_COMMANDS]:
        yield f"## diagdemo {' '.join(words)}".rstrip() + "\n"
        yield f"```text\n{_help(root, words)}```\n"


def _help(root: Path, words: list[str]) -> str:
    environment = {**os.environ, "COLUMNS": "80", "PYTHONPATH": str(root / "src"), "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-m", "diagdemo", *words, "--help"],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=True,
    ).stdout
