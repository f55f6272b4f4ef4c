"""What two devices have in common, as far as their records say: type, subjects, publics, stages, scale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from diagdemo.graph.ecosystem import ecosystem
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import PublicVise
from diagdemo.study.entity import Entity
from diagdemo.study.lineage import ancestors, heirs
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, sure, unsure
from diagdemo.study.time import is_active


@dataclass(frozen=True)
class Likeness:
    """Two devices, and the answer for each trait, by its French name."""

    one: Entity[Device]
    other: Entity[Device]
    traits: dict[str, Tested]

    @property
    def shared(self) -> list[str]:
        """The traits that both records give."""
        return [name for name, test in self.traits.items() if test.value is True]

    @property
    def open(self) -> list[str]:
        """The traits that a record leaves unknown."""
        return [name for name, test in self.traits.items() if test.value is None]

    @property
    def lacks(self) -> tuple[Missing, ...]:
        """The fields that would tell more of what they share."""
        open_ = [test for test in self.traits.values() if test.value is None]
        return tuple(dict.fromkeys(lack for test in open_ for lack in test.missing))

    def test(self, study: Study, least: float) -> Tested:
        """Whether two active devices share so many traits.

        It is not known when what is unknown may settle it. Without any trait known in common, their records
        give no reason to ask.
        """
        held = [test for test in self.traits.values() if test.value is True]
        active = (is_active(study, self.one), is_active(study, self.other))
        if len(held) >= least:
            return every([*active, *held])
        if held and len(held) + len(self.open) >= least:
            return every([*active, *held, unsure(*self.lacks)])
        return sure(False, self.one.at(), self.other.at())


def likeness(one: Entity[Device], other: Entity[Device]) -> Likeness:
    """What two devices have in common."""
    return Likeness(
        one,
        other,
        {
            "le type": sure(one.model.type is other.model.type, one.at("type"), other.at("type")),
            "les sujets": _both(one, other, "sujets", lambda words: {word.casefold() for word in words}),
            "les publics visés": _both(one, other, "publics_vises", lambda all_: {*all_} - {PublicVise.TOUS}),
            "les étapes": _both(one, other, "etapes", set),
            "l’échelle": _both(one, other, "echelle", lambda scale: {scale}),
        },
    )


def related(study: Study, one: str, other: str) -> bool:
    """Whether a link of any kind or time, or a lineage, joins two devices: they are not apart."""
    graph = study.derive(ecosystem).graph
    kin = {*ancestors(study, one).ids, *heirs(study, one).ids}
    return bool(other in kin or graph.has_edge(one, other) or graph.has_edge(other, one))


def _both(one: Entity[Device], other: Entity[Device], key: str, words: Callable[[Any], set[Any]]) -> Tested:
    """Whether two fields hold a word in common; not known when one of them is not."""
    looks = (look(one, key), look(other, key))
    unknown = [each.missing for each in looks if not each.values and not each.known and not each.note]
    if unknown:
        return unsure(*unknown)
    first, second = ({word for value in each.values for word in words(value)} for each in looks)
    return sure(bool(first & second), *(each.datum for each in looks))
