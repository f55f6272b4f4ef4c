"""Which editions an indicator counts: those that pass a test, the others being set aside aloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from diagdemo.indicators.core.measure import Aside, Measure
from diagdemo.study.missing import Missing
from diagdemo.study.participation import consults
from diagdemo.study.round import Round, rounds
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested

RECORDED = "éditions recensées"
"""What is collected: all of them, whichever are then counted."""


@dataclass(frozen=True)
class Picked:
    """Editions that an indicator takes, and those that it sets aside, with the reason."""

    kept: tuple[Round, ...]
    unsure: tuple[Round, ...]
    """Those that may be of them without its being known; they are set aside too."""
    aside: tuple[Aside, ...]
    missing: tuple[Missing, ...]

    def setting_aside(self, measure: Measure) -> Measure:
        """A measure of the editions kept, with the others collected, set aside and asked about."""
        return replace(
            measure,
            what=RECORDED,
            collected=measure.collected + len(self.aside),
            aside=(*measure.aside, *self.aside),
            missing=tuple(dict.fromkeys((*measure.missing, *self.missing))),
        )


def all_rounds(study: Study) -> tuple[Round, ...]:
    """The editions recorded in a territory, device by device."""
    return tuple(each for device in study.devices.values() for each in rounds(device))


def pick(study: Study, test: Callable[[Round], Tested], out: str, unknown: str, any_degree: bool) -> Picked:
    """The editions that pass a test.

    Args:
        study: the territory.
        test: whether an edition is taken.
        out: why an edition that does not pass is set aside.
        unknown: why an edition of which it is not known is set aside.
        any_degree: whether editions of devices that only inform are taken too.
    """
    kept: list[Round] = []
    unsure: list[Round] = []
    aside: list[Aside] = []
    missing: list[Missing] = []
    for each in all_rounds(study):
        answer = test(each)
        if not any_degree and consults(each.device).value is False:
            aside.append(Aside(each.told, "dispositif qui n’appelle pas de réponse", each.datum))
        elif answer.value:
            kept.append(each)
        else:
            aside.append(Aside(each.told, unknown if answer.value is None else out, each.datum))
            missing.extend(answer.missing)
            unsure += [each] if answer.value is None else []
    return Picked(tuple(kept), tuple(unsure), tuple(aside), tuple(dict.fromkeys(missing)))
