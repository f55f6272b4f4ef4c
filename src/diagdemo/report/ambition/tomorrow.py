"""Tomorrow’s ecosystem: what each horizon changes on the map, and what constats it would settle or create."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diagdemo.constats.ahead import Ahead, Told, ahead
from diagdemo.constats.observe import observe
from diagdemo.graph.projection import project
from diagdemo.graph.telling.changing import changing
from diagdemo.model.vocabulary.plan import Horizon, NatureConstat
from diagdemo.pictures.picture import Picture
from diagdemo.report.ambition.aims import term_title
from diagdemo.report.claim import Claim, claim
from diagdemo.report.drawn.horizons import horizons
from diagdemo.report.reading import Reading
from diagdemo.study.study import Study
from diagdemo.wording import listed, quoted

_AMBITIONS = "/ambition/"


@dataclass(frozen=True)
class Demain:
    """Ce qu’un horizon changerait, en plus du précédent, si tout se fait."""

    titre: str
    """« Court terme (12 mois) »."""
    image: Picture | None
    """La carte à cet horizon, comparée à celle de la date de référence."""
    changements: tuple[Claim, ...]
    """Ce qui s’ajoute, change ou disparaît, en plus de l’horizon précédent."""
    regles: tuple[Claim, ...]
    """Les constats qui ne seraient plus relevés."""
    sans_objet: tuple[Claim, ...]
    """Les constats relevés sur ce qui ne serait plus là : rien n’en est réglé."""
    incertains: tuple[Claim, ...]
    """Les constats dont les ambitions ne disent pas assez pour savoir."""
    nouveaux: tuple[Claim, ...]
    """Ce qui serait relevé alors, et ne l’est pas encore."""


def tomorrow(reading: Reading) -> tuple[Demain, ...]:
    """The horizons at which ambitions change something, in order."""
    drawn = {picture.name: picture for picture in horizons(reading)}
    told: list[Demain] = []
    before, seen = reading.study, _nothing()
    for horizon in Horizon:
        if not any(each.model.horizon is horizon for each in reading.study.ambitions.values()):
            continue
        future = project(reading.study, horizon)
        then = ahead(reading.observation, observe(future))
        picture = drawn.get(f"ecosysteme-{horizon}")
        told.append(_told(reading, horizon, picture, (before, future), (seen, then)))
        before, seen = future, then
    return tuple(told)


def _nothing() -> Ahead:
    return Ahead((), (), (), ())


def _told(
    reading: Reading,
    horizon: Horizon,
    picture: Picture | None,
    states: tuple[Study, Study],
    results: tuple[Ahead, Ahead],
) -> Demain:
    old, new = results
    remarks = changing(*states).remarks
    created = [each for each in _more(new.created, old.created) if _may_be_told(reading, each)]
    return Demain(
        term_title(reading, horizon),
        picture,
        tuple(claim(remark.text, remark.evidence, reading.within) for remark in remarks),
        tuple(_named(reading, _more(new.settled, old.settled))),
        tuple(_named(reading, _more(new.gone, old.gone))),
        tuple(_named(reading, _more(new.unsure, old.unsure))),
        tuple(_created(reading, created)),
    )


def _more(new: Iterable[Told], old: Iterable[Told]) -> list[Told]:
    """What a horizon adds to the one before; reserves on the data are no matter of ambition."""
    known = {(outcome.code, verdict.target.id) for outcome, verdict in old}
    return [
        (outcome, verdict)
        for outcome, verdict in new
        if (outcome.code, verdict.target.id) not in known
        and outcome.constat.nature is not NatureConstat.RESERVE
    ]


def _may_be_told(reading: Reading, told: Told) -> bool:
    """Outside the team, what is created is told when an ambition itself brings it: a line of it proves so."""
    outcome, verdict = told
    if reading.within:
        return True
    brought = any(_AMBITIONS in datum.path for datum in verdict.evidence)
    return brought and not outcome.constat.internal


def _created(reading: Reading, held: Iterable[Told]) -> Iterator[Claim]:
    """What would be found; outside the team by name alone, for figures rest on a map not shown in full."""
    if not reading.within:
        yield from _named(reading, held)
        return
    for _, verdict in held:
        yield claim(verdict.sentence, verdict.evidence, True)


def _named(reading: Reading, held: Iterable[Told]) -> Iterator[Claim]:
    """Constats by name, each with all that it is about."""
    groups: dict[str, list[Told]] = {}
    for each in held:
        groups.setdefault(each[0].code, []).append(each)
    for code, told in groups.items():
        names = [quoted(verdict.target.name) for _, verdict in told if verdict.target.name]
        about = f"\u00a0: {listed(names)}" if names else ""
        lines = [datum for _, verdict in told for datum in verdict.evidence]
        yield claim(f"{told[0][0].constat.name} ({code}){about}.", lines, reading.within)
