from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest

from diagdemo.pictures.ecosystem.columns import columns
from diagdemo.pictures.ecosystem.network import (
    ACTOR,
    ADDED,
    CHANGED,
    DEVICE,
    INSTITUTION,
    REMOVED,
    SAME,
    Link,
    Network,
    Node,
)
from diagdemo.pictures.ecosystem.style import paint, pen
from diagdemo.pictures.palette import LINKS
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Group, Layout, Path, Scene, Text
from diagdemo.pictures.svg import svg
from pictures.curves import points
from pictures.geometry import drawn, problems
from pictures.networks import FAMILIES, generated, shuffled
from pictures.polygons import outline, overlap, within

SIZES = [(2, 1, 0), (10, 14, 0), (10, 9, 8), (30, 50, 4), (60, 70, 0), (60, 110, 0), (62, 108, 8)]
HOSTILE = '<script>alert("x")</script> & \u202egnirts\u202c \x1b[31m `*[a](javascript:b)*` {{ 7*7 }}'


def picture(network: Network, notes: tuple[str, ...] = ()) -> Picture:
    scenes = columns(network, notes, "Sans lien écrit sur la carte")
    assert scenes is not None
    return Picture("essai", "Un essai", "Un essai", *scenes, ())


def nodes(scene: Scene) -> list[Group]:
    return [shape for shape in scene.walk() if isinstance(shape, Group) and shape.id]


def links(scene: Scene) -> list[Path]:
    return [shape for shape in scene.walk() if isinstance(shape, Path) and shape.ends]


def changing(network: Network, seed: int = 3) -> Network:
    chance = random.Random(seed)
    state = (SAME, SAME, SAME, ADDED, CHANGED, REMOVED)
    return replace(
        network,
        nodes=tuple(replace(node, state=chance.choice(state)) for node in network.nodes),
        links=tuple(replace(link, state=chance.choice((SAME, ADDED, REMOVED))) for link in network.links),
        changing=True,
    )


@pytest.mark.parametrize(("count", "ties", "lonely"), SIZES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_sound_at_every_size(count: int, ties: int, lonely: int, seed: int) -> None:
    notes = ("Ne sont pas dessinés : 3 liens passés, 2 liens prévus ou souhaités.",)
    assert problems(picture(generated(count, ties, seed, lonely), notes)) == []


@pytest.mark.parametrize(("count", "ties", "lonely"), SIZES)
def test_sound_when_it_tells_what_changes(count: int, ties: int, lonely: int) -> None:
    assert problems(picture(changing(generated(count, ties, 1, lonely)))) == []


@pytest.mark.parametrize(("count", "ties", "lonely"), SIZES)
@pytest.mark.parametrize("layout", Layout)
def test_words_are_in_their_shape_and_shapes_are_apart(
    count: int, ties: int, lonely: int, layout: Layout
) -> None:
    scene = picture(generated(count, ties, 1, lonely)).scene(layout)
    held = [(node, outline(node.shapes[0])) for node in nodes(scene) if not isinstance(node.shapes[0], Group)]
    for rank, (node, shape) in enumerate(held):
        words = [each for each in node.shapes if isinstance(each, Text)]
        assert words, node.title
        for text in words:
            assert within(outline(text), shape), node.title
        for other, place in held[rank + 1 :]:
            assert not overlap(shape, place), (node.title, other.title)


@pytest.mark.parametrize(("count", "ties", "lonely"), SIZES)
@pytest.mark.parametrize("layout", Layout)
def test_links_run_over_no_node(count: int, ties: int, lonely: int, layout: Layout) -> None:
    scene = picture(generated(count, ties, 1, lonely)).scene(layout)
    boxes = {
        node.id: outline(node.shapes[0]) for node in nodes(scene) if not isinstance(node.shapes[0], Group)
    }
    for link in links(scene):
        for id, box in boxes.items():
            if id not in (link.ends or ()):
                run_over = [point for point in points(link.d) if within((point,), box, slack=-0.2)]
                assert not run_over, (link.title, id)


@pytest.mark.parametrize(("count", "ties", "lonely"), SIZES)
@pytest.mark.parametrize("layout", Layout)
def test_all_is_drawn_once(count: int, ties: int, lonely: int, layout: Layout) -> None:
    network = generated(count, ties, 1, lonely)
    scene = picture(network).scene(layout)
    assert Counter(node.id for node in nodes(scene)) == Counter(node.id for node in network.nodes)
    told = Counter((link.ends, link.kind, link.title) for link in links(scene))
    assert told == Counter(((link.start, link.end), link.family, link.told) for link in network.links)


def test_the_same_whatever_the_order_given() -> None:
    network = generated(30, 50, 1, 3)
    assert drawn(picture(network)) == drawn(picture(network))
    assert drawn(picture(shuffled(network))) == drawn(picture(network))


def test_beyond_sixty_linked_nodes_there_is_no_map_in_columns() -> None:
    assert columns(generated(60, 90), (), "") is not None
    assert columns(generated(61, 90), (), "") is None
    assert columns(generated(120, 200), (), "") is None


def test_a_column_too_tall_for_a_page_is_not_shrunk_below_what_can_be_read() -> None:
    crowd = tuple(Node(f"a{rank}", f"Association de quartier numéro {rank}", ACTOR) for rank in range(59))
    links = tuple(Link(node.id, "d", "participation", "", "") for node in crowd)
    assert columns(Network((Node("d", "Forum", DEVICE), *crowd), links, FAMILIES), (), "") is None


def test_families_are_told_by_colour_and_by_dash() -> None:
    assert len({colour for colour, _ in LINKS.values()}) == len(LINKS)
    assert len({dash for _, dash in LINKS.values()}) == len(LINKS)
    pens = [pen("", state, changing=True) for state in (SAME, ADDED, REMOVED)]
    assert len({(each.dash, each.width) for each in pens}) == 3


def test_states_are_told_by_a_word() -> None:
    network = Network(
        tuple(Node(state, f"Conseil {state}", DEVICE, state=state) for state in (ADDED, CHANGED, REMOVED)),
        (Link(ADDED, CHANGED, "pilotage", "", "", state=ADDED),),
        FAMILIES,
        changing=True,
    )
    for layout in Layout:
        found = {
            node.id: [text.lines[0] for text in node.shapes if isinstance(text, Text)]
            for node in nodes(picture(network).scene(layout))
        }
        assert found[ADDED][0] == "Nouveau"
        assert found[CHANGED][0] == "Modifié"
        assert found[REMOVED][0] == "Retiré"
    assert len({paint(DEVICE, state, True).line for state in (SAME, ADDED, CHANGED, REMOVED)}) == 4


def test_the_legend_holds_what_is_there_and_nothing_else() -> None:
    two = Node("a", "Mairie", INSTITUTION), Node("d", "Forum", DEVICE)
    scene = picture(Network(two, (Link("a", "d", "moyens", "finance", ""),), FAMILIES)).ecran
    words = {line for shape in scene.walk() if isinstance(shape, Text) for line in shape.lines}
    assert words >= {"Institution", "Dispositif", "Moyens"}
    assert not words & {"Acteur", "Pilotage", "Tension", "Lien à confirmer"}


def test_only_links_with_a_direction_have_an_arrow() -> None:
    two = Node("a", "Mairie", INSTITUTION), Node("b", "Club", ACTOR)
    one_way = Link("a", "b", "moyens", "finance", "")
    both = Link("a", "b", "cooperation", "coopère avec", "", mutual=True)
    found = {link.kind: link.arrow for link in links(picture(Network(two, (one_way, both), FAMILIES)).a4)}
    assert found == {"moyens": True, "cooperation": False}


@pytest.mark.parametrize("layout", Layout)
def test_hostile_names_stay_text(layout: Layout) -> None:
    network = generated(6, 8)
    network = replace(network, nodes=tuple(replace(node, name=HOSTILE) for node in network.nodes))
    made = picture(network)
    assert problems(made) == []
    text = svg(made.scene(layout), HOSTILE, HOSTILE)
    assert "<script" not in text
    assert not set(text) & {"\u202e", "\x1b"}


def test_a_map_without_links_is_a_list() -> None:
    three = tuple(
        Node(id, f"Fiche {id}", kind) for id, kind in (("a", ACTOR), ("d", DEVICE), ("i", INSTITUTION))
    )
    made = picture(Network(three, (), FAMILIES))
    assert problems(made) == []
    assert len(nodes(made.a4)) == 3
