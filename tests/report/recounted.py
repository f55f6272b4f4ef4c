"""Lines of tables and lists made anew from a reading: a document that shows them changes no figure.

That they are right is what the tests of indicators, perceptions and sections say; here, that nothing on the
way to the document alters one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from diagdemo.comparison.grid import grid
from diagdemo.indicators import catalogue
from diagdemo.model.vocabulary.actors import Verbe
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.ambition.reach import degrees_table, stages_table
from diagdemo.report.annexes.indicateurs import IndicatorSheet, indicateurs
from diagdemo.report.comparison.constats import state
from diagdemo.report.comparison.figure import figure
from diagdemo.report.figures import figures
from diagdemo.report.reading import Reading
from diagdemo.report.sections.chapitres import chapitres
from diagdemo.report.sections.postures import postures
from diagdemo.report.sections.profils import profiles
from diagdemo.report.sections.rencontres import rencontres
from diagdemo.report.sections.solutions import solutions
from diagdemo.report.sections.suites import outcomes, projects
from diagdemo.report.synthesis.figures import key_figures
from diagdemo.report.table import Table
from diagdemo.wording import number, share
from diagdemo.workspace.links import declared_links
from report.readings import reading

WHOLE = (
    *("Choix de méthode |", "Collège | Pris en compte", "Indicateur | Valeur", "Chiffres clés |"),
    *(
        "Catégorie | Participants",
        "Édition | Reçues",
        "Édition | Déposés",
        "Étape | 30 juin",
        "Degré annoncé |",
    ),
)
"""Tables of which every row is made anew: none is proved by its lines alone."""


@cache
def lines(name: str, territory: str, diffusion: Diffusion) -> frozenset[str]:
    """The rows of tables, cells parted by bars, and the lines of the sheets of indicators."""
    told = reading(name, territory, diffusion)
    found = [*_rows(_tables(told)), *_crossed(told), *_key_figures(told), *_compared(told)]
    sheets = [sheet for group in indicateurs(told) for sheet in group.indicators]
    found += [line for sheet in sheets for line in _sheet(sheet)]
    return frozenset(" ".join(line.split()) for line in found)


@cache
def named(name: str, territory: str, diffusion: Diffusion) -> frozenset[str]:
    """How the chapters name constats, each with how many it leaves out: « nom (une cible et 3 autres) »."""
    told = chapitres(reading(name, territory, diffusion))
    found = [line for chapter in vars(told).values() for line in chapter.constats]
    cited = {each for line in found for each in line.constats}
    short = {f"({', '.join(r.nom for r in each.renvois)} et {each.autres})" for each in cited if each.autres}
    others = {f"; et {line.autres}." for line in found if line.autres}
    return frozenset(" ".join(phrase.split()) for phrase in short | others)


def _tables(told: Reading) -> Iterator[Table]:
    yield solutions(told).choices
    yield rencontres(told).colleges
    yield outcomes(told)
    yield projects(told)
    yield from (profile.bands for profile in profiles(told)[0])
    yield from (figures(told, [code]) for code in told.measures)
    if told.study.ambitions:
        yield from (stages_table(told), degrees_table(told))


def _rows(tables: Iterable[Table]) -> Iterator[str]:
    yield from (" | ".join((row.name, *row.cells)) for table in tables for row in table.rows)


def _crossed(told: Reading) -> Iterator[str]:
    held = postures(told)
    for first, table in (("Thème", held.themes), ("Dispositif", held.dispositifs)):
        if table:
            yield " | ".join((first, *table.colleges))
            for row in table.lignes:
                name = f"{row.nom} (avis contraires)" if row.desaccord else row.nom
                yield " | ".join((name, *(cell.text for cell in row.cellules)))


def _key_figures(told: Reading) -> Iterator[str]:
    for each in key_figures(told):
        bounds = f" ; {each.bounds}" if each.bounds else ""
        yield f"{each.label} | {each.value.text} | {each.counted}{bounds}"


def _compared(told: Reading) -> Iterator[str]:
    """Cells of the comparison, each after the name of its row."""
    placed = grid(told.study)
    for code, label in placed.stages.items():
        held, perhaps = len(placed.at_stage(code)), len(placed.perhaps_at(code))
        yield f"{label} | {f'{held} à {held + perhaps}' if perhaps else held}"
    for code, outcome in told.observation.outcomes.items():
        yield f"{outcome.constat.name} ({code}) | {state(outcome, told.within).text}"
    for code, measure in told.measures.items():
        declared = catalogue()[code].INDICATOR
        yield f"{declared.name} | {figure(measure, declared)}"
    links = list(declared_links(told.workspace, told.study.slug))
    for kind in (told.study.devices, told.study.actors, links):
        yield f"En tout | {number(len(kind))}"
    families = Counter(Verbe.of(link.verb).famille.label for link in links)
    yield from (f"{family} | {number(count)}" for family, count in families.items())
    known = sum(bool(each.said) for each in placed.devices)
    yield f"Dispositifs dont les étapes sont connues | {share(known, len(placed.devices))}"


def _sheet(sheet: IndicatorSheet) -> Iterator[str]:
    assert sheet.value
    more = f" ({sheet.counted})" if sheet.counted else ""
    more += "".join(
        f" ; {each}" for each in (sheet.bounds, f"base : {sheet.base}" if sheet.base else "") if each
    )
    yield f"{sheet.name} : {sheet.value.text}{more}."
    yield from (row.text for row in (*sheet.rows, *sheet.aside))
    yield from (f"Auparavant : {row.text}" for row in sheet.history)
    yield from sheet.notes
