"""What is remembered of one part, and the digest that tells whether it is still what was kept."""

# No `from __future__ import annotations` here: a NamedTuple compiles the text of each annotation, and this
# module is imported before anything else is done.
from typing import NamedTuple

from diagdemo.verification.digest import digest


class Row(NamedTuple):
    """What is remembered of one part."""

    signature: bytes
    """Of the state of its files (names, sizes, times) when read; empty when not to be trusted yet."""
    content: bytes
    """Digest of what was read: paths and contents, settings, shared records."""
    asked: str
    """JSON: what the findings depend on beyond the part."""
    findings: str
    """JSON: the issues."""


Columns = tuple[bytes, bytes, bytes, bytes, bytes]
"""The name of a part, then its row, as they are written."""


def columns_of(part: str, row: Row) -> Columns:
    """A row as it is written."""
    return as_bytes(part), row.signature, row.content, as_bytes(row.asked), as_bytes(row.findings)


def row_of(columns: Columns) -> tuple[str, Row]:
    """The name of a part and its row, from columns whose digest was verified."""
    part, signature, content, asked, findings = columns
    return as_text(part), Row(signature, content, as_text(asked), as_text(findings))


def seal(key: bytes, columns: Columns) -> bytes:
    """The digest of what is written, for the tool, the repository and the part alone."""
    return digest(*columns, key=key)


def sealed(key: bytes, columns: Columns, told: object) -> bool:
    """Whether `told` is that of these columns, which may be anything."""
    try:
        return seal(key, columns) == told
    except TypeError:  # what is no row at all
        return False


def as_bytes(text: str) -> bytes:
    """A text as it is written; names of files may hold what UTF-8 does not."""
    return text.encode("utf-8", "surrogatepass")


def as_text(written: bytes) -> str:
    """A text that was written."""
    return written.decode("utf-8", "surrogatepass")
