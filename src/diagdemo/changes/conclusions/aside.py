"""The records and the links that are left aside, since a version does not tell what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from diagdemo.changes.conclusions.later import other_path
from diagdemo.changes.conclusions.lost import Side, lost
from diagdemo.changes.conflicts import in_conflict
from diagdemo.study.study import Study
from diagdemo.wording import first_of, quoted
from diagdemo.workspace.record import Record

BEFORE, AFTER = "la version d’avant", "la version d’après"
BOTH = "dans les deux versions"
_MOST = 5
"""How many records are named."""
_LEAD = {
    AFTER: ("Le lien vers {} ne mène {}à aucune fiche", "Les liens vers {} ne mènent {}à aucune fiche"),
    BEFORE: (
        "Dans la version d’avant, le lien vers {} ne menait {}à aucune fiche",
        "Dans la version d’avant, les liens vers {} ne menaient {}à aucune fiche",
    ),
}


def records_aside(before: Study, after: Study, ids: Mapping[str, str]) -> Iterator[str]:
    """The records that someone must mend before they are compared: conflicts first, then those unread."""
    for told, holds in ((_conflicts, _in_conflict), (_unreadable, _unusable)):
        then = {other_path(record.path, ids): record for record in holds(before)}
        now = {record.path: record for record in holds(after)}
        named = {path: _name(path, before, after, ids) for path in {**then, **now}}
        for paths, version in (
            (now.keys() - then.keys(), AFTER),
            (then.keys() - now.keys(), BEFORE),
            (then.keys() & now.keys(), ""),
        ):
            if paths:
                names = [named[path] for path in sorted(paths)]
                yield told(first_of(map(quoted, names), _MOST), len(names) > 1, version)


def links_aside(before: Study, after: Study, ids: Mapping[str, str]) -> Iterator[str]:
    """The links of a territory, or towards it, that lead to a record in one of the versions only."""
    former = {new: old for old, new in ids.items()}
    for here, there, names, version in ((after, before, former, AFTER), (before, after, ids, BEFORE)):
        known = list(_lost(here, there, names))
        for again in (True, False):
            texts = [text for text, led in known if led is again]
            if texts:
                shown = first_of((quoted(text) for text in dict.fromkeys(texts)), _MOST)
                several = len(texts) > 1
                more = "plus " if again and version == AFTER else ""
                rest = f"ils sont laissés de côté {BOTH}" if several else f"il est laissé de côté {BOTH}"
                yield f"{_LEAD[version][several].format(shown, more)}\u00a0: {rest}."


def _lost(here: Study, there: Study, names: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """What leads nowhere in one version only, each with whether the other one leads somewhere."""
    back = {new: old for old, new in names.items()}
    for path in here.workspace.dangling:
        record, twin = here.workspace.record(path), there.workspace.record(other_path(path, names))
        if record is None or twin is None:
            continue
        sides = Side(here.workspace, record, names), Side(there.workspace, twin, back)
        for each in lost(*sides).values():
            written = any(other.text == each.text for other in twin.bound.references)
            target = there.workspace.index.resolve(each.text, each.node["to"], twin.territory)
            ends = {record.territory, target.record.territory if written and target else None}
            if ends & {here.slug, there.slug}:
                yield each.text, written and target is not None


def _in_conflict(study: Study) -> list[Record]:
    named = (*(each.record for each in study.actors.values()), *study.unreadable)
    held = dict.fromkeys(each.path for each in (*study.workspace.of(study.slug), *named))
    return [record for path in held if (record := study.workspace.record(path)) and in_conflict(record)]


def _unusable(study: Study) -> list[Record]:
    return [record for record in study.unreadable if not in_conflict(record)]


def _conflicts(names: str, several: bool, version: str) -> str:
    where = f"dans {version}" if version else BOTH
    if several:
        return f"Les fiches de {names} ont un conflit à résoudre {where}\u00a0: elles ne sont pas comparées."
    return f"La fiche de {names} a un conflit à résoudre {where}\u00a0: elle n’est pas comparée."


def _unreadable(names: str, several: bool, version: str) -> str:
    if not version:
        verb = "Les fiches de {} ne sont lisibles" if several else "La fiche de {} n’est lisible"
        return f"{verb.format(names)} dans aucune des deux versions."
    verb = "Les fiches de {} ne sont pas lisibles" if several else "La fiche de {} n’est pas lisible"
    rest = "elles sont laissées de côté" if several else "elle est laissée de côté"
    return f"{verb.format(names)} dans {version}\u00a0: {rest} dans les deux."


def _name(path: str, before: Study, after: Study, ids: Mapping[str, str]) -> str:
    """What people call a record, from the version that can tell it."""
    former = {new: old for old, new in ids.items()}
    found: Sequence[Record | None] = (
        after.workspace.record(path),
        before.workspace.record(other_path(path, former)),
    )
    held = [record for record in found if record is not None]
    return next((record.name for record in held if record.name != record.id), held[0].name)
