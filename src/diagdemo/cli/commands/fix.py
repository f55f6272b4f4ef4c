"""Corriger ce qui peut l’être sans y réfléchir, en montrant d’abord ce qui changerait."""

from __future__ import annotations

from typing import Annotated

import typer

from diagdemo.cli.options import DepotOption, SimulerOption, TerritoiresArgument


def command(
    territoires: TerritoiresArgument = None,
    simuler: SimulerOption = False,
    oui: Annotated[
        bool, typer.Option("--oui", help="Écrire sans poser la question\u00a0: pour un script.")
    ] = False,
    non_surs: Annotated[
        bool,
        typer.Option(
            "--non-surs",
            help="Corriger aussi ce qui se devine, à relire\u00a0: les «\u00a0vouliez-vous dire\u00a0».",
        ),
    ] = False,
    codes: Annotated[
        list[str] | None,
        typer.Option(
            "--code", metavar="CODE", help="Ne corriger que ces codes, comme D124\u00a0; à répéter."
        ),
    ] = None,
    depot: DepotOption = None,
) -> int:
    """Corriger ce que validate sait corriger : dates, nombres, mots, accents, tabulations, encodage.

    Les changements sont d’abord montrés, ligne par ligne. Seul ce qui ne peut pas changer le sens est écrit :
    commentaires et mise en page restent. Une correction qui ferait apparaître une autre faute est retirée.

        diagdemo fix --simuler
        diagdemo fix brumeval --code D124
        diagdemo fix brumeval --non-surs
    """
    from diagdemo.cli.fixing import Asked, fix

    return fix(depot, Asked(territoires, codes or [], non_surs, simuler, oui))
