"""The codes of constats and indicators, loaded from their generated file: no rule needs to be imported."""

from __future__ import annotations

import json
from functools import cache
from typing import NamedTuple

from diagdemo.resources import folder


class Diagnosis(NamedTuple):
    """What can be named in records and on the command line."""

    constats: dict[str, str]
    """The name of each constat, by code."""
    thresholds: dict[str, tuple[str, ...]]
    """The names of the thresholds of each constat, by code."""
    indicators: dict[str, str]
    """The name of each indicator, by code."""


@cache
def load_diagnosis() -> Diagnosis:
    """The constats and the indicators of this version of the tool."""
    data = json.loads((folder("schemas") / "diagnosis.json").read_text(encoding="utf-8"))
    constats = data["constats"]
    return Diagnosis(
        {code: constat["nom"] for code, constat in constats.items()},
        {code: tuple(constat["seuils"]) for code, constat in constats.items()},
        data["indicateurs"],
    )
