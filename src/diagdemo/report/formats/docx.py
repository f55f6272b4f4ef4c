"""Traitement de texte (DOCX) : un texte à amender, avec ses styles, ses tableaux et ses images décrites."""

from __future__ import annotations

from diagdemo.errors import DiagdemoError
from diagdemo.report.document import Document

CODE = "docx"
LABEL = "Traitement de texte, à amender"


def write(document: Document) -> bytes:
    """The file.

    Raises:
        DiagdemoError: what writes it is not installed.
    """
    try:
        import docx  # noqa: F401
        import resvg_py  # noqa: F401
    except ImportError as error:
        raise DiagdemoError(
            "le format docx a besoin de python-docx et de resvg-py, qui ne sont pas installés",
            'installez-les avec\u00a0: pip install "diagdemo[bureau]"',
        ) from error
    from diagdemo.report.bureau.file import file_of

    return file_of(document)
