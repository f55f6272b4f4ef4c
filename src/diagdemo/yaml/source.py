"""From bytes to `Document`: the one entry to the text of a repository, which refuses without ever raising.

Whoever only lists files comes here too, for their largest size: what reads them is loaded with the first one.
"""

from __future__ import annotations

from diagdemo.issues import Issue, Location
from diagdemo.yaml.document import Document

MAX_SIZE = 1_000_000
"""Bytes of the largest file that is read."""


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
    from diagdemo.yaml.reading import read_text

    return read_text(name, raw)


def too_big(name: str, size: int) -> Document:
    """The document that stands for a file of `size` bytes, which is not read."""
    message = f"Le fichier pèse {size / 1e6:.1f} Mo, et une fiche 1 Mo au plus".replace(".", ",")
    advice = "répartissez le contenu en plusieurs fiches ; les pièces jointes ne vont pas dans les fiches"
    return Document(name, "", None, (Issue(Location(name), "D100", message, advice),))
