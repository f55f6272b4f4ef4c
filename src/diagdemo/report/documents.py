"""The documents: from a repository and a choice of territories to the text of a report."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from diagdemo.errors import DiagdemoError, NotFoundError
from diagdemo.report.comparison import comparison_context
from diagdemo.report.context import Frame
from diagdemo.report.diagnostic import diagnostic_context
from diagdemo.report.proof import linker
from diagdemo.report.reference import reference_date, told_day
from diagdemo.report.render import render
from diagdemo.study.day import reference_day
from diagdemo.version import version_of
from diagdemo.workspace.workspace import Workspace


def diagnostic(
    workspace: Workspace,
    territory: str,
    *,
    output: Path | None = None,
    date: datetime.date | None = None,
    own_templates: bool = False,
) -> str:
    """The diagnostic report of a territory, in Markdown.

    Args:
        workspace: the repository.
        territory: the slug of the territory.
        output: where the text will be written, so that its links lead to the records from there.
        date: the reference date; else that of the data's revision.
        own_templates: whether the templates of the repository come first.

    Raises:
        NotFoundError: the repository has no such territory, or no templates although they were asked for.
        DiagdemoError: a template of the repository cannot be used.
    """
    frame = _frame(workspace, reference_date(workspace, date))
    context = diagnostic_context(workspace, territory, frame)
    return render(
        "diagnostic.md.j2", context, linker(workspace.root, output), _overrides(workspace, own_templates)
    )


def comparison(
    workspace: Workspace,
    territories: Sequence[str] | None = None,
    *,
    output: Path | None = None,
    date: datetime.date | None = None,
    own_templates: bool = False,
) -> str:
    """The comparison of territories, all of the repository by default; arguments as for `diagnostic`.

    Raises:
        UsageError: nothing says on which day to read the records.
    """
    slugs = tuple(territories or workspace.territories)
    day = reference_day(workspace, date)
    context = comparison_context(workspace, slugs, _frame(workspace, told_day(day)), day.day)
    return render(
        "comparaison.md.j2", context, linker(workspace.root, output), _overrides(workspace, own_templates)
    )


def _frame(workspace: Workspace, day: str) -> Frame:
    programme = workspace.settings.get("programme", "non renseigné")
    return Frame(day, "interne", programme, version_of("diagdemo"))


def _overrides(workspace: Workspace, own_templates: bool) -> Path | None:
    """The templates of the repository when they are asked for: files of its own, never a way out of it."""
    if not own_templates:
        return None
    root = workspace.root.resolve()
    folder = root / "templates"
    if not folder.is_dir():
        raise NotFoundError(
            "ce dépôt n’a pas de dossier «\u00a0templates\u00a0»", "relancez la commande sans --modeles"
        )
    for path in (folder, *sorted(folder.rglob("*"))):
        if path.is_symlink():
            raise DiagdemoError(
                f"«\u00a0{path.relative_to(root).as_posix()}\u00a0» est un lien, qui n’est pas suivi",
                "remplacez ce lien par le fichier lui-même, ou relancez la commande sans --modeles",
            )
    return folder
