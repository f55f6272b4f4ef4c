"""The wheel of the policy cycle in one version, set against that of another: what comes and goes where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from diagdemo.comparison.grid import Grid, Placed, grid
from diagdemo.pictures.ecosystem.network import ADDED, CHANGED, REMOVED, SAME
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.pills import Named
from diagdemo.pictures.scene import Layout
from diagdemo.pictures.wheel import Stage, Wheel, wheel_scene
from diagdemo.report.drawn.cycle import SCALE, apart
from diagdemo.study.study import Study
from diagdemo.wording import NOT_KNOWN, agree, listed

_BECOMES = {ADDED: "S’ajoute", CHANGED: "Autre degré", REMOVED: "N’y est plus"}
_COUNTED = {
    ADDED: ("s’ajoute à une étape au moins", "s’ajoutent à une étape au moins"),
    CHANGED: ("change de degré annoncé", "changent de degré annoncé"),
    REMOVED: ("n’est plus à une étape au moins", "ne sont plus à une étape au moins"),
}
_ORDER = (ADDED, CHANGED, REMOVED, SAME)


class Change(NamedTuple):
    """A device that stands somewhere, in one of the versions or in both."""

    before: Placed | None
    after: Placed | None

    @property
    def device(self) -> Placed:
        """The device, as the later version has it if it is there."""
        (device, *_) = (each for each in (self.after, self.before) if each is not None)
        return device

    @property
    def state(self) -> str:
        """What became of it there."""
        if self.before is None or self.after is None:
            return ADDED if self.before is None else REMOVED
        return SAME if self.before.announced == self.after.announced else CHANGED

    @property
    def drawn(self) -> Named:
        """The device with the sign of its degree, and what became of it."""
        degrees = tuple(degree.rank for degree in self.device.announced or ()) or None
        former = "/".join(SCALE[degree.rank].sign for degree in (self.before or self.device).announced or ())
        mark = f"Auparavant {former or NOT_KNOWN}" if self.state == CHANGED else _BECOMES.get(self.state, "")
        return Named(self.device.name, degrees, "", self.state, mark)

    @property
    def row(self) -> tuple[str, str, str]:
        """The same in words."""
        now, then = (_degrees(each) for each in (self.device, self.before or self.device))
        changed = (
            f"auparavant {then.lower()}" if self.state == CHANGED else _BECOMES.get(self.state, "inchangé")
        )
        return self.device.name, now, changed[:1].lower() + changed[1:]


Standing = dict[str, tuple[Change, ...]]
"""What stands at each stage, or nowhere and why, with what becomes of it."""


def cycle_changes(before: Study, after: Study) -> Picture | None:
    """Both wheels as one; None when they are the same, or when no stage is known."""
    then, now = grid(before), grid(after)
    stages = _standing(_at_stages(then), _at_stages(now))
    nowhere = _standing(dict(apart(then)), dict(apart(now)))
    moved = [each for held in (*stages.values(), *nowhere.values()) for each in held if each.state != SAME]
    if not moved or not (then.stages_known and now.stages_known):
        return None
    counts = agree(len(now.devices), "dispositif", "dispositifs")
    was = f" ({len(then.devices)}\u00a0avant)" if len(then.devices) != len(now.devices) else ""
    drawn = Wheel(
        after.name,
        counts + was,
        tuple(Stage(label, _drawn(held)) for label, held in stages.items()),
        tuple((f"{why}\u00a0: {_present(held)}", _drawn(held)) for why, held in nowhere.items()),
        SCALE,
        tuple(_BECOMES.items()),
    )
    return Picture(
        "changements-cycle",
        f"Ce qui change à chaque étape du cycle d’une politique publique\u00a0: {after.name}",
        _told(moved),
        wheel_scene(drawn, Layout.ECRAN),
        wheel_scene(drawn, Layout.A4),
        (("Étape", "Dispositif", "Degré annoncé", "Ce qui change"), *_rows(stages), *_rows(nowhere)),
    )


def _at_stages(held: Grid) -> dict[str, tuple[Placed, ...]]:
    return {label: held.at_stage(code) for code, label in held.stages.items()}


def _standing(then: dict[str, tuple[Placed, ...]], now: dict[str, tuple[Placed, ...]]) -> Standing:
    """What stands in each place in either version, what changes first."""
    places = dict.fromkeys((*now, *then))
    return {place: tuple(_changes(then.get(place, ()), now.get(place, ()))) for place in places}


def _changes(then: Iterable[Placed], now: Iterable[Placed]) -> list[Change]:
    old, new = ({device.id: device for device in held} for held in (then, now))
    found = [Change(old.get(id), new.get(id)) for id in dict.fromkeys((*new, *old))]
    return sorted(found, key=lambda each: _ORDER.index(each.state))


def _drawn(held: Iterable[Change]) -> tuple[Named, ...]:
    return tuple(each.drawn for each in held)


def _degrees(device: Placed) -> str:
    return " ou ".join(degree.label for degree in device.announced or ()) or NOT_KNOWN


def _present(held: Iterable[Change]) -> str:
    return agree(sum(each.state != REMOVED for each in held), "dispositif", "dispositifs")


def _told(moved: Iterable[Change]) -> str:
    """What changes, in figures: a device counts once for each kind of change."""
    names = {state: {each.device.id for each in moved if each.state == state} for state in _COUNTED}
    counts = [agree(len(names[state]), *words) for state, words in _COUNTED.items() if names[state]]
    return f"D’une version à l’autre, dispositifs dont la place change\u00a0: {listed(counts)}."


def _rows(standing: Standing) -> Iterator[tuple[str, ...]]:
    for place, held in standing.items():
        yield from ((place, *each.row) for each in held)
        if not held:
            yield place, "aucun dispositif recensé", "", "inchangé"
