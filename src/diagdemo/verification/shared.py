"""What verifying a territory needs to know of the rest of its repository, and its form when it is kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.issues import Location
from diagdemo.verification.findings import Findings, read, written

if TYPE_CHECKING:
    from diagdemo.checks.idle_waiver import Waivers


class Shared(NamedTuple):
    """What all territories share."""

    base: bytes
    """What tells what each territory is read with from anything else."""
    roots: Mapping[str, str]
    """The folders that hold the files, by what paths in them begin with."""
    away: str
    """The folder that should hold interviews, when they cannot be read there."""
    readable: bool
    """Whether interviews can be read here."""
    waivers: Waivers
    """What sets issues aside."""
    findings: Findings


def shared_written(shared: Shared) -> str:
    """What is shared, as text."""
    waivers = [[*key, *waiver] for key, waiver in shared.waivers.items()]
    places = shared.roots, shared.away, shared.readable
    return json.dumps([shared.base.hex(), *places, waivers, written(shared.findings)])


def shared_read(text: str) -> Shared:
    """What is shared, from its text.

    Raises:
        ValueError: it is no such text.
    """
    try:
        base, roots, away, readable, waivers, findings = json.loads(text)
        return Shared(bytes.fromhex(base), roots, away, readable, _waivers(waivers), read(findings))
    except (TypeError, KeyError) as error:
        raise ValueError("this is not what is shared") from error


def _waivers(held: list[list[object]]) -> Waivers:
    if not held:
        return {}
    from diagdemo.checks.idle_waiver import Waiver

    found: Waivers = {}
    for code, file, place, reason, by in held:
        found[str(code), str(file)] = Waiver(Location(*place), str(reason), str(by))  # type: ignore[misc]
    return found
