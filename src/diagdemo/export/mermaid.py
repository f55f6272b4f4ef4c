"""The map as a Mermaid diagram, which forges draw inside Markdown pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diagdemo.export.flat import FlatEdge, FlatMap, FlatNode

CODE = "mermaid"

_SHAPES = {"acteur": ("[", "]"), "dispositif": ("([", "])"), "territoire": ("{{", "}}")}
_GROUPS = {"institutions": "Institutions", "dispositifs": "Dispositifs", "acteurs": "Acteurs"}
_STYLES = (
    "classDef acteur fill:#fff4dd,stroke:#8a5a00,color:#1f1400",
    "classDef dispositif fill:#e3f0fb,stroke:#1d5a8f,color:#0a1f33",
    "classDef territoire fill:#e8f3e4,stroke:#3c6e2a,color:#12240c",
)
_MARK = re.compile(r"[^\w \u00a0\u202f,’'«»…–—-]|_|\A-")
"""Anything but letters, figures and gentle punctuation could be read as Mermaid, HTML or Markdown."""


def write(flat: FlatMap) -> str:
    """One diagram, ended by a newline; not between fences."""
    return "\n".join(_lines(flat)) + "\n"


def escaped(text: str) -> str:
    """A text as Mermaid shows it between quotes, each dangerous sign as its number."""
    return _MARK.sub(lambda sign: f"#{ord(sign[0])};", text)


def _lines(flat: FlatMap) -> Iterator[str]:
    names = {node.id: f"n{rank}" for rank, node in enumerate(flat.nodes, start=1)}
    yield "flowchart LR"
    for group, title in _GROUPS.items():
        held = [node for node in flat.nodes if _group(node) == group]
        if held:
            yield f'  subgraph {group}["{title}"]'
            yield from (f"    {_node(node, names)}" for node in held)
            yield "  end"
    for edge in flat.edges:
        yield f'  {names[edge.start]} {_arrow(edge)}|"{escaped(edge.label)}"| {names[edge.end]}'
    yield from (f"  {style}" for style in _STYLES)


def _group(node: FlatNode) -> str:
    if node.kind == "dispositif":
        return "dispositifs"
    return "institutions" if node.attributes["colonne"] == "institution" else "acteurs"


def _node(node: FlatNode, names: dict[str, str]) -> str:
    before, after = _SHAPES[node.kind]
    return f'{names[node.id]}{before}"{escaped(node.name)}"{after}:::{node.kind}'


def _arrow(edge: FlatEdge) -> str:
    """Dots for what is not of today, no head for what holds both ways."""
    line = "--" if edge.status == "actuelle" else "-.-"
    return f"{line}{'-' if edge.mutual and line == '--' else '' if edge.mutual else '>'}"
