"""Find places by code: INSEE, SIREN, number of a département or of a région."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diagdemo.geo.answers import Candidate, Found, Resolution, Unknown, answer, candidates
from diagdemo.geo.database import FORMER, find
from diagdemo.geo.forms import Kinds
from diagdemo.geo.place import KINDS, Place, typographic

if TYPE_CHECKING:
    import sqlite3

_SIREN = re.compile(r"[0-9]{9}")
_COMMUNE = re.compile(r"[0-9]{5}|2[AB][0-9]{3}")
_LOST_ZERO = re.compile(r"[0-9]{4}")
_SHORT = re.compile(r"[0-9]{1,3}|2[AB]")
_SPACES = re.compile(r"[\s.\u00a0\u202f]+")

_PART = "ancien code, ou code d’une commune déléguée, associée ou d’un arrondissement"


def as_code(text: str) -> str | None:
    """The code that a text is, in capitals and without spaces; None when it is a name."""
    code = _SPACES.sub("", text).upper()
    kinds_of_code = (_SIREN, _COMMUNE, _LOST_ZERO, _SHORT)
    return code if any(pattern.fullmatch(code) for pattern in kinds_of_code) else None


def coded(connection: sqlite3.Connection, code: str, kinds: Kinds) -> Resolution:
    """The places of these kinds that have this code; else what the code may be a slip for."""
    numbers = [number for number, kind in enumerate(KINDS) if kind in kinds]
    among = f"kind IN ({', '.join(map(str, numbers))})"
    if _SIREN.fullmatch(code):
        return answer(find(connection, f"{among} AND siren = ?", int(code)))
    if len(code) == 1:
        code = f"0{code}"
    found = answer(find(connection, f"{among} AND code = ?", code))
    if isinstance(found, Found):
        return found._replace(remarque=found.remarque or _postal_remark(connection, found))
    return Unknown(_slips(connection, code, kinds)) if isinstance(found, Unknown) else found


def _postal_remark(connection: sqlite3.Connection, found: Found) -> str:
    """People know postal codes better: warn when the INSEE code is the postal code of another commune."""
    code = found.place.code
    if found.place.kind != "commune" or not code.isdigit():
        return ""
    delivered = _delivered(connection, code)
    if not delivered or found.place in delivered:
        return ""
    other = delivered[0]
    postal = f"c’est aussi le code postal de {typographic(other.nom)} (code Insee {other.code})"
    return f"{code} est ici un code Insee ; {postal}"


def _slips(connection: sqlite3.Connection, code: str, kinds: Kinds) -> tuple[Candidate, ...]:
    if "commune" not in kinds:
        return ()
    if _LOST_ZERO.fullmatch(code):
        return candidates(find(connection, "code = ?", f"0{code}"), "code dont le zéro de tête a été perdu")
    former = find(
        connection, "id IN (SELECT place FROM cle WHERE cle = ? AND sorte = ?)", code.lower(), FORMER
    )
    delivered = _delivered(connection, code) if code.isdigit() else []
    return (*candidates(former, _PART), *candidates(delivered, f"{code} est son code postal"))


def _delivered(connection: sqlite3.Connection, postal: str) -> list[Place]:
    return find(connection, "id IN (SELECT place FROM postal WHERE code = ?)", int(postal))
