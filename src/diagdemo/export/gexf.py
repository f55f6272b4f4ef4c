"""The map as GEXF, the format of Gephi."""

from __future__ import annotations

import re

import networkx as nx

from diagdemo.export.flat import FlatMap
from diagdemo.export.networked import document, networked

CODE = "gexf"

_META = re.compile(r'<meta lastmodifieddate="[^"]*">(\s*)<creator>[^<]*</creator>')


def write(flat: FlatMap) -> str:
    """One document, ended by a newline, dated by the reference date."""
    graph = networked(flat)
    for _, _, id, link in graph.edges(keys=True, data=True):
        link["id"] = id
    text = document(nx.generate_gexf(graph))
    # networkx writes the date of today and its own version, which would change the file without a reason.
    dated = rf'<meta lastmodifieddate="{flat.day}">\1<creator>diagdemo</creator>'
    return _META.sub(dated, text, count=1)
