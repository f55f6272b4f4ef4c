"""Ask a record what it says: the value, in three states, with its proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from diagdemo.issues import Route
from diagdemo.model.fact import Absence, Fact, State
from diagdemo.model.fields import Part
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity, quantity_of
from diagdemo.study.tested import Tested


@dataclass(frozen=True, eq=False)
class Look:
    """What a record says at a route."""

    entity: Entity[Any]
    route: Route
    state: State
    value: Any
    """A fact, a block, a list or a plain value; None unless `state` is `RENSEIGNE`."""
    note: str = ""
    """Why the field is without object, when it is."""

    @property
    def known(self) -> bool:
        """Whether there is a value, or it is known that there is none."""
        return self.state in (State.RENSEIGNE, State.AUCUN)

    @property
    def datum(self) -> Datum:
        """Where it is written."""
        return self.entity.at(*self.route)

    @property
    def missing(self) -> Missing:
        """The field, as something to ask."""
        return self.entity.lacks(*self.route)

    @property
    def one(self) -> Any:
        """The value on which sources agree, or None."""
        return self.value.one if isinstance(self.value, Fact) else self.value

    @property
    def values(self) -> tuple[Any, ...]:
        """The current values of a fact, or the only value; empty when there is none."""
        if self.state is not State.RENSEIGNE:
            return ()
        if isinstance(self.value, Fact):
            return tuple(value.valeur for value in self.value.current)
        return (self.value,)

    @property
    def quantity(self) -> Quantity | None:
        """The current values of a fact of numbers, as an interval; None when there is none."""
        return quantity_of(self.value) if isinstance(self.value, Fact) and self.values else None

    def test(self, accepts: Callable[[Any], bool], none: bool = False) -> Tested:
        """Whether what is said is accepted.

        Sources that disagree give no answer unless they all lead to the same one. `none` is the answer
        when it is known that there is none.
        """
        if self.state is State.SANS_OBJET:
            return Tested(False, (self.datum,), choice=self.note or "sans objet")
        if self.state is State.AUCUN:
            return Tested(none, (self.datum,))
        answers = {accepts(value) for value in self.values}
        if len(answers) == 1:
            return Tested(answers.pop(), (self.datum,))
        return Tested(None, (self.datum,) if answers else (), (self.missing,))

    def among(self, *words: str) -> Tested:
        """Whether what is said is one of `words`."""
        return self.test(lambda value: value in words)


def look(entity: Entity[Any], *route: str | int) -> Look:
    """What `entity` says at `route`, through blocks and lists.

    When a block above is itself absent, unknown or without object, so is the field: a mandate that is
    « aucun » has no form.
    """
    at: Any = entity.model
    for depth, step in enumerate(route):
        above = at.etats.get(step) if isinstance(at, Part) and isinstance(step, str) else None
        if isinstance(above, Absence):
            return Look(
                entity,
                route[: depth + 1] if above.state is not State.VIDE else route,
                above.state,
                None,
                above.note or "",
            )
        at = _inside(at, step)
        if at is None:
            return Look(entity, route, State.VIDE, None)
    if isinstance(at, Fact) and not at.known:
        return Look(entity, route, at.state if not at.values else State.INCONNU, None, at.note or "")
    if isinstance(at, list | tuple | dict) and not at:
        return Look(entity, route, State.AUCUN, None)
    return Look(entity, route, State.RENSEIGNE, at)


def _inside(value: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return value[step] if isinstance(value, tuple) and step < len(value) else None
    return value.get(step) if isinstance(value, dict) else getattr(value, step, None)
