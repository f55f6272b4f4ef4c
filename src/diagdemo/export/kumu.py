"""The map for Kumu: elements and connections, in its JSON; lists stay lists, which Kumu can filter on."""

from __future__ import annotations

from json import dumps

from diagdemo.export.flat import FlatEdge, FlatMap, FlatNode

CODE = "kumu"

_TYPES = {"acteur": "Acteur", "dispositif": "Dispositif", "territoire": "Collectivité"}


def write(flat: FlatMap) -> str:
    """One document, ended by a newline."""
    document = {
        "elements": [_element(node) for node in flat.nodes],
        "connections": [_connection(edge) for edge in flat.edges],
    }
    return dumps(document, ensure_ascii=False, indent=1) + "\n"


def _element(node: FlatNode) -> dict[str, object]:
    """`type` is Kumu's own key for what a thing is: that of a device goes beside it."""
    own = {f"{key}_de_dispositif" if key == "type" else key: said for key, said in node.attributes.items()}
    return {"id": node.id, "label": node.name, "type": _TYPES[node.kind], **_listed(own)}


def _connection(edge: FlatEdge) -> dict[str, object]:
    return {
        "id": edge.id,
        "from": edge.start,
        "to": edge.end,
        "type": edge.label,
        "direction": "mutual" if edge.mutual else "directed",
        **_listed(edge.attributes),
    }


def _listed(attributes: dict[str, str | tuple[str, ...]]) -> dict[str, object]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in attributes.items()}
