"""Markdown, tel que les forges l’affichent : un fichier de texte, et les images à côté en SVG."""

from __future__ import annotations

import re
from urllib.parse import quote

from diagdemo.pictures.svg import svg
from diagdemo.report.document import Document
from diagdemo.report.markdown import escape
from diagdemo.report.marks import address_of

_PROOFS = re.compile(r'^## <a id="annexe-preuves"></a>.*?(?=^## |\Z)', re.M | re.S)

CODE = "md"
LABEL = "Markdown, avec les images à côté"


def write(document: Document) -> bytes:
    """The text, without the list of proofs, which is beside it: forges show no file so long."""
    text, listed = _parted(document)
    if listed:
        text = text.replace("](#preuves-", f"]({quote(_proofs_of(document))}#preuves-")
        text += f"\nLes preuves sont dans [un fichier à part]({quote(_proofs_of(document))}).\n"
    return text.encode("utf-8")


def beside(document: Document) -> dict[str, bytes]:
    """The files that the text shows or leads to, by their address from its folder."""
    files = {
        address_of(document.stem, picture): svg(picture.ecran, picture.title, picture.alt).encode("utf-8")
        for picture in document.pictures
    }
    listed = _parted(document)[1]
    if listed:
        text = f"# {escape(document.title)}\u00a0: les preuves\n\n{document.notice}\n\n{listed}"
        files[_proofs_of(document)] = text.encode("utf-8")
    return files


def _proofs_of(document: Document) -> str:
    return f"{document.stem}-preuves.md"


def _parted(document: Document) -> tuple[str, str]:
    """The text without the list of proofs, and that list."""
    found = _PROOFS.search(document.text)
    if found is None:
        return document.text, ""
    return (document.text[: found.start()] + document.text[found.end() :]).rstrip("\n") + "\n", found.group()
