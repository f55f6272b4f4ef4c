"""The reading of one file: bytes, then characters, then a tree, each looked at before the next is tried."""

from __future__ import annotations

from diagdemo.issues import Issue, Location
from diagdemo.yaml.document import Document
from diagdemo.yaml.encoding import decode
from diagdemo.yaml.events import parse
from diagdemo.yaml.suspicion import doubtful, sound
from diagdemo.yaml.tree import Node

MAX_LINES = 50_000


def read_text(name: str, raw: bytes) -> Document:
    """Read the bytes of a file that is not too big; `diagdemo.yaml.source.read` tells more."""
    decoded = decode(name, raw)
    text = decoded.text
    long = len(text) > MAX_LINES and max(text.count("\n"), text.count("\r")) > MAX_LINES
    parsed = None
    if decoded.issue is None and not long and sound(text):
        parsed = parse(text)
        if not doubtful(text, parsed):
            return Document(name, text, parsed.root, (), decoded.bom, _again)
    issues = (decoded.issue,) if decoded.issue else ()
    if not decoded.readable:
        return Document(name, text, None, issues, decoded.bom)
    if long:
        return Document(name, text, None, (*issues, _too_long(name)), decoded.bom)
    # Here alone, so that sound files do not pay for the search.
    from diagdemo.yaml.causes.examine import examine

    examined = examine(name, text, parsed)
    return Document(name, text, examined.root, (*issues, *examined.issues), decoded.bom)


def _again(text: str) -> Node | None:
    return parse(text).root


def _too_long(name: str) -> Issue:
    message = f"Le fichier compte plus de {MAX_LINES} lignes"
    return Issue(Location(name), "D100", message, "répartissez le contenu en plusieurs fiches")
