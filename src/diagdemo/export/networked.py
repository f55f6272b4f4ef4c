"""The map as networkx takes it, in plain texts, and the XML that its writers give, made readable."""

from __future__ import annotations

import re
from collections.abc import Iterable

import networkx as nx

from diagdemo.export.flat import FlatMap, joined

_REFERENCE = re.compile(r"&#(\d+);")
_ASCII = 128


def networked(flat: FlatMap) -> nx.MultiDiGraph:
    """A directed graph whose nodes and links are labelled; lists are joined by a bar."""
    graph = nx.MultiDiGraph(name=flat.name)
    for node in flat.nodes:
        graph.add_node(node.id, label=node.name, genre=node.kind, **joined(node.attributes))
    for edge in flat.edges:
        graph.add_edge(edge.start, edge.end, key=edge.id, label=edge.label, **joined(edge.attributes))
    return graph


def document(lines: Iterable[str]) -> str:
    """XML that says its encoding and keeps its accents, ended by a newline."""
    text = _REFERENCE.sub(_letter, "\n".join(lines).rstrip("\n"))
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _letter(reference: re.Match[str]) -> str:
    code = int(reference[1])
    return chr(code) if code >= _ASCII else reference[0]
