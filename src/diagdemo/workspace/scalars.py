"""From the text of a scalar to the value its field expects, one function per kind of node."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from diagdemo.workspace.dates import read_date
from diagdemo.workspace.numbers import read_number
from diagdemo.workspace.plan import Node
from diagdemo.workspace.refusal import Refusal, by_slug, closest, quote, slug

_ID = r"[a-z0-9-]{1,64}"
_REF = re.compile(rf"(?:{_ID}/){{0,2}}{_ID}(?:#[A-Za-z0-9_-]{{1,64}})?\Z")
_BOOLEANS = {"oui": True, "true": True, "vrai": True, "non": False, "false": False, "faux": False}
_ENGLISH = {"yes": "oui", "no": "non"}
_SHOWN = 12
_INSEE = 5
"""Digits of the code of a commune."""


def _text(text: str, node: Node, words: dict[str, tuple[str, ...]]) -> Any:
    return text


def _key(text: str, node: Node, words: dict[str, tuple[str, ...]]) -> Any:
    if len(text) <= 64 and "\n" not in text:
        return text
    return Refusal(
        "D126",
        f"{quote(text)} est trop long pour un identifiant",
        "choisissez un mot court, d’une seule ligne",
    )


def _bool(text: str, node: Node, words: dict[str, tuple[str, ...]]) -> Any:
    value = _BOOLEANS.get(text.strip().lower())
    if value is None:
        meant = _ENGLISH.get(text.strip().lower(), "")
        advice = f"écrivez {meant}" if meant else "écrivez oui, non, ou inconnu"
        return Refusal("D127", f"{quote(text)} n’est ni oui ni non", advice, written=meant, sure=True)
    return value


def _number(text: str, node: Node, words: dict[str, tuple[str, ...]]) -> Any:
    value = read_number(text, node["kind"] == "int", node.get("unit"))
    if isinstance(value, Refusal):
        return value
    low, high = node.get("low"), node.get("high")
    if (low is not None and value < low) or (high is not None and value > high):
        bounds = f"un nombre de {low} à {high}" if high is not None else f"un nombre de {low} ou plus"
        if low == high:
            advice = f"cette version de diagdemo ne connaît que {low} : mettez diagdemo à jour, ou corrigez"
            return Refusal("D128", f"{text.strip()} est hors des bornes", advice)
        return Refusal("D128", f"{text.strip()} est hors des bornes", f"écrivez {bounds}")
    return value


def _date(text: str, node: Node, words: dict[str, tuple[str, ...]]) -> Any:
    return read_date(text)


def _enum(text: str, node: Node, words: dict[str, tuple[str, ...]]) -> Any:
    known = words[node["vocabulary"]]
    if text in known:
        return text
    sure = _by_label(text, node["vocabulary"], known) or by_slug(text, known)
    meant = sure or closest(text, known)
    listed = ", ".join(known[:_SHOWN]) + (f"… ({len(known)} valeurs)" if len(known) > _SHOWN else "")
    advice = f"vouliez-vous dire {quote(meant)} ?" if meant else f"valeurs possibles : {listed}"
    message = f"{quote(text)} n’est pas une valeur connue"
    return Refusal("D122", message, advice, "valeur inconnue", meant or "", bool(sure))


def _by_label(text: str, vocabulary: str, known: tuple[str, ...]) -> str | None:
    """The word whose label people typed instead of it."""
    from diagdemo.workspace.lexicon import load_lexicon

    label = load_lexicon().label
    named = [word for word in known if slug(label(vocabulary, word)) == slug(text)]
    return named[0] if len(named) == 1 else None


def _code(text: str, node: Node, words: dict[str, tuple[str, ...]]) -> Any:
    if _compiled(node["pattern"]).fullmatch(text):
        return text
    from diagdemo.yaml.scalar import quoted

    message = f"{quote(text)} n’est pas {node['name']}"
    for attempt, sure in (
        (re.sub(r"-(?=\d\Z)", "-0", text.upper()), True),  # CAD-1 for CAD-01
        (re.sub(r"[\s.]", "", text), True),
        ("0" + text if len(text) < _INSEE else text, False),  # a spreadsheet drops it
        (text.upper(), True),
        (slug(text).replace("_", "-"), True),
        (slug(text), True),
        ("https://" + text, False),
    ):
        if attempt != text and len(attempt) <= 500 and _compiled(node["pattern"]).fullmatch(attempt):
            return Refusal("D126", message, f'écrivez "{attempt}"', "", quoted(attempt), sure)
    return Refusal("D126", message, f"écrivez par exemple {node['example']}")


def _ref(text: str, node: Node, words: dict[str, tuple[str, ...]]) -> Any:
    if _REF.match(text):
        return text
    steps = text[:200].removesuffix(".yaml").split("/")
    meant = "/".join(slug(step).replace("_", "-")[:64] for step in steps)
    valid = meant if _REF.match(meant) else ""
    advice = f"écrivez le nom du fichier sans «\u00a0.yaml\u00a0», par exemple {valid or 'conseil-citoyen'}"
    message = f"{quote(text)} ne peut pas être le nom d’une fiche"
    return Refusal("D126", message, advice, "", valid, sure=True, named=valid)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(r"\d", "[0-9]"))


CONVERT: dict[str, Callable[[str, Node, dict[str, tuple[str, ...]]], Any]] = {
    "line": _text,
    "prose": _text,
    "key": _key,
    "bool": _bool,
    "int": _number,
    "number": _number,
    "date": _date,
    "enum": _enum,
    "code": _code,
    "ref": _ref,
}
"""By kind of node: the text, the node, the vocabularies -> the value or a `Refusal`."""
