"""The opinions of groups on what has changed since: to be looked at again, told by group alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from diagdemo.changes.conclusions.grounds import Ground, ground_of
from diagdemo.changes.conclusions.later import Later
from diagdemo.changes.conclusions.proof import Evidence
from diagdemo.changes.model import Line, Review, Side
from diagdemo.constats.opinions import Given, HumanLayer, Standing, human_layer
from diagdemo.constats.outcome import Observation
from diagdemo.constats.paired import later_target
from diagdemo.model.opinions import Opinion
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.plan import Avis
from diagdemo.wording import date

_STANCES = {Avis.CONFIRME: "confirmé", Avis.NUANCE: "nuancé", Avis.ECARTE: "écarté"}
_BECAME = {
    Standing.FOUND: "qui est maintenant relevé",
    Standing.NOT_FOUND: "qui n’est plus relevé",
    Standing.UNDECIDED: "qui est devenu indéterminé",
    Standing.UNKNOWN_TARGET: "qui vise ce qui n’est plus dans les fiches",
    Standing.ELSEWHERE: "qui se lit maintenant en comparant plusieurs territoires",
    Standing.UNKNOWN_CODE: "qui n’existe plus",
}


def reviews(before: Observation, after: Observation, ids: Mapping[str, str]) -> tuple[Review, ...]:
    """The opinions held in the later version on a constat that is no longer what it was.

    One that is in both versions is to be looked at again when the state, the sentence or the proofs of its
    constat changed, unless they are again those on which it was given; one that was just written, when what
    it was given on has changed already.

    Args:
        before: the earlier observation.
        after: the later one.
        ids: the later ids of the records that were renamed, by their earlier ones.
    """
    asked = _Asked(
        before, after, human_layer(before), human_layer(after), Later.between(before.study, after.study, ids)
    )
    return tuple(asked.reviews())


class _Asked(NamedTuple):
    """Both versions with what people say of them."""

    before: Observation
    after: Observation
    then: HumanLayer
    now: HumanLayer
    later: Later

    def reviews(self) -> Iterator[Review]:
        earlier = {
            (voices.code, later_target(voices.target, self.later.ids), each.opinion.groupe): (voices, each)
            for voices in self.then.voices
            for each in voices.given
        }
        for voices in self.now.voices:
            for given in voices.given:
                former, held = earlier.get((voices.code, voices.target, given.opinion.groupe), (None, None))
                now, then = ground_of(self.after, self.now, voices), None
                if former is not None and held is not None and _same(held.opinion, given.opinion):
                    then = ground_of(self.before, self.then, former)
                why = self._why(then, now, given)
                if why:
                    yield _review(given, then if then and now.target_lost else now, why)

    def _why(self, then: Ground | None, now: Ground, given: Given) -> str:
        """Why an opinion is to be looked at again, given what it was about before; empty when it is not."""
        if then is None:
            return "dont les preuves ont changé depuis" if given.stale else ""
        valid = bool(given.opinion.empreinte) and not given.stale and now.standing is Standing.FOUND
        if then.standing is not now.standing:
            return "" if valid else _BECAME[now.standing]
        if now.standing is not Standing.FOUND:
            return ""
        if not Evidence(then.evidence, now.evidence, self.later).same:
            return "" if valid else "dont les preuves ont changé"
        return "qui ne dit plus la même chose" if self.later.sentence(then.sentence) != now.sentence else ""


def _review(given: Given, ground: Ground, why: str) -> Review:
    opinion = given.opinion
    when = f", {_month(opinion.date)}" if opinion.date else ""
    voice = f"{_of(opinion.groupe.label)} (constat {_STANCES[opinion.avis]}{when})"
    about = f"{ground.name}, {why}"
    sentence = f"L’avis {voice} portait sur {about}\u00a0: à relire"
    line = Line(Side.APRES, given.datum.path, given.datum.line)
    return Review(opinion.code, opinion.cible or "", opinion.groupe.label, sentence, line, about, voice)


def _same(one: Opinion, other: Opinion) -> bool:
    """Whether an opinion was not given again since."""
    return (one.avis, one.motif, one.date, one.empreinte) == (
        other.avis,
        other.motif,
        other.date,
        other.empreinte,
    )


def _month(told: PartialDate) -> str:
    """The month is enough: the day would say who spoke for the group."""
    first = told.first_day
    return date(PartialDate(first.year, first.month) if "-" in str(told) else told)


def _of(group: str) -> str:
    """« des élu·es », « de l’administration »."""
    article, space, name = group.partition(" ")
    return f"des {name}" if article == "Les" else f"de {article[:1].lower()}{article[1:]}{space}{name}"
