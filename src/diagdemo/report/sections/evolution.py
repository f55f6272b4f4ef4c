"""How a territory moved from one recorded version to the next, for the readers of a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diagdemo.changes.history.drawn import indicator_panels, pictured
from diagdemo.changes.history.moment import Moment
from diagdemo.changes.history.moved import COMPLETENESS, declared, moved
from diagdemo.indicators.core.measure import Measure
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.pictures.picture import Picture
from diagdemo.report.comparison.figure import figure
from diagdemo.report.reading import Reading
from diagdemo.report.table import Table, TableRow
from diagdemo.wording import NOT_KNOWN, agree, day, listed, share

_MOST_INDICATORS = 6


@dataclass(frozen=True)
class EvolutionSection:
    """Ce qui a bougé d’une version enregistrée à l’autre."""

    titre: str
    """Le titre de la section : « Évolution depuis le 5 janvier 2026 »."""
    lecture: str
    """Quelles versions sont montrées, et comment les lire."""
    image: Picture | None
    """Une case par chiffre ; rien quand il n’y a rien à dessiner."""
    tableau: Table
    """Les mêmes chiffres, une colonne par version."""
    versions: str
    """Les noms des versions, pour les retrouver dans Git."""


def evolution(reading: Reading, moments: Sequence[Moment]) -> EvolutionSection:
    """What moved up to the version that is read.

    Args:
        reading: the territory as the readers of the document may read it.
        moments: its recorded versions, as they may read them too.
    """
    if len(moments) < 2:
        return EvolutionSection("Évolution", _TOO_FEW, None, Table((), ()), "")
    codes = [code for code in moved(moments, counts=False) if code in reading.measures]
    codes = [code for code in (COMPLETENESS, *codes) if _told_by_all(moments, code)][:_MOST_INDICATORS]
    panels = indicator_panels(moments, codes, _MOST_INDICATORS)
    days = [day(moment.day) for moment in moments]
    return EvolutionSection(
        f"Évolution depuis le {days[0]}",
        _how_to_read(moments, reading, codes),
        pictured("evolution", f"Ce qui a bougé depuis le {days[0]}", moments, panels) if panels else None,
        Table(("Chiffre", *days), tuple(_rows(moments, codes, within=reading.within))),
        listed([_named(moment, within=reading.within) for moment in moments]),
    )


_TOO_FEW = "Git ne garde pas encore deux versions de ce territoire\u00a0: il n’y a pas d’évolution à montrer."


def _told_by_all(moments: Sequence[Moment], code: str) -> bool:
    return all(code in moment.measures for moment in moments)


def _rows(moments: Sequence[Moment], codes: Sequence[str], *, within: bool) -> Iterable[TableRow]:
    """The indicators; for the team, how many constats are found and how many are not known."""
    known = declared()
    for code in codes:
        cells = (figure(moment.measures[code], known[code]) for moment in moments)
        yield TableRow(known[code].name, tuple(cells), ())
    if within:
        for label, state in (
            ("Constats relevés", EtatConstat.DECLENCHE),
            ("Constats indéterminés", EtatConstat.INDETERMINE),
        ):
            found = [share(each.constats[state], sum(each.constats.values())) for each in moments]
            yield TableRow(label, tuple(found), ())


def _how_to_read(moments: Sequence[Moment], reading: Reading, codes: Sequence[str]) -> str:
    told = (
        f"{agree(len(moments), 'version', 'versions')} des fiches, chacune lue au jour de son "
        "enregistrement et calculée avec l’outil d’aujourd’hui. Un chiffre bouge aussi quand les fiches se "
        "complètent, ou parce que le temps a passé\u00a0: ce qui change ici n’est pas toujours le territoire."
    )
    if any(moment.aside for moment in moments):
        told += (
            " Des fiches de certaines versions ont une erreur et n’y sont pas comptées\u00a0: leurs points "
            "sont creux sur l’image."
        )
    if not codes:
        told += " Aucun indicateur n’a bougé."
    last = moments[-1].measures
    if any(figure_of(reading.measures, code) != figure_of(last, code) for code in codes):
        told += (
            " Les autres pages du document n’ont pas les chiffres de la dernière version\u00a0: des fiches "
            "ont changé depuis, ou le document est lu à un autre jour."
        )
    return told


def figure_of(measures: dict[str, Measure], code: str) -> str:
    """An indicator as it is told, « n. r. » when it is not."""
    return figure(measures[code], declared()[code]) if code in measures else NOT_KNOWN


def _named(moment: Moment, *, within: bool) -> str:
    """A version by its day and its name; the tags that people gave are for the team."""
    tags = [f"étiquette {listed(list(moment.version.tags))}"] if within and moment.version.tags else []
    return f"{day(moment.day)} ({', '.join([moment.version.revision.short, *tags])})"
