"""Renommer une fiche ou un territoire, et tout ce qui les nomme."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from diagdemo.cli.options import DepotOption, SimulerOption, WithinOption


def _records(incomplete: str) -> list[str]:
    """The records that begin as `incomplete` does, for the completion of the shell."""
    for root in (Path.cwd(), *Path.cwd().parents):
        places = root / "territoires"
        if places.is_dir():
            found = [path.relative_to(places) for path in places.glob("*/*/*.yaml")]
            found += [path.relative_to(root) for path in (root / "actors").glob("*.yaml")]
            names = {path.with_suffix("").as_posix() for path in found} | {path.stem for path in found}
            names |= {path.name for path in places.iterdir()}
            return sorted(name for name in names if name.startswith(incomplete))
    return []


def command(
    ancien: Annotated[
        str,
        typer.Argument(
            metavar="ANCIEN",
            help="Nom de fichier sans «\u00a0.yaml\u00a0», ou «\u00a0territoire/nom\u00a0», ou chemin.",
            autocompletion=_records,
        ),
    ],
    nouveau: Annotated[
        str, typer.Argument(metavar="NOUVEAU", help="Son nouveau nom\u00a0: minuscules, chiffres et tirets.")
    ],
    territoire: WithinOption = None,
    simuler: SimulerOption = False,
    depot: DepotOption = None,
) -> int:
    """Renommer une fiche ou un territoire, et tout ce qui les nomme.

    Le fichier change de nom, et les autres fiches le suivent : liens, preuves, avis, ambitions, dérogations.
    Commentaires et mise en page restent. Si une seule fiche ne peut pas suivre, rien n’est écrit.

        diagdemo rename budget-participatif budget-citoyen --simuler
        diagdemo rename brumeval/actors/codev conseil-de-developpement
    """
    from diagdemo.cli.depot import chosen, open_depot
    from diagdemo.cli.renaming import rename

    workspace = open_depot(depot)
    if territoire is not None:
        chosen(workspace.root, workspace.territories, [territoire])
    return rename(workspace, ancien, nouveau, territoire, simuler)
