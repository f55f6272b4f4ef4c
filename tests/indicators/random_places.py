"""Small random territories, written as an editor would save them: much unknown, some sources at odds."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import strategies as st

from constats.laying import TERRITORY
from indicators.random_records import (
    ACTION,
    DEVICE,
    EDITION,
    HOME,
    NATURES,
    PROMISE,
    TYPES,
    Record,
    some,
)

Place = dict[str, Record]
"""The records of a territory, by file."""


@st.composite
def places(draw: st.DrawFn) -> Place:
    """A territory with a few devices, actors and actions."""
    devices = [f"d{rank}" for rank in range(draw(st.integers(0, 5)))]
    actors = [f"a{rank}" for rank in range(draw(st.integers(0, 6)))]
    place = {"territoire.yaml": draw(some({"nom": "Brumeval", "type": "commune"}, HOME))}
    for id in devices:
        listed: bool = draw(st.booleans())
        device = draw(some({"nom": f"Forum {id}", "type": st.sampled_from(TYPES)}, DEVICE))
        years: list[int] = draw(st.lists(st.integers(2021, 2026), unique=True, max_size=3))
        if years or listed:
            device["editions"] = [draw(some({"id": str(year)}, EDITION)) for year in years]
        place[f"devices/{id}.yaml"] = device
    for id in actors:
        actor = draw(some({"nom": f"Acteur {id}"}, {"categorie": st.sampled_from(NATURES)}))
        others = [other for other in (*devices, *actors, TERRITORY) if other != id]
        toward = draw(st.lists(st.sampled_from(others), unique=True, max_size=4)) if others else []
        actor["liens"] = [
            {"vers": other, "type": "participe_a" if other in devices else "coopere"} for other in toward
        ]
        place[f"actors/{id}.yaml"] = actor
    for rank in range(draw(st.integers(0, 2))):
        place[f"actions/p{rank}.yaml"] = draw(some(PROMISE, ACTION))
    return place


def write(place: Place, root: Path) -> Path:
    """The files of a territory, in the case folder that `lay` expects; JSON is YAML."""
    for file, record in place.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return root
