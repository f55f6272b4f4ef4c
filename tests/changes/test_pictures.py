"""The pictures of what changes: sound to look at, nothing told by colour alone, none when nothing changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from changes.conclusive import Edit, Versions, example, moved, versions
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Layout, Rect
from diagdemo.pictures.scene import Path as Line
from diagdemo.report.changes.pictures import pictures_of
from pictures.geometry import drawn, problems, texts

RUCHE = """nom: La Ruche
nature: organisation
categorie: association
liens:
  - {vers: assemblees-de-quartier, type: participe_a}
  - {vers: union-sportive, type: conflit}
"""


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Versions:
    edits: dict[str, Edit] = {
        "actors/la-ruche.yaml": RUCHE,
        "devices/conseil-citoyen-tilleuls.yaml": None,
        "devices/assemblees-de-quartier.yaml": (
            ("etapes: [mise_a_l_agenda, suivi]", "etapes: [mise_a_l_agenda, decision]"),
            ("degre_annonce: concertation", "degre_annonce: co_construction"),
        ),
    }
    return versions(tmp_path_factory.mktemp("edited"), "brumeval", edits)


@pytest.fixture(scope="module")
def found(edited: Versions) -> dict[str, Picture]:
    return {picture.name: picture for picture in pictures_of(*edited.studies(), {})}


def test_both_are_drawn_and_sound(found: dict[str, Picture]) -> None:
    assert list(found) == ["changements-ecosysteme", "changements-cycle"]
    for picture in found.values():
        assert problems(picture) == []


def test_each_change_is_told_by_a_word_and_a_line(found: dict[str, Picture]) -> None:
    for layout in Layout:
        scene = found["changements-ecosysteme"].scene(layout)
        words = [" ".join(text.lines).strip() for text in texts(scene)]
        assert words.count("Nouveau") == words.count("Modifié") == 2  # the node and the legend
        assert words.count("Retiré") == 3
        gone = [shape for shape in scene.walk() if isinstance(shape, Line) and shape.arrow and shape.dash]
        assert len(gone) == 7 + 1


def test_tensions_are_not_drawn_and_counted(found: dict[str, Picture]) -> None:
    picture = found["changements-ecosysteme"]
    assert not [row for row in picture.equivalent if "conflit" in row[1] or "concurrence" in row[1]]
    words = {line.replace("\u00a0", " ") for text in texts(picture.ecran) for line in text.lines}
    assert "3 liens de tension ne sont pas dessinés." in words


def test_the_cycle_tells_who_comes_goes_and_changes_of_degree(found: dict[str, Picture]) -> None:
    picture = found["changements-cycle"]
    rows = {row for row in picture.equivalent if row[3] != "inchangé"}
    name = "Assemblées de quartier"
    assert ("Décision", name, "Co-construction", "s’ajoute") in rows
    assert ("Suivi", name, "Concertation", "n’y est plus") in rows
    assert ("Mise à l’agenda", name, "Co-construction", "auparavant concertation") in rows
    assert ("Évaluation", "Conseil citoyen des Tilleuls", "Co-construction", "n’y est plus") in rows
    assert len(rows) == 1 + 6
    words = [line for text in texts(picture.ecran) for line in text.lines if text.bold]
    assert words.count("S’ajoute") == words.count("Auparavant Ct") == 1
    assert words.count("N’y est plus") == 4
    dashed = [s for s in picture.ecran.walk() if isinstance(s, Rect) and s.dash and s.fill == "#ffffff"]
    assert len(dashed) == 4 + 1 + 1  # where nothing stands, and the legend


def test_nothing_is_drawn_when_nothing_changes(tmp_path: Path) -> None:
    here = example("brumeval")
    assert pictures_of(*Versions("brumeval", here, here).studies(), {}) == ()
    held = moved(tmp_path, "val-de-clairune", "devices", "jury-de-l-eau", "jury-des-eaux")
    assert pictures_of(*held.studies(), {"jury-de-l-eau": "jury-des-eaux"}) == ()
    assert pictures_of(*held.studies(), {})


def test_what_cannot_be_read_is_in_neither(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {"devices/jury-de-l-eau.yaml": (("type: assemblee_tiree_au_sort\n", ""),)}
    assert pictures_of(*versions(tmp_path, "val-de-clairune", edits).studies(), {}) == ()


def test_the_same_versions_give_the_same_bytes(edited: Versions, found: dict[str, Picture]) -> None:
    again = {picture.name: picture for picture in pictures_of(*edited.studies(), {})}
    assert {name: drawn(each) for name, each in again.items()} == {n: drawn(p) for n, p in found.items()}
