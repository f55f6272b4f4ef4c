"""Expliquer un code de « diagdemo validate » : ce qui est signalé, pourquoi, comment corriger."""

from __future__ import annotations

import inspect
from types import ModuleType
from typing import Annotated

import typer

_PACKAGES = ("diagdemo.checks", "diagdemo.checks.reading")


def command(
    code: Annotated[
        str | None,
        typer.Argument(help="Code affiché par validate, par exemple D140 ; sans lui, tous les codes."),
    ] = None,
) -> int:
    """Expliquer un code de « diagdemo validate ».

    Sans code, la liste de tous les codes s’affiche, un par ligne.

        diagdemo explain D140
        diagdemo explain
    """
    pages = _pages()
    if code is None:
        for known, page in pages.items():
            print(f"{known}  {_title(page)}")
        return 0
    print(_page(_known(code, pages), pages))
    return 0


def _pages() -> dict[str, str]:
    """The page of each code, in the order of the codes."""
    from diagdemo.registry import discover

    modules: dict[str, ModuleType] = {}
    for package in _PACKAGES:
        modules |= discover(package)
    return {code: inspect.cleandoc(module.__doc__ or "") for code, module in sorted(modules.items())}


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


def _page(code: str, pages: dict[str, str]) -> str:
    """The page as a terminal shows it: the title after its code, the examples set off by their file."""
    title, _, body = pages[code].partition("\n")
    lines = [f"{code} : {title.rstrip('.')}"]
    inside = False
    for line in body.splitlines():
        if line.startswith("```"):
            inside = not inside
            lines.append(f"    {line.removeprefix('```yaml').strip()}".rstrip() if inside else "")
        else:
            lines.append(f"    │ {line}".rstrip() if inside else line)
    return "\n".join(lines).rstrip()
