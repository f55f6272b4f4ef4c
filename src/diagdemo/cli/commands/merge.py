"""Essayer de réunir une branche avec la vôtre, sans rien modifier."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from diagdemo.cli.options import DepotOption, Format, FormatOption
from diagdemo.cli.proposed import versions


def command(
    branche: Annotated[
        str,
        typer.Argument(
            metavar="BRANCHE",
            help="La branche, ou la version, à réunir avec celle où vous êtes.",
            autocompletion=versions,
        ),
    ],
    depot: DepotOption = None,
    forme: FormatOption = Format.TEXTE,
) -> int:
    """Dire ce que donnerait une branche réunie avec la vôtre, sans rien modifier.

    Les fiches que les deux ont changées sont montrées champ par champ, avec ce que Git fera de chacune. Les
    fiches réunies sont vérifiées : une branche peut citer ce que l’autre a renommé ou retiré, et Git ne le
    voit pas. La commande échoue (code 1) si Git demandera de choisir ou si une faute apparaît. Ce que vous
    n’avez pas encore enregistré n’est pas pris en compte.

        diagdemo merge relecture
        diagdemo merge origin/main --format json
    """
    from diagdemo.changes.merging import try_merging
    from diagdemo.cli.show.json_text import json_text
    from diagdemo.cli.show.merge import merge_text
    from diagdemo.cli.show.merge_json import merge_document
    from diagdemo.cli.show.paint import painter
    from diagdemo.workspace.layout import find_root
    from diagdemo.workspace.past import Past
    from diagdemo.workspace.revision import resolve

    root = find_root(depot or Path.cwd())
    here, there = resolve(root, "HEAD"), resolve(root, branche)
    with Past(root) as past:
        merging = try_merging(past, here, there)
    if forme is Format.JSON:
        sys.stdout.write(json_text(merge_document(merging, branche)))
    else:
        sys.stdout.write(merge_text(merging, branche, painter(sys.stdout)))
    return int(bool(merging.attempt.asked or merging.attempt.outside or merging.appeared))
