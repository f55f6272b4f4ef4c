"""Numbers as people write them: read when there is one reading, else refused with the right text.

Read: `15000`, `15 000` (any space), `1,5`, `1.5`, and a unit that is the field’s own (`15 000 €`, `50 %`).
Refused, with what to write: `1.500`, `2 M€`, `700 k€`, `environ 300`, `50-60`, words.
"""

from __future__ import annotations

from diagdemo.workspace.figures import plain, without_unit
from diagdemo.workspace.refusal import Refusal, quote

_SIMPLE = 15
"""Digits that a number may have."""
_LONGEST = 60


def read_number(text: str, whole: bool, unit: str | None = None) -> int | float | Refusal:
    """The number that `text` surely means, or why there is none.

    Args:
        text: what is written.
        whole: whether only whole numbers make sense.
        unit: the unit of the field, which may follow the figure.
    """
    if text.isdecimal() and text.isascii() and len(text) <= _SIMPLE:
        return int(text)
    if len(text) > _LONGEST:
        return Refusal("D123", f"{quote(text)} n’est pas un nombre", "écrivez le nombre seul, en chiffres")
    bare = without_unit(text.strip(), unit)
    value = plain(bare)
    if value is None:
        from diagdemo.workspace.misnumbered import misnumbered

        return misnumbered(text, bare, whole, unit)
    if isinstance(value, Refusal):
        return value
    if whole and value != int(value):
        return Refusal(
            "D123",
            f"{quote(text)} n’est pas un nombre entier",
            f"écrivez un nombre entier, par exemple {round(value)}",
        )
    return int(value) if value == int(value) else value
