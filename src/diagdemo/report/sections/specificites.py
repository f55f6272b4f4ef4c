"""The second question: what is proper to this ecosystem, as its map shows it and as the team says it."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.graph.remark import Remark, Section
from diagdemo.graph.today import today
from diagdemo.pictures.picture import Picture
from diagdemo.report.claim import Claim, claim
from diagdemo.report.drawn.ecosystem import ecosystem
from diagdemo.report.reading import Reading
from diagdemo.study.datum import Datum

_SHOWN = {
    "contenu": 1,
    "morceaux": 3,
    "relais": 3,
    "passages": 2,
    "isoles": 4,
    "sollicitations": 3,
    "groupes": 2,
}
"""The sections of the portrait that are told, in its order, and how many of their remarks."""


@dataclass(frozen=True)
class CeQueDitLaCarte:
    """Une question posée à la carte, et ce qu’elle répond."""

    titre: str
    """« Qui relie »."""
    remarques: tuple[Claim, ...]
    """Ce que la carte montre, et si cela tient à un lien près."""


@dataclass(frozen=True)
class SpecificitesSection:
    """Ce qui est propre à l’écosystème du territoire."""

    image: Picture | None
    """L’écosystème ; rien quand rien n’est recensé."""
    carte: tuple[CeQueDitLaCarte, ...]
    """Ce que la carte montre."""


def specificites(reading: Reading) -> SpecificitesSection:
    """The map and what it tells; what several measures cannot tell for the same reason is told once."""
    said: set[str] = set()
    told = [_told(reading, each, said) for each in reading.portrait.sections if each.code in _SHOWN]
    recorded = bool(reading.study.actors or reading.study.devices)
    return SpecificitesSection(
        ecosystem(reading) if recorded else None,
        tuple(each for each in told if each.remarques) if recorded else (),
    )


def _told(reading: Reading, section: Section, said: set[str]) -> CeQueDitLaCarte:
    kept = [each for each in section.remarks if each.text not in said and _matters(section, each)]
    kept = kept[: _SHOWN[section.code]]
    said |= {each.text for each in kept}
    when = reading.study.derive(today).when
    return CeQueDitLaCarte(
        section.title,
        tuple(
            claim(_short(each.text, when), each.evidence or _nodes(reading, each), reading.within)
            for each in kept
        ),
    )


def _short(text: str, when: str) -> str:
    """A remark without the day of the map, which the heading gives once for all of them."""
    return text.replace(f", {when},", "").replace(f" {when}", "")


def _matters(section: Section, remark: Remark) -> bool:
    """Whether a remark is told here; the annexes and the picture have what it would only list.

    Groups are told when nothing ties one to the other: an index says little to most people.
    """
    if section.code == "groupes":
        return remark.robustness is not None
    if section.code == "sollicitations":
        return bool(remark.figures) or len(section.remarks) == 1
    return not _is_list(remark)


def _is_list(remark: Remark) -> bool:
    """Whether it lists those that come next: the annex of the actors has them all."""
    return bool(remark.figures) and remark.figures.keys() <= set(remark.nodes)


def _nodes(reading: Reading, remark: Remark) -> tuple[Datum, ...]:
    """The lines that name the records that a remark is about; all those that are tied when it names none."""
    study = reading.study
    ids = remark.nodes or tuple(dict.fromkeys(id for tie in study.ties for id in (tie.start, tie.end)))
    return tuple(study.nodes[id].at() for id in ids if id in study.nodes)
