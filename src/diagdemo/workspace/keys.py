"""What an unknown key was meant to be: a typo, a field of another block, or nothing the model knows."""

from __future__ import annotations

import re

from diagdemo.workspace.plan import Plan
from diagdemo.workspace.refusal import Refusal, closest, quote, slug
from diagdemo.yaml.tree import Mapping, Scalar

_SHOWN = 10
_WHOLE = r"[+-]?\d[\d \u00a0\u202f]{0,30}"
_DECIMALS = r"\d{1,9}[ \u00a0\u202f]?[€%]?"
_HOMES = 3
_LONG_FORM = "ValueForm"


def unknown_key(key: str, part: str, present: set[str], plan: Plan, top: str) -> tuple[Refusal, str | None]:
    """The refusal of `key` in a block of the model `part`, and the field it stands for, when that is clear.

    The second value keeps a mistyped required field from being also reported as missing. `present` holds the
    keys of the block, `top` is the model of the whole record.
    """
    fields = plan.parts[part]["fields"]
    meant = closest(key, (name for name in fields if name not in present))
    message = f"La clé {quote(key)} n’existe pas ici"
    if meant:
        advice, sure = f"vouliez-vous dire {quote(meant)}\u00a0?", slug(key) == slug(meant)
        return Refusal("D120", message, advice, "clé inconnue", meant, sure), meant
    homes = _homes(key, part, plan)
    if homes:
        where = " ou ".join(quote(home) for home in homes[:_HOMES])
        return Refusal("D120", message, f"{quote(key)} s’écrit dans {where}", "à déplacer"), None
    if key in plan.parts[top]["fields"] and part != _LONG_FORM:
        advice = f"{quote(key)} s’écrit au premier niveau de la fiche, sans décalage"
        return Refusal("D120", message, advice, "à déplacer"), None
    if closest(key, present & set(fields)) is not None and key not in fields:
        return Refusal("D120", message, "une clé de ce nom existe déjà dans ce bloc : retirez celle-ci"), None
    names = list(fields)
    listed = ", ".join(names[:_SHOWN]) + (f"… ({len(names)} clés)" if len(names) > _SHOWN else "")
    return Refusal("D120", message, f"clés possibles : {listed}", "clé inconnue"), None


def _homes(key: str, part: str, plan: Plan) -> list[str]:
    """The fields of this block whose own block has `key`."""
    blocks = ((name, node.get("of", node)) for name, node in plan.parts[part]["fields"].items())
    return [
        name for name, node in blocks if node["kind"] == "part" and key in plan.parts[node["part"]]["fields"]
    ]


def cut_decimals(tree: Mapping) -> dict[int, Refusal | None]:
    """The entries of a map between braces that are the halves of a number with a decimal comma.

    `{etp: 1,5}` reads as `etp: 1` and a key `5`: between braces a comma separates. Gives, by rank, the
    refusal of each first half, and None for each second one.
    """
    cut: dict[int, Refusal | None] = {}
    for rank, (key, child) in enumerate(tree.entries[1:], start=1):
        before = tree.entries[rank - 1][1]
        if not (isinstance(before, Scalar) and isinstance(child, Scalar)) or child.value:
            continue
        if re.fullmatch(_DECIMALS, key.value) and re.fullmatch(_WHOLE, before.value):
            number = f"{before.value},{key.value}"
            digits = "".join(before.value.split()) + "." + key.value.rstrip(" €%")
            message = f"{quote(number)} est coupé en deux : entre accolades, une virgule sépare deux champs"
            cut[rank - 1] = Refusal("D123", message, f'écrivez {digits} ou "{number}"', written=digits)
            cut[rank] = None
    return cut
