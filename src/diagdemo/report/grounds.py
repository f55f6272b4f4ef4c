"""What the team’s own words rest on: the texts of a block, and the records and extracts given as proofs."""

from __future__ import annotations

from collections.abc import Iterable

from diagdemo.constats.findings import Ground
from diagdemo.issues import Route
from diagdemo.model.fields import Part
from diagdemo.report.proof import proof
from diagdemo.report.telling import SAID
from diagdemo.report.written import Text
from diagdemo.study.datum import Datum
from diagdemo.wording import agree, listed, quoted
from diagdemo.workspace.record import Record

_HEARD = "des paroles entendues en entretien"


def stated(block: Part, key: str, record: Record, route: Route) -> Text | None:
    """What a block says in its text field `key`: its words, or that it is unknown or does not apply."""
    value = getattr(block, key)
    if value:
        return Text(value, proof(record, (*route, key)))
    absence = block.etats.get(key)
    if absence is None or absence.state not in SAID:
        return None
    told = f"{SAID[absence.state]}\u00a0: {absence.note}" if absence.note else SAID[absence.state]
    return Text(told, proof(record, (*route, key)))


def resting_on(grounds: Iterable[Ground], within: bool) -> str:
    """What proofs are called, on one line; outside the team no interview is named, nor what leads nowhere."""
    grounds = tuple(grounds)
    named: dict[str, None] = {}
    for ground in grounds:
        if ground.datum is not None and ground.datum.kind != "interview":
            named[quoted(ground.name)] = None
        elif ground.datum is None and within:
            named[_reserved(ground)] = None
    heard = _interviews(grounds)
    return listed([*named, *(heard if within else [_HEARD] if heard else [])])


def _interviews(grounds: Iterable[Ground]) -> list[str]:
    """Interviews counted, those that cannot be used apart: an id says nothing to those who read."""
    held: dict[str, set[str]] = {}
    for ground in grounds:
        if ground.datum is not None and ground.datum.kind == "interview":
            held.setdefault(ground.reserve, set()).add(ground.datum.id)
    return [
        agree(len(ids), "entretien", "entretiens") + (f" ({reserve})" if reserve else "")
        for reserve, ids in sorted(held.items())
    ]


def usable(grounds: Iterable[Ground]) -> tuple[Datum, ...]:
    """The lines of those that prove; none of an interview whose person does not, or no longer, agree."""
    return tuple(each.datum for each in grounds if each.datum is not None and not each.reserve)


def _reserved(ground: Ground) -> str:
    return f"{ground.reference} ({ground.reserve})" if ground.reserve else ground.reference
