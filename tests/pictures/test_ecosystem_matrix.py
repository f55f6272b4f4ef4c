from __future__ import annotations

from dataclasses import replace

import pytest

from diagdemo.pictures import palette
from diagdemo.pictures.ecosystem.cells import LETTERS, Cells, cells
from diagdemo.pictures.ecosystem.matrix import panels, scene
from diagdemo.pictures.ecosystem.network import ACTOR, DEVICE, Link, Network, Node
from diagdemo.pictures.ecosystem.panels import parted
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Group, Layout, Scene, Text
from pictures.geometry import drawn, problems
from pictures.networks import FAMILIES, generated, shuffled

SIZES = [(10, 14), (30, 60), (60, 110), (61, 110), (90, 170), (118, 300), (120, 240)]


def picture(part: Cells) -> Picture:
    notes = ("Ne sont pas dans ce tableau : 3 acteurs sans lien avec un dispositif.",)
    screen, paper = (scene(part, FAMILIES, notes, layout) for layout in Layout)
    return Picture("matrice", "Un essai", "Un essai", screen, paper, ())


def told(drawn: Scene) -> list[str]:
    return [shape.title for shape in drawn.walk() if isinstance(shape, Group) and shape.kind in FAMILIES]


@pytest.mark.parametrize(("count", "ties"), SIZES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_sound_at_every_size(count: int, ties: int, seed: int) -> None:
    for part in panels(cells(generated(count, ties, seed))):
        assert problems(picture(part)) == []


@pytest.mark.parametrize(("count", "ties"), SIZES)
@pytest.mark.parametrize("layout", Layout)
def test_each_cell_is_in_one_panel(count: int, ties: int, layout: Layout) -> None:
    whole = cells(generated(count, ties))
    shown = [title for part in panels(whole) for title in told(picture(part).scene(layout))]
    assert sorted(shown) == sorted(cell.told for held in whole.held.values() for cell in held)


def test_panels_have_no_empty_row_nor_column() -> None:
    for part in panels(cells(generated(120, 240))):
        assert {node.id for node in (*part.rows, *part.columns)} == {
            end for pair in part.held for end in pair
        }


def test_a_matrix_that_fits_is_not_cut() -> None:
    assert len(panels(cells(generated(60, 110)))) == 1


def test_parts_are_even() -> None:
    assert [len(part) for part in parted(range(50), [1.0] * 50, 40)] == [25, 25]
    assert [len(part) for part in parted(range(3), [50.0] * 3, 40)] == [1, 1, 1]


def test_a_link_counts_whatever_its_direction_and_only_between_an_actor_and_a_device() -> None:
    nodes = Node("a", "Club", ACTOR), Node("b", "Ligue", ACTOR), Node("d", "Forum", DEVICE)
    links = (
        Link("a", "d", "pilotage", "pilote", "un"),
        Link("d", "b", "lignage", "découle de", "deux"),
        Link("a", "b", "cooperation", "coopère avec", "trois"),
    )
    whole = cells(Network(nodes, links, FAMILIES))
    assert {pair: [cell.told for cell in held] for pair, held in whole.held.items()} == {
        ("a", "d"): ["un"],
        ("b", "d"): ["deux"],
    }


def test_several_families_share_a_square() -> None:
    nodes = Node("a", "Club", ACTOR), Node("d", "Forum", DEVICE)
    links = tuple(Link("a", "d", family, family, family) for family in FAMILIES)
    made = picture(cells(Network(nodes, links, FAMILIES)))
    assert problems(made) == []
    assert told(made.a4) == list(FAMILIES)


def test_families_are_told_by_a_letter() -> None:
    assert set(LETTERS) == set(FAMILIES) <= set(palette.LINKS)
    assert len(set(LETTERS.values())) == len(LETTERS)


def test_what_is_to_be_confirmed_is_told_by_its_frame() -> None:
    nodes = Node("a", "Club", ACTOR), Node("d", "Forum", DEVICE)
    link = Link("a", "d", "pilotage", "pilote", "un", unsure=True)
    made = picture(cells(Network(nodes, (link,), FAMILIES)))
    words = {line for shape in made.a4.walk() if isinstance(shape, Text) for line in shape.lines}
    assert "cadre en pointillé\u00a0: à confirmer" in words
    sure = picture(cells(Network(nodes, (replace(link, unsure=False),), FAMILIES)))
    assert drawn(made) != drawn(sure)


def test_the_same_whatever_the_order_given() -> None:
    network = generated(90, 170)
    one, other = (
        [drawn(picture(part)) for part in panels(cells(each))] for each in (network, shuffled(network))
    )
    assert one == other
