"""Dire ce qu’il faut demander maintenant, à qui, et où écrire la réponse."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from diagdemo.cli import streams
from diagdemo.cli.options import DateOption, DepotOption, RevisionOption, TerritoiresArgument
from diagdemo.questions.wordings.audience import Audience

if TYPE_CHECKING:
    from diagdemo.constats.outcome import Observation
    from diagdemo.indicators.core.measure import Measure
    from diagdemo.questions.gather import Subject
    from diagdemo.study.datum import Datum
    from diagdemo.study.study import Study


class Format(StrEnum):
    """How questions are written."""

    TEXTE = "texte"
    MARKDOWN = "markdown"
    JSON = "json"


def command(
    territoires: TerritoiresArgument = None,
    revision: RevisionOption = None,
    depot: DepotOption = None,
    pour: Annotated[
        Audience | None, typer.Option("--pour", help="Les seules questions à poser à ces personnes.")
    ] = None,
    forme: Annotated[
        Format,
        typer.Option(
            "--format",
            help="texte\u00a0: pour lire\u00a0; markdown\u00a0: à imprimer\u00a0; json\u00a0: programme.",
        ),
    ] = Format.TEXTE,
    maximum: Annotated[
        int,
        typer.Option(
            "--max", min=0, metavar="NOMBRE", help="Combien de questions montrer\u00a0; 0 les montre toutes."
        ),
    ] = 20,
    date: DateOption = None,
) -> int:
    """Dire ce qu’il faut demander maintenant, à qui, et où écrire la réponse.

    Les questions viennent de ce que les constats et les indicateurs attendent. Celles qui en décident le plus
    viennent d’abord. Le format json les donne toutes.

        diagdemo questions brumeval
        diagdemo questions brumeval --pour elus --format markdown
    """
    from diagdemo.cli.studies import read_territories, told_of
    from diagdemo.constats.observe import observe
    from diagdemo.indicators import measure_all
    from diagdemo.questions.gather import questions

    reading = read_territories(depot, territoires, date, revision)
    asked, told = [], []
    for study in reading.studies():
        observation, measures = observe(study), measure_all(study)
        asked.append((study, questions(observation, measures, pour)))
        told.append(told_of(reading, study, _cited(observation, measures)))
    if forme is Format.JSON:
        from diagdemo.cli.show.questions_json import questions_json

        sys.stdout.write(questions_json(reading, asked))
    else:
        sheets = (
            _sheet(study, subjects, words, pour, maximum, forme)
            for (study, subjects), words in zip(asked, told, strict=True)
        )
        sys.stdout.write("\n\n".join(sheets))
    return 0


def _cited(observation: Observation, measures: Mapping[str, Measure]) -> Iterator[Datum]:
    """All that results rest on."""
    for outcome in observation.outcomes.values():
        for verdict in outcome.verdicts:
            yield from verdict.evidence
    for measure in measures.values():
        yield from measure.evidence


def _sheet(
    study: Study, subjects: tuple[Subject, ...], told: str, to: Audience | None, most: int, forme: Format
) -> str:
    from diagdemo.cli.show.paint import painter
    from diagdemo.cli.show.questions import Sheet, format_markdown, format_sheet, shortened

    sheet = Sheet(study, told, *shortened(subjects, most), to.label if to else "")
    if forme is Format.MARKDOWN:
        return format_markdown(sheet)
    return format_sheet(sheet, streams.width(), painter(sys.stdout)) + "\n"
