"""Routes lead to places of the text."""

from __future__ import annotations

import pytest

from diagdemo.issues import Location, Route
from diagdemo.yaml.source import read

TEXT = """\
# En tête
nom: Fête 🎉
budget: {annee: 2024, url: https://exemple.fr}   # deux champs
liens:
  - {vers: mairie}
  - vers: école
    type: anime

contexte: |
  Une ligne.
  Une autre.

# Fin
vide:
"""


@pytest.mark.parametrize(
    ("route", "key", "span"),
    [
        (("nom",), False, (2, 6, 2, 12)),
        (("nom",), True, (2, 1, 2, 4)),
        (("budget",), False, (3, 9, 3, 47)),
        (("budget", "url"), False, (3, 28, 3, 46)),
        (("liens",), False, (5, 3, 7, 16)),
        (("liens", 1), False, (6, 5, 7, 16)),
        (("liens", 1, "type"), True, (7, 5, 7, 9)),
        (("contexte",), False, (9, 11, 11, 13)),
        (("vide",), False, (14, 6, 14, 6)),
    ],
)
def test_a_route_gives_the_span_of_its_node(route: Route, key: bool, span: tuple[int, ...]) -> None:
    assert read("f.yaml", TEXT.encode()).locate(route, key) == Location("f.yaml", *span)


@pytest.mark.parametrize(
    ("route", "span"),
    [
        (("liens", 1, "debut"), (4, 1, 4, 6)),
        (("liens", 5), (4, 1, 4, 6)),
        (("budget", "total", "valeur"), (3, 1, 3, 7)),
        (("absent",), (1, 1, 1, 1)),
        ((), (2, 1, 14, 6)),
    ],
)
def test_what_is_not_there_is_located_by_its_nearest_parent(route: Route, span: tuple[int, ...]) -> None:
    assert read("f.yaml", TEXT.encode()).locate(route) == Location("f.yaml", *span)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_marks_do_not_move_places(end: str, bom: bytes) -> None:
    document = read("f.yaml", bom + TEXT.replace("\n", end).encode())
    assert not document.issues
    assert document.locate(("contexte",)) == Location("f.yaml", 9, 11, 11, 13)
    assert document.lines[1] == "nom: Fête 🎉"


def test_a_refused_document_is_located_as_a_whole() -> None:
    assert read("f.yaml", b"").locate(("nom",)) == Location("f.yaml")
