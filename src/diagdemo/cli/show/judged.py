"""A constat on a territory, target by target: what is said, on what, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from diagdemo.cli.show.lines import labelled, paragraph, title
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.show.undecided import missing_lines
from diagdemo.cli.show.voices import voice_lines
from diagdemo.constats.opinions import HumanLayer
from diagdemo.constats.outcome import Outcome
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study
from diagdemo.wording import agree, cut, quoted

_HEADINGS = {
    EtatConstat.DECLENCHE: "Relevé",
    EtatConstat.INDETERMINE: "Indéterminé",
    EtatConstat.NON_DECLENCHE: "Non relevé",
}


def judged_lines(
    study: Study, outcome: Outcome, layer: HumanLayer, columns: int, paint: Paint
) -> Iterator[str]:
    """Every verdict, found first, then what waits, then what is not found."""
    if not outcome.verdicts:
        yield ""
        yield from paragraph("Rien, dans ce territoire, ne relève de ce constat.", columns)
    for state, heading in _HEADINGS.items():
        verdicts = outcome.of(state)
        if verdicts:
            yield ""
            yield title(f"{heading} ({agree(len(verdicts), 'fois', 'fois')})", paint)
        for verdict in verdicts:
            yield ""
            yield from _verdict(study, verdict, layer, outcome.code, columns, paint)


def _verdict(
    study: Study, verdict: Verdict, layer: HumanLayer, code: str, columns: int, paint: Paint
) -> Iterator[str]:
    target = verdict.target
    yield from paragraph(verdict.sentence or _silent(verdict, study), columns, 2)
    if target.id:
        yield from labelled("cible", target.id, columns, paint)
    if verdict.change:
        yield from labelled("lèverait", verdict.change, columns, paint)
    yield from missing_lines(study, verdict.missing, columns, paint)
    yield from said_lines(verdict.evidence, columns, paint)
    yield from voice_lines(layer.on(code, target.id), columns, paint)


def _silent(verdict: Verdict, study: Study) -> str:
    """What to say of a verdict that is not found and has no sentence."""
    about = quoted(verdict.target.name or verdict.target.id) if verdict.target.id else study.name
    return (
        f"{about}\u00a0: choix déclaré. {verdict.choice.rstrip('.')}."
        if verdict.choice
        else f"{about}\u00a0: rien à relever."
    )


def said_lines(data: Iterable[Datum], columns: int, paint: Paint, indent: int = 4) -> Iterator[str]:
    """Every datum with what is written there."""
    for rank, datum in enumerate(data):
        told = f"\u00a0: {cut(datum.said, 80)}" if datum.said else ""
        place = f"{datum.place} {datum.key}".rstrip()
        yield from labelled("" if rank else "preuve", place + told, columns, paint, indent)
