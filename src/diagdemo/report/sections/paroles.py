"""What was heard, as consent allows: the words of people, those of the team in their place, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diagdemo.model.interview import Extract, Interview
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.interviews import Portee, Sens
from diagdemo.perceptions.sayings import Saying
from diagdemo.perceptions.subjects import Subject
from diagdemo.report.claim import Claim, claim
from diagdemo.report.reading import Reading
from diagdemo.report.sections.croises import ASKED, opposed
from diagdemo.study.entity import Entity
from diagdemo.wording import cut, date, quoted

_PER_THEME = 2
_LONG = 320


@dataclass(frozen=True)
class Parole:
    """Ce qu’une personne a dit."""

    texte: Claim
    """Ses mots entre guillemets, ou l’idée dans ceux de l’équipe."""
    equipe: bool
    """Si ce sont les mots de l’équipe."""
    qui: str
    """Son collège, et le mois dans le document de l’équipe ; jamais une fonction."""


@dataclass(frozen=True)
class ThemeEntendu:
    """Ce que nous avons entendu sur un thème."""

    nom: str
    """Le thème."""
    desaccord: bool
    """Si des collèges en parlent en sens contraires, et que ces sens peuvent être dits."""
    paroles: tuple[Parole, ...]
    """Deux au plus, de collèges différents d’abord."""


def heard_on(reading: Reading, themes: Iterable[Subject]) -> tuple[ThemeEntendu, ...]:
    """What was heard on each theme, disagreements first; nothing is told twice."""
    told: set[str] = set()
    rows = []
    for theme in sorted(themes, key=lambda each: _rank(each, reading.within)):
        chosen = _chosen([each for each in _shown(reading, theme.id) if each[0].ref not in told])
        told |= {saying.ref for saying, _ in chosen}
        if chosen:
            rows.append(
                ThemeEntendu(
                    theme.name, opposed(theme, reading.within), tuple(parole for _, parole in chosen)
                )
            )
    return tuple(rows)


def _rank(theme: Subject, within: bool) -> tuple[bool, bool, int]:
    """Disagreements come first, then what this part is about, then what most colleges speak of."""
    return not opposed(theme, within), theme.id not in ASKED, -len(theme.speaking)


def _shown(reading: Reading, theme: str) -> Iterator[tuple[Saying, Parole]]:
    """The extracts on a theme that may be shown."""
    for saying in reading.perceptions.sayings:
        if saying.extract and theme in saying.themes:
            parole = _parole(reading, saying)
            if parole:
                yield saying, parole


def _chosen(shown: list[tuple[Saying, Parole]]) -> list[tuple[Saying, Parole]]:
    """Two at most: of two colleges and of contrary senses when there are, else in their order."""
    first = shown[:1]
    if not first:
        return []
    college, sens = first[0][0].college, first[0][0].sens
    rest = sorted(shown[1:], key=lambda each: (each[0].college is college, not _contrary(sens, each[0].sens)))
    return [*first, *rest[: _PER_THEME - 1]]


def _contrary(one: Sens | None, other: Sens | None) -> bool:
    return {one, other} == {Sens.POSITIF, Sens.NEGATIF}


def _parole(reading: Reading, saying: Saying) -> Parole | None:
    interview = reading.study.interviews[saying.interview]
    rank, extract = next(
        (rank, each)
        for rank, each in enumerate(interview.model.extraits or ())
        if f"{saying.interview}#{each.id}" == saying.ref
    )
    words, own = _words(interview, extract, reading.within)
    if not words:
        return None
    text = quoted(cut(words, _LONG)) if own else cut(words, _LONG)
    said = claim(text, [interview.at("extraits", rank, "texte")], reading.within)
    return Parole(said, not own, _who(reading, interview, own))


def _words(interview: Entity[Interview], extract: Extract, within: bool) -> tuple[str, bool]:
    """What may be shown, and whether it is in the words of the person.

    A reading for others only holds what may be. The team reads everything, but whoever asked never to be
    quoted is not, not even there.
    """
    never = interview.model.consentement.portee in (None, Portee.ANALYSE_INTERNE)
    own = " ".join(extract.texte.split())
    if own and not (within and never):
        return own, True
    return " ".join((extract.paraphrase or "").split()), False


def _who(reading: Reading, interview: Entity[Interview], own: bool) -> str:
    """A college, alone outside the team; not that of its only person, unless their words are quoted."""
    college = interview.model.college
    if reading.within:
        day = interview.model.date.first_day
        whole = "-" in str(interview.model.date)
        return f"{college.label}, {date(PartialDate(day.year, day.month) if whole else interview.model.date)}"
    alone = len(reading.perceptions.of(college).taken) == 1
    return "une personne rencontrée" if alone and not own else college.label
