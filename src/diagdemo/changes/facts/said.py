"""Single values in the words people read, as they stand inside a sentence."""

from __future__ import annotations

import re
from typing import Any

from diagdemo.changes.facts.nouns import lowered
from diagdemo.changes.facts.reading import Reading
from diagdemo.model.fact import Absence, State, Value
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.evidence import Precision
from diagdemo.perceptions.themes import theme_labels
from diagdemo.study.build import stage_labels
from diagdemo.study.called import called
from diagdemo.wording import agreed, cut, date, number, quoted
from diagdemo.workspace.lexicon import load_lexicon
from diagdemo.workspace.plan import Node

LONG = 60
"""Signs of a text beyond which it is not repeated whole."""
_ADDRESS = 80
_NAMED_THINGS = ("Degre", "TypeDispositif", "Horizon", "VersionDiagnostic")
"""The vocabularies whose words are names of things or read like them: no quotes around them."""
_CODE = re.compile(r"[A-Za-z0-9#/.-]{1,80}\Z")
_PEOPLE = ("personnes", "habitants", "")
"""Units that the name of the field says already."""


def say(reading: Reading, node: Node, value: Any) -> str:
    """A single value in words."""
    kind = node["kind"]
    if isinstance(value, bool):
        return quoted("oui" if value else "non")
    if isinstance(value, PartialDate):
        return date(value)
    if isinstance(value, int | float):
        return _figure(value, node)
    if kind == "enum":
        return _word(reading, node, str(value))
    if kind in ("ref", "key"):
        return _named(reading, node, str(value))
    if kind == "sources":
        return source(reading, str(value))
    if kind == "code":
        code = cut(str(value), _ADDRESS)
        return quoted(code) if "_" in code else code
    return quoted(cut(str(value), LONG))


def _figure(value: float, node: Node) -> str:
    if node["kind"] == "int" and "unit" not in node and value < 10_000:
        return str(value)  # a year or a level is no quantity to group by thousands
    unit = node.get("unit", "")
    return number(value) if unit in _PEOPLE else f"{number(value)}\u00a0{agreed(unit, value)}"


def _word(reading: Reading, node: Node, slug: str) -> str:
    setting = node.get("setting")
    if setting:
        labels = stage_labels if setting == "etapes_cycle" else theme_labels
        return quoted(lowered(cut(labels(reading.workspace).get(slug, slug.replace("_", " ")), LONG)))
    label = load_lexicon().label(node["vocabulary"], slug)
    if node["vocabulary"] in _NAMED_THINGS:
        return lowered(label)
    return quoted(lowered(label))


def _named(reading: Reading, node: Node, text: str) -> str:
    """What people call the record that is named; an interview by its pseudonym alone."""
    kinds = node.get("to", ("actor", "device", "policy", "ambition", "action"))
    target = reading.workspace.index.resolve(text, kinds, reading.record.territory)
    if target is None or target.record.kind == "interview":
        shown = cut(text.replace("_", " "), LONG)
        return shown if _CODE.match(shown) else quoted(shown)
    return quoted(cut(called(target.record), LONG))


def source(reading: Reading, key: str) -> str:
    """What a source is called; of an interview, only the college."""
    if key in reading.heard:
        college = reading.record.data["sources"][key].get("college")
        label = lowered(load_lexicon().label("College", college)) if college else ""
        return f"un entretien (collège\u00a0: {label})" if label else "un entretien"
    said = reading.record.data.get("sources", {}).get(key, {})
    return quoted(cut(said.get("titre") or said.get("editeur") or key.replace("_", " "), LONG))


def say_entry(reading: Reading, node: Node, entry: Value[Any] | Absence, dated: bool) -> str:
    """A value with its precision and its plan; with `dated`, its date and what it counts too."""
    if isinstance(entry, Absence):
        return _absence(entry)
    hedge = "" if entry.precision in ("exact", "calcul") else f"{Precision.of(entry.precision).label} "
    held = entry.valeur if entry.valeur is not None else entry.prevu
    remarks = []
    if entry.valeur is None:
        remarks.append("prévu")
    elif entry.prevu is not None:
        remarks.append(f"prévu\u00a0: {say(reading, node, entry.prevu)}")
    if entry.precision == "calcul":
        remarks.append("par calcul")
    if dated:
        remarks += [date(entry.date)] if entry.date else []
        remarks += [cut(entry.definition, LONG)] if entry.definition else []
    told = f"{hedge}{say(reading, node, held)}"
    return f"{told} ({', '.join(remarks)})" if remarks else told


def _absence(absence: Absence) -> str:
    words = {State.INCONNU: "inconnu", State.SANS_OBJET: "sans objet", State.AUCUN: "aucun"}
    return words.get(absence.state, "rien")
