"""Colours of the terminal, by the part each plays; plain text where nobody would see them."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TextIO

from diagdemo.cli.streams import wants_colour

Paint = Callable[[str, str], str]
"""`paint(text, part)`: `text` as `part` of a page must look; its width on screen does not change."""

STYLES = {
    "erreur": "1;31",
    "avertissement": "1;33",
    "titre": "1",
    "cadre": "34",
    "lieu": "4;36",
    "contexte": "90",
    "aide": "1;32",
    "commande": "36",
    "succès": "1;32",
    "retiré": "31",
    "retiré ici": "7;31",
    "ajouté": "32",
    "ajouté ici": "7;32",
}
"""What a terminal is told for each part; every one knows these, in the colours that its user has chosen.

Bold is 1, underlined 4, reversed 7, red 31, green 32, yellow 33, blue 34, cyan 36 and grey 90.
"""


def plain(text: str, part: str) -> str:
    """`text` as it is."""
    return text


def painter(stream: TextIO) -> Paint:
    """How to paint what will be written to `stream`: `plain` unless it is a terminal that shows colours."""
    if not wants_colour(stream):
        return plain
    if os.name == "nt":
        from rich.console import Console  # which knows how to ask Windows whether its terminal obeys

        if Console(file=stream).legacy_windows:
            return plain

    def paint(text: str, part: str) -> str:
        return f"\x1b[{STYLES[part]}m{text}\x1b[0m" if text else ""

    return paint
