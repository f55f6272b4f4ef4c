"""Build the embedded Code officiel géographique from the unpacked `@etalab/decoupage-administratif`.

    python scripts/build_geography.py DOSSIER_DU_PAQUET

DOSSIER_DU_PAQUET is the folder that holds `package.json` and `data/`. The same package and the same
version of SQLite give the same bytes. For a new edition: read the package's README (its section « Sources »
says which census each figure comes from), then change the constants below and NOTICE.md.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from diagdemo import resources
from diagdemo.geo.database import ALIAS, FORMER, OFFICIAL, SHORT
from diagdemo.geo.forms import INTERCOMMUNAL, forms, without_article
from diagdemo.geo.normalise import normalise
from diagdemo.geo.place import KINDS, PREFIXES, Kind, Nature
from diagdemo.geo.slugs import default_slug, kebab

EDITION = "2026"
PACKAGE_VERSION = "6.0.0"
REFERENCE_YEAR = 2023

VINTAGES = {"976": 2017, "987": 2022, "988": 2025}
"""Census year where a département has a census of its own; `REFERENCE_YEAR` elsewhere."""

NATURES: dict[str, Nature] = {
    "CC": "cc",
    "CA": "ca",
    "CU": "cu",
    "METRO": "metropole",
    "MET69": "metropole",
    "EPT": "ept",
}

ALIASES = Path(__file__).with_name("geography_aliases.json")
"""Usual names that no rule finds in the official ones, by the text that designates the place."""

SCHEMA = """
CREATE TABLE place(
    id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, code TEXT NOT NULL, nom TEXT NOT NULL, nature TEXT,
    siren INTEGER, population INTEGER, vintage INTEGER, departements TEXT NOT NULL, region TEXT, epci INTEGER,
    membres TEXT, slug TEXT
);
CREATE TABLE cle(cle TEXT NOT NULL, place INTEGER NOT NULL, sorte INTEGER NOT NULL, PRIMARY KEY(cle, place))
    WITHOUT ROWID;
CREATE TABLE postal(code INTEGER NOT NULL, place INTEGER NOT NULL, PRIMARY KEY(code, place)) WITHOUT ROWID;
CREATE TABLE source(cle TEXT PRIMARY KEY, valeur TEXT NOT NULL) WITHOUT ROWID;
"""
INDEX = "CREATE INDEX place_code ON place(code)"

Json = dict[str, Any]


class Row(NamedTuple):
    """One row of the table `place`, without its id and its slug."""

    kind: Kind
    code: str
    nom: str
    nature: Nature | None
    siren: str | None
    population: int | None
    vintage: int | None
    departements: tuple[str, ...]
    region: str | None
    epci: str | None = None
    membres: tuple[str, ...] = ()


def build(package: Path, target: Path) -> None:
    """Write the database of the unpacked package to `target`, replacing it."""
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    if version != PACKAGE_VERSION:
        sys.exit(f"{package}: version {version}, {PACKAGE_VERSION} expected: read this script's first lines")
    communes, records = _read_communes(package / "data")
    groups = [
        *_read_groups(package / "data", "epci", communes),
        *_read_groups(package / "data", "ept", communes),
    ]
    communes = _attached(communes, groups)
    rows = [*communes.values(), *_with_epci(groups, communes), *_read_above(package / "data", communes)]
    rows.sort(key=lambda row: (KINDS.index(row.kind), row.code))
    write(target, rows, records)


def _load(data: Path, name: str) -> list[Json]:
    loaded: list[Json] = json.loads((data / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def _read_communes(data: Path) -> tuple[dict[str, Row], list[Json]]:
    """The communes of today by code, and every record of the file: parts of communes and former codes too."""
    records = _load(data, "communes")
    communes = {
        record["code"]: Row(
            "commune",
            record["code"],
            record["nom"],
            None,
            record.get("siren"),
            record.get("population"),
            VINTAGES.get(record["departement"], REFERENCE_YEAR) if "population" in record else None,
            (record["departement"],),
            record["region"],
        )
        for record in records
        if record["type"] == "commune-actuelle"
    }
    return communes, records


def _read_groups(data: Path, name: Kind, communes: dict[str, Row]) -> Iterator[Row]:
    for record in _load(data, name):
        members = sorted(member["code"] for member in record["membres"])
        rows = [communes[code] for code in members]
        regions = {row.region for row in rows}
        yield Row(
            name,
            record["code"],
            " ".join(record["nom"].replace("''", '"').split()),
            NATURES[record["type"]],
            record["code"],
            *_people(rows),
            _by_population(rows),
            regions.pop() if len(regions) == 1 else None,
            membres=tuple(members),
        )


def _read_above(data: Path, communes: dict[str, Row]) -> Iterator[Row]:
    for kind, name in (("departement", "departements"), ("region", "regions")):
        inside: dict[str | None, list[Row]] = defaultdict(list)
        for row in communes.values():
            inside[row.departements[0] if kind == "departement" else row.region].append(row)
        for record in _load(data, name):
            code, rows = record["code"], inside[record["code"]]
            where = (code,) if kind == "departement" else _by_population(rows)
            region = record["region"] if kind == "departement" else code
            place_kind: Kind = "departement" if kind == "departement" else "region"
            yield Row(place_kind, code, record["nom"], None, None, *_people(rows), where, region)


def _people(rows: Iterable[Row]) -> tuple[int | None, int | None]:
    """The sum of the communes' populations (their EPCI's own figure is of another census) and its year."""
    known = [(row.population, row.vintage) for row in rows if row.population is not None]
    years = {year for _, year in known}
    if not known:
        return None, None
    return sum(people for people, _ in known), years.pop() if len(years) == 1 else None


def _by_population(rows: Iterable[Row]) -> tuple[str, ...]:
    people: Counter[str] = Counter()
    for row in rows:
        people[row.departements[0]] += row.population or 0
    return tuple(sorted(people, key=lambda code: (-people[code], code)))


def _attached(communes: dict[str, Row], groups: list[Row]) -> dict[str, Row]:
    epci = {code: group.code for group in groups if group.kind == "epci" for code in group.membres}
    return {code: row._replace(epci=epci.get(code)) for code, row in communes.items()}


def _with_epci(groups: list[Row], communes: dict[str, Row]) -> Iterator[Row]:
    for group in groups:
        above = {communes[code].epci for code in group.membres}
        yield group._replace(epci=above.pop()) if group.kind == "ept" and len(above) == 1 else group


def write(target: Path, rows: list[Row], records: list[Json]) -> None:
    """Write the database; rows are numbered in their order, so that equal inputs give equal files."""
    target.unlink(missing_ok=True)
    slugs = unique_slugs(rows)
    ids = {(row.kind, row.code): number for number, row in enumerate(rows, start=1)}
    connection = sqlite3.connect(target)
    connection.executescript(f"PRAGMA page_size=4096; PRAGMA journal_mode=OFF; {SCHEMA}")
    connection.executemany(
        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(number, *_values(row, slugs)) for number, row in enumerate(rows, start=1)],
    )
    connection.executemany("INSERT INTO cle VALUES (?, ?, ?)", sorted(_keys(rows, records, ids)))
    connection.executemany("INSERT INTO postal VALUES (?, ?)", sorted(_postal(records, ids)))
    connection.executemany("INSERT INTO source VALUES (?, ?)", sorted(_source().items()))
    connection.execute(INDEX)
    connection.commit()
    connection.execute("VACUUM")
    connection.close()


def _values(row: Row, slugs: dict[tuple[Kind, str], str]) -> tuple[object, ...]:
    slug = slugs[row.kind, row.code]
    return (
        KINDS.index(row.kind),
        row.code,
        row.nom,
        row.nature,
        int(row.siren) if row.siren else None,
        row.population,
        row.vintage,
        " ".join(row.departements),
        row.region,
        int(row.epci) if row.epci else None,
        " ".join(row.membres) or None,
        slug if slug != default_slug(row.kind, row.nom, row.nature) else None,
    )


def _keys(
    rows: list[Row], records: list[Json], ids: dict[tuple[Kind, str], int]
) -> list[tuple[str, int, int]]:
    """Every key, the place it leads to, and why; the best reason when there are several."""
    best: dict[tuple[str, int], int] = {}
    for key, number, why in (*_names(rows, ids), *_former(records, ids)):
        if key:
            best[key, number] = min(why, best.get((key, number), why))
    return [(key, number, why) for (key, number), why in best.items()]


def _names(rows: list[Row], ids: dict[tuple[Kind, str], int]) -> Iterator[tuple[str, int, int]]:
    aliases: dict[str, list[str]] = json.loads(ALIASES.read_text(encoding="utf-8"))
    for row in rows:
        number = ids[row.kind, row.code]
        yield normalise(row.nom), number, OFFICIAL
        for short in short_names(row):
            yield short, number, SHORT
        for alias in aliases.get(f"{PREFIXES[row.kind]}{row.code}", ()):
            yield normalise(alias), number, ALIAS


def short_names(row: Row) -> set[str]:
    """The normalised names one may type instead of the official one."""
    if row.kind not in INTERCOMMUNAL:
        spoken = normalise(re.sub(r"\(.*?\)", "", row.nom))
        return {spoken, without_article(spoken), without_article(normalise(row.nom))}
    aside = re.findall(r"\(([^)]+)\)|\"([^\"]+)\"", row.nom)
    spoken = normalise(re.sub(r"\(.*?\)|\".*?\"", "", row.nom))
    keys = {
        form.key
        for name in (normalise(row.nom), spoken)
        for form in forms(name)
        if form.kinds & INTERCOMMUNAL
    }
    return keys | {normalise("".join(pair)) for pair in aside}


def _former(records: list[Json], ids: dict[tuple[Kind, str], int]) -> Iterator[tuple[str, int, int]]:
    for record in records:
        whole = record.get("chefLieu") or record.get("commune") or record["code"]
        number = ids["commune", whole]
        if record["type"] != "commune-actuelle":
            yield normalise(record["nom"]), number, FORMER
            yield normalise(record["code"]), number, FORMER
        for code in record.get("anciensCodes", ()):
            yield normalise(code), number, FORMER


def _postal(records: list[Json], ids: dict[tuple[Kind, str], int]) -> set[tuple[int, int]]:
    return {
        (int(postal), ids["commune", record["code"]])
        for record in records
        if record["type"] == "commune-actuelle"
        for postal in record.get("codesPostaux", ())
    }


def unique_slugs(rows: list[Row]) -> dict[tuple[Kind, str], str]:
    """One folder name per place: its plain name, else with its département, its nature or its code.

    Départements and régions keep their name (`vienne`, and `vienne-38` for the commune), except a
    département of one commune: Paris. An intercommunalité never takes a name that is a commune's.
    """
    sizes = Counter(row.departements[0] for row in rows if row.kind == "commune")
    slugs: dict[tuple[Kind, str], str] = {}
    taken: set[str] = set()
    for tier in (
        [row for row in rows if row.kind == "departement" and sizes[row.code] > 1],
        [row for row in rows if row.kind == "region"],
        [row for row in rows if row.kind == "commune"],
        [row for row in rows if row.kind in INTERCOMMUNAL],
        [row for row in rows if row.kind == "departement" and sizes[row.code] <= 1],
    ):
        claims = Counter(claim for row in tier for claim in set(_claims(row)))
        for row in tier:
            free = (claim for claim in _claims(row) if claims[claim] == 1 and claim not in taken)
            slugs[row.kind, row.code] = next(free)
        taken.update(claims)
    return slugs


def _claims(row: Row) -> list[str]:
    plain = default_slug(row.kind, row.nom, row.nature)
    if row.kind in ("departement", "region"):
        return [plain, f"{row.kind}-{plain}"]
    key = plain.replace("-", " ")
    homonym = kebab(key, row.departements[0].lower())
    if row.kind == "commune":
        return [plain, homonym, kebab(key, row.code.lower())]
    return [plain, f"{row.nature}-{plain}", homonym, kebab(key, row.code)]


def _source() -> dict[str, str]:
    populations = f"populations de référence {REFERENCE_YEAR}"
    return {
        "titre": f"Code officiel géographique, édition {EDITION}, et {populations}",
        "editeur": f"Insee et DGCL, mis en forme par Etalab (decoupage-administratif {PACKAGE_VERSION})",
        "nature": "officielle",
        "url": "https://www.insee.fr/fr/information/2560452",
        "date": EDITION,
        "licence": "Licence Ouverte 2.0",
    }


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    build(Path(sys.argv[1]), resources.geography())
