"""Markdown, tel que les forges l’affichent : un fichier de texte, et les images à côté en SVG."""

from __future__ import annotations

from diagdemo.pictures.svg import svg
from diagdemo.report.document import Document
from diagdemo.report.marks import address_of

CODE = "md"
LABEL = "Markdown, avec les images à côté"


def write(document: Document) -> bytes:
    """The text of the document."""
    return document.text.encode("utf-8")


def beside(document: Document) -> dict[str, bytes]:
    """The files that the text shows, by their address from its folder."""
    return {
        address_of(document.stem, picture): svg(picture.ecran, picture.title, picture.alt).encode("utf-8")
        for picture in document.pictures
    }
