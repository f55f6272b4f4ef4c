"""The wheel of the policy cycle: at which stages the devices of a territory intervene."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from diagdemo.comparison.grid import Grid, Placed, grid
from diagdemo.model.vocabulary.devices import Degre
from diagdemo.pictures.degrees import Step
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.pills import Named
from diagdemo.pictures.scene import Layout
from diagdemo.pictures.wheel import Stage, Wheel, wheel_scene
from diagdemo.report.anchors import anchor
from diagdemo.report.reading import Reading
from diagdemo.wording import NOT_KNOWN, agree, listed, number

SCALE = tuple(
    Step(sign, degree.label)
    for sign, degree in zip(("Af", "In", "Cs", "Ct", "Cc", "Cd", "Ic"), Degre, strict=True)
)
"""The degrees of participation, with the sign of each in pictures."""


def wheel(reading: Reading) -> Picture | None:
    """The devices that are not known to be over, by stage; None when the stages of none are known."""
    held = grid(reading.study)
    if not held.stages_known:
        return None
    standing = apart(held)
    drawn = Wheel(
        reading.study.name,
        agree(len(held.devices), "dispositif", "dispositifs"),
        tuple(
            Stage(label, tuple(_named(reading, each) for each in held.at_stage(code)))
            for code, label in held.stages.items()
        ),
        tuple(
            (
                f"{why}\u00a0: {agree(len(devices), 'dispositif', 'dispositifs')}",
                tuple(_named(reading, each) for each in devices),
            )
            for why, devices in standing
        ),
        SCALE,
    )
    return Picture(
        "cycle",
        "Les dispositifs à chaque étape du cycle d’une politique publique",
        _told(held),
        wheel_scene(drawn, Layout.ECRAN),
        wheel_scene(drawn, Layout.A4),
        (("Étape", "Dispositif", "Degré annoncé"), *_rows(held, standing)),
    )


def apart(held: Grid) -> tuple[tuple[str, tuple[Placed, ...]], ...]:
    """The devices that stand at no stage that is known, and why."""
    nowhere = tuple(each for each in held.devices if each.said and not each.stages)
    found = (("Étapes non renseignées", held.unplaced()), ("À aucune étape du cycle", nowhere))
    return tuple((why, devices) for why, devices in found if devices)


def _named(reading: Reading, device: Placed) -> Named:
    degrees = tuple(degree.rank for degree in device.announced) if device.announced else None
    return Named(device.name, degrees, anchor(reading.study.devices[device.id].record))


def _told(held: Grid) -> str:
    empty = [label.lower() for code, label in held.stages.items() if not held.at_stage(code)]
    counts = ", ".join(
        f"{label.lower()}\u00a0: {number(len(held.at_stage(code)))}"
        for code, label in held.stages.items()
        if held.at_stage(code)
    )
    without = f" Aucun dispositif recensé\u00a0: {listed(empty)}." if empty else ""
    unknown = len(held.unplaced())
    more = f" Étapes non renseignées pour {agree(unknown, 'dispositif', 'dispositifs')}." if unknown else ""
    return f"Nombre de dispositifs à chaque étape, {counts}.{without}{more}"


def _rows(held: Grid, standing: Iterable[tuple[str, tuple[Placed, ...]]]) -> Iterator[tuple[str, str, str]]:
    for code, label in held.stages.items():
        yield from _lines(label, held.at_stage(code))
    for why, devices in standing:
        yield from _lines(why, devices)


def _lines(label: str, devices: Iterable[Placed]) -> list[tuple[str, str, str]]:
    """A line for each device; one that says so when there is none."""
    rows = [
        (label, each.name, " ou ".join(degree.label for degree in each.announced or ()) or NOT_KNOWN)
        for each in devices
    ]
    return rows or [(label, "aucun dispositif recensé", "")]
