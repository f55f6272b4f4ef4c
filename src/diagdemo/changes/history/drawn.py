"""The picture of a history: how full the records are, what the constats find, then indicators."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from diagdemo.changes.history.build import History
from diagdemo.changes.history.moment import Moment
from diagdemo.changes.history.moved import declared, moved
from diagdemo.indicators.completude_des_donnees import counted
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import rounded, value_text
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.pictures.lines import lines_scene
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Layout
from diagdemo.pictures.steps import Panel
from diagdemo.pictures.strip import Value
from diagdemo.study.quantity import Quantity
from diagdemo.wording import NOT_KNOWN, agree, day, number, share

MOST = 12
"""How many indicators a picture may hold, which is to be read at a glance and printed on one page."""


def picture(history: History, codes: Sequence[str]) -> Picture | None:
    """The picture of a history, with the indicators that are named, else some of those that moved.

    None when there is no version, or when an indicator that is named has a number in none of them.
    """
    moments = history.moments
    if not moments:
        return None
    panels = [_panel_of_fill(moments), *(_panel_of(moments, state) for state in _STATES)]
    drawn = indicator_panels(moments, codes or moved(moments, counts=False), MOST if codes else MOST - 3)
    if codes and not drawn:
        return None
    title = f"{history.name}\u00a0: ce qui a bougé d’une version à l’autre"
    return pictured("evolution", title, moments, drawn if codes else [*panels, *drawn], alone=True)


def pictured(
    name: str, title: str, moments: Sequence[Moment], panels: Sequence[Panel], *, alone: bool = False
) -> Picture:
    """Panels as a picture, on the days when the versions were recorded; `alone` draws its title."""
    days = [moment.version.revision.day for moment in moments]
    told = "\u00a0; ".join(f"{panel.name}\u00a0: {panel.last}" for panel in panels)
    alt = (
        f"Une case par chiffre, {agree(len(days), 'version', 'versions')} du {day(days[0])} au "
        f"{day(days[-1])}. À la dernière\u00a0: {told}."
    )
    partial = [rank for rank, moment in enumerate(moments) if moment.aside]
    heading = title if alone else ""
    ecran, a4 = (lines_scene(days, panels, layout, partial, heading) for layout in Layout)
    heads = ("Chiffre", *map(day, days))
    rows = ((panel.name, *(value.text if value else NOT_KNOWN for value in panel.values)) for panel in panels)
    return Picture(name, title, alt, ecran, a4, (heads, *rows))


def indicator_panels(moments: Sequence[Moment], codes: Iterable[str], most: int) -> list[Panel]:
    """One panel for each of these indicators that has a number in some version; `most` of them at most."""
    known = declared()
    made = (_panel(moments, code, known[code]) for code in codes)
    return [panel for panel in made if any(panel.values)][:most]


_STATES = {EtatConstat.DECLENCHE: "Constats relevés", EtatConstat.INDETERMINE: "Constats indéterminés"}


def _panel(moments: Sequence[Moment], code: str, indicator: Indicator) -> Panel:
    measures = [moment.measures.get(code) for moment in moments]
    values = tuple(_value(each, indicator) if each else None for each in measures)
    unit = indicator.unit if len(indicator.unit) < 3 else ""
    return Panel(indicator.name, values, _last(measures[-1], indicator), unit)


def _value(measure: Measure, indicator: Indicator) -> Value | None:
    if not isinstance(measure.value, Quantity):
        return None
    low, high = (rounded(each, indicator) for each in measure.value[:2])
    return Value(low, high, value_text(measure.value, indicator))


def _last(measure: Measure | None, indicator: Indicator) -> str:
    if measure is None:
        return NOT_KNOWN
    base = f" ({counted(measure, indicator)})" if measure.collected else ""
    return (value_text(measure.value, indicator) or NOT_KNOWN) + base


def _panel_of_fill(moments: Sequence[Moment]) -> Panel:
    fills = [moment.fill for moment in moments]
    shares = [100 * fill.known / fill.expected if fill.expected else None for fill in fills]
    texts = [share(fill.known, fill.expected) for fill in fills]
    values = (
        None if part is None else Value(part, part, text) for part, text in zip(shares, texts, strict=True)
    )
    return Panel("Champs renseignés", tuple(values), texts[-1] if shares[-1] is not None else NOT_KNOWN, "%")


def _panel_of(moments: Sequence[Moment], state: EtatConstat) -> Panel:
    counts = [moment.constats[state] for moment in moments]
    whole = sum(moments[-1].constats.values())
    values = tuple(Value(count, count, number(count)) for count in counts)
    return Panel(_STATES[state], values, f"{share(counts[-1], whole)} points examinés")
