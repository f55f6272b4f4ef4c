"""Dérogation sans effet

## Ce qui est signalé
Une dérogation de « diagdemo.yaml » qui n’écarte aucun signalement : la fiche a été corrigée ou renommée, ou
le code n’existe pas. C’est une erreur quand elle vise D134, D144, D145, D146 ou D147, qui protègent des
personnes : cette faute ne se met pas de côté, et reste signalée.

## Pourquoi
Une dérogation oubliée cacherait en silence le même défaut s’il revenait. Et personne ne peut décider, à la
place d’une autre, que ses paroles ou ses coordonnées restent exposées.

## Exemple à corriger
```yaml diagdemo.yaml
programme: Diagnostics 2026
version_format: 1
derogations:
  - code: D143
    fichier: territoires/brumeval/devices/conseil-citoyen.yaml
    motif: Profil publié ainsi par la ville.
```

## Exemple juste
```yaml diagdemo.yaml
programme: Diagnostics 2026
version_format: 1
```
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from diagdemo.issues import Issue, Location, Severity
from diagdemo.wording import date
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote

CODE = "D152"


class Waiver(NamedTuple):
    """A waiver as it is written: what it sets aside is said by its key in `Waivers`."""

    place: Location
    """Where it is written."""
    reason: str
    by: str = ""
    """The function of who decided it, and when, as far as it tells."""


Waivers = dict[tuple[str, str], Waiver]

_PROTECTING = frozenset(("D134", "D144", "D145", "D146", "D147"))
"""The checks that protect people, which no waiver silences."""


def waivers(records: Iterable[Record]) -> Waivers:
    """Where each waiver is written, by the code and the file that it sets aside."""
    found: Waivers = {}
    for record in records:
        for route, data in record.bound.parts.get("Waiver", ()):
            # A waiver without its reason is not one: what it names stays signalled.
            if "code" in data and "fichier" in data and data.get("motif"):
                path = data["fichier"].replace("\\", "/").removeprefix("./")
                waiver = Waiver(record.locate((*route, "code")), data["motif"], _decided(data))
                found.setdefault((data["code"], path), waiver)
    return found


def _decided(data: Mapping[str, Any]) -> str:
    """« coordination, 2 février 2026 »."""
    day = data.get("le")
    return ", ".join(filter(None, (data.get("par"), date(day) if day else "")))


def is_waivable(code: str) -> bool:
    """Whether what the check `code` signals may be set aside."""
    return code not in _PROTECTING


def idle(
    waivers: Waivers,
    used: Collection[tuple[str, str]],
    looked_at: Callable[[str], bool],
    known: Callable[[], Collection[str]],
) -> Iterator[Issue]:
    """Signal the waivers that set nothing aside.

    Args:
        waivers: those of the repository.
        used: the codes and files of what was set aside.
        looked_at: whether a file was verified: nothing is said of the waivers of others.
        known: gives the codes of every check; called only when a waiver sets nothing aside.
    """
    for (code, path), waiver in waivers.items():
        if (code, path) not in used and looked_at(path):
            message, advice, severity = _explain(code, path, known)
            yield Issue(waiver.place, CODE, message, advice, severity)


def _explain(code: str, path: str, known: Callable[[], Collection[str]]) -> tuple[str, str, Severity]:
    if not is_waivable(code):
        message = f"Cette faute ne se met pas de côté : {code} protège des personnes"
        return message, f"supprimez cette dérogation, et corrigez {quote(path)}", Severity.ERREUR
    if code not in known():
        message = f"Le contrôle {code} n’existe pas : cette dérogation n’écarte rien"
        return message, "reprenez le code tel que « diagdemo validate » l’écrit", Severity.AVERTISSEMENT
    message = f"Cette dérogation n’écarte aucun signalement {code} dans {quote(path)}"
    return message, "supprimez-la, ou corrigez son code ou son fichier", Severity.AVERTISSEMENT
