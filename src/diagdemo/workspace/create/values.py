"""From what a person types for one field to what is written in the record."""

from __future__ import annotations

import re

from diagdemo.workspace.dates import read_date
from diagdemo.workspace.lexicon import Lexicon
from diagdemo.workspace.plan import Node
from diagdemo.workspace.refusal import Refusal, slug
from diagdemo.workspace.scalars import CONVERT

Words = dict[str, tuple[str, ...]]


class CodeText(str):
    """A code, such as a SIREN, which stays a text even when it is made of figures."""

    __slots__ = ()


Value = str | tuple[str, ...]
"""A text, or the texts of a list."""

_STATES = ("inconnu", "sans_objet")
_DAY_FIRST = re.compile(r"(\d{2})/(\d{2})/(\d{4})\Z")


def typed(text: str, node: Node, words: Words, lexicon: Lexicon) -> Value:
    """The value to write for `text`.

    Labels become terms, figures and dates that are surely understood take their usual form, lists are cut at
    `|`, else at line ends, else at commas. What is not understood stays as it is: reading it back says why.
    """
    text = text.strip()
    if node["kind"] not in ("list", "sources"):
        return _one(text, _inner(node), words, lexicon)
    items = tuple(_one(item, _inner(node), words, lexicon) for item in _cut(text))
    return items[0] if node["kind"] == "sources" and len(items) == 1 else items


def refusal(text: str, node: Node, words: Words, lexicon: Lexicon) -> Refusal | None:
    """Why `text` cannot be taken for what `node` expects; None when it can."""
    value = typed(text, node, words, lexicon)
    inner = _inner(node)
    if inner["kind"] == "sources":
        return None
    for item in (value,) if isinstance(value, str) else value:
        if item in _STATES and node["kind"] == "fact":
            continue
        found = CONVERT[inner["kind"]](item, inner, words)
        if isinstance(found, Refusal):
            return found
    return None


def _inner(node: Node) -> Node:
    return {**node, **node["of"]} if node["kind"] in ("fact", "list") else node


def _cut(text: str) -> list[str]:
    mark = next((mark for mark in ("|", "\n") if mark in text), ",")
    return [item.strip() for item in text.split(mark) if item.strip()]


def _one(text: str, node: Node, words: Words, lexicon: Lexicon) -> str:
    kind = node["kind"]
    if kind == "prose":
        lines = [line.rstrip() for line in text.split("\n")]
        return "\n".join(lines) + "\n" if len(lines) > 1 else text
    text = " ".join(text.split("\n")) if "\n" in text else text
    if kind == "enum":
        return _term(text, node["vocabulary"], words, lexicon)
    if kind in ("int", "number"):
        value = CONVERT[kind](text, node, words)
        return text if isinstance(value, Refusal) else str(value)
    if kind == "bool":
        value = CONVERT[kind](text, node, words)
        return text if isinstance(value, Refusal) else "oui" if value else "non"
    if kind == "code" and text.isdigit():
        return CodeText(text)
    return _date(text) if kind == "date" else text


def _term(text: str, vocabulary: str, words: Words, lexicon: Lexicon) -> str:
    """The term whose own name or label is `text`, but for capitals, accents and spaces."""
    if text in words[vocabulary]:
        return text
    wanted = slug(text)
    for term in words[vocabulary]:
        if wanted in (slug(term), slug(lexicon.label(vocabulary, term))):
            return term
    return text


def _date(text: str) -> str:
    """Day first with all its figures, as French spreadsheets write it; other forms are left as they are."""
    match = _DAY_FIRST.match(text)
    if match is None:
        return text
    day, month, year = match.groups()
    turned = f"{year}-{month}-{day}"
    return text if isinstance(read_date(turned), Refusal) else turned
