"""What each college says of one thing: who speaks of it, in which sense, out of how many who were asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from diagdemo.model.vocabulary.interviews import College, Sens
from diagdemo.study.datum import Datum


class Place(NamedTuple):
    """Where something is said: the reference of an extract or of an interview, and the line that codes it."""

    ref: str
    datum: Datum


class Voice(NamedTuple):
    """A person who speaks of something, whatever the number of extracts in which they do."""

    interview: str
    sens: Sens | None
    """That of all they say of it: both ways is « ambivalent »; None when their record does not say."""
    asked: bool
    refs: tuple[str, ...]
    levels: tuple[int, ...]
    evidence: tuple[Datum, ...]
    places: tuple[Place, ...] = ()
    """Each extract or answer, once, with the line that says what it is about."""


@dataclass(frozen=True)
class Heard:
    """What one college says of one thing. Colleges are never added up."""

    college: College
    met: tuple[str, ...]
    """The interviews of the college that are taken into account."""
    asked: tuple[str, ...]
    """Those in which the question was asked; always none of a device or an actor, on which no guide asks."""
    voices: tuple[Voice, ...]

    @property
    def answering(self) -> tuple[Voice, ...]:
        """Those who speak of it, among the people asked."""
        return tuple(voice for voice in self.voices if voice.asked)

    @property
    def spontaneous(self) -> tuple[Voice, ...]:
        """Those who speak of it without having been asked."""
        return tuple(voice for voice in self.voices if not voice.asked)

    @property
    def silent(self) -> tuple[str, ...]:
        """The people asked of whom nothing is noted. The silence of the others says nothing."""
        speaking = {voice.interview for voice in self.voices}
        return tuple(interview for interview in self.asked if interview not in speaking)

    @property
    def unheard(self) -> tuple[str, ...]:
        """The people met who neither were asked nor speak of it: what they think is not known."""
        told = {*self.asked, *(voice.interview for voice in self.voices)}
        return tuple(interview for interview in self.met if interview not in told)

    @property
    def senses(self) -> dict[Sens | None, int]:
        """How many people speak of it in each sense, in the order of the vocabulary, unsaid ones last."""
        counts = Counter(voice.sens for voice in self.voices)
        return {sens: counts[sens] for sens in (*Sens, None) if counts[sens]}

    @property
    def unanime(self) -> bool:
        """Whether all those asked, or all those met, speak of it: told outside, it would expose each one."""
        everyone_asked = bool(self.asked) and not self.silent
        return bool(self.voices) and (everyone_asked or len(self.voices) == len(self.met))

    @property
    def places(self) -> tuple[Place, ...]:
        """Where they say it: every extract and answer."""
        return tuple(place for voice in self.voices for place in voice.places)

    @property
    def evidence(self) -> tuple[Datum, ...]:
        """The lines of all they say of it."""
        return tuple(datum for voice in self.voices for datum in voice.evidence)


@dataclass(frozen=True)
class Subject:
    """A theme, a device or an actor that people were asked about or spoke of."""

    id: str
    name: str
    heard: tuple[Heard, ...]
    """By college, those of which at least one interview is taken into account."""

    def by(self, college: College) -> Heard:
        """What one college says of it; nothing when nobody of it could be heard."""
        return next((each for each in self.heard if each.college is college), Heard(college, (), (), ()))

    @property
    def speaking(self) -> tuple[Heard, ...]:
        """The colleges in which at least one person speaks of it."""
        return tuple(each for each in self.heard if each.voices)
