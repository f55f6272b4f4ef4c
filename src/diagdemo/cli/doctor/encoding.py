"""Whether accents go through, from the terminal to the names of files."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator

from diagdemo.cli.doctor.finding import Finding, good, look

_UTF8_PAGE = 65001
_UTF8 = re.compile(r"utf-?8\b", re.IGNORECASE)


def encoding() -> Iterator[Finding]:
    """What the terminal and Python say of accents."""
    yield _console() if os.name == "nt" else _locale()
    yield _names()


def _console() -> Finding:
    import ctypes

    page = int(vars(ctypes)["windll"].kernel32.GetConsoleOutputCP())
    if page in (0, _UTF8_PAGE):
        return good("Terminal", "en UTF-8")
    return look("Terminal", f"page de code {page}\u00a0: les accents peuvent mal s’afficher", "chcp 65001")


def _locale() -> Finding:
    names = ("LC_ALL", "LC_CTYPE", "LANG")
    told = next((value for value in map(os.environ.get, names) if value), "")
    if _UTF8.search(told):
        return good("Terminal", "en UTF-8")
    text = f"sa langue ({told})" if told.isascii() and told.isprintable() and told else "sa langue, non dite,"
    return look(
        "Terminal",
        f"{text} n’annonce pas UTF-8\u00a0: les accents peuvent mal s’afficher",
        "export LC_ALL=C.UTF-8",
    )


def _names() -> Finding:
    found = sys.getfilesystemencoding()
    mode = "activé" if sys.flags.utf8_mode else "non activé, ce qui ne change rien ici"
    if found.lower() == "utf-8":
        return good("Fichiers", f"en UTF-8, noms compris\u00a0; mode UTF-8 de Python {mode}")
    return look("Fichiers", f"leurs noms sont lus en {found}, pas en UTF-8", "export PYTHONUTF8=1")
