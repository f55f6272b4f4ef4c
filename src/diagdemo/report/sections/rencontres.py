"""Who was met, college by college, and who was not; outside the team, in words alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.perceptions.met import REASONS, CollegeMet
from diagdemo.perceptions.portrait import UNREADABLE
from diagdemo.report.claim import Claim, claim
from diagdemo.report.proof import proofs
from diagdemo.report.reading import Reading
from diagdemo.report.table import Table, TableRow, table
from diagdemo.study.datum import Datum
from diagdemo.wording import agree, listed, number, out_of

_TITLES = ("Collège", "Pris en compte", "Recueillis")


@dataclass(frozen=True)
class Rencontres:
    """Les personnes rencontrées, sans que personne ne soit nommé."""

    told: Claim
    """Combien d’entretiens, ou pourquoi rien n’en est dit ; hors de l’équipe, les collèges, sans nombre."""
    colleges: Table
    """Pour l’équipe, combien d’entretiens dans chaque collège rencontré."""
    not_met: str
    """Les collèges que personne n’a rencontrés ; vide quand tous l’ont été."""
    aside: Claim | None
    """Pour l’équipe, les entretiens qui ne sont pas utilisés, et pourquoi."""


def rencontres(reading: Reading) -> Rencontres:
    """Who was met, as the public of a reading may know it."""
    nothing = table(_TITLES, ())
    heard = reading.perceptions
    if reading.diffusion is Diffusion.PUBLIQUE:
        return Rencontres(Claim("Ce document ne dit rien des personnes rencontrées.", ()), nothing, "", None)
    if not heard.readable:
        return Rencontres(Claim(UNREADABLE, ()), nothing, "", None)
    if not heard.collected:
        return Rencontres(Claim(_NOBODY, ()), nothing, "", None)
    if not reading.within:
        return Rencontres(Claim(_in_words(heard.met), ()), nothing, _others(heard.met, used=True), None)
    ids = [each for college in heard.met for each in college.taken]
    counted = f"{out_of(heard.taken, heard.collected, 'entretien', 'entretiens')} pris en compte."
    return Rencontres(
        claim(counted, _lines(reading, ids), True),
        table(_TITLES, [_row(reading, each) for each in heard.met if each.collected], figures=2),
        _others(heard.met),
        _aside(reading, heard.met),
    )


_NOBODY = "Aucun entretien n’est recensé\u00a0: ce qui suit repose sur des documents."


def _in_words(met: Iterable[CollegeMet]) -> str:
    colleges = [each.college.label.lower() for each in met if each.taken]
    if not colleges:
        return "Aucun entretien n’est utilisé ici."
    return f"Collèges rencontrés\u00a0: {', '.join(colleges)}. Le nombre d’entretiens n’est pas montré."


def _others(met: Iterable[CollegeMet], used: bool = False) -> str:
    """The colleges of which no one was met, or, `used`, whose words cannot be used."""
    colleges = [each.college.label.lower() for each in met if not (each.taken if used else each.collected)]
    colleges = [each for each in colleges if each != "autres"]
    return f"Collèges non rencontrés\u00a0: {', '.join(colleges)}." if colleges else ""


def _row(reading: Reading, met: CollegeMet) -> TableRow:
    ids = [*met.taken, *(each.interview for each in met.aside)]
    cells = (number(len(met.taken)), number(met.collected))
    return TableRow(met.college.label, cells, proofs(_lines(reading, ids), True))


def _aside(reading: Reading, met: Sequence[CollegeMet]) -> Claim | None:
    held = [each for college in met for each in college.aside]
    if not held:
        return None
    reasons = Counter(each.reason for each in held)
    why = listed([agree(reasons[reason], *words) for reason, words in REASONS.items() if reasons[reason]])
    told = f"{agree(len(held), 'entretien mis', 'entretiens mis')} de côté\u00a0: {why}.{_unheard(met)}"
    return claim(told, _lines(reading, [each.interview for each in held], "consentement"), True)


def _unheard(met: Iterable[CollegeMet]) -> str:
    """The colleges of which someone was met and nothing can be used."""
    colleges = [each.college.label.lower() for each in met if each.aside and not each.taken]
    return f" Rencontrés, sans qu’une parole soit utilisable\u00a0: {listed(colleges)}." if colleges else ""


def _lines(reading: Reading, ids: Iterable[str], key: str = "college") -> list[Datum]:
    """The lines of interviews that tell their college, or their consent."""
    return [reading.study.interviews[each].at(key) for each in ids if each in reading.study.interviews]
