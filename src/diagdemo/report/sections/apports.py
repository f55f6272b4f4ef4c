"""What is brought to devices: money, premises, tools, people; and who was trained."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from diagdemo.model.diagnostic import Training
from diagdemo.model.vocabulary.actors import Verbe
from diagdemo.report.claim import Claim
from diagdemo.report.proof import proofs
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import called
from diagdemo.report.stated import around, known, stated, together
from diagdemo.report.table import Labelled, Table, TableRow, table
from diagdemo.study.standing import stands
from diagdemo.study.tie import Tie
from diagdemo.wording import listed, quoted

_BRINGS = (Verbe.FINANCE, Verbe.HEBERGE, Verbe.OUTILLE, Verbe.RECRUTE_POUR)
_MOST = 12


def brought(reading: Reading) -> Table:
    """Who brings what to whom: what stands, or whose record does not say that it has ended."""
    titles = ("Qui", "Fait quoi", "Pour")
    pairs: dict[tuple[str, Verbe], list[Tie]] = {}
    for verb in _BRINGS:
        for tie in reading.study.ties:
            if (
                tie.verb is verb
                and tie.end in reading.study.devices
                and stands(reading.study, tie) is not False
            ):
                pairs.setdefault((tie.start, verb), []).append(tie)
    rows = [
        TableRow(
            reading.study.called(start),
            (verb.label, listed([called(reading.study, tie.end, [tie]) for tie in ties])),
            proofs([tie.datum for tie in ties], reading.within),
        )
        for (start, verb), ties in pairs.items()
    ]
    return table(titles, rows, _MOST)


def trainings_told(reading: Reading) -> Iterator[Labelled]:
    """The trainings, with their date, their subject and how many came."""
    diagnosis = reading.study.diagnostic
    for rank, each in enumerate(diagnosis.model.formations or () if diagnosis else ()):
        if diagnosis is None:
            return
        route = ("formations", rank)
        people = stated(diagnosis, *route, "participants", unit="personnes")
        if known(people) and not any(sign.isdigit() for sign in people.text):
            people = around("nombre de personnes ", people)
        parts: Iterable[Claim] = (
            stated(diagnosis, *route, "date"),
            _subject(each, stated(diagnosis, *route, "sujet")),
            people,
        )
        yield Labelled(each.public.label, together(parts, ", "))


def _subject(training: Training, said: Claim) -> Claim:
    return Claim(quoted(training.sujet), said.proofs) if training.sujet else said
