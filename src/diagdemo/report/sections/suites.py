"""What became of the propositions and of the projects, edition by edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from diagdemo.indicators.core.editions import all_rounds
from diagdemo.model.edition import OutcomeTotals
from diagdemo.model.vocabulary.devices import StatutRealisation, StatutReponse
from diagdemo.report.anchors import anchor
from diagdemo.report.claim import Claim
from diagdemo.report.proof import proofs
from diagdemo.report.reading import Reading
from diagdemo.report.stated import UNKNOWN, known, stated
from diagdemo.report.table import Table, TableRow, row, table
from diagdemo.study.datum import Datum
from diagdemo.study.outcomes import outcomes_of
from diagdemo.study.propositions import ACCEPTED, REFUSED, Propositions
from diagdemo.study.quantity import Quantity
from diagdemo.study.round import Round
from diagdemo.wording import number

_MOST = 10
_OPEN = (StatutReponse.EN_EXAMEN, StatutReponse.SANS_REPONSE)
_PROJECTS = ("deposes", "recevables", "soumis_au_vote", "laureats", "realises")


def outcomes(reading: Reading) -> Table:
    """How many propositions were received, accepted, refused, left without an answer, done."""
    titles = ("Édition", "Reçues", "Acceptées", "Refusées", "En examen ou sans réponse", "Réalisées")
    found = ((each, outcomes_of(each)) for each in all_rounds(reading.study))
    rows = [_outcome(reading, each, held) for each, held in found if held is not None]
    return table(titles, rows, _MOST, figures=5)


def _outcome(reading: Reading, edition: Round, held: Propositions) -> TableRow:
    counted = [(held.count(*answers), held.evidence(*answers)) for answers in (ACCEPTED, REFUSED, _OPEN)]
    cells = [
        Claim(_received(held), proofs(held.base, reading.within)),
        *(Claim(told(count), proofs(lines, reading.within)) for count, lines in counted),
        _done(reading, edition, held),
    ]
    return row(_name(reading, edition), cells, anchor(edition.device.record))


def _received(held: Propositions) -> str:
    received = told(held.received)
    return f"{received}, dont {len(held.edition.look('suites').value)} suivies" if held.scope else received


def told(quantity: Quantity) -> str:
    """A count: « 4 », « 6 à 14 », « n. r. » when it may be anything."""
    return UNKNOWN.text if quantity.low == 0 and quantity.high == float("inf") else quantity.told


def _done(reading: Reading, edition: Round, held: Propositions) -> Claim:
    """How many are done: a total that is written, or those of a list, at least."""
    suites = edition.look("suites").value
    if isinstance(suites, OutcomeTotals):
        return stated(edition.device, "editions", edition.rank, "suites", "realisees")
    states = [edition.look("suites", rank, "realisation") for rank, _ in enumerate(suites)]
    done = [each for each in states if each.one is StatutRealisation.REALISEE]
    accepted = [
        edition.look("suites", rank, "reponse").one in (*ACCEPTED, None) for rank, _ in enumerate(suites)
    ]
    unsure = any(each.one is None and due for each, due in zip(states, accepted, strict=True))
    lines: Iterable[Datum] = [each.datum for each in done] or [edition.look("suites").datum]
    least = "au moins " if done and (unsure or held.scope) else ""
    if not done and (unsure or held.scope):
        return UNKNOWN
    return Claim(f"{least}{number(len(done))}", proofs(lines, reading.within))


def projects(reading: Reading) -> Table:
    """Projects from their filing to their realisation, edition by edition."""
    titles = ("Édition", "Déposés", "Recevables", "Au vote", "Lauréats", "Réalisés")
    return table(titles, list(_projects(reading)), _MOST, figures=5)


def _projects(reading: Reading) -> Iterator[TableRow]:
    for each in all_rounds(reading.study):
        cells = [stated(each.device, "editions", each.rank, "projets", key) for key in _PROJECTS]
        if any(map(known, cells)):
            yield row(_name(reading, each), cells, anchor(each.device.record))


def _name(reading: Reading, edition: Round) -> Claim:
    return Claim(f"{edition.device.name}, {edition.called}", proofs([edition.datum], reading.within))
