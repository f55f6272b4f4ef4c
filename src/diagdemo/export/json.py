"""The map as JSON, nodes then links: what `networkx.node_link_graph(data, edges="edges")` reads.

`version` changes when a key is removed or changes its meaning; adding a key does not change it.

    {
      "version": 1,
      "directed": true, "multigraph": true,
      "graph": {"territoire": "brumeval", "nom": "Brumeval", "date": "2026-06-01",
                "horizon": "aujourd_hui", "tensions_non_exportees": 0},
      "nodes": [{"id": "conseil", "nom": "Conseil citoyen", "genre": "dispositif", "colonne": "institution",
                 "type": "conseil_citoyen", "etapes": ["diagnostic"],
                 "preuve": "territoires/brumeval/devices/conseil.yaml:1"}],
      "edges": [{"source": "service", "target": "conseil", "key": "lien-1", "libelle": "anime",
                 "verbe": "anime", "famille": "pilotage", "statut": "actuelle",
                 "preuve": "territoires/brumeval/actors/service.yaml:3"}]
    }

What is not known has no key.
"""

from __future__ import annotations

from json import dumps

from diagdemo.export.flat import FlatMap

CODE = "json"
VERSION = 1


def write(flat: FlatMap) -> str:
    """One document, ended by a newline."""
    document = {
        "version": VERSION,
        "directed": True,
        "multigraph": True,
        "graph": {
            "territoire": flat.slug,
            "nom": flat.name,
            "date": flat.day,
            "horizon": flat.horizon,
            "tensions_non_exportees": flat.left_out,
        },
        "nodes": [
            {"id": node.id, "nom": node.name, "genre": node.kind, **node.attributes} for node in flat.nodes
        ],
        "edges": [
            {
                "source": edge.start,
                "target": edge.end,
                "key": edge.id,
                "libelle": edge.label,
                **edge.attributes,
            }
            for edge in flat.edges
        ],
    }
    return dumps(document, ensure_ascii=False, indent=1) + "\n"
