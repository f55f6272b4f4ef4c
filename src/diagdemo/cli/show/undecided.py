"""What is not decided, with the smallest datum that would decide it, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.cli.show.lines import coded, labelled, paragraph
from diagdemo.cli.show.paint import Paint
from diagdemo.constats.outcome import Observation
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.questions.worded import worded
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study


def undecided_lines(observation: Observation, columns: int, paint: Paint) -> Iterator[str]:
    """Every verdict that waits, under the name of its constat."""
    code = ""
    for outcome, verdict in observation.of(EtatConstat.INDETERMINE):
        if outcome.code != code:
            code = outcome.code
            yield ""
            yield from coded(code, outcome.constat.name, columns, paint)
        yield from paragraph(verdict.sentence, columns, 4)
        yield from missing_lines(observation.study, verdict.missing, columns, paint)


def missing_lines(
    study: Study, missing: tuple[Missing, ...], columns: int, paint: Paint, indent: int = 4
) -> Iterator[str]:
    """The question that each missing datum makes, then where its answer goes."""
    for rank, each in enumerate(missing):
        asked = worded(study, each)
        about = f"{asked.about}\u00a0: " if asked.about and asked.about != study.name else ""
        yield from labelled("" if rank else "demander", about + asked.text, columns, paint, indent)
        yield from labelled("", f"→ {asked.place.told}", columns, paint, indent)
