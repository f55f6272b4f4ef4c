"""From bytes to `Document`: the one entry to the text of a repository, which refuses without ever raising."""

from __future__ import annotations

from diagdemo.issues import Issue, Location
from diagdemo.yaml.encoding import decode
from diagdemo.yaml.events import parse
from diagdemo.yaml.suspicion import doubtful, sound
from diagdemo.yaml.tree import Document

MAX_SIZE = 1_000_000
"""Bytes of the largest file that is read."""
MAX_LINES = 50_000


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
    long = len(text) > MAX_LINES and max(text.count("\n"), text.count("\r")) > MAX_LINES
    if decoded.issue is None and not long and sound(text):
        parsed = parse(text)
        if not doubtful(text, parsed):
            return Document(name, text, parsed.root, (), decoded.bom)
    issues = (decoded.issue,) if decoded.issue else ()
    if not decoded.readable:
        return Document(name, text, None, issues, decoded.bom)
    if long:
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
