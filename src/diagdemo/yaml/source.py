"""From bytes to `Document`: the one entry to the text of a repository, which refuses without ever raising."""

from __future__ import annotations

import re

from diagdemo.issues import Issue, Location
from diagdemo.yaml.causes.characters import FORBIDDEN, MANGLED
from diagdemo.yaml.causes.layout import BULLETS, NO_BREAK
from diagdemo.yaml.causes.meaning import doubtful
from diagdemo.yaml.encoding import decode
from diagdemo.yaml.events import parse
from diagdemo.yaml.tree import Document

MAX_SIZE = 1_000_000
"""Bytes of the largest file that is read."""
MAX_LINES = 50_000

_SUSPECT = re.compile(f"[\t{FORBIDDEN}{MANGLED}]")
_TYPOGRAPHY = re.compile(f"[{NO_BREAK}{BULLETS}]")
_MISPLACED = re.compile(
    f"(?:^|\r)[ -]*[{NO_BREAK}{BULLETS}]|[{NO_BREAK}][ {NO_BREAK}]*:|:[{NO_BREAK}]", re.MULTILINE
)
"""Where a no-break space or a bullet spoils what is written around it: elsewhere it is typography."""


def read(name: str, raw: bytes) -> Document:
    """Read the bytes of a file.

    Args:
        name: its path in the repository, relative, with forward slashes; issues carry it.
        raw: all its bytes.

    Returns:
        The document, whatever the bytes: faults are its `issues`.
    """
    if len(raw) > MAX_SIZE:
        return too_big(name, len(raw))
    decoded = decode(name, raw)
    text = decoded.text
    parsed = None
    if decoded.issue is None and _sound(text):
        parsed = parse(text)
        if not doubtful(text, parsed):
            return Document(name, text, parsed.root, (), decoded.bom)
    issues = (decoded.issue,) if decoded.issue else ()
    if not decoded.readable:
        return Document(name, text, None, issues, decoded.bom)
    if max(text.count("\n"), text.count("\r")) > MAX_LINES:
        return Document(name, text, None, (*issues, _too_long(name)), decoded.bom)
    # Here alone, so that sound files do not pay for the search.
    from diagdemo.yaml.causes.examine import examine

    examined = examine(name, text, parsed)
    return Document(name, text, examined.root, (*issues, *examined.issues), decoded.bom)


def too_big(name: str, size: int) -> Document:
    """The document that stands for a file of `size` bytes, which is not read."""
    message = f"Le fichier pèse {size / 1e6:.1f} Mo, et une fiche 1 Mo au plus".replace(".", ",")
    advice = "répartissez le contenu en plusieurs fiches ; les pièces jointes ne vont pas dans les fiches"
    return Document(name, "", None, (Issue(Location(name), "D100", message, advice),))


def _too_long(name: str) -> Issue:
    message = f"Le fichier compte plus de {MAX_LINES} lignes"
    return Issue(Location(name), "D100", message, "répartissez le contenu en plusieurs fiches")


def _sound(text: str) -> bool:
    return not (
        _SUSPECT.search(text)
        or (_TYPOGRAPHY.search(text) and _MISPLACED.search(text))
        or "<<<<<<<" in text
        or "â€" in text
        or ">>>>>>>" in text
        or max(text.count("\n"), text.count("\r")) > MAX_LINES
    )
