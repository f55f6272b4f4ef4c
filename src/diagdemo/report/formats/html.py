"""Une page web d’un seul fichier : elle s’ouvre d’un double clic, sans réseau, et s’imprime."""

from __future__ import annotations

from diagdemo.report.document import Document

CODE = "html"
LABEL = "Page web d’un seul fichier"


def write(document: Document) -> bytes:
    """The page, with its pictures, its style and its program in it."""
    from diagdemo.report.page.page import page  # what lays pages out is of no use to the other formats

    return page(document).encode("utf-8")
