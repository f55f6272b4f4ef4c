"""What is written from the constats and the indicators: their codes as data, and their two pages."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from types import ModuleType

from diagdemo.constats.declare import Constat
from diagdemo.constats.observe import catalogue as constats
from diagdemo.indicators import catalogue as indicators
from diagdemo.values import plain

_NOTICE = "<!-- Page écrite par scripts/generate.py\u00a0: ne pas la modifier à la main. -->\n\n"
_IMPORTANCE = {1: "pour information", 2: "moyenne", 3: "forte"}


def diagnosis_files() -> dict[str, str]:
    """Each file, by its path from the root of the project."""
    return {
        "schemas/diagnosis.json": json.dumps(_data(), ensure_ascii=False, indent=1) + "\n",
        "docs/reference/constats.md": _NOTICE + "\n".join(_constats()),
        "docs/reference/indicateurs.md": _NOTICE + "\n".join(_indicators()),
    }


def _data() -> dict[str, object]:
    return {
        "version": 1,
        "constats": {
            code: {
                "nom": module.CONSTAT.name,
                "seuils": {each.name: each.unit for each in module.CONSTAT.thresholds},
            }
            for code, module in constats().items()
        },
        "indicateurs": {code: module.INDICATOR.name for code, module in indicators().items()},
    }


def _constats() -> Iterator[str]:
    yield "# Les constats\n"
    yield "Ce que `diagdemo constats` peut relever. Un constat est une proposition\u00a0: les groupes le"
    yield "confirment, le nuancent ou l’écartent. `diagdemo explain CODE TERRITOIRE` montre ce qu’il en est"
    yield "d’un territoire.\n"
    yield from _list({code: module.CONSTAT.name for code, module in constats().items()})
    for code, module in constats().items():
        yield f"## {code}\n"
        yield f"**{module.CONSTAT.name}.**\n"
        yield from _declared(module.CONSTAT)
        yield f"{_body(module)}\n"


def _declared(constat: Constat) -> Iterator[str]:
    enjeu = f" Enjeu\u00a0: {constat.enjeu.label}." if constat.enjeu else ""
    yield f"- {constat.nature.label}, importance {_IMPORTANCE[constat.importance]}."
    yield f"- Question\u00a0: {constat.question.label}. Pilier\u00a0: {constat.pillar.label}.{enjeu}"
    yield f"- Cadre\u00a0: {constat.framework}."
    for each in constat.thresholds:
        value = plain(each.value, each.unit or None)
        yield f"- Seuil `{each.name}`\u00a0: {value}. {each.meaning.rstrip('.')} ({each.source.rstrip('.')})."
    yield ""


def _indicators() -> Iterator[str]:
    yield "# Les indicateurs\n"
    yield "Ce que `diagdemo indicators` mesure. Chaque valeur dit sur combien de choses elle repose, ce qui a"
    yield "été mis de côté, et entre quelles bornes elle serait si l’on savait tout.\n"
    held = indicators()
    yield from _list({code: module.INDICATOR.name for code, module in held.items()})
    for code, module in sorted(held.items(), key=lambda each: each[1].INDICATOR.number):
        indicator = module.INDICATOR
        yield f"## {code}\n"
        yield f"**{indicator.name}.**\n"
        notes = [f"- N° {indicator.number}. Question\u00a0: {indicator.question.label}."]
        notes += (
            ["- Pour l’équipe seulement\u00a0: jamais montré en dehors, ni comparé."]
            if indicator.internal
            else []
        )
        yield "\n".join(notes) + "\n"
        yield f"{_body(module)}\n"


def _list(names: dict[str, str]) -> Iterator[str]:
    for code, name in names.items():
        yield f"- [{code}](#{code.lower()}) {name}"
    yield ""


def _body(module: ModuleType) -> str:
    """The page without its title, its headings one level down."""
    body = inspect.cleandoc(module.__doc__ or "").partition("\n")[2].strip()
    return "\n".join(f"#{line}" if line.startswith("## ") else line for line in body.splitlines())
