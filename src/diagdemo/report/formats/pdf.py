"""PDF balisé (PDF/UA-1), à imprimer ou à lire : couverture, sommaire, signets, notes."""

from __future__ import annotations

from diagdemo.errors import DiagdemoError
from diagdemo.report.document import Document
from diagdemo.resources import folder, fonts

CODE = "pdf"
LABEL = "PDF balisé, à imprimer ou à lire"

_EPOCH = 0
"""The same date of making for every file, so that the same input makes the same bytes."""


def write(document: Document) -> bytes:
    """The file, which typst refuses to make when a reader could not hear all of it.

    Raises:
        DiagdemoError: typst is not installed, or refuses the document.
    """
    try:
        import typst
    except ImportError as error:
        raise DiagdemoError(
            "le format pdf a besoin de typst, qui n’est pas installé",
            'installez-le avec\u00a0: pip install "diagdemo[pdf]"',
        ) from error
    from diagdemo.report.typeset.chapters import typeset  # of no use to the other formats

    look = (folder("templates") / "page" / "document.typ").read_text(encoding="utf-8")
    try:
        return typst.compile(
            f"{look}\n{typeset(document)}\n".encode(),
            font_paths=typst.Fonts(include_system_fonts=False, font_paths=[fonts()]),
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=_EPOCH,
        )
    except typst.TypstError as error:
        raise DiagdemoError(
            f"le document ne peut pas être mis en page\u00a0: {error.message}",
            "demandez le format md ou html",
        ) from error
