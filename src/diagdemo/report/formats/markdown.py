"""Markdown, tel que les forges l’affichent : un fichier de texte, et les images à côté en SVG."""

from __future__ import annotations

from diagdemo.report.document import Document

CODE = "md"
LABEL = "Markdown, avec les images en SVG à côté"


def write(document: Document) -> bytes:
    """The text of the document."""
    return document.text.encode("utf-8")
