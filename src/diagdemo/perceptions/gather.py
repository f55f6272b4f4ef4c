"""Gather what people said by what it is about, then by college, then by person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from diagdemo.model.vocabulary.interviews import Sens
from diagdemo.perceptions.met import CollegeMet
from diagdemo.perceptions.sayings import Saying
from diagdemo.perceptions.subjects import Heard, Place, Subject, Voice
from diagdemo.study.datum import Datum

Topics = Callable[[Saying], Iterable[str]]
"""The things of one kind that a saying is about."""


@dataclass(frozen=True)
class Gathering:
    """What was heard: who was met, what each was asked, all that was said."""

    met: tuple[CollegeMet, ...]
    asked: Mapping[str, frozenset[str]]
    """By interview, the themes asked."""
    sayings: tuple[Saying, ...]

    def subjects(self, topics: Topics, names: Mapping[str, str], guided: bool = False) -> dict[str, Subject]:
        """The things of one kind that people spoke of or, when `guided`, were asked about.

        They come in the order of `names`, which says what people call them.
        """
        found = {topic for saying in self.sayings for topic in topics(saying)}
        found |= {theme for themes in self.asked.values() for theme in themes} if guided else set()
        ordered = [*(topic for topic in names if topic in found), *sorted(found - set(names))]
        return {
            topic: Subject(topic, names.get(topic, topic), self._heard(topic, topics, guided))
            for topic in ordered
        }

    def _heard(self, topic: str, topics: Topics, guided: bool) -> tuple[Heard, ...]:
        held = [saying for saying in self.sayings if topic in topics(saying)]
        return tuple(
            Heard(
                each.college,
                each.taken,
                tuple(id for id in each.taken if guided and topic in self.asked[id]),
                tuple(
                    _voice(id, topic, guided and topic in self.asked[id], said)
                    for id in each.taken
                    if (said := [saying for saying in held if saying.interview == id])
                ),
            )
            for each in self.met
            if each.taken
        )


def _voice(interview: str, topic: str, asked: bool, said: list[Saying]) -> Voice:
    return Voice(
        interview,
        overall({saying.sens for saying in said if saying.sens is not None}),
        asked,
        tuple(dict.fromkeys(saying.ref for saying in said)),
        tuple(saying.level for saying in said if saying.level is not None),
        tuple(dict.fromkeys(datum for saying in said for datum in saying.evidence)),
        tuple(Place(saying.ref, _coding(saying, topic)) for saying in said),
    )


def _coding(saying: Saying, topic: str) -> Datum:
    """The line of an extract that names a topic; that of an answer is its only one."""
    named = {"themes": saying.themes, "dispositifs": saying.devices, "acteurs": saying.actors}
    return next(
        (datum for datum in saying.evidence if topic in named.get(str(datum.route[-1]), ())),
        saying.evidence[0],
    )


def overall(senses: set[Sens]) -> Sens | None:
    """The sense of all that one person says of a thing: theirs when it is one, « ambivalent » both ways."""
    told = senses - {Sens.NEUTRE} or senses
    return next(iter(told)) if len(told) == 1 else Sens.AMBIVALENT if told else None
