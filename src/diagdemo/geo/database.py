"""Open the embedded Code officiel géographique, read-only, and turn its rows into places."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from diagdemo import resources
from diagdemo.errors import DiagdemoError
from diagdemo.geo.place import KINDS, Kind, Place, typographic
from diagdemo.geo.slugs import default_slug

if TYPE_CHECKING:
    import sqlite3

OFFICIAL, SHORT, ALIAS, FORMER = range(4)
"""Why a key leads to a place: its name, a shorter form, a usual name, a former or partial name or code."""

_COLUMNS = "kind, code, nom, nature, siren, population, vintage, departements, region, epci, membres, slug"


class Source(NamedTuple):
    """What to cite for all that comes from the Code officiel géographique; keys of a source in a record."""

    titre: str
    editeur: str
    nature: str
    url: str
    date: str
    licence: str


@contextmanager
def database(path: Path | None = None) -> Iterator[sqlite3.Connection]:
    """A read-only connection to the embedded database, closed at the end of the block.

    Raises:
        DiagdemoError: the file is missing or damaged.
    """
    import sqlite3

    path = resources.geography() if path is None else path
    try:
        with closing(sqlite3.connect(_uri(path), uri=True)) as connection:
            yield connection
    except sqlite3.Error as error:
        raise DiagdemoError(
            f"le Code officiel géographique de diagdemo est illisible ({path.name})",
            "réinstallez diagdemo (pipx reinstall diagdemo)",
        ) from error


def find(connection: sqlite3.Connection, condition: str, *values: str | int) -> list[Place]:
    """The places whose row satisfies an SQL condition of ours, in the order of lists of candidates."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM place WHERE {condition} ORDER BY kind, population DESC, code", values
    ).fetchall()
    return [_place(connection, row) for row in rows]


def lookup(kind: Kind, code: str) -> Place | None:
    """The place of that kind with that exact code, or None."""
    with database() as connection:
        found = find(connection, "kind = ? AND code = ?", KINDS.index(kind), _encodable(code))
    return found[0] if found else None


def source() -> Source:
    """The edition that is embedded, as the source of a record."""
    with database() as connection:
        facts = dict(connection.execute("SELECT cle, valeur FROM source").fetchall())
    return Source(**{field: facts[field] for field in Source._fields})


def _uri(path: Path) -> str:
    # Not Path.as_uri(): SQLite wants an empty authority, also for a Windows share (file:////serveur/partage).
    posix = path.absolute().as_posix()
    root = "" if posix.startswith("/") else "/"
    return f"file://{root}{quote(os.fsencode(posix), safe='/:')}?mode=ro&immutable=1"


def _encodable(text: str) -> str:
    return text.encode(errors="replace").decode()


def _place(connection: sqlite3.Connection, row: tuple[Any, ...]) -> Place:
    number, code, nom, nature, siren, population, vintage, departements, region, epci, membres, own_slug = row
    kind = KINDS[number]
    where = tuple(departements.split())
    return Place(
        kind=kind,
        code=code,
        nom=nom,
        nature=nature,
        siren=_text(siren),
        population=population,
        population_vintage=vintage,
        departement=where[0] if len(where) == 1 and kind != "region" else None,
        region=region,
        epci=_text(epci),
        membres=tuple(membres.split()) if membres else (),
        departements=where,
        situation=_situation(connection, kind, where, region),
        slug=own_slug or default_slug(kind, nom, nature),
    )


def _text(siren: int | None) -> str | None:
    return None if siren is None else str(siren)


def _situation(
    connection: sqlite3.Connection, kind: Kind, departements: tuple[str, ...], region: str | None
) -> str:
    if kind == "region":
        return ""
    above, codes = ("region", (region or "",)) if kind == "departement" else ("departement", departements)
    marks = ", ".join("?" * len(codes))
    rows = connection.execute(
        f"SELECT code, nom FROM place WHERE kind = ? AND code IN ({marks})", (KINDS.index(above), *codes)
    )
    names = dict(rows.fetchall())
    return ", ".join(typographic(names[code]) for code in codes if code in names)
