"""The first line of a record, by which editors find the schema that gives completion and hover."""

from __future__ import annotations

TOOL_FOLDER = ".diagdemo"
"""The folder of a repository that holds what serves editors and people, never read as data."""
SCHEMAS = f"{TOOL_FOLDER}/schemas"
MODELS = f"{TOOL_FOLDER}/modeles"
_START = "# yaml-language-server: $schema="


def schema_line(kind: str, path: str) -> str:
    """The line for the record of `kind` at `path` (from the root of its repository, with forward slashes)."""
    return f"{_START}{'../' * path.count('/')}{SCHEMAS}/{kind}.schema.json"


def with_schema_line(text: str, kind: str, path: str) -> str:
    """`text` with the line that suits its place instead of the one it has, if it has one."""
    first, _, rest = text.partition("\n")
    body = rest if first.startswith(_START) else text
    return f"{schema_line(kind, path)}\n{body}"
