"""The map as GraphML, which yEd, Gephi, Cytoscape and networkx read."""

from __future__ import annotations

import networkx as nx

from diagdemo.export.flat import FlatMap
from diagdemo.export.networked import document, networked

CODE = "graphml"


def write(flat: FlatMap) -> str:
    """One document, ended by a newline."""
    # The writer of files would use another library where it is installed, and lay the text out otherwise.
    return document(nx.generate_graphml(networked(flat)))
