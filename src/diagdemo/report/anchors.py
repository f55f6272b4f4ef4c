"""The names of places inside a document, for the links that lead there."""

from __future__ import annotations

import re

from diagdemo.workspace.record import Record

_NOT_IN_IDS = re.compile(r"[^a-z0-9-]")
"""A file with a bad name is reported by `validate`; here it must not become HTML."""


_PREFIXES = {"device": "fiche", "actor": "acteur"}


def anchor(record: Record) -> str:
    """The name of the place of a record inside a document: `fiche-budget-participatif`, `acteur-ccas`."""
    prefix = _PREFIXES.get(record.kind, f"fiche-{record.kind}")
    return f"{prefix}-{_NOT_IN_IDS.sub('-', record.id)}"
