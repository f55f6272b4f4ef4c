"""The participants of an edition beside the population, on the categories that both name alike."""

from __future__ import annotations

import math
from dataclasses import dataclass

from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.indicators.core.small_cells import masked, minimum_of
from diagdemo.report.claim import Claim
from diagdemo.report.proof import proofs
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import ordered
from diagdemo.report.table import Table, TableRow, table
from diagdemo.study.called import in_words
from diagdemo.study.profiles import Band, Comparison, latest_comparisons
from diagdemo.study.quantity import Quantity
from diagdemo.wording import listed, number

_TITLES = ("Catégorie", "Participants", "Part des participants", "Part de la population")


@dataclass(frozen=True)
class Profil:
    """Les participants d’une édition à côté de la population, selon un critère."""

    title: Claim
    """Le dispositif, l’édition, le critère, et combien de participants ont donné cette information."""
    bands: Table
    """Les catégories qui portent le même nom des deux côtés."""
    apart: str
    """Les catégories qui ne se comparent pas ; vide quand toutes se comparent."""


def profiles(reading: Reading) -> tuple[tuple[Profil, ...], str]:
    """What can be compared of the latest edition of each device; then what compares too little."""
    found = [made for device in ordered(reading.study) for made in latest_comparisons(reading.study, device)]
    enough = tuple(_profile(reading, made) for made in found if _mostly(made))
    thin = [f"{made.edition.told} ({made.label.lower()})" for made in found if not _mostly(made)]
    told = "Ne se comparent pas à la population, les catégories n’étant pas les mêmes\u00a0:"
    return enough, f"{told} {listed(thin)}." if thin else ""


def _mostly(made: Comparison) -> bool:
    """Whether most of the participants who answered are in categories that compare."""
    return made.people.low * 2 > made.answered.high


def _profile(reading: Reading, made: Comparison) -> Profil:
    rows = tuple(_band(made, band) for band in made.bands)
    measure = Measure(None, 0, 0, rows=rows)
    shown = rows if reading.within else masked(measure, minimum_of(reading.workspace)).rows
    return Profil(
        _title(reading, made),
        table(
            _TITLES, [_line(reading, made, *pair) for pair in zip(made.bands, shown, strict=True)], figures=3
        ),
        _apart(made),
    )


def _band(made: Comparison, band: Band) -> Row:
    return Row(in_words(band.name), made.share(band), band.people, band.evidence, made.people, made.criterion)


def _line(reading: Reading, made: Comparison, band: Band, shown: Row) -> TableRow:
    """A category, its share among participants and among inhabitants."""
    hidden = isinstance(shown.value, str)
    count = str(shown.value) if hidden else f"{band.people.told} sur {made.people.told}"
    share = "non montré" if hidden else _percent(made.share(band))
    lines = () if hidden else proofs(band.evidence, reading.within)
    return TableRow(shown.label, (count, share, _percent(made.base(band))), lines)


def _percent(share: Quantity | None) -> str:
    """A share in whole percents, a half going up; an interval when sources disagree."""
    if share is None:
        return "n. r."
    low, high = (number(math.floor(round(end * 100, 6) + 0.5)) for end in share[:2])
    return f"{low}\u00a0%" if low == high else f"{low} à {high}\u00a0%"


def _title(reading: Reading, made: Comparison) -> Claim:
    asked = made.edition.look("profil", made.criterion, "n_renseigne")
    told = f"{made.edition.told}, {made.label.lower()}"
    if not asked.values or not (reading.within or made.answered.low >= minimum_of(reading.workspace)):
        return Claim(told, proofs([made.edition.datum], reading.within))
    whole = made.edition.look("participants").quantity
    among = f" sur {whole.told}" if whole else ""
    text = f"{told}\u00a0: {made.answered.told} participants{among} ont donné cette information"
    lines = [made.edition.datum, asked.datum, *([made.edition.look("participants").datum] if whole else [])]
    return Claim(text, proofs(lines, reading.within))


def _apart(made: Comparison) -> str:
    """Categories that only one side counts: they are left out of both shares."""
    names = [f"«\u00a0{in_words(each)}\u00a0»" for each in (*made.apart, *made.beyond)]
    return f"Comptées d’un seul côté, donc laissées hors du calcul\u00a0: {listed(names)}." if names else ""
