"""Names of nodes in the sentences of a portrait."""

from __future__ import annotations

from collections.abc import Iterable

from diagdemo.study.study import Study
from diagdemo.wording import agree, listed, quoted

_MOST = 12


def named(study: Study, ids: Iterable[str]) -> str:
    """« a », « b » et « c »; past twelve names, how many others there are."""
    names = [quoted(study.called(id)) for id in ids]
    if len(names) <= _MOST:
        return listed(names)
    return listed([*names[:_MOST], agree(len(names) - _MOST, "autre", "autres")])
