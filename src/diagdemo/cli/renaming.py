"""Rename what was asked, once sure that nothing gets worse, and say what followed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.cli import streams
from diagdemo.cli.visible import near, visible
from diagdemo.errors import DiagdemoError
from diagdemo.wording import agree

if TYPE_CHECKING:
    from diagdemo.workspace.rename.prepare import Renaming
    from diagdemo.workspace.workspace import Workspace

_SHOWN = 3
_FILES = 12


def rename(workspace: Workspace, old: str, new: str, territory: str | None, pretending: bool) -> int:
    """Rename, or show what would change; the exit code.

    Raises:
        DiagdemoError: what is named is not found or not clear, the name is refused, or a file keeps it all
            from being done; nothing is written then.
    """
    from diagdemo.constats.marked_again import marked_again
    from diagdemo.workspace.rename.named import new_name
    from diagdemo.workspace.rename.prepare import prepare
    from diagdemo.workspace.rename.subject import find_subject
    from diagdemo.workspace.rewrite import rewrite

    subject = find_subject(workspace, old, territory, Path.cwd())
    renaming = prepare(workspace, subject, new_name(workspace, subject, new))
    _refuse_new_issues(renaming)
    renaming = marked_again(renaming)
    if pretending:
        _show(renaming)
    else:
        rewrite(renaming.edits, renaming.moves)
        _tell(renaming)
    return 0


def _refuse_new_issues(renaming: Renaming) -> None:
    from diagdemo.checks.compared import new_issues

    new = new_issues(renaming.before, renaming.after, renaming.names.moved)
    if new:
        told = "\u00a0; ".join(f"{issue.location.file}\u00a0: {issue.message}" for issue in new[:_SHOWN])
        count = agree(len(new), "signalement de plus", "signalements de plus")
        raise DiagdemoError(f"ce nom ferait {count}, rien n’a été renommé\u00a0: {told}", new[0].advice)


def _show(renaming: Renaming) -> None:
    from diagdemo.cli.show.diff_text import format_diff
    from diagdemo.cli.show.paint import painter

    paint, names = painter(sys.stdout), renaming.names
    columns = streams.width() if sys.stdout.isatty() else 0
    for edit in renaming.edits:
        before, after = (text.decode("utf-8").removeprefix("\ufeff") for text in (edit.before, edit.after))
        moved = names.moved(edit.path)
        moved = moved if moved != edit.path else ""
        print(format_diff(edit.path, before, after, moved=moved, columns=columns, paint=paint), end="\n\n")
    for move in renaming.moves:
        print(f"Serait renommé\u00a0: {visible(move.old)}\n            en {visible(move.new)}")
    print(f"  {_followed(renaming, 'suivrait', 'suivraient')}")
    print("  Rien n’est écrit\u00a0: relancez sans --simuler pour renommer.")


def _tell(renaming: Renaming) -> None:
    from diagdemo.workspace.refusal import quote

    subject, names = renaming.names.subject, renaming.names
    root = renaming.before.root
    what = "Territoire renommé" if subject.is_territory else "Fiche renommée"
    print(f"{what}\u00a0: {visible(near(root / names.path))}")
    print(f"  {_followed(renaming, 'a suivi', 'ont suivi')}")
    paths = [names.moved(path) for path in renaming.texts]
    for path in paths[:_FILES]:
        print(f"    {visible(path)}")
    if len(paths) > _FILES:
        print(f"    et {agree(len(paths) - _FILES, 'autre', 'autres')}")
    if _homonyms(renaming):
        print(f"  Une autre fiche s’appelle encore {visible(quote(subject.id))}\u00a0: relisez ces liens.")
    interview, kept = subject.kind == "interview", renaming.before.revision is not None
    if interview:
        print("  Notez ce pseudonyme dans le dossier «\u00a0confidentiel\u00a0», à la place de l’ancien.")
    if interview and kept:
        print("  L’ancien nom reste dans les versions déjà enregistrées dans Git.")
    if kept:
        # What an interview was called may tell who was met, and messages stay for ever.
        message = "Renommer un entretien" if interview else f"Renommer {subject.id} en {names.new}"
        print(f"  Pas encore enregistré dans Git\u00a0: git add --all, puis git commit -m {_quoted(message)}")


def _homonyms(renaming: Renaming) -> bool:
    """Whether something near still bears the old name, so that references may have meant either."""
    subject = renaming.names.subject
    return any(
        record.id == subject.id and record.territory in (subject.territory, None)
        for record in renaming.after.records
        if record.kind in renaming.after.plan.folders.values()
    )


def _followed(renaming: Renaming, one: str, several: str) -> str:
    if not renaming.replaced:
        return "Aucune référence à suivre."
    references = agree(renaming.replaced, f"référence {one}", f"références {several}")
    return f"{references}, dans {agree(len(renaming.texts), 'fichier', 'fichiers')}"


def _quoted(message: str) -> str:
    return '"' + "".join(sign for sign in visible(message) if sign not in '"$`\\!') + '"'
