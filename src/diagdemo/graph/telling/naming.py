"""Names of nodes in the sentences of a portrait."""

from __future__ import annotations

from collections.abc import Iterable

from diagdemo.study.study import Study
from diagdemo.wording import first_of, quoted

_MOST = 12


def named(study: Study, ids: Iterable[str]) -> str:
    """« a », « b » et « c »; past twelve names, how many others there are."""
    return first_of((quoted(study.called(id)) for id in ids), _MOST)
