"""Expliquer un code de « diagdemo validate » : ce qui est signalé, pourquoi, comment corriger."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from diagdemo.cli import streams


def command(
    code: Annotated[
        str | None,
        typer.Argument(
            help="Code affiché par validate, par exemple D140 ; sans lui, tous les codes.",
            autocompletion=lambda incomplete: [
                code for code in _pages() if code.startswith(incomplete.upper())
            ],
        ),
    ] = None,
) -> int:
    """Expliquer un code de « diagdemo validate ».

    Sans code, la liste de tous les codes s’affiche, un par ligne.

        diagdemo explain D140
        diagdemo explain
    """
    from diagdemo.cli.show.page import format_page
    from diagdemo.cli.show.paint import painter

    pages = _pages()
    if code is None:
        for known, page in pages.items():
            print(f"{known}  {_title(page)}")
        return 0
    known = _known(code, pages)
    print(format_page(known, pages[known], columns=streams.width(), paint=painter(sys.stdout)))
    return 0


def _pages() -> dict[str, str]:
    """The page of each code, in the order of the codes."""
    from diagdemo.checks import pages

    # Not `inspect.cleandoc`, which would hide the tabulations of examples.
    return {code: (module.__doc__ or "").strip() for code, module in pages().items()}


def _known(code: str, pages: dict[str, str]) -> str:
    """`code` as it is written, whatever the case it was typed in."""
    from difflib import get_close_matches

    from diagdemo.errors import NotFoundError

    wanted = code.strip().upper()
    if wanted in pages:
        return wanted
    close = get_close_matches(wanted, pages, n=3, cutoff=0.6)
    meant = f"vouliez-vous dire {' ou '.join(close)} ? " if close else ""
    raise NotFoundError(
        f"aucun code ne s’appelle « {code} »", f"{meant}« diagdemo explain » donne la liste de tous les codes"
    )


def _title(page: str) -> str:
    return page.partition("\n")[0].rstrip(".")
