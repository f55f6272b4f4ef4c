"""From bytes to `Document`: the one entry to the text of a repository, which refuses without ever raising."""

from __future__ import annotations

from diagdemo.issues import Issue, Location
from diagdemo.yaml.events import parse
from diagdemo.yaml.tree import Document


def read(name: str, raw: bytes) -> Document:
    """Read the bytes of the file `name` (relative path, forward slashes)."""
    text = raw.decode("utf-8-sig", "replace")
    parsed = parse(text)
    issues: tuple[Issue, ...] = ()
    if parsed.failure:
        at = Location(name, parsed.failure.line + 1, parsed.failure.column + 1)
        issues = (Issue(at, "D110", "Cette ligne ne se lit pas", "Vérifiez le retrait de la ligne"),)
    return Document(name, text, parsed.root, issues, raw.startswith(b"\xef\xbb\xbf"))
