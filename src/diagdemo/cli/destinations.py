"""What `validate` writes where: the formats, and the one that suits a file or the forge that runs it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from diagdemo.cli.choices import Format
from diagdemo.cli.forge import Forge

SCREEN = "-"


_BY_NAME = {".json": Format.JSON, ".sarif": Format.SARIF, ".xml": Format.JUNIT, ".md": Format.MARKDOWN}


class Outputs(NamedTuple):
    """What goes where."""

    screen: Format | None
    """None for the counts alone."""
    file: Format | None = None


def choose(form: Format | None, output: str | None, forge: Forge) -> Outputs:
    """What goes to the screen and to the file.

    A forge that runs the command has its own output unless another is asked for. Without a format, the name
    of the file tells which it takes.
    """
    usual = Format.GITHUB if forge is Forge.GITHUB else Format.TEXTE
    if not output or output == SCREEN:
        return Outputs(form or usual)
    if form:
        return Outputs(None, form)
    named = _BY_NAME.get(Path(output).suffix.lower(), Format.TEXTE)
    if named is Format.JSON and forge is Forge.GITLAB:
        named = Format.GITLAB
    return Outputs(None if forge is Forge.NONE else usual, named)
