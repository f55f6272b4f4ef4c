"""The announced degree of a device against the one people live, with who observed it."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.model.device import Device
from diagdemo.model.source import Source
from diagdemo.model.vocabulary.devices import Degre, TypeDispositif
from diagdemo.model.vocabulary.evidence import NatureSource
from diagdemo.model.vocabulary.interviews import College
from diagdemo.perceptions.met import set_aside
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.look import Look, look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, sure, unsure

_DECLARED = ("college", "entretien", "nature", "titre", "editeur", "url")


@dataclass(frozen=True)
class Witnesses:
    """Who says that a degree is lived: colleges, and documents or observations of the team."""

    colleges: tuple[College, ...]
    documents: int
    evidence: tuple[Datum, ...]

    @property
    def enough(self) -> bool:
        """Two colleges, or a document and a college: one source alone is one person’s word."""
        return len(self.colleges) > 1 or (bool(self.colleges) and self.documents > 0)


@dataclass(frozen=True)
class DegreeSeen:
    """Both degrees of a device, side by side."""

    device: Entity[Device]
    announced: Look
    observed: Look
    witnesses: Witnesses
    lower: Tested
    """Whether what people live is less than what is announced, on the word of enough witnesses."""

    @property
    def pointless(self) -> bool:
        """Whether no degree is to be lived: a charter or a pact that says none gathers no one."""
        return _gathers_no_one(self.announced, self.observed)

    @property
    def steps(self) -> int:
        """By how many steps at least the announced degree is above the lived one; 0 when it is not known."""
        pairs = [a.rank - o.rank for a in self.announced.values for o in self.observed.values]
        return max(0, min(pairs, default=0))


def degree_seen(study: Study, device: Entity[Device]) -> DegreeSeen:
    """The announced degree of a device and the one people live."""
    announced, observed = look(device, "degre_annonce"), look(device, "degre_constate")
    witnesses = _witnesses(study, device)
    return DegreeSeen(device, announced, observed, witnesses, _lower(announced, observed, witnesses))


def _lower(announced: Look, observed: Look, witnesses: Witnesses) -> Tested:
    known = every([_is_known(announced), _is_known(observed)])
    if _gathers_no_one(announced, observed):
        return sure(False, announced.entity.at("type"))
    if known.value is not True:
        return known
    answers = {_above(a, o) for a in announced.values for o in observed.values}
    if answers == {False}:
        return sure(False, *known.evidence)
    if len(answers) > 1:
        apart = [each.missing for each in (announced, observed) if len(set(each.values)) > 1]
        return unsure(*apart, evidence=known.evidence)
    if not witnesses.enough:
        return unsure(observed.entity.lacks("degre_constate", "source"), evidence=known.evidence)
    return sure(True, *known.evidence, *witnesses.evidence)


def _gathers_no_one(announced: Look, observed: Look) -> bool:
    framework = announced.entity.model.type is TypeDispositif.CADRE
    return framework and not (announced.values or observed.values)


def _is_known(degree: Look) -> Tested:
    return degree.test(lambda _: True)


def _above(announced: Degre, observed: Degre) -> bool:
    return announced.rank > observed.rank


def _witnesses(study: Study, device: Entity[Device]) -> Witnesses:
    """Those named by the lived degree itself: the sources of the whole record do not all say it."""
    fact, sources = device.model.degre_constate, device.model.sources or {}
    named = dict.fromkeys(key for value in (fact.current if fact else ()) for key in value.source)
    usable = [(key, sources[key]) for key in named if key in sources and _usable(study, sources[key])]
    colleges = {_college(study, source) for _, source in usable}
    documents = sum(_is_document(source) for _, source in usable)
    evidence = tuple(device.at("sources", key, _declared(source)) for key, source in usable)
    return Witnesses(tuple(each for each in College if each in colleges), documents, evidence)


def _usable(study: Study, source: Source) -> bool:
    """Whether the person allows their words to be used; those who cannot be read here are not judged."""
    met = study.interviews.get(_interview(source))
    return met is None or set_aside(met.record) is None


def _college(study: Study, source: Source) -> College | None:
    met = study.interviews.get(_interview(source))
    return source.college or (met.model.college if met else None)


def _interview(source: Source) -> str:
    return (source.entretien or "").partition("#")[0].rpartition("/")[2]


def _is_document(source: Source) -> bool:
    return not (source.college or source.entretien or source.nature is NatureSource.ENTRETIEN)


def _declared(source: Source) -> str:
    return next((key for key in _DECLARED if getattr(source, key)), "nature")
