"""Each sourced fact on the seven real territories is in its record, as the table says, with a source.

The tables of `faits/` give, for each fact, the file and the route to the value; a fact left out says why.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from diagdemo.yaml.document import Document
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Mapping, Node, Scalar, Sequence

TABLES = Path(__file__).parent / "faits"
TERRITORIES = Path(__file__).parents[2] / "examples" / "territoires-reels" / "territoires"
FACTS = {
    "mulhouse": 44,
    "rennes": 48,
    "kingersheim": 22,
    "loos-en-gohelle": 18,
    "gironde": 46,
    "grenoble-alpes-metropole": 41,
    "occitanie": 47,
}
KEPT_AT_LEAST = 0.95

Route = tuple[str | int, ...]


class Row(NamedTuple):
    """One line of a table; a fact may have several: its value, its date, the verb of a link."""

    fait: str
    fichier: str
    cle: str
    valeur: str
    raison: str

    @property
    def route(self) -> Route:
        return tuple(int(step) if step.isdigit() else step for step in self.cle.split("/"))


@cache
def rows(slug: str) -> tuple[Row, ...]:
    with (TABLES / f"{slug}.csv").open(encoding="utf-8", newline="") as table:
        header, *lines = csv.reader(table)
    assert tuple(header) == Row._fields
    return tuple(Row(*line) for line in lines)


def kept(slug: str) -> tuple[Row, ...]:
    return tuple(row for row in rows(slug) if row.fichier)


@cache
def document(slug: str, name: str) -> Document:
    return read(name, (TERRITORIES / slug / name).read_bytes())


def texts(node: Node | None) -> tuple[str, ...]:
    """The text of a scalar, or those of a list of scalars."""
    items = node.items if isinstance(node, Sequence) else [node]
    return tuple(item.value for item in items if isinstance(item, Scalar))


def declared_sources(found: Document) -> tuple[str, ...]:
    _, node, exact = found.find(("sources",))
    return tuple(key.value for key, _ in node.entries) if exact and isinstance(node, Mapping) else ()


def sources_of(found: Document, route: Route) -> tuple[str, ...]:
    """The keys that stand for a value: its own, those of the block around it, or the record's only one."""
    for length in range(len(route), 0, -1):
        _, node, exact = found.find((*route[:length], "source"))
        if exact:
            return texts(node)
    only = declared_sources(found)
    return only if len(only) == 1 else ()


def wrong_values(slug: str) -> Iterator[str]:
    for row in kept(slug):
        _, node, exact = document(slug, row.fichier).find(row.route)
        if not exact or texts(node) != (row.valeur,) or not isinstance(node, Scalar):
            yield f"{row.fait} {row.fichier} {row.cle}: {texts(node)} instead of {row.valeur!r}"


def without_source(slug: str) -> Iterator[str]:
    for row in kept(slug):
        found = document(slug, row.fichier)
        keys = sources_of(found, row.route)
        if not keys or not set(keys) <= set(declared_sources(found)):
            yield f"{row.fait} {row.fichier} {row.cle}: {keys}"


def nowhere(slug: str) -> Iterator[str]:
    """Sources that name neither their publisher nor their address."""
    for name in sorted({row.fichier for row in kept(slug)}):
        found = document(slug, name)
        for key in declared_sources(found):
            if not any(found.find(("sources", key, field))[2] for field in ("editeur", "url")):
                yield f"{name} {key}"


@pytest.mark.parametrize("slug", FACTS)
def test_the_table_lists_each_fact(slug: str) -> None:
    expected = [f"{slug}-{number:03d}" for number in range(1, FACTS[slug] + 1)]
    assert list(dict.fromkeys(row.fait for row in rows(slug))) == expected


@pytest.mark.parametrize("slug", FACTS)
def test_each_fact_is_where_the_table_says(slug: str) -> None:
    assert list(wrong_values(slug)) == []


@pytest.mark.parametrize("slug", FACTS)
def test_each_fact_rests_on_a_source_of_its_record(slug: str) -> None:
    assert list(without_source(slug)) == []


@pytest.mark.parametrize("slug", FACTS)
def test_each_source_says_where_it_comes_from(slug: str) -> None:
    assert list(nowhere(slug)) == []


@pytest.mark.parametrize("slug", FACTS)
def test_a_fact_left_out_says_why(slug: str) -> None:
    assert [row.fait for row in rows(slug) if not row.fichier and not row.raison.strip()] == []


@pytest.mark.parametrize("slug", FACTS)
def test_nearly_all_facts_are_kept(slug: str) -> None:
    assert len({row.fait for row in kept(slug)}) >= KEPT_AT_LEAST * FACTS[slug]


@pytest.mark.parametrize("slug", FACTS)
def test_a_real_territory_has_no_interview(slug: str) -> None:
    assert (TERRITORIES / slug / "territoire.yaml").is_file()
    assert not (TERRITORIES / slug / "interviews").exists()
    assert not (TERRITORIES / slug / "confidentiel").exists()
