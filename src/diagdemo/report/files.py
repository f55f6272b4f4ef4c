"""From a document to its files, in the formats that are asked for."""

from __future__ import annotations

from collections.abc import Iterable

from diagdemo.registry import discover
from diagdemo.report import formats
from diagdemo.report.document import Document


def files_of(document: Document, codes: Iterable[str]) -> dict[str, bytes]:
    """The files of a document by their address from its folder, each document before its pictures.

    Args:
        document: what to write.
        codes: the formats: `md`, `html`, `pdf`, `docx`.

    Raises:
        DiagdemoError: a format needs what is not installed, or cannot hold the document.
    """
    known = discover(formats.__name__)
    files = {}
    for code in codes:
        files[f"{document.stem}.{code}"] = known[code].write(document)
        if hasattr(known[code], "beside"):
            files |= known[code].beside(document)
    return files
