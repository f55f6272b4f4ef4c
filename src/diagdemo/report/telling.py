"""Facts told in full: every value that sources give, each with its proof and its sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from diagdemo.issues import Route
from diagdemo.model.fact import Absence, Fact, State, Value
from diagdemo.report.proof import Proof, proof
from diagdemo.values import no_value, one_value
from diagdemo.wording import NOT_KNOWN, cut, date
from diagdemo.workspace.record import Record


@dataclass(frozen=True)
class Told:
    """Une valeur : ses mots, la ligne qui la porte, ses sources, une réserve."""

    text: str
    """La valeur, telle qu’on la lit."""
    proof: Proof | None = None
    """La ligne qui la porte ; rien quand la valeur n’est pas renseignée."""
    sources: tuple[str, ...] = ()
    """Les noms de ses sources."""
    note: str = ""
    """Sa note ; vide quand elle n’en a pas."""
    url: str = ""
    """L’adresse que les mots désignent ; vide quand ils n’en désignent pas."""


@dataclass(frozen=True)
class Cell:
    """Ce qui est connu d’une chose : les valeurs actuelles côte à côte, puis les plus anciennes."""

    current: tuple[Told, ...]
    """Les valeurs actuelles ; une seule quand les sources s’accordent."""
    earlier: tuple[Told, ...] = ()
    """Les valeurs plus anciennes."""
    contradictory: bool = False
    """Si les sources ne disent pas la même chose."""

    @property
    def known(self) -> bool:
        """Si quelque chose en est dit."""
        return any(told.proof is not None for told in self.current)


@dataclass(frozen=True)
class Line:
    """Un champ d’une fiche et ce qu’il dit."""

    title: str
    """Le nom du champ."""
    cell: Cell | None
    """Ce qu’il dit ; rien pour un champ qui ne fait qu’en réunir d’autres."""
    depth: int
    """Son retrait : 0 pour un champ de la fiche, 1 pour un champ de ce champ."""


SAID = {State.INCONNU: "inconnu", State.SANS_OBJET: "sans objet", State.AUCUN: "aucun"}
"""What is said of a field that has no value; nothing is said of one that is left empty."""

UNKNOWN = Cell((Told(NOT_KNOWN),))


def tell_fact(fact: Fact[Any] | None, record: Record, route: Route, unit: str | None = None) -> Cell:
    """A fact of `record` at `route`, all its values kept.

    Plans stand with the current values; values of earlier dates are told apart, latest first.
    """
    if fact is None:
        return UNKNOWN
    said = tuple(tell_absence(absence, record, route) for absence in fact.absences)
    if not fact.values:
        return Cell(said or (_stateless(fact, record, route),))
    now = [value for value in fact.values if value in fact.current or value.valeur is None]
    before = sorted(
        (value for value in fact.values if value not in now), key=lambda value: str(value.date), reverse=True
    )
    return Cell(
        (*(_told(value, record, route, unit) for value in now), *said),
        tuple(_told(value, record, route, unit) for value in before),
        fact.contradictory,
    )


def tell_absence(absence: Absence, record: Record, route: Route) -> Told:
    """What a record says to be unknown or not to apply, with its proof and its sources."""
    place = route if absence.position is None else (*route, absence.position)
    if absence.state is State.VIDE:
        return Told(NOT_KNOWN)
    dated = f" ({date(absence.date)})" if absence.date else ""
    held = proof(record, (*place, "valeur"))
    return Told(SAID[absence.state] + dated, held, source_names(record, absence.source), absence.note or "")


def _stateless(fact: Fact[Any], record: Record, route: Route) -> Told:
    """A fact in short form that has no value."""
    return Told(no_value(fact), None if fact.state is State.VIDE else proof(record, route))


def source_names(record: Record, keys: tuple[str, ...]) -> tuple[str, ...]:
    """How the sources named by `keys` are called in the document, each name once.

    Where sources of the record would share a name, their titles tell them apart, then their keys.
    """
    called = {key: _source_calls(source, key) for key, source in record.data.get("sources", {}).items()}
    return tuple(dict.fromkeys(_told_apart(key, called) for key in keys))


def _source_calls(source: dict[str, Any], key: str) -> tuple[str, ...]:
    """What a source may be called, from the shortest to what no other source of its record is called."""
    year = (str(source["date"].year),) if source.get("date") else ()
    title = cut(source.get("titre", ""))
    name = source.get("editeur") or title or key
    titled = (name, f"«\u00a0{title}\u00a0»") if title and title != name else (name,)
    return ", ".join((name, *year)), ", ".join((*titled, *year)), ", ".join((*titled, *year, key))


def _told_apart(key: str, called: dict[str, tuple[str, ...]]) -> str:
    others = {call for other, calls in called.items() if other != key for call in calls}
    calls = called.get(key, (key,))
    return next((call for call in calls if call not in others), calls[-1])


def _told(value: Value[Any], record: Record, route: Route, unit: str | None) -> Told:
    place = route if value.position is None else (*route, value.position)
    held = (*place, "valeur") if value.valeur is not None else (*place, "prevu")
    return Told(
        one_value(value, unit), proof(record, held), source_names(record, value.source), value.note or ""
    )
