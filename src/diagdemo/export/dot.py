"""The map as DOT, the language of Graphviz."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from diagdemo.export.flat import FlatEdge, FlatMap, joined

CODE = "dot"

_SHAPES = {"acteur": "box", "dispositif": "ellipse", "territoire": "hexagon"}
_STYLES = {"prevue": "dashed", "souhaitee": "dotted", "passee": "dotted"}


def write(flat: FlatMap) -> str:
    """One graph, ended by a newline."""
    return "\n".join(_lines(flat)) + "\n"


def quoted(text: str) -> str:
    """A text as a DOT string: neither the quote nor the bar that opens an escape means anything in it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _lines(flat: FlatMap) -> Iterator[str]:
    yield f"digraph {quoted(flat.slug)} {{"
    yield f"  graph [{_listed({'label': flat.name, 'charset': 'UTF-8', 'rankdir': 'LR'})}];"
    for node in flat.nodes:
        said = {
            "label": node.name,
            "shape": _SHAPES[node.kind],
            "genre": node.kind,
            **joined(node.attributes),
        }
        yield f"  {quoted(node.id)} [{_listed(said)}];"
    for edge in flat.edges:
        yield f"  {quoted(edge.start)} -> {quoted(edge.end)} [{_listed(_drawn(edge))}];"
    yield "}"


def _drawn(edge: FlatEdge) -> dict[str, str]:
    """The attributes of a link; those of one that holds both ways have no arrow."""
    style = {"style": _STYLES[edge.status]} if edge.status in _STYLES else {}
    mutual = {"dir": "none"} if edge.mutual else {}
    return {"label": edge.label, **style, **mutual, **joined(edge.attributes)}


def _listed(attributes: Mapping[str, str]) -> str:
    return ", ".join(f"{key}={quoted(value)}" for key, value in attributes.items())
