"""Colours of the terminal, by the part each plays; plain text where nobody would see them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from diagdemo.cli.streams import wants_colour

Paint = Callable[[str, str], str]
"""`paint(text, part)`: `text` as `part` of a page must look; its width on screen does not change."""

_STYLES = {
    "erreur": "bold red",
    "avertissement": "bold yellow",
    "titre": "bold",
    "cadre": "blue",
    "lieu": "underline cyan",
    "contexte": "bright_black",
    "aide": "bold green",
    "commande": "cyan",
    "succès": "bold green",
    "retiré": "red",
    "retiré ici": "reverse red",
    "ajouté": "green",
    "ajouté ici": "reverse green",
}


def plain(text: str, part: str) -> str:
    """`text` as it is."""
    return text


def painter(stream: TextIO) -> Paint:
    """How to paint what will be written to `stream`: `plain` unless it is a terminal that shows colours."""
    if not wants_colour(stream):
        return plain
    from rich.console import Console
    from rich.style import Style

    console = Console(file=stream)
    if console.legacy_windows or console._color_system is None:
        return plain
    styles = {part: Style.parse(style) for part, style in _STYLES.items()}
    system = console._color_system

    def paint(text: str, part: str) -> str:
        return styles[part].render(text, color_system=system) if text else ""

    return paint
