"""Constats named where they shed light on something: links to the place where they are told in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from diagdemo.model.vocabulary.plan import NatureConstat
from diagdemo.model.vocabulary.territory import Question
from diagdemo.report.found import FoundGroup, anchor_of, called, sign
from diagdemo.report.reading import Reading
from diagdemo.wording import cut, quoted

_LONG = 90


@dataclass(frozen=True)
class Renvoi:
    """Un lien vers un constat."""

    nom: str
    """La cible du constat, ou le nom du constat quand il porte sur tout le territoire."""
    ancre: str
    """L’ancre du constat dans le document."""


@dataclass(frozen=True)
class ConstatCite:
    """Un constat relevé, nommé là où il éclaire une question ; sa phrase est dans la partie des constats."""

    signe: str
    """La forme qui accompagne la nature : « ● » pour un point fort."""
    nature: str
    """La nature, en toutes lettres, accordée : « points à travailler »."""
    nom: str
    """Le nom du constat ; vide quand il sert déjà de lien."""
    renvois: tuple[Renvoi, ...]
    """Un lien par cible."""


def cited(groups: Sequence[FoundGroup]) -> tuple[ConstatCite, ...]:
    """Constats by their names, as links to where they are told in full."""
    return tuple(_cited(group) for group in groups)


def _cited(group: FoundGroup) -> ConstatCite:
    targets = tuple(Renvoi(each.target or _small(group.name), each.anchor) for each in group.found)
    alone = len(targets) == 1 and not group.found[0].target
    name = "" if alone else _small(group.name)
    return ConstatCite(sign(group.nature), called(group.nature, 1), name, targets)


def in_number(constats: Sequence[ConstatCite]) -> tuple[ConstatCite, ...]:
    """The same, each nature in the plural when several constats are of it."""
    counts = Counter(each.signe for each in constats)
    plurals = {sign(nature): called(nature, 2) for nature in NatureConstat}
    return tuple(
        replace(each, nature=plurals[each.signe]) if counts[each.signe] > 1 else each for each in constats
    )


def _small(name: str) -> str:
    """A heading as it stands inside a sentence."""
    return name[:1].lower() + name[1:]


def specific(reading: Reading, groups: Sequence[FoundGroup]) -> tuple[ConstatCite, ...]:
    """The specificities: those that the team wrote, then those that are found for another question."""
    nature = NatureConstat.SPECIFICITE
    written = tuple(
        ConstatCite(
            sign(nature),
            called(nature, 1),
            "",
            (Renvoi(quoted(cut(each.finding.enonce, _LONG).removesuffix(".")), anchor_of(each.finding.id)),),
        )
        for each in reading.layer.findings
        if each.finding.nature is nature
    )
    others = (each for each in groups if each.nature is nature and not _asks(each, Question.SPECIFICITES))
    return (*written, *cited(list(others)))


def speaking_to(question: Question, groups: Sequence[FoundGroup]) -> tuple[ConstatCite, ...]:
    """The constats that speak to a question of the diagnosis."""
    return cited([each for each in groups if _asks(each, question)])


def _asks(group: FoundGroup, question: Question) -> bool:
    return group.outcome.constat.question is question
