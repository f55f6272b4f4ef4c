"""The value that is told first never hides that little is known."""

from __future__ import annotations

import pytest

from diagdemo.cli.show.headline import headline, is_little_known
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.quantity import Quantity

ALL, SOME = Quantity(100, 100), (15.0, 100.0)


def share(unit: str = "%") -> Indicator:
    return Indicator(1, "Essai", unit, Question.MOYENS)


@pytest.mark.parametrize(
    ("measure", "unit", "told"),
    [
        (
            Measure(ALL, 2, 20, bounds=SOME),
            "%",
            "100 % des 2 cas connus, sur 20 ; entre 15 et 100 % si tout était connu",
        ),
        (
            Measure(ALL, 1, 3, bounds=SOME),
            "%",
            "100 % du seul cas connu, sur 3 ; entre 15 et 100 % si tout était connu",
        ),
        (Measure(ALL, 10, 20, bounds=SOME), "%", "100 %"),
        (Measure(ALL, 2, 20), "%", "100 %"),
        (Measure(ALL, 2, 20, bounds=SOME), "jours", "100 jours"),
        (Measure(None, 0, 20, "Rien.", bounds=SOME), "%", ""),
        (Measure("médiane : consultation", 2, 20, bounds=SOME), "%", "médiane : consultation"),
    ],
)
def test_a_share_of_few_is_told_with_its_bounds(measure: Measure, unit: str, told: str) -> None:
    assert headline(measure, share(unit)).replace("\u00a0", " ") == told
    assert is_little_known(measure, share(unit)) is ("cas connu" in told)
