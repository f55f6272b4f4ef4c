"""What people call a record, and the keys that they chose."""

from __future__ import annotations

from functools import cache

from diagdemo.model.fields import own_first
from diagdemo.model.source import Sourced
from diagdemo.model.territory import PopulationStructure
from diagdemo.wording import cut
from diagdemo.workspace.record import Record

_ACCENTED = {
    "activite": "activité",
    "collegiens": "collégiens",
    "commercants": "commerçants",
    "employes": "employés",
    "etudiants": "étudiants",
    "intermediaires": "intermédiaires",
    "lyceens": "lycéens",
    "residents": "résidents",
    "retraites": "retraités",
    "salaries": "salariés",
}
"""Groups of people as keys write them, and as people do: « retraites » would be something else."""


def in_words(key: str) -> str:
    """A key that people chose, as they read it: the title of a known criterion, or its words."""
    words = " ".join(_ACCENTED.get(word, word) for word in key.split("_"))
    return _criteria().get(key) or words[:1].upper() + words[1:]


@cache
def _criteria() -> dict[str, str]:
    fields = own_first(PopulationStructure)
    return {key: str(field.title) for key, field in fields.items() if key not in Sourced.model_fields}


def called(record: Record) -> str:
    """What people call a record: its name, its title, or the first words of what it states."""
    stated = record.data.get("enonce")
    return cut(stated) if isinstance(stated, str) and stated.strip() else record.name
