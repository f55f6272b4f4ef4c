"""What a record says of one field, on one short line that fits a table, with the lines that say it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from diagdemo.issues import Route
from diagdemo.model.fact import Absence, Fact
from diagdemo.model.fields import Part
from diagdemo.report.claim import Claim
from diagdemo.report.proof import Proof, proof
from diagdemo.report.telling import Cell, Told, tell_absence, tell_fact
from diagdemo.study.entity import Entity
from diagdemo.values import plain
from diagdemo.wording import NOT_KNOWN

UNKNOWN = Claim(NOT_KNOWN, ())
NONE_SAID = "aucun"

_CAPITAL = re.compile(r"(?:^|, | ou |\u00a0; )[A-ZÀÉÊÎ]")
"""The first letter of a label, alone or among others."""


def stated(entity: Entity[Any], *route: str | int, unit: str | None = None, earlier: bool = False) -> Claim:
    """What a record says at a route: its current values, « ou » between those that sources do not agree on.

    Args:
        entity: the record.
        route: the field.
        unit: what is counted, after the figure.
        earlier: whether the values of earlier dates are told too.
    """
    held = _held(entity, route)
    if isinstance(held, Absence):
        return _brief(Cell((tell_absence(held, entity.record, route),)))
    if isinstance(held, Fact):
        return _brief(tell_fact(held, entity.record, route, unit), earlier)
    if held is None:
        return UNKNOWN
    words = [_word(item) for item in held] if isinstance(held, tuple) else [_word(held)]
    return Claim(", ".join(words) or NONE_SAID, (proof(entity.record, route),))


def _word(value: Any) -> str:
    """A single value; a whole number is then a year, not a quantity to group by thousands."""
    return str(value) if type(value) is int else plain(value)


def lower(said: Claim) -> Claim:
    """The same without the capitals of labels, to stand inside a sentence or a cell."""
    return Claim(_CAPITAL.sub(lambda found: found.group().lower(), said.text), said.proofs)


def known(said: Claim) -> bool:
    """Whether a record says something."""
    return bool(said.proofs)


def together(parts: Iterable[Claim], joint: str = "\u00a0; ", empty: Claim = UNKNOWN) -> Claim:
    """Several statements as one, those that say nothing left out."""
    told = [part for part in parts if known(part)]
    proofs: dict[Proof, None] = dict.fromkeys(each for part in told for each in part.proofs)
    return Claim(joint.join(part.text for part in told), tuple(proofs)) if told else empty


def around(before: str, said: Claim, after: str = "") -> Claim:
    """A statement with words before and after it; left as it is when nothing is known."""
    return Claim(f"{before}{said.text}{after}", said.proofs) if known(said) else said


def named(entity: Entity[Any], text: str = "") -> Claim:
    """The name of a record, or how it is called here, with the line that names it."""
    return Claim(text or entity.name, (proof(entity.record, entity.route),))


def _held(entity: Entity[Any], route: Route) -> Any:
    at: Any = entity.model
    for step in route:
        if isinstance(at, Part) and isinstance(step, str) and isinstance(at.etats.get(step), Absence):
            return at.etats[step]
        at = _inside(at, step)
    return at


def _inside(value: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return value[step] if isinstance(value, tuple) and step < len(value) else None
    return value.get(step) if isinstance(value, dict) else getattr(value, step, None)


def _brief(cell: Cell, earlier: bool = False) -> Claim:
    told = [*cell.current, *(cell.earlier if earlier else ())]
    text = (" ou " if cell.contradictory else "\u00a0; ").join(each.text for each in cell.current)
    if earlier and cell.earlier:
        text += f"\u00a0; auparavant {', '.join(each.text for each in cell.earlier)}"
    return Claim(text, _proofs(told))


def _proofs(told: Iterable[Told]) -> tuple[Proof, ...]:
    return tuple(dict.fromkeys(each.proof for each in told if each.proof is not None))
