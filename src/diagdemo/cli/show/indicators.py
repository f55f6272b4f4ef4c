"""The list of `diagdemo indicators`: each value with what it was counted on, by question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from diagdemo.cli.show.cells import cell_width
from diagdemo.cli.show.declared import TEAM_ONLY
from diagdemo.cli.show.headline import headline, is_little_known
from diagdemo.cli.show.lines import WIDEST, paragraph, title
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.visible import visible
from diagdemo.cli.wrap import wrapped
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import bounds_text, count_text
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study

_NAME = 35
_BAR = 10

Measured = Mapping[str, tuple[Indicator, Measure]]


def cited(measured: Measured) -> list[Datum]:
    """All that these indicators rest on."""
    return [datum for _, measure in measured.values() for datum in measure.evidence]


def format_indicators(study: Study, measured: Measured, told: str, columns: int, paint: Paint) -> str:
    """The list for a territory, without a newline at its end."""
    beside = f"{study.slug} · {study.horizon.label.lower()}" if study.horizon else study.slug
    lines = [title(study.name, paint, beside), *paragraph(told, columns)]
    for question in Question:
        held = [each for each in measured.items() if each[1][0].question is question]
        if held:
            lines += ["", title(question.label, paint)]
        for code, (indicator, measure) in sorted(held, key=lambda each: each[1][0].number):
            lines += _indicator(code, indicator, measure, columns, paint)
    return "\n".join(lines)


def _indicator(
    code: str, indicator: Indicator, measure: Measure, columns: int, paint: Paint
) -> Iterator[str]:
    yield ""
    margin = " " * (_NAME + 2)
    room = min(columns, WIDEST)
    name = wrapped(visible(indicator.name), _NAME - 2)
    value = wrapped(visible(headline(measure, indicator) or measure.reason), room, margin, margin)
    beside = [paint(line.strip(), "titre") if measure.value is not None else line.strip() for line in value]
    bounds = "" if is_little_known(measure, indicator) else bounds_text(measure, indicator)
    team = TEAM_ONLY if indicator.internal else ""
    counted = _counted(measure, paint)
    base = "" if measure.base in counted else measure.base
    details = [text for text in (counted, bounds, base, team) if text]
    for detail in details:
        beside += [line.strip() for line in wrapped(visible(detail), room, margin, margin)]
    left = [*name, paint(code, "contexte")]
    widths = [*(cell_width(line) for line in name), len(code)]
    for rank in range(max(len(left), len(beside))):
        shown = left[rank] if rank < len(left) else ""
        gap = " " * max(2, _NAME - (widths[rank] if rank < len(widths) else 0))
        yield f"  {shown}{gap}{beside[rank] if rank < len(beside) else ''}".rstrip()


def _counted(measure: Measure, paint: Paint) -> str:
    """« ■■■■□ 4 sur 5 dispositifs actifs »; nothing when nothing was collected."""
    if not measure.collected:
        return ""
    full = round(_BAR * measure.taken / measure.collected)
    return f"{'■' * full}{'□' * (_BAR - full)} {count_text(measure)}"
