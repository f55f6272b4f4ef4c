"""Every format is read back by its own parser, and says the same map."""

from __future__ import annotations

import io
import json
import re
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pydot
import pytest
from jsonschema import Draft202012Validator

from diagdemo.export import formats, write
from diagdemo.graph.ecosystem import Ecosystem
from export.maps import example, hostile, names, plain, told_links

Read = tuple[dict[str, str], list[tuple[Any, ...]]]
"""The name of each node by id, and the links as `told_links` gives them."""

MAPS: dict[str, Callable[[Path], Ecosystem]] = {
    "plain": plain,
    "hostile": hostile,
    "brumeval": lambda _: example("brumeval"),
    "rennes": lambda _: example("rennes", "territoires-reels"),
}


def read_json(text: str) -> Read:
    graph = nx.node_link_graph(json.loads(text), edges="edges")
    return _read(graph, "nom", "libelle")


def read_graphml(text: str) -> Read:
    return _read(nx.read_graphml(io.BytesIO(text.encode("utf-8")), force_multigraph=True), "label", "label")


def read_gexf(text: str) -> Read:
    return _read(nx.read_gexf(io.BytesIO(text.encode("utf-8"))), "label", "label")


def _read(graph: Any, name: str, label: str) -> Read:
    nodes = {id: data[name] for id, data in graph.nodes(data=True)}
    links = [(a, b, d[label], d["statut"], d["preuve"]) for a, b, d in graph.edges(data=True)]
    return nodes, sorted(links)


KUMU = {
    "type": "object",
    "required": ["elements", "connections"],
    "additionalProperties": False,
    "properties": {
        "elements": {"type": "array", "items": {"type": "object", "required": ["id", "label", "type"]}},
        "connections": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "from", "to", "type", "direction"],
                "properties": {"direction": {"enum": ["undirected", "directed", "mutual"]}},
            },
        },
    },
}


def read_kumu(text: str) -> Read:
    document = json.loads(text)
    Draft202012Validator(KUMU).validate(document)
    nodes = {element["id"]: element["label"] for element in document["elements"]}
    links = [
        (each["from"], each["to"], each["type"], each["statut"], each["preuve"])
        for each in document["connections"]
    ]
    assert {end for link in links for end in link[:2]} <= nodes.keys()
    return nodes, sorted(links)


def read_dot(text: str) -> Read:
    with warnings.catch_warnings():
        # pydot calls its own parser by names that the parser has since renamed.
        warnings.simplefilter("ignore", DeprecationWarning)
        graphs: list[Any] = pydot.graph_from_dot_data(text) or []
    (graph,) = graphs
    nodes = {_unquoted(n.get_name()): _unquoted(n.get("label")) for n in graph.get_nodes() if n.get("genre")}
    links = [
        (
            _unquoted(edge.get_source()),
            _unquoted(edge.get_destination()),
            *(_unquoted(edge.get(key)) for key in ("label", "statut", "preuve")),
        )
        for edge in graph.get_edges()
    ]
    return nodes, sorted(links)


def _unquoted(text: str) -> str:
    assert re.fullmatch(r'"(?:[^"\\]|\\["\\])*"', text), text
    return re.sub(r"\\(.)", r"\1", text[1:-1])


PARSERS = {
    "json": read_json,
    "graphml": read_graphml,
    "gexf": read_gexf,
    "kumu": read_kumu,
    "dot": read_dot,
}


def test_every_format_is_tried() -> None:
    assert set(formats()) == {*PARSERS, "mermaid"}


@pytest.mark.parametrize("form", PARSERS)
@pytest.mark.parametrize("lay", MAPS.values(), ids=MAPS)
def test_what_is_read_back_is_the_map(form: str, lay: Callable[[Path], Ecosystem], tmp_path: Path) -> None:
    ecosystem = lay(tmp_path)
    nodes, links = PARSERS[form](write(ecosystem, form).text)
    assert nodes == names(ecosystem)
    assert links == told_links(ecosystem)


@pytest.mark.parametrize("form", formats())
def test_same_map_same_text(form: str) -> None:
    first, second = (write(example("brumeval"), form).text for _ in range(2))
    assert first == second
    assert first.endswith("\n")
    assert not first.endswith("\n\n")
    assert "\r" not in first


def test_gexf_is_dated_by_the_reference_date(tmp_path: Path) -> None:
    root = ElementTree.fromstring(write(plain(tmp_path), "gexf").text)
    meta = root.find("{*}meta")
    assert meta is not None
    assert meta.get("lastmodifieddate") == "2026-06-01"
    assert meta.findtext("{*}creator") == "diagdemo"


def test_documents_keep_their_accents(tmp_path: Path) -> None:
    for form in formats():
        assert "Délégation à la participation" in write(plain(tmp_path), form).text


def test_kumu_says_which_links_hold_both_ways(tmp_path: Path) -> None:
    document = json.loads(write(plain(tmp_path), "kumu").text)
    mutual = {each["type"] for each in document["connections"] if each["direction"] == "mutual"}
    assert mutual == {"coopère avec"}
    forum = next(each for each in document["elements"] if each["id"] == "forum")
    assert (forum["type"], forum["type_de_dispositif"]) == ("Dispositif", "evenement")
    assert forum["etapes"] == ["diagnostic", "evaluation"]
