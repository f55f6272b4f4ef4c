"""Expliquer un code : un signalement, un constat ou un indicateur, et ce qu’il en est d’un territoire."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from diagdemo.cli import streams
from diagdemo.cli.options import DateOption, DepotOption, RevisionOption, TerritoireArgument
from diagdemo.errors import UsageError

if TYPE_CHECKING:
    from diagdemo.cli.explaining import Family
    from diagdemo.cli.show.paint import Paint


def _codes(incomplete: str) -> list[str]:
    from diagdemo.cli.explaining import families

    wanted = incomplete.casefold()
    return [code for family in families() for code in family.names if code.casefold().startswith(wanted)]


def command(
    code: Annotated[
        str | None,
        typer.Argument(
            help="Code, par exemple D140, CAD-01 ou mandats_ecrits\u00a0; sans lui, tous les codes.",
            autocompletion=_codes,
        ),
    ] = None,
    territoire: TerritoireArgument = None,
    depot: DepotOption = None,
    date: DateOption = None,
    revision: RevisionOption = None,
) -> int:
    """Expliquer un code : un signalement, un constat ou un indicateur.

    Avec un territoire, les données employées et leurs lignes, les seuils, ce qui changerait le résultat ou ce
    qui manque pour le dire. Sans code, la liste de tous les codes s’affiche, un par ligne.

        diagdemo explain D140
        diagdemo explain CAD-01 brumeval
        diagdemo explain
    """
    from diagdemo.cli.explaining import families, find
    from diagdemo.cli.show.page import format_page
    from diagdemo.cli.show.paint import painter

    paint = painter(sys.stdout)
    if code is None:
        print("\n".join(_list(families(), paint)))
        return 0
    family, known = find(code)
    columns = streams.width()
    lines = [format_page(known, family.page(known), columns=columns, paint=paint)]
    if territoire is not None:
        from diagdemo.cli.studies import read_territory

        _refuse_on_territory(family, known, territoire)
        reading = read_territory(depot, territoire, date, revision)
        lines += family.result(known, reading, columns, paint) if family.result else ()
    elif family.declaration is not None:
        lines += family.declaration(known, columns, paint)
    print("\n".join(lines))
    return 0


def _refuse_on_territory(family: Family, code: str, territoire: str) -> None:
    if family.result is None:
        raise UsageError(
            f"{code} est un contrôle des fiches\u00a0: il ne donne rien à lire sur un territoire",
            f"diagdemo validate {territoire} montre ce qu’il y signale, diagdemo explain {code} sa page",
        )


def _list(families: tuple[Family, ...], paint: Paint) -> Iterator[str]:
    for rank, family in enumerate(families):
        if rank:
            yield ""
        yield paint(family.title, "titre")
        width = max((len(code) for code in family.names), default=0)
        for code, name in family.names.items():
            yield f"{paint(code, 'commande')}{' ' * (width - len(code))}  {name}"
