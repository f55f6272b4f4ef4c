"""Sources that were given another key: what rests on them does not change."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.changes.facts.pairs import Item, alike
from diagdemo.changes.facts.reading import Reading
from diagdemo.changes.facts.same import Sameness
from diagdemo.changes.renames import Renames

_NODE = {"kind": "part", "part": "Source"}


def renamed_sources(before: Reading, after: Reading, renames: Renames) -> dict[str, str]:
    """The later keys of the sources of a record, by their earlier ones, for those that changed."""
    was, now = before.record.data.get("sources", {}), after.record.data.get("sources", {})
    if not isinstance(was, dict) or not isinstance(now, dict):
        return {}
    gone = list(_items(before, renames, {key: was[key] for key in was if key not in now}))
    come = list(_items(after, renames, {key: now[key] for key in now if key not in was}))
    return {str(old.route[-1]): str(new.route[-1]) for old, new in alike(gone, come)}


def _items(reading: Reading, renames: Renames, sources: dict[str, dict[str, object]]) -> Iterator[Item]:
    plan = reading.workspace.plan.parts
    fields = plan["Source"]["fields"]
    same = Sameness(renames, {})
    for key, data in sources.items():
        said = {
            name: same.block(reading, plan, fields[name], it) for name, it in data.items() if name in fields
        }
        yield Item(data, ("sources", key), key, key, same.block(reading, plan, _NODE, data), said)
