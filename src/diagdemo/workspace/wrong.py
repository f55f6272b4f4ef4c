"""The words for what is wrong with the shape of a record: blocks, lists, missing and empty fields."""

from __future__ import annotations

import re

from diagdemo.workspace.plan import Node, Plan
from diagdemo.workspace.refusal import Refusal, quote
from diagdemo.yaml.tree import Mapping, Scalar
from diagdemo.yaml.tree import Node as Tree

BLOCK = "un bloc « clé: valeur »"

_SHORT = 100
_WORD = r"[\w-]+"
_WORDS = rf"{_WORD}(?:, ?{_WORD})+"


def wrong_shape(tree: Tree, step: str | int | None, expected: str) -> Refusal:
    """A node of another shape than the field needs.

    `step` is the key that introduces it, its rank in a list, or None for the whole record.
    """
    where = "la fiche" if step is None else "cet élément" if isinstance(step, int) else quote(step)
    message = f"{where[0].upper()}{where[1:]} est {_written(tree)}"
    return Refusal("D125", message, f"écrivez {expected}")


def _written(tree: Tree) -> str:
    if isinstance(tree, Scalar):
        return "un texte"
    return BLOCK if isinstance(tree, Mapping) else "une liste"


def not_a_list(text: str) -> Refusal:
    """A single value where a list is expected."""
    short = len(text) <= _SHORT and "\n" not in text
    listed = f"[{text}]" if short else ""
    advice = f"écrivez {listed and f'{listed}, ou '}une valeur par ligne après un tiret"
    alone = bool(re.fullmatch(_WORD, text))
    written = listed if alone or re.fullmatch(_WORDS, text) else ""
    return Refusal("D125", "Une liste est attendue ici", advice, "liste attendue", written, alone)


def example_block(part: str, plan: Plan) -> str:
    """What a block of the model `part` looks like."""
    return f"{BLOCK}, par exemple {_example(part, plan)}"


def example_map(of: Node, plan: Plan) -> str:
    """What a map with keys of one’s own looks like, when it holds `of`."""
    return (
        f"{BLOCK}, par exemple {{une_cle: {_example(of['part'], plan)}}}" if of["kind"] == "part" else BLOCK
    )


def example_list(of: Node, plan: Plan) -> str:
    """What a list of `of` looks like."""
    listed = "une liste, chaque élément sur sa ligne après un tiret"
    return f"{listed}\u00a0: - {_example(of['part'], plan)}" if of["kind"] == "part" else listed


def _example(part: str, plan: Plan) -> str:
    """A block with its first key and those it must have."""
    first, *others = plan.parts[part]["fields"]
    keys = [first, *(key for key in others if key in plan.parts[part]["required"])]
    return "{" + ", ".join(f"{key}: …" for key in keys) + "}"


def missing_fields(keys: list[str]) -> Refusal:
    """Required fields that are not there."""
    what = " et ".join(quote(key) for key in keys)
    verb = "manque" if len(keys) == 1 else "manquent"
    return Refusal("D121", f"{what} {verb}", "ajoutez " + ", ".join(f"« {key}: … »" for key in keys))


def empty_field(key: str, unknown: bool) -> Refusal:
    """A required field that is there and says nothing."""
    advice = f"« {key} » ne peut pas rester inconnu ici" if unknown else f"complétez « {key}: … »"
    return Refusal("D121", f"{quote(key)} est obligatoire", advice)


def no_value() -> Refusal:
    """A long form without a value."""
    return Refusal(
        "D121", "Ce bloc ne donne aucune valeur", "ajoutez « valeur », ou écrivez « valeur: inconnu »"
    )


def bare_values() -> Refusal:
    """A list of values that say neither their source nor their date."""
    advice = "écrivez chaque valeur sur sa ligne : - {valeur: …, source: …}"
    return Refusal("D125", "Plusieurs valeurs sans leur source ni leur date", advice)


def pointless_without_reason() -> Refusal:
    """« sans_objet » without a note."""
    advice = 'dites pourquoi : {valeur: sans_objet, note: "…"} ; si vous ne savez pas, écrivez inconnu'
    return Refusal("D129", "« sans_objet » est écrit sans motif", advice)


def too_many(most: int) -> Refusal:
    """More faults than are worth listing."""
    message = f"La fiche contient plus de {most} fautes : les suivantes ne sont pas cherchées"
    return Refusal("D100", message, "vérifiez que ce fichier est bien une fiche, puis corrigez les premières")
