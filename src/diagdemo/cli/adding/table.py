"""Add the records of a table: shown first, written when they are all right and somebody agrees."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from diagdemo.cli import streams
from diagdemo.cli.adding.request import Request
from diagdemo.cli.ask import can_ask, confirm
from diagdemo.cli.visible import visible
from diagdemo.errors import UsageError
from diagdemo.workspace.create.columns import Columns
from diagdemo.workspace.create.commit import write_all
from diagdemo.workspace.create.draft import Draft, unknown_references
from diagdemo.workspace.create.place import Place
from diagdemo.workspace.create.rows import Rows, read_rows
from diagdemo.workspace.create.table import MAX_BYTES, Table, read_table
from diagdemo.workspace.create.texts import typed_values
from diagdemo.workspace.lexicon import load_lexicon

_SHOWN = 20
_SHOWN_FAULTS = 50
_SHOWN_DATES = 5


def add_table(request: Request, place: Place) -> int:
    """Read the table of `request`, show what it would create, write it if it may be; the exit code."""
    if request.id is not None:
        raise UsageError(
            "--id ne va pas avec --depuis", "donnez les identifiants dans une colonne « id » du tableau"
        )
    typed_values(request.kind, request.texts, place.repository)
    lexicon = load_lexicon()
    columns = Columns(request.kind, place.repository.plan, lexicon)
    table = read_table(_bytes(request.depuis), columns.knows)
    rows = read_rows(table, place, lexicon, request.texts)
    _preview(rows, place, table)
    _faults(rows, request.depuis)
    if rows.faults and not request.ecrire_les_valides:
        left = ", ou écrivez les autres lignes avec --ecrire-les-valides" if rows.drafts else ""
        print(f"\nRien n’a été écrit : corrigez le tableau{left}.")
        return 1
    if rows.drafts and not request.simuler and _agreed(request, len(rows.drafts)):
        write_all(place.root, [(made.path, made.text) for _, made in rows.drafts])
        print(f"\n{_count(len(rows.drafts), place)} dans {visible(place.folder)} : c’est écrit.")
    else:
        print("\nRien n’a été écrit.")
    return 1 if rows.faults else 0


def _bytes(source: Path | None) -> bytes:
    if source is None or str(source) != "-":
        path = source or Path("-")
        if path.exists() and not path.is_file():
            # Opening a pipe that nobody fills would wait for ever.
            raise UsageError(
                f"« {path} » n’est pas un fichier ordinaire",
                "donnez un fichier CSV, ou « - » pour coller le tableau",
            )
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    if sys.stdin.isatty():
        end = "Ctrl+Z puis Entrée" if sys.platform == "win32" else "Ctrl+D"
        print(f"Collez le tableau avec sa ligne de titres, puis tapez Entrée et {end}.", file=sys.stderr)
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def _agreed(request: Request, count: int) -> bool:
    if request.oui:
        return True
    if can_ask():
        return confirm(f"\nÉcrire {'cette fiche' if count == 1 else f'ces {count} fiches'} ?")
    print("\nPour écrire, relancez la commande avec --oui.")
    return False


def _readings(rows: Rows, table: Table) -> None:
    """What was guessed in reading the table, for somebody to check."""
    if table.encoding != "UTF-8":
        print(f"Tableau lu comme {table.encoding}.")
    if table.skipped:
        print(f"Titres des colonnes lus à la ligne {table.titles.number} : ce qui est au-dessus est ignoré.")
    if rows.turned:
        plural = "s" * (len(rows.turned) > 1)
        print(f"{len(rows.turned)} date{plural} lue{plural} jour/mois/année, à vérifier :")
        for turned in rows.turned[:_SHOWN_DATES]:
            print(f"  ligne {turned.row} : {visible(turned.text)} devient {turned.date}")
        if len(rows.turned) > _SHOWN_DATES:
            print(f"  … et {len(rows.turned) - _SHOWN_DATES} autres")


def _preview(rows: Rows, place: Place, table: Table) -> None:
    _readings(rows, table)
    if not rows.drafts:
        return
    print(f"{_count(len(rows.drafts), place)} à créer dans {visible(place.folder)} :\n")
    _grid([(str(number), f"{made.id}.yaml", _summary(made)) for number, made in rows.drafts[:_SHOWN]])
    if len(rows.drafts) > _SHOWN:
        print(f"  … et {len(rows.drafts) - _SHOWN} autres")
    unknown = unknown_references([made for _, made in rows.drafts], place)
    if unknown:
        print(f"\nCitées et pas encore créées : {', '.join(map(visible, unknown))}")


def _grid(lines: Sequence[tuple[str, str, str]]) -> None:
    titles = ("Ligne", "Fichier", "Contenu")
    first, second = (max(len(line[rank]) for line in (titles, *lines)) for rank in (0, 1))
    room = max(20, streams.width() - first - second - 6)
    for number, file, text in (titles, *lines):
        shown = text if len(text) <= room else text[: room - 1] + "…"
        print(f"  {number:>{first}}  {file:<{second}}  {shown}")


def _summary(made: Draft) -> str:
    """The values on one line, as they will be written."""
    lines = made.text.split("\n")[1:]
    return visible(" · ".join(" ".join(line.split()) for line in lines if line.strip()))


def _faults(rows: Rows, source: Path | None) -> None:
    if not rows.faults:
        return
    name = visible(source.name) if source is not None and str(source) != "-" else "tableau collé"
    print("\nÀ corriger :\n")
    for fault in rows.faults[:_SHOWN_FAULTS]:
        print(f"{name}, {visible(fault.where)} : {visible(fault.message)} [{fault.code}]")
        print(f"    {visible(fault.advice)}")
    if len(rows.faults) > _SHOWN_FAULTS:
        print(f"… et {len(rows.faults) - _SHOWN_FAULTS} autres fautes")


def _count(number: int, place: Place) -> str:
    plan = place.repository.plan
    singular = plan.label(place.kind).partition(" ")[2]
    return (
        f"1 fiche ({singular})"
        if number == 1
        else f"{number} fiches ({plan.label(place.kind, several=True)})"
    )
