"""Ajouter une fiche, ou plusieurs depuis un tableau."""

from __future__ import annotations

import typer

from diagdemo.cli.adding.options import command_for
from diagdemo.workspace.plan import load_plan

app = typer.Typer(
    help="""Ajouter une fiche, ou plusieurs depuis un tableau.

    Sur un terminal, la commande pose les questions nécessaires ; ailleurs, tout se donne par des options.

        diagdemo add device
        diagdemo add actor --nom "Maison des associations" --territoire brumeval
        diagdemo add actor --depuis acteurs.csv --territoire brumeval
    """
)

for kind in sorted(load_plan().folders.values()):
    app.command(kind)(command_for(kind))
