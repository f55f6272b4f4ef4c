"""What `diagdemo fix` does: show the corrections, ask, write them, and say what is left for a person."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.cli.ask import can_ask, confirm
from diagdemo.wording import agree

if TYPE_CHECKING:
    from diagdemo.fixing.fix import Fixed

_ALONE = "Rien n’est écrit\u00a0: sans personne pour répondre, ajoutez --oui."


class Asked(NamedTuple):
    """What was typed."""

    territories: Sequence[str] | None
    codes: Sequence[str]
    unsure: bool
    pretending: bool
    """Show, and write nothing."""
    agreed: bool
    """Write without a question."""


def fix(depot: Path | None, asked: Asked) -> int:
    """Correct a repository; 1 when there is something to write and it was not.

    Raises:
        NotFoundError: no repository is here, or it has not this territory, or no check this code.
        DiagdemoError: a file changed meanwhile, or the disk refuses: nothing is written then.
    """
    from diagdemo.cli.depot import chosen
    from diagdemo.cli.show.corrections import format_corrections, format_left
    from diagdemo.fixing.draft import Drafts
    from diagdemo.fixing.fix import fix as make
    from diagdemo.fixing.wanted import Wanted
    from diagdemo.workspace.layout import find_root
    from diagdemo.workspace.rewrite import rewrite

    drafts = Drafts(find_root(depot or Path.cwd()))
    workspace = drafts.load()
    scope = chosen(workspace.root, workspace.territories, asked.territories)
    slugs = None if scope == workspace.territories else frozenset(scope)
    wanted = Wanted(slugs, _codes(asked.codes), asked.unsure)
    fixed = make(drafts, wanted)
    sys.stdout.write(format_corrections(fixed, workspace))
    wrote = bool(fixed.done) and _agreed(fixed, asked)
    if wrote:
        rewrite(fixed.edits, fixed.moves)
        files = agree(_files(fixed), "fichier", "fichiers")
        print(f"{agree(len(fixed.done), 'correction écrite', 'corrections écrites')} dans {files}.")
    sys.stdout.write(format_left(fixed, wanted, scope, wrote))
    return int(bool(fixed.done) and not wrote)


def _agreed(fixed: Fixed, asked: Asked) -> bool:
    """Whether what was shown is to be written."""
    files = agree(_files(fixed), "fichier", "fichiers")
    told = f"{agree(len(fixed.done), 'correction', 'corrections')} dans {files}"
    if asked.agreed and not asked.pretending:
        return True
    print(f"{told}.")
    if asked.pretending:
        print("Rien n’est écrit\u00a0: relancez sans --simuler pour corriger.")
        return False
    if not can_ask():
        print(_ALONE)
        return False
    sys.stdout.flush()
    if confirm("Écrire ces corrections\u00a0?" if len(fixed.done) > 1 else "Écrire cette correction\u00a0?"):
        return True
    print("Rien n’est écrit.")
    return False


def _files(fixed: Fixed) -> int:
    return len(
        {(edit.root, edit.path) for edit in fixed.edits} | {(one.root, one.old) for one in fixed.moves}
    )


def _codes(typed: Sequence[str]) -> frozenset[str]:
    """The codes that were typed, whatever their case."""
    from diagdemo.checks import pages
    from diagdemo.errors import NotFoundError

    codes = frozenset(code.strip().upper() for code in typed)
    unknown = sorted(codes - set(pages())) if codes else []
    if unknown:
        raise NotFoundError(
            f"aucun contrôle ne s’appelle «\u00a0{unknown[0]}\u00a0»",
            "reprenez le code tel que «\u00a0diagdemo validate\u00a0» l’écrit, par exemple D124",
        )
    return codes
