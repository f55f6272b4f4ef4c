"""Every indicator with its formula, what it was counted on and the lines it rests on."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.indicators import catalogue
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.indicators.core.told import bounds_text, count_text, row_text, value_text
from diagdemo.model.vocabulary.territory import Question
from diagdemo.report.claim import Claim, claim
from diagdemo.report.proof import Proof, proofs
from diagdemo.report.reading import Reading
from diagdemo.wording import few, number, spaced


@dataclass(frozen=True)
class IndicatorSheet:
    """Un indicateur, avec tout ce qui permet de le recalculer."""

    code: str
    """Son code : « mandats_ecrits »."""
    anchor: str
    """Son ancre dans le document."""
    name: str
    """Son nom."""
    formula: str
    """Comment il se calcule."""
    value: Claim | None
    """Sa valeur et ses preuves ; rien quand elle n’est pas connue."""
    reason: str
    """Pourquoi elle n’est pas connue."""
    counted: str
    """Sur combien il repose, parmi combien."""
    bounds: str
    """Ce qu’il vaudrait si tout était connu ; vide quand tout l’est."""
    base: str
    """À quoi un taux se rapporte."""
    rows: tuple[Claim, ...]
    """Son détail, ligne par ligne."""
    history: tuple[Claim, ...]
    """Ses valeurs antérieures."""
    aside: tuple[Claim, ...]
    """Ce qui a été mis de côté, et pourquoi."""
    notes: tuple[str, ...]
    """Les réserves à lire avec lui."""


@dataclass(frozen=True)
class IndicatorGroup:
    """Les indicateurs qui aident à répondre à une question."""

    question: str
    """La question, en quelques mots."""
    indicators: tuple[IndicatorSheet, ...]
    """Les indicateurs qui ont une valeur."""
    unknown: tuple[IndicatorSheet, ...]
    """Ceux qui n’en ont pas, avec la raison."""


def anchor_of(code: str) -> str:
    """The anchor of an indicator in a document."""
    return f"indicateur-{code.replace('_', '-')}"


def indicateurs(reading: Reading) -> tuple[IndicatorGroup, ...]:
    """The indicators of a territory by question, in the order of their numbers."""
    declared = {code: module.INDICATOR for code, module in catalogue().items()}
    groups = []
    for question in Question:
        held = [
            _sheet(reading, code, declared[code])
            for code in sorted(reading.measures, key=lambda code: declared[code].number)
            if declared[code].question is question
        ]
        told = tuple(each for each in held if each.value)
        unknown = tuple(each for each in held if not each.value)
        groups.append(IndicatorGroup(question.label, told, unknown))
    return tuple(group for group in groups if group.indicators or group.unknown)


def _sheet(reading: Reading, code: str, indicator: Indicator) -> IndicatorSheet:
    measure, within = reading.measures[code], reading.within
    told = value_text(measure.value, indicator)
    return IndicatorSheet(
        code,
        anchor_of(code),
        indicator.name,
        formula_of(code),
        claim(told, measure.evidence, within) if told else None,
        measure.reason,
        count_text(measure) if measure.collected else "",
        bounds_text(measure, indicator),
        measure.base,
        tuple(_rows(measure.rows, indicator, within)),
        tuple(_rows(measure.history, indicator, within)),
        tuple(_aside(measure, within)),
        measure.notes,
    )


def formula_of(code: str) -> str:
    """How an indicator is computed, as its page says it, on one line."""
    page = inspect.getdoc(catalogue()[code]) or ""
    after = page.partition("## Formule\n")[2]
    return spaced(" ".join(after.partition("\n## ")[0].split()))


def _rows(rows: tuple[Row, ...], indicator: Indicator, within: bool) -> Iterator[Claim]:
    for row in rows:
        told = row_text(row, indicator) or "n. r."
        yield claim(f"{row.label}\u00a0: {told}" if row.label else told, row.evidence, within)


def _aside(measure: Measure, within: bool) -> Iterator[Claim]:
    """What was set aside, once for each reason, with whom it concerns."""
    reasons: dict[str, list[tuple[str, tuple[Proof, ...]]]] = {}
    for each in measure.aside:
        if not within and each.what.startswith("entretien "):
            continue  # even the name of its file says that a person was met
        held = proofs([each.datum] if each.datum else (), within)
        reasons.setdefault(each.why, []).append((each.what, held))
    for why, things in reasons.items():
        names = few(dict.fromkeys(name for name, _ in things))
        lines = tuple(line for _, held in things for line in held)
        yield Claim(f"{number(len(things))} mis de côté ({why}\u00a0: {names})", lines)
