"""Folder names: readable, portable, one per place."""

import re

import pytest

from diagdemo.geo import Kind, lookup, slug
from diagdemo.geo.database import database, find
from diagdemo.geo.slugs import kebab


@pytest.mark.parametrize(
    ("kind", "code", "expected"),
    [
        ("commune", "68224", "mulhouse"),
        ("commune", "62528", "loos-en-gohelle"),
        ("commune", "94038", "l-hay-les-roses"),
        ("commune", "26289", "saillans-26"),
        ("commune", "97411", "saint-denis-974"),
        ("commune", "38544", "vienne-38"),
        ("commune", "75056", "paris"),
        ("epci", "200040715", "grenoble-alpes-metropole"),
        ("epci", "200066793", "grand-annecy"),
        ("epci", "247200132", "le-mans-metropole"),
        ("epci", "200033579", "cu-arras"),
        ("epci", "241700434", "ca-la-rochelle"),
        ("departement", "33", "gironde"),
        ("departement", "75", "departement-paris"),
        ("region", "76", "occitanie"),
        ("region", "53", "bretagne"),
        ("region", "01", "region-guadeloupe"),
    ],
)
def test_slugs_are_short_and_tell_homonyms_apart(kind: Kind, code: str, expected: str) -> None:
    place = lookup(kind, code)
    assert place is not None
    assert slug(place) == expected


def test_no_two_places_share_a_slug() -> None:
    with database() as connection:
        places = find(
            connection, "kind IN (1, 2, 3, 4) OR departements IN ('93', '974', '01', '2A', '58', '64')"
        )
        special = [row[0] for row in connection.execute("SELECT slug FROM place WHERE slug IS NOT NULL")]
    slugs = [slug(place) for place in places]
    assert len(set(slugs)) == len(slugs) > 2000
    assert len(set(special)) == len(special) > 3000
    assert all(re.fullmatch(r"[a-z0-9-]{1,64}", text) for text in (*slugs, *special))


def test_a_long_name_is_cut_at_a_word_and_keeps_its_suffix() -> None:
    cut = kebab("communaute " * 8, "2a")
    assert len(cut) <= 64
    assert cut.endswith("communaute-2a")
    assert len(kebab("x" * 100)) == 64
