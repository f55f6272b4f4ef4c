"""The synthesis in « langage clair »: short sentences, no jargon, one idea a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diagdemo.questions.wordings.audience import Audience
from diagdemo.report.claim import Claim, claim
from diagdemo.report.clear.constats import WRITTEN_BY_TEAM, question_of, said_of
from diagdemo.report.clear.words import explained_in
from diagdemo.report.points import Point
from diagdemo.report.reading import Reading
from diagdemo.report.selection import Chosen, leading_questions, leading_strengths
from diagdemo.report.strengths import GOOD_NEWS
from diagdemo.report.synthesis.surprise import Surprise, surprise
from diagdemo.report.synthesis.unknown import to_whom
from diagdemo.study.study import Study
from diagdemo.study.time import is_active
from diagdemo.wording import agree, quoted

_WHO = {
    Audience.ELUS: "aux élues et aux élus",
    Audience.AGENTS: "aux agents",
    Audience.DIRECTION: "à la direction générale",
    Audience.ASSOCIATIONS: "aux associations",
}


@dataclass(frozen=True)
class PointClair:
    """Un point mis en avant, en langage clair."""

    sujet: str
    """Ce dont il parle, tel qu’on le nomme."""
    lignes: tuple[str, ...]
    """Une phrase courte par ligne."""
    preuve: Claim
    """Les lignes des fiches sur lesquelles il repose."""
    question: str
    """La question ouverte qu’il pose ; vide pour un point fort."""


@dataclass(frozen=True)
class SyntheseClaire:
    """La synthèse en langage clair."""

    fait: tuple[Claim, ...]
    """Ce qui a été fait, une phrase par ligne."""
    points_forts: tuple[PointClair, ...]
    """Ce qui va bien."""
    questions: tuple[PointClair, ...]
    """Ce qu’il faut décider."""
    surprise: PointClair | None
    """Ce à quoi l’on ne s’attendait pas."""
    inconnus: tuple[str, ...]
    """Ce qu’on ne sait pas encore, et à qui le demander."""
    mots: tuple[tuple[str, str], ...]
    """Les mots à expliquer, avec leur sens."""


def synthese_claire(reading: Reading) -> SyntheseClaire:
    """The synthesis of a territory in plain words, on the same points as the other."""
    strong, asked = leading_strengths(reading), leading_questions(reading)
    unexpected = surprise(reading, [each.point.code for each in asked])
    told = SyntheseClaire(
        tuple(_done(reading)),
        tuple(_point(reading, each) for each in strong),
        tuple(_point(reading, each, ask=True) for each in asked),
        _surprise(unexpected) if unexpected else None,
        tuple(_unknown(reading)),
        (),
    )
    return _explained(told)


def _done(reading: Reading) -> Iterator[Claim]:
    study = reading.study
    heard = reading.perceptions
    if reading.within and heard.readable and heard.taken:
        lines = tuple(each.at("college") for each in study.interviews.values())
        yield claim(f"Nous avons écouté {agree(heard.taken, 'personne', 'personnes')}.", lines, True)
    elif reading.within and heard.readable:
        yield Claim("Nous n’avons encore rencontré personne.", ())
        if study.devices or study.actors:
            yield Claim("Nous avons lu des documents.", ())
    if study.devices:
        lines = tuple(each.at() for each in study.devices.values())
        counted = agree(len(study.devices), "démarche", "démarches")
        yield claim(f"Nous avons trouvé {counted}.", lines, reading.within)
        yield from _working(study, reading.within)


def _working(study: Study, within: bool) -> Iterator[Claim]:
    """How many devices are known to be active; that one is not known to be is not told as a stop."""
    tests = [is_active(study, device) for device in study.devices.values()]
    active = [test for test in tests if test.value]
    unknown = sum(test.value is None for test in tests)
    if active:
        lines = tuple(datum for test in active for datum in test.evidence)
        told = agree(len(active), "fonctionne", "fonctionnent")
        yield claim(f"{told} à la date de ce document.", lines, within)
    if unknown == len(tests):
        yield Claim("Nous ne savons pas encore lesquelles fonctionnent.", ())
    elif unknown:
        yield Claim(f"Pour {unknown}, nous ne savons pas encore.", ())


def _point(reading: Reading, chosen: Chosen, ask: bool = False) -> PointClair:
    point = chosen.point
    experience = not ask and point.code in GOOD_NEWS
    return PointClair(
        WRITTEN_BY_TEAM if point.by_hand else _subject(reading, chosen.every),
        said_of(point, experience),
        claim("", point.evidence, reading.within),
        question_of(point) if ask else "",
    )


def _subject(reading: Reading, told: Iterable[Point]) -> str:
    """What the points are about: records by their names, else their target, else the whole territory."""
    names: dict[str, None] = {}
    for point in told:
        names |= {reading.study.called(id): None for id in sorted(point.about)}
        names |= {point.target.name: None} if point.target.name and not point.about else {}
    return ", ".join(quoted(name) for name in names) or "Tout le territoire"


def _surprise(found: Surprise) -> PointClair:
    if found.quoted:
        return PointClair(WRITTEN_BY_TEAM, (quoted(found.told.text),), Claim("", found.told.proofs), "")
    about = quoted(found.about) if found.about else ""
    return PointClair(about, found.plain, Claim("", found.told.proofs), "")


def _unknown(reading: Reading) -> Iterator[str]:
    counts = to_whom(reading)
    if not counts:
        yield "Nous n’avons pas d’autre question pour le moment."
    for audience, count in counts.items():
        yield f"Nous avons {agree(count, 'question', 'questions')} à poser {_WHO[audience]}."


def _explained(told: SyntheseClaire) -> SyntheseClaire:
    """The same with the meaning of the words that it uses."""
    points = (*told.points_forts, *told.questions, *((told.surprise,) if told.surprise else ()))
    lines = [each.text for each in told.fait]
    lines += [line for point in points for line in (*point.lignes, point.question)]
    return SyntheseClaire(
        told.fait,
        told.points_forts,
        told.questions,
        told.surprise,
        told.inconnus,
        explained_in(" ".join(lines)),
    )
