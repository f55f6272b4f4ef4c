"""Ids of new records: readable, free, and harmless on every system."""

from __future__ import annotations

import pytest

from diagdemo.workspace.create.ids import ID, free_id, id_from, is_safe, pseudonym


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Conseil citoyen des Tilleuls", "conseil-citoyen-des-tilleuls"),
        ("L’Œuvre d’Éloïse — cœur", "l-oeuvre-d-eloise-coeur"),
        ("  Budget :  2024 !", "budget-2024"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "fiche-con"),
        ("aux", "fiche-aux"),
        ("Com1", "fiche-com1"),
        ("Console", "console"),
        ("日本", ""),
        ("", ""),
    ],
)
def test_a_name_gives_an_id(name: str, expected: str) -> None:
    assert id_from(name) == expected
    assert not expected or is_safe(expected)


def test_a_long_name_is_cut_at_a_word() -> None:
    made = id_from("Atelier de concertation préalable sur la transformation de la place centrale")
    assert made == "atelier-de-concertation-prealable-sur-la"
    assert len(id_from("a" * 5000)) <= 64


@pytest.mark.parametrize("bad", ["Été", "a b", "", "con", "nul", "a/b", "a.yaml", "a" * 65, "A", "x\n"])
def test_what_breaks_elsewhere_is_not_safe(bad: str) -> None:
    assert not is_safe(bad)


def test_a_taken_id_gives_the_next_one() -> None:
    assert free_id("forum", {"forum", "forum-2"}) == "forum-3"
    assert free_id("forum", set()) == "forum"
    long = free_id("a" * 64, {"a" * 64})
    assert ID.match(long)
    assert long != "a" * 64


def test_pseudonyms_are_short_safe_and_never_taken() -> None:
    taken: set[str] = set()
    for _ in range(300):
        drawn = pseudonym(taken)
        assert is_safe(drawn)
        assert drawn not in taken
        taken.add(drawn)
    assert not any(set(drawn) & set("01ilo") for drawn in taken)
