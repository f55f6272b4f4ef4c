"""What `diagdemo validate` does: verify, and write what was found where it is wanted."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.cli import streams
from diagdemo.cli.choices import Format, Severite
from diagdemo.cli.destinations import choose
from diagdemo.cli.forge import here
from diagdemo.cli.written import save, tell
from diagdemo.errors import UsageError

if TYPE_CHECKING:
    from diagdemo.cli.show.excerpt import LinesOf
    from diagdemo.cli.show.paint import Paint
    from diagdemo.cli.show.verification import Verification
    from diagdemo.cli.verifying import How
    from diagdemo.workspace.revision import Revision
    from diagdemo.workspace.workspace import Workspace

_NAMELESS = frozenset((None, Format.TEXTE, Format.CONCIS, Format.JSON))
"""The formats that tell files by their path alone."""
_WIDTH = 100
"""Columns of a text that is written in a file."""


class Wanted(NamedTuple):
    """What was asked for."""

    territories: Sequence[str] | None = None
    form: Format | None = None
    """None for what suits where the command runs."""
    output: str | None = None
    fails_from: Severite = Severite.ERREUR
    maximum: int = 50
    """How many issues the formats for people show; 0 shows them all."""
    date: datetime.date | None = None
    with_waivers: bool = True
    since: str | None = None
    """The version since which territories must have changed to be verified; None for all of them."""
    revision: str | None = None
    """The past version to verify; None for the files of the folder."""
    remembers: bool = True
    """Whether what was found before may serve, and what is found be kept."""
    processes: int | None = None
    """How many processes read; None for what pays."""


class Page(NamedTuple):
    """How much is shown, and how."""

    maximum: int
    columns: int
    paint: Paint


def validate(depot: Path | None, wanted: Wanted) -> int:
    """Verify a repository and write what was found; 1 when it must be mended."""
    with ExitStack() as opened:
        return _validate(depot, wanted, opened)


def _validate(depot: Path | None, wanted: Wanted, opened: ExitStack) -> int:
    from diagdemo.cli.show.paint import painter, plain

    place = here()
    outputs = choose(wanted.form, wanted.output, place.forge)
    found, lines, past = _verified(depot, wanted, opened, names=not _NAMELESS.issuperset(outputs))
    pages = place.pages_at(past.id) if past else place.pages
    found = found._replace(failing=wanted.fails_from.failing, pages=pages)
    if outputs.file:
        save(Path(str(wanted.output)), _text(outputs.file, found, lines, Page(0, _WIDTH, plain)))
    if Format.GITHUB in outputs and place.summary:
        from diagdemo.cli.summing import add_summary

        add_summary(place.summary, found)
    page = Page(wanted.maximum, streams.width(), painter(sys.stdout))
    sys.stdout.write(_text(outputs.screen, found, lines, page))
    if outputs.file:
        tell(Path(str(wanted.output)))
    return int(found.fails)


def _verified(
    depot: Path | None, wanted: Wanted, opened: ExitStack, *, names: bool
) -> tuple[Verification, LinesOf, Revision | None]:
    """What was found, what gives the lines of a file, and the past version that was verified, if one was.

    What is read for these lines is closed with `opened`.
    """
    from diagdemo.cli.verifying import How, verify_files
    from diagdemo.workspace.layout import find_root

    how = How(wanted.territories, wanted.date, wanted.with_waivers, wanted.remembers, wanted.processes, names)
    if wanted.since is None and wanted.revision is None:
        return *verify_files(find_root(depot or Path.cwd()), how), None
    _refuse_what_clashes(wanted)
    if wanted.since is not None:
        return *_verified_since(depot, wanted.since, how), None
    from diagdemo.cli.verifying_past import verify_past
    from diagdemo.workspace.past import Past

    past = opened.enter_context(Past(find_root(depot or Path.cwd())))
    stream = past.stream(str(wanted.revision))
    return *verify_past(stream, how), stream.read_at


def _verified_since(depot: Path | None, since: str, how: How) -> tuple[Verification, LinesOf]:
    from diagdemo.cli.depot import open_depot
    from diagdemo.cli.verifying_since import scope_of, verify_since
    from diagdemo.workspace.layout import find_root
    from diagdemo.workspace.since import touched

    changed = touched(find_root(depot or Path.cwd()), since)
    workspace = open_depot(depot, None, scope_of(changed))
    return verify_since(workspace, how, changed), _lines(workspace)


def _refuse_what_clashes(wanted: Wanted) -> None:
    """Refuse what has no meaning with a version."""
    if wanted.since is not None and wanted.revision is not None:
        raise UsageError(
            "--depuis vérifie ce qui a changé dans le dossier, --revision une version passée",
            "donnez l’une ou l’autre",
        )
    if wanted.processes is not None:
        option = "--revision" if wanted.since is None else "--depuis"
        raise UsageError(
            f"Avec {option}, un seul processus lit les fiches\u00a0: --processus n’y change rien",
            "retirez --processus",
        )


def _text(form: Format | None, found: Verification, lines: LinesOf, page: Page) -> str:
    """A verification in a format, or its counts alone."""
    from diagdemo.cli.show.summary import closing, untold

    if form is Format.CONCIS:
        from diagdemo.cli.show.concise import format_concise

        listed = format_concise(found.issues, maximum=page.maximum)
        return listed + "".join(f"{line}\n" for line in untold(found))
    if form is None or (form is Format.TEXTE and not found.issues):
        return "".join(f"{line}\n" for line in closing(found, page.paint))
    if form is not Format.TEXTE:
        from diagdemo.cli.show.outputs import document

        return document(form, found)
    from diagdemo.cli.show.text import format_text

    text = format_text(
        found.issues,
        lines,
        columns=page.columns,
        maximum=page.maximum,
        paint=page.paint,
    )
    return "".join(f"{line}\n" for line in filter(None, (text, *closing(found, page.paint))))


def _lines(workspace: Workspace) -> LinesOf:
    """The lines of a file of the repository, for excerpts; none for what is not a record."""

    def of(file: str) -> list[str]:
        record = workspace.record(file)
        return record.document.lines if record else []

    return of
