"""Measures of the map: against networkx and by hand, total on any map, and how surely they stand."""

from __future__ import annotations

import math
import re

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diagdemo.graph.cuts import cut_of_collectivite, cut_robustness, cuts
from diagdemo.graph.first_place import first_places, leaders
from diagdemo.graph.groups import closed_robustness, mixing, silences
from diagdemo.graph.meetings import meetings
from diagdemo.graph.neighbourhoods import neighbourhoods
from diagdemo.graph.partitions import by_category, by_side
from diagdemo.graph.paths import along_with, betweenness, neighbours, without
from diagdemo.graph.pieces import pieces
from diagdemo.graph.plausible import plausible_links, sample
from diagdemo.graph.portrait import portrait
from diagdemo.graph.relays import relays
from diagdemo.graph.robustness import Robustness, Trial, percent
from diagdemo.graph.solicitations import gini, loads
from graph.maps import drawn

IDS = ["brumeval", "a1", "a2", "a3", "a4", "d1", "d2"]
LINKS = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0] != pair[1]),
    max_size=9,
    unique_by=lambda pair: frozenset(pair),
)
CATEGORIES = st.dictionaries(st.sampled_from(IDS[1:5]), st.sampled_from(["association", "collectivite"]))

# Two wheels of three, joined by `a4` alone: a1-a2-a3 and a5-a6-a7.
BRIDGE = [
    ("a1", "a2"),
    ("a2", "a3"),
    ("a3", "a1"),
    ("a3", "a4"),
    ("a4", "a5"),
    ("a5", "a6"),
    ("a6", "a7"),
    ("a7", "a5"),
]


@given(LINKS)
@settings(max_examples=25, deadline=None)
def test_betweenness_is_that_of_networkx(links: list[tuple[str, str]]) -> None:
    """Ours counts each pair both ways, networkx once."""
    graph = nx.Graph(links)
    ours = betweenness(neighbours(graph))
    theirs = nx.betweenness_centrality(graph, normalized=False)
    assert ours == pytest.approx([2 * theirs[id] for id in graph])


@given(LINKS, CATEGORIES)
@settings(max_examples=25, deadline=None)
def test_any_map_gives_words(links: list[tuple[str, str]], categories: dict[str, str]) -> None:
    """Whatever the map, each section says something, with neither NaN nor infinity, twice alike."""
    study = drawn(links, IDS[1:], categories)
    told = portrait(study)
    assert [section.code for section in told.sections] == [
        *("contenu", "morceaux", "relais", "passages", "isoles", "sollicitations", "groupes", "voisinages")
    ]
    for section in told.sections:
        assert section.remarks
        for remark in section.remarks:
            assert remark.text.endswith((".", "?"))
            assert not re.search(r"\b(nan|inf|None)\b", remark.text)
            assert all(not isinstance(n, float) or math.isfinite(n) for n in remark.figures.values())
            assert remark.robustness is None or 0 <= remark.robustness.share <= 1
    assert portrait(drawn(links, IDS[1:], categories)).sections == told.sections


@given(LINKS)
@settings(max_examples=15, deadline=None)
def test_links_not_tried_upset_nothing(links: list[tuple[str, str]]) -> None:
    """Leaving out the links that cannot upset the first place gives what trying all of them gives."""
    graph = nx.Graph(links)
    groups = [[id for id in graph if id.startswith("a")]]
    found = first_places(graph, groups, ())[0]
    near, rank = neighbours(graph), {id: position for position, id in enumerate(graph)}
    ranks = [[rank[id] for id in groups[0]]]
    first = leaders(betweenness(near), ranks)[0]
    if first is None:
        assert found is None
        return
    kept = sum(
        leaders(betweenness(without(near, rank[a], rank[b])), ranks)[0] == first for a, b in graph.edges
    )
    assert found is not None
    assert found.omissions == Trial(kept, graph.number_of_edges())


def test_changed_links() -> None:
    """A link less, then the same again."""
    near = neighbours(nx.path_graph(3))
    less = without(near, 0, 1)
    assert less == [[], [2], [1]]
    assert [sorted(each) for each in along_with(less, 0, 1)] == near


def test_first_relay_by_hand() -> None:
    """The only actor between two groups of three: 9 of the 15 pairs of others go through it."""
    found = relays(drawn(BRIDGE))
    assert found.actors.relays[0].id == "a4"
    assert found.actors.relays[0].share == pytest.approx(9 / 15)
    assert found.devices.relays == ()
    assert found.collectivite is None
    assert found.actors.robustness is not None


def test_equal_relays_make_no_first() -> None:
    """Two actors at the centre of a chain of six are as much between the others."""
    found = relays(drawn([("a1", "a2"), ("a2", "a3"), ("a3", "a4"), ("a4", "a5"), ("a5", "a6")]))
    assert [relay.id for relay in found.actors.relays[:2]] == ["a3", "a4"]
    assert found.actors.robustness is None


def test_small_parts_name_no_relay() -> None:
    """Between two others in a part of three, one is not a relay worth a name."""
    assert relays(drawn([("a1", "a2"), ("a2", "a3")])).actors.relays == ()


def test_cut_by_hand() -> None:
    """Without `a4`, three actors lose three others; the collectivité decides which ones are the rest."""
    (first, *_) = cuts(drawn([*BRIDGE, ("brumeval", "a1")]))
    assert (first.id, first.groups) == ("a4", (("a5", "a6", "a7"),))
    assert first.links_to_keep(3) == 1
    robust = cut_robustness(drawn([*BRIDGE, ("brumeval", "a1")]), "a4", 3)
    # Without a3-a4 or a4-a5, it parts no one any more.
    assert robust.omissions == Trial(7, 9)


def test_collectivite_is_told_apart() -> None:
    """It cuts off whoever it alone links, and is never a relay nor a cut among others."""
    study = drawn([("brumeval", f"a{rank}") for rank in range(1, 6)])
    assert cuts(study) == ()
    assert len(cut_of_collectivite(study).actors) == 4
    assert relays(study).collectivite is not None
    assert relays(study).actors.relays == ()


def test_pieces_and_those_alone() -> None:
    """Parts, largest first; actors and devices that no link touches."""
    found = pieces(drawn([("a1", "a2"), ("a3", "d1"), ("a3", "a4")], ["a5", "d2"]))
    assert [len(piece) for piece in found.linked] == [3, 2]
    assert found.alone == ("a5", "d2")


def test_groups_by_hand() -> None:
    """Two associations met in a device, and one of them works with a service."""
    study = drawn(
        [("a1", "d1"), ("a2", "d1"), ("a2", "a3")],
        categories={"a1": "association", "a2": "association", "a3": "collectivite"},
    )
    met = study.derive(meetings)
    assert {frozenset(pair) for pair in met.edges} == {frozenset(("a1", "a2")), frozenset(("a2", "a3"))}
    assert met.edges["a1", "a2"]["devices"] == ("d1",)
    assert not met.edges["a1", "a2"]["direct"]
    found = mixing(study, by_category(study))
    assert (found.internal, found.external, found.may_be_internal, found.may_be_external) == (1, 1, 2, 4)
    assert found.index is None, "two linked pairs are too few for an index"
    assert by_side(study)["Institutions"] == ("brumeval", "a3")


def test_silent_groups() -> None:
    """Four services and four associations, each group well linked within, none across."""
    ids = {**{f"a{n}": "association" for n in range(4)}, **{f"a{n}": "collectivite" for n in range(4, 8)}}
    pairs = [(f"a{i}", f"a{j}") for i in range(8) for j in range(i) if (i < 4) == (j < 4)]
    study = drawn(pairs, categories=ids)
    (found,) = silences(study, by_category(study))
    assert {found.one, found.other} == {"Association", "Collectivité"}
    assert found.robustness.omissions.share == 1
    assert mixing(study, by_category(study)).index == -1
    assert closed_robustness(study, by_category(study), -0.5).share == 1
    joined = drawn([*pairs, ("a0", "a4")], categories=ids)
    assert silences(joined, by_category(joined)) == ()


def test_solicitations_by_hand() -> None:
    """A seat counts once a device; what is not known of no device is not there."""
    held = {
        load.id: load for load in loads(drawn([("a1", "d1"), ("a1", "d2"), ("a2", "d1")], verb="siege_a"))
    }
    assert held["a1"].sure == ("d1", "d2")
    assert held["a2"].count.exact


@pytest.mark.parametrize(
    ("counts", "value"), [([], None), ([0, 0], None), ([3, 3], 0), ([0, 0, 0, 8], 0.75), ([1, 3], 0.25)]
)
def test_gini(counts: list[int], value: float | None) -> None:
    """Alike is zero, all to one of n is (n - 1) / n, and nothing to share has none."""
    assert gini(counts) == (None if value is None else pytest.approx(value))


def test_suggested_groups_are_always_the_same() -> None:
    """The seed is fixed, and a part of its own is not suggested again."""
    study = drawn([*BRIDGE, ("a8", "a9"), ("a9", "d1")])
    assert neighbourhoods(study) == neighbourhoods(drawn([*BRIDGE, ("a8", "a9"), ("a9", "d1")]))
    assert {"a8", "a9", "d1"} not in [set(group) for group in neighbourhoods(study)]


def test_plausible_links() -> None:
    """A neighbour in common, a category in common, the collectivité: never a link that is there."""
    study = drawn(
        [("a1", "a2"), ("a2", "a3")], ["a4", "d1"], {"a1": "association", "a4": "association", "a3": "media"}
    )
    found = {frozenset(pair) for pair in plausible_links(study)}
    expected = [("a1", "a3"), ("a1", "a4"), *(("brumeval", id) for id in ("a1", "a2", "a3", "a4", "d1"))]
    assert found == {frozenset(pair) for pair in expected}


def test_sample_takes_even_steps() -> None:
    """At most so many, from one end to the other."""
    assert sample(range(10), 4) == [0, 2, 5, 7]
    assert sample(range(3), 4) == [0, 1, 2]


@pytest.mark.parametrize(("share", "told"), [(0, "0"), (0.001, "1"), (0.5, "50"), (0.999, "99"), (1, "100")])
def test_percent(share: float, told: str) -> None:
    """Never rounded into certainty."""
    assert percent(share) == f"{told}\u00a0%"


def test_solid_is_the_smaller_share() -> None:
    """Both shares count."""
    assert not Robustness(Trial(10, 10), Trial(7, 10)).solid
    assert Robustness(Trial(8, 10), Trial(0, 0)).solid


def test_a_map_of_one_node() -> None:
    """The collectivité alone: sentences."""
    told = portrait(drawn([]))
    assert all(remark.text for section in told.sections for remark in section.remarks)
