"""From what was typed to the histories of territories, and the files that tell them."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.cli.depot import progress
from diagdemo.cli.visible import near
from diagdemo.cli.written import save, tell
from diagdemo.errors import UsageError

if TYPE_CHECKING:
    from diagdemo.changes.history.build import History
    from diagdemo.changes.history.versions import Asked
    from diagdemo.workspace.past import Past
    from diagdemo.workspace.revision import Revision


def histories(depot: Path | None, named: Sequence[str], asked: Asked) -> list[History]:
    """The histories of the territories that were named; else of that of the current folder; else of all.

    Raises:
        NotFoundError: one of them was in no version.
        UsageError: there is no Git, or nothing was recorded yet.
    """
    from diagdemo.changes.history.build import history
    from diagdemo.workspace.layout import find_root
    from diagdemo.workspace.past import Past
    from diagdemo.workspace.revision import head

    root = find_root(depot or Path.cwd())
    with Past(root) as past:
        start = head(root)
        if start is None:
            raise UsageError(
                "ce dépôt n’a encore aucune version enregistrée",
                "pour enregistrer la première\u00a0: git add --all, puis git commit",
            )
        slugs = _territories(past, start, named)
        return [history(past, start, slug, asked, progress("Versions lues", 1)) for slug in slugs]


def _territories(past: Past, start: Revision, named: Sequence[str]) -> tuple[str, ...]:
    """The slugs; one that the last version no longer has may be named, when an older one had it."""
    from diagdemo.workspace.layout import TERRITORIES
    from diagdemo.workspace.plan import load_plan
    from diagdemo.workspace.territories import territory_around, unknown_territory

    known = past.files(start).listing(load_plan()).territories
    for slug in named:
        if slug not in known and not past.revisions(start, [f"{TERRITORIES}/{slug}"], most=1):
            raise unknown_territory(slug, known)
    if named:
        return tuple(dict.fromkeys(named))
    here = territory_around(past.root, Path.cwd())
    slugs = (here,) if here in known else known
    if not slugs:
        raise UsageError(
            "la dernière version enregistrée n’a encore aucun territoire",
            "créez-en un\u00a0: diagdemo init territoire NOM",
        )
    return slugs


def drawn(found: Sequence[History], codes: Sequence[str], path: Path) -> None:
    """Write the picture of the history of one territory.

    Raises:
        UsageError: there are several, or the file is no picture of this kind.
    """
    from diagdemo.changes.history.drawn import MOST, picture
    from diagdemo.pictures.scene import Layout
    from diagdemo.pictures.svg import svg

    if len(found) != 1:
        raise UsageError(
            "une image montre un seul territoire", "nommez-le\u00a0: diagdemo history TERRITOIRE"
        )
    if len(codes) > MOST:
        raise UsageError(
            f"une image montre {MOST} indicateurs au plus",
            "retirez des --indicateur, ou faites plusieurs images",
        )
    if path.suffix != ".svg":
        raise UsageError(
            f"«\u00a0{path.name}\u00a0» n’est pas une image SVG", "donnez un nom qui finit par .svg"
        )
    made = picture(found[0], codes)
    if made is None:
        raise UsageError(
            "aucun chiffre à dessiner dans ces versions", "sans --image, le tableau montre ce qui est su"
        )
    write(path, svg(made.scene(Layout.ECRAN), made.title, made.alt))


def write(path: Path, text: str) -> None:
    """Write a text in a file, and say so on the standard error: the output may be read by a program.

    Raises:
        UsageError: it is a folder.
    """
    if path.is_dir():
        raise UsageError(f"«\u00a0{near(path)}\u00a0» est un dossier", "donnez le nom d’un fichier")
    save(path, text)
    tell(path, sys.stderr)
