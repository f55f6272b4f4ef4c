"""The words that people read about records and fields, loaded from their generated file."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from diagdemo.resources import folder


class Lexicon:
    """Titles, descriptions, examples and labels; `model.lexicon` says where they come from."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._records: dict[str, str] = data["records"]
        self._fields: dict[str, dict[str, list[str]]] = data["fields"]
        self._terms: dict[str, dict[str, str]] = data["terms"]

    def sentence(self, kind: str) -> str:
        """What a record of `kind` is, in one sentence."""
        return self._records[kind]

    def title(self, part: str, key: str) -> str:
        """The short name of a field."""
        return self._fields[part][key][0]

    def description(self, part: str, key: str) -> str:
        """What to write in a field and what not to."""
        return self._fields[part][key][1]

    def example(self, part: str, key: str) -> str | None:
        """The YAML to show for a field, when it is one of those that the commented model shows."""
        return self._fields[part][key][2] if len(self._fields[part][key]) > 2 else None

    def label(self, vocabulary: str, slug: str) -> str:
        """What people read for a term; the term itself when the repository added it."""
        return self._terms.get(vocabulary, {}).get(slug, slug)


@cache
def load_lexicon() -> Lexicon:
    """The lexicon of this version of the tool."""
    return Lexicon(json.loads((folder("schemas") / "lexicon.json").read_text(encoding="utf-8")))
