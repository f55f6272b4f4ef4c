"""Constats named where they shed light on something: links to the place where they are told in full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from diagdemo.model.vocabulary.plan import NatureConstat
from diagdemo.model.vocabulary.territory import Question
from diagdemo.report.found import FoundGroup, anchor_of, called, sign
from diagdemo.report.reading import Reading
from diagdemo.wording import agree, cut, quoted

_LONG = 90
_NAMED = 4
"""Constats of a nature that a line names."""
_TARGETS = 2
"""Targets that it names for each of them."""


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
    autres: str = ""
    """Combien de cibles ne sont pas nommées ici : « 3 autres » ; vide quand toutes le sont."""


@dataclass(frozen=True)
class ConstatsCites:
    """Les constats d’une nature qui éclairent une question, en une ligne."""

    signe: str
    """La forme qui accompagne la nature : « ○ »."""
    nature: str
    """La nature, accordée, avec sa majuscule : « Points à travailler »."""
    constats: tuple[ConstatCite, ...]
    """Les premiers, les plus importants d’abord."""
    autres: str
    """Combien d’autres la partie des constats porte : « 3 autres » ; vide quand tous sont nommés."""


def cited(groups: Sequence[FoundGroup]) -> tuple[ConstatCite, ...]:
    """Constats by their names, as links to where they are told in full."""
    return tuple(_cited(group) for group in groups)


def _cited(group: FoundGroup) -> ConstatCite:
    targets = tuple(Renvoi(each.target or _small(group.name), each.anchor) for each in group.found)
    alone = len(targets) == 1 and not group.found[0].target
    name = "" if alone else _small(group.name)
    return ConstatCite(sign(group.nature), called(group.nature, 1), name, targets)


def by_nature(constats: Sequence[ConstatCite]) -> tuple[ConstatsCites, ...]:
    """One line a nature, short enough to be read before the chapter."""
    return tuple(_line(shape, list(held)) for shape, held in groupby(constats, key=lambda each: each.signe))


def _line(shape: str, held: list[ConstatCite]) -> ConstatsCites:
    several = {sign(nature): called(nature, 2) for nature in NatureConstat}[shape]
    nature = several if len(held) > 1 else held[0].nature
    return ConstatsCites(
        shape,
        nature[:1].upper() + nature[1:],
        tuple(_shortened(each) for each in held[:_NAMED]),
        _more(len(held) - _NAMED),
    )


def _shortened(cite: ConstatCite) -> ConstatCite:
    """A constat with its targets when they are two, else the first and how many others."""
    kept = 1 if len(cite.renvois) > _TARGETS else _TARGETS
    return replace(cite, renvois=cite.renvois[:kept], autres=_more(len(cite.renvois) - kept))


def _more(count: int) -> str:
    return agree(count, "autre", "autres") if count > 0 else ""


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
