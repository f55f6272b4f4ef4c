"""The commented model of a kind of record, built from the declarations so that it cannot drift from them.

One paragraph per field: what to write, the words that are allowed, then the field itself, empty when it is
required and otherwise as an example behind a `#` without a space, which is all there is to remove.
"""

from __future__ import annotations

import textwrap
from collections.abc import Collection

from diagdemo.workspace.create.schema_line import schema_line
from diagdemo.workspace.lexicon import Lexicon
from diagdemo.workspace.plan import Node, Plan

OTHERS = "Autres champs possibles : "
"""How the last paragraph begins, which names the fields that are not shown."""

_WIDTH = 110
_LABELLED = 6
"""Vocabularies up to this size are shown with their labels; beyond, the terms speak for themselves."""


def commented(kind: str, plan: Plan, lexicon: Lexicon) -> str:
    """The text of the commented model of `kind`."""
    part = plan.records[kind]["part"]
    fields: dict[str, Node] = plan.parts[part]["fields"]
    shown = [key for key in fields if lexicon.example(part, key) is not None]
    paragraphs = [_header(kind, part, plan, lexicon)]
    paragraphs += [_field(part, key, plan, lexicon) for key in shown]
    others = [key for key in fields if key not in shown]
    if others:
        paragraphs.append(_comment(OTHERS + ", ".join(others) + "."))
    return "\n\n".join(paragraphs) + "\n"


def without_filled(paragraph: str, filled: Collection[str]) -> str | None:
    """The paragraph of the other fields without those that are filled; None when none is left."""
    text = " ".join(line.removeprefix("#").strip() for line in paragraph.splitlines())
    left = [key for key in text.removeprefix(OTHERS).rstrip(".").split(", ") if key not in filled]
    return _comment(OTHERS + ", ".join(left) + ".") if left else None


def model_path(kind: str, plan: Plan) -> str:
    """Where a record of `kind` stands in a repository, as far as its schema line is concerned."""
    record = plan.records[kind]
    if record["folder"]:
        return f"territoires/_/{record['folder']}/_.yaml"
    return str(record["file"]) if kind == "espace" else f"territoires/_/{record['file']}"


def _header(kind: str, part: str, plan: Plan, lexicon: Lexicon) -> str:
    names = plan.parts[part]["required"]
    plural = "s" if len(names) > 1 else ""
    # By name: once the record is filled, a missing « # » says nothing any more.
    required = f"Champ{plural} obligatoire{plural} : {', '.join(names)}. " if names else ""
    advice = (
        f"{required}Pour remplir un autre champ, enlevez le « # » devant lui et remplacez l’exemple. "
        "Ce que vous ne savez pas peut rester de côté ; si vous l’avez cherché en vain, écrivez « inconnu »."
    )
    privacy = "N’écrivez jamais le nom d’une personne, ni d’opinion sur une personne."
    lines = [_comment(lexicon.sentence(kind)), _comment(advice), _comment(privacy)]
    return "\n".join([schema_line(kind, model_path(kind, plan)), *lines])


def _field(part: str, key: str, plan: Plan, lexicon: Lexicon, indent: int = 0) -> str:
    node = plan.parts[part]["fields"][key]
    text = f"{lexicon.title(part, key)} : {_lower(lexicon.description(part, key))}"
    lines = [_comment(text, indent)]
    words = _words(node, plan, lexicon)
    if words:
        lines.append(_comment(words, indent))
    example = lexicon.example(part, key) or ""
    required = key in plan.parts[part]["required"]
    lines.append(_required(node, key, example, plan, lexicon) if required else _optional(key, example))
    return "\n".join(lines)


def _required(node: Node, key: str, example: str, plan: Plan, lexicon: Lexicon) -> str:
    if node["kind"] == "part":
        return "\n".join([f"{key}:", *_inner(node["part"], example, plan, lexicon)])
    if "\n" in example:
        shown = " ".join(example.lstrip("|").split())
        return f"{_comment('Par exemple : ' + shown)}\n{key}:"
    return f"{key}:  # par exemple : {example}"


def _inner(part: str, example: str, plan: Plan, lexicon: Lexicon) -> list[str]:
    """The fields of a required block: those of its example, the required ones left empty."""
    lines: list[str] = []
    for line in example.strip("\n").splitlines():
        key, _, value = line.strip().partition(": ")
        lines.append(_comment(f"{lexicon.title(part, key)} : {_lower(lexicon.description(part, key))}", 2))
        words = _words(plan.parts[part]["fields"][key], plan, lexicon)
        if words:
            lines.append(_comment(words, 2))
        required = key in plan.parts[part]["required"]
        lines.append(f"  {key}:  # par exemple : {value}" if required else f"  #{key}: {value}")
    return lines


def _optional(key: str, example: str) -> str:
    first, *rest = example.split("\n")
    return "\n".join([f"#{key}: {first}".rstrip(), *(f"#{line}" for line in rest)])


def _words(node: Node, plan: Plan, lexicon: Lexicon) -> str:
    """The allowed terms of a field of words; empty for other fields."""
    inner = node.get("of", node)
    if inner["kind"] != "enum":
        return ""
    terms = plan.words[inner["vocabulary"]]
    if len(terms) > _LABELLED:
        return f"Au choix : {', '.join(terms)}."
    labelled = (f"{term} ({lexicon.label(inner['vocabulary'], term)})" for term in terms)
    return f"Au choix : {', '.join(labelled)}."


def _lower(sentence: str) -> str:
    """A sentence that follows a colon; acronyms keep their capitals."""
    return sentence if sentence[1:2].isupper() else sentence[:1].lower() + sentence[1:]


def _comment(text: str, indent: int = 0) -> str:
    start = " " * indent + "# "
    # No-break spaces stay inside lines: textwrap only breaks at ordinary ones.
    return "\n".join(
        textwrap.wrap(
            text,
            _WIDTH,
            initial_indent=start,
            subsequent_indent=start,
            break_long_words=False,
            break_on_hyphens=False,
        )
    )
