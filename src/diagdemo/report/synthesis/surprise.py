"""The one thing that a reader of the territory did not expect.

Candidates are looked for in this order, and the first that is not already on the page is told:

1. what people say against what figures say, then what one side speaks of and the other does not (ENT-04 and
   POR-02, where they are found): two colleges, or words and figures, do not tell the same story;
2. the widest difference between an announced degree and the one that is lived, on the word of two colleges or
   of a college and a document (CAD-03): the number of degrees is given;
3. the constat on which groups differ the most: one confirms what another sets aside;
4. the relay that nobody expects: outside the institutions, the actor through which most of the shortest paths
   go, when it stays first whatever link is left out or added (`graph/relays.py`); an organisation or an
   informal group, never a person, a post or a service;
5. what the team wrote as a particularity of the territory;
6. a fact on which sources contradict each other.

Nothing is told where none of these is sure.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from diagdemo.constats.opinions import Standing, Voices
from diagdemo.graph.relays import relays
from diagdemo.graph.robustness import percent
from diagdemo.graph.today import today
from diagdemo.model.vocabulary.actors import CategorieActeur, NatureActeur
from diagdemo.model.vocabulary.plan import Avis, NatureConstat
from diagdemo.perceptions.degrees import degree_seen
from diagdemo.report.annexes.donnees import contradictions
from diagdemo.report.claim import Claim, claim
from diagdemo.report.clear.constats import PLAIN
from diagdemo.report.points import Point, points
from diagdemo.report.reading import Reading
from diagdemo.wording import agree, quoted

_TALKED = ("ENT-04", "POR-02")
_ANNOUNCED = "CAD-03"
_OF_PEOPLE = (NatureActeur.ORGANISATION, NatureActeur.COLLECTIF_INFORMEL)
_INSTITUTIONS = (CategorieActeur.COLLECTIVITE, CategorieActeur.ETAT_OPERATEUR)


@dataclass(frozen=True)
class Surprise:
    """Ce à quoi l’on ne s’attendait pas."""

    why: str
    """Ce qui en fait une surprise."""
    told: Claim
    """Ce qui est relevé, avec ses preuves."""
    about: str
    """La fiche dont elle parle ; vide quand elle n’en vise aucune."""
    plain: tuple[str, ...]
    """La même chose en langage clair, une phrase par ligne."""
    quoted: bool = False
    """Si « told » est écrit par l’équipe : ses mots sont gardés tels quels."""


def surprise(reading: Reading, shown: Collection[str]) -> Surprise | None:
    """The first surprise that is sure and of which the page does not speak yet.

    Args:
        reading: the territory.
        shown: the codes of the points that are on the page.
    """
    looks: tuple[Callable[[Reading, Collection[str]], Iterator[Surprise]], ...] = (
        _talked,
        _announced,
        _groups,
        _relay,
        _written,
        _sources,
    )
    return next((found for look in looks for found in look(reading, shown)), None)


def _talked(reading: Reading, shown: Collection[str]) -> Iterator[Surprise]:
    said = {
        "ENT-04": "Les paroles et les chiffres ne racontent pas la même chose.",
        "POR-02": "Un côté en parle, l’autre non.",
    }
    for code in _TALKED:
        for point in _points(reading, code, shown):
            yield Surprise(said[code], _claim(reading, point), point.target.name, PLAIN[code].said)


def _announced(reading: Reading, shown: Collection[str]) -> Iterator[Surprise]:
    devices = reading.study.devices
    seen = [
        (degree_seen(reading.study, devices[point.target.id]), point)
        for point in _points(reading, _ANNOUNCED, shown)
    ]
    if seen:
        widest, point = min(seen, key=lambda each: (-each[0].steps, each[1].target.name))
        why = (
            f"{agree(widest.steps, 'degré sépare', 'degrés séparent')} ce qui est annoncé de ce qui est vécu."
        )
        yield Surprise(why, _claim(reading, point), point.target.name, PLAIN[_ANNOUNCED].said)


def _groups(reading: Reading, shown: Collection[str]) -> Iterator[Surprise]:
    split = [each for each in reading.layer.voices if _is_split(each) and each.code not in shown]
    for voices in sorted(split, key=lambda each: (-len(each.given), each.code, each.target)):
        point = next(
            (p for p in points(reading) if (p.code, p.target.id) == (voices.code, voices.target)), None
        )
        if point is not None:
            lines = tuple(given.datum for given in voices.given)
            told = claim(point.sentence, (*point.evidence, *lines), reading.within)
            plain = ("Des groupes sont d’accord avec cette phrase.", "D’autres groupes ne sont pas d’accord.")
            yield Surprise("Un groupe le confirme, un autre l’écarte.", told, point.target.name, plain)


def _is_split(voices: Voices) -> bool:
    said = {given.opinion.avis for given in voices.given}
    return voices.standing is Standing.FOUND and {Avis.CONFIRME, Avis.ECARTE} <= said


def _relay(reading: Reading, shown: Collection[str]) -> Iterator[Surprise]:
    study = reading.study
    ranking = study.derive(relays).actors
    if not ranking.relays or ranking.robustness is None or not ranking.robustness.solid:
        return
    first = ranking.relays[0]
    actor = study.actors.get(first.id)
    if actor is None or actor.model.nature not in _OF_PEOPLE or actor.model.categorie in _INSTITUTIONS:
        return
    sentence = (
        f"Hors la collectivité, l’acteur par lequel on passe le plus est {quoted(actor.name)}\u00a0: "
        f"{percent(first.share)} des plus courts chemins de la carte."
    )
    told = claim(sentence, study.derive(today).proof([first.id]), reading.within)
    plain = ("Beaucoup de liens passent par ce groupe.", "Ce n’est ni un élu, ni un service public.")
    yield Surprise("Le relais n’est pas une institution.", told, actor.name, plain)


def _written(reading: Reading, shown: Collection[str]) -> Iterator[Surprise]:
    for point in points(reading):
        if point.by_hand and point.nature is NatureConstat.SPECIFICITE:
            told = _claim(reading, point)
            yield Surprise("C’est propre à ce territoire.", told, "", (), quoted=True)


def _sources(reading: Reading, shown: Collection[str]) -> Iterator[Surprise]:
    for each in contradictions(reading):
        plain = ("Des documents ne disent pas la même chose.", "Il reste à vérifier.")
        about = each.label.replace(" · ", ", ")
        said = f"{about}\u00a0: {' ou '.join(told.text for told in each.cell.current)}."
        lines = tuple(told.proof for told in each.cell.current if told.proof is not None)
        why = "Des sources se contredisent, et rien n’est tranché."
        yield Surprise(why, Claim(said, lines), each.label.partition(" · ")[0], plain)


def _points(reading: Reading, code: str, shown: Collection[str]) -> list[Point]:
    return [point for point in points(reading) if point.code == code and code not in shown]


def _claim(reading: Reading, point: Point) -> Claim:
    return claim(point.sentence, point.evidence, reading.within)
