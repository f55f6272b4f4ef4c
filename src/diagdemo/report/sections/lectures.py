"""Two other ways in to the same constats: the four pillars of the DémoMètre, and the eight enjeux."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from diagdemo.constats.declare import Constat
from diagdemo.model.term import Term
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat, Pilier
from diagdemo.report.found import ORDER, FoundGroup, anchor_of, called, found, sign
from diagdemo.report.reading import Reading
from diagdemo.wording import agree, cut, number, quoted


@dataclass(frozen=True)
class RenvoiConstat:
    """Un constat, par son nom."""

    nom: str
    """Son nom, ou les premiers mots de celui que l’équipe a écrit."""
    fois: str
    """« 3 fois », quand il est relevé pour plusieurs cibles ; vide sinon."""
    ancre: str
    """L’ancre du constat dans le document."""


@dataclass(frozen=True)
class ParNature:
    """Les constats d’une nature."""

    signe: str
    """La forme de la nature : « ● » pour un point fort."""
    nature: str
    """La nature, accordée : « points à travailler »."""
    renvois: tuple[RenvoiConstat, ...]
    """Un lien par constat."""


@dataclass(frozen=True)
class Entree:
    """Un pilier ou un enjeu."""

    nom: str
    """Son nom."""
    sens: str
    """Ce qu’il veut dire ; vide quand son nom suffit."""
    constats: tuple[ParNature, ...]
    """Les constats relevés qui s’y rattachent, par nature."""
    reste: str
    """Ce qui est regardé sans être relevé, et ce qu’on ne peut pas dire."""


@dataclass(frozen=True)
class LecturesSection:
    """Les mêmes constats, lus autrement."""

    piliers: tuple[Entree, ...]
    """Par pilier du DémoMètre."""
    enjeux: tuple[Entree, ...]
    """Par enjeu de l’innovation démocratique."""


def lectures(reading: Reading) -> LecturesSection:
    """The constats by pillar, then by enjeu."""
    groups = found(reading)
    return LecturesSection(
        tuple(_entry(reading, groups, each, lambda constat: constat.pillar) for each in Pilier),
        tuple(_entry(reading, groups, each, lambda constat: constat.enjeu) for each in Enjeu),
    )


def _entry(
    reading: Reading, groups: tuple[FoundGroup, ...], word: Term, of: Callable[[Constat], Term | None]
) -> Entree:
    held: dict[NatureConstat, list[RenvoiConstat]] = {each: [] for each in ORDER}
    for written in reading.layer.findings:
        finding = written.finding
        if finding.enjeu is word:
            name = quoted(cut(finding.enonce).removesuffix("."))
            held[finding.nature].append(RenvoiConstat(name, "", anchor_of(finding.id)))
    for group in groups:
        if of(group.outcome.constat) is word:
            held[group.nature].append(_link(group))
    told = tuple(
        ParNature(sign(nature), called(nature, len(links)), tuple(links))
        for nature, links in held.items()
        if links
    )
    return Entree(word.label, word.definition, told, _rest(reading, word, of, bool(told)))


def _link(group: FoundGroup) -> RenvoiConstat:
    many = len(group.found)
    return RenvoiConstat(group.name, f"{many} fois" if many > 1 else "", group.found[0].anchor)


def _rest(reading: Reading, word: Term, of: Callable[[Constat], Term | None], something: bool) -> str:
    """What was looked at without being found: that nothing can be said is not that nothing is there."""
    looked = [each for each in reading.observation.outcomes.values() if of(each.constat) is word]
    unknown = sum(len(each.of(EtatConstat.INDETERMINE)) for each in looked)
    silent = sum(len(each.of(EtatConstat.NON_DECLENCHE)) for each in looked)
    if not looked:
        return "" if something else "Aucun constat ne regarde cela dans cette version."
    told = [] if something else ["rien n’est relevé"]
    told += [agree(unknown, "vérification indéterminée", "vérifications indéterminées")] if unknown else []
    told += [f"{number(silent)} sans rien à relever"] if silent else []
    said = ", ".join(told)
    return f"{said[:1].upper()}{said[1:]}." if said else ""
