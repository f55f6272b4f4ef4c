"""The page of `diagdemo history`: the versions of a territory, then the indicators that moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.changes.facts.nouns import lowered
from diagdemo.changes.history.build import History
from diagdemo.changes.history.moved import Step, declared, moved, steps
from diagdemo.cli.show.headline import headline
from diagdemo.cli.show.history_versions import MARGIN, versions
from diagdemo.cli.show.lines import WIDEST, paragraph, title
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.visible import visible
from diagdemo.cli.wrap import wrapped
from diagdemo.indicators import completude_des_donnees as completeness
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.told import count_text
from diagdemo.wording import NOT_KNOWN, agree, day, first_of

FEW = 5
"""How many of the indicators that moved are told when none is named."""
_NAMED = 10
"""How many of the others are named."""


def format_history(history: History, codes: Sequence[str], columns: int, paint: Paint) -> str:
    """The page of a territory, without a newline at its end; `codes` are the indicators that were named."""
    lines = [title(history.name, paint, history.slug if history.slug != history.name else "")]
    for sentence in _sentences(history):
        lines += paragraph(sentence, columns)
    if history.moments:
        lines += ["", *versions(history.slug, history.moments, min(columns, WIDEST), paint)]
        lines += _indicators(history, codes, columns, paint)
    return "\n".join(lines)


def _sentences(history: History) -> Iterator[str]:
    """Which versions are told, on which day each is read, and which ones are not told."""
    moments = history.moments
    if not moments:
        yield "Aucune version enregistrée dans Git ne contient ce territoire."
        return
    first, last = moments[0].version.revision.day, moments[-1].version.revision.day
    told = f"du {day(first)} au {day(last)}" if first != last else f"le {day(first)}"
    read = (
        f"toutes lues au {day(history.date)}" if history.date else "chacune lue au jour de son enregistrement"
    )
    if len(moments) == 1:
        read = f"lue au {day(moments[0].day)}"
    yield f"{agree(len(moments), 'version enregistrée', 'versions enregistrées')}, {told}, {read}."
    if history.same_day:
        kept = "une version suivie d’une autre le même jour n’est pas montrée"
        if history.same_day > 1:
            kept = f"{history.same_day} versions suivies d’une autre le même jour ne sont pas montrées"
        yield f"{kept[:1].upper()}{kept[1:]}\u00a0: --toutes les montre."
    if history.older:
        words = ("version plus ancienne n’est pas montrée", "versions plus anciennes ne sont pas montrées")
        yield f"{agree(history.older, *words)}\u00a0: --max 0 les montre toutes."
    if history.idle:
        words = ("version n’a rien changé ici", "versions n’ont rien changé ici")
        told = "elles ne sont pas montrées" if history.idle > 1 else "elle n’est pas montrée"
        yield f"{agree(history.idle, *words)}, seulement ce qui est commun à tous\u00a0: {told}."
    yield from _names(history)


def _names(history: History) -> Iterator[str]:
    """What the territory was called before, and what it is called since."""
    if history.former:
        yield f"Avant, ce territoire s’appelait {history.former}\u00a0: diagdemo history {history.former}"
    if history.later:
        yield f"Depuis, ce territoire s’appelle {history.later}\u00a0: diagdemo history {history.later}"


def _indicators(history: History, codes: Sequence[str], columns: int, paint: Paint) -> Iterator[str]:
    """The indicators that were named, else a few of those that moved, each where its value changes."""
    known, changed = declared(), moved(history.moments)
    for code in codes or changed[:FEW]:
        yield ""
        yield f"{paint(known[code].name, 'titre')}  {paint(code, 'contexte')}"
        for step in steps(history.moments, code):
            yield from _step(step, known[code], columns)
    if not codes and not changed and len(history.moments) > 1:
        yield ""
        yield "Aucun indicateur n’a bougé d’une version à l’autre."
    if changed:
        yield ""
        others = [] if codes else [known[code] for code in changed[FEW:]]
        command = f"diagdemo history {history.slug} --indicateur {changed[min(FEW, len(changed) - 1)]}"
        told = f"{_why(history)}{_caution([each.name for each in others], command)}"
        yield from paragraph(told, columns)


def _step(step: Step, indicator: Indicator, columns: int) -> Iterator[str]:
    measure = step.measure
    value = headline(measure, indicator) or f"{NOT_KNOWN}\u00a0: {measure.reason.rstrip('.')}"
    base = completeness.filled(measure) if indicator is completeness.INDICATOR else count_text(measure)
    counted = f" ({base})" if measure.collected else ""
    when = f"  {step.moment.version.revision.day}  "
    margin = " " * MARGIN
    apart = step.moment.aside
    without = f", sans {'la fiche' if apart == 1 else f'les {apart} fiches'} en erreur" if apart else ""
    first, *others = wrapped(visible(value + counted + without), min(columns, WIDEST), margin, margin)
    yield when + first.strip()
    yield from others


def _why(history: History) -> str:
    """What must be read before comparing: versions of several days differ by the day too."""
    told = "Un chiffre bouge aussi quand les fiches se complètent"
    if history.date:
        return f"{told}\u00a0: ce qui change ici, c’est ce qui est su."
    return f"{told}, ou parce que le temps a passé\u00a0: --date les lit toutes au même jour."


def _caution(others: Sequence[str], command: str) -> str:
    """The indicators that moved and are not told; `command` shows the first of these."""
    if not others:
        return ""
    count = agree(len(others), "autre indicateur a bougé", "autres indicateurs ont bougé")
    named = first_of([lowered(name) for name in others], _NAMED)
    whole = "" if len(others) <= _NAMED else " (--format json les donne tous)"
    return f" {count}\u00a0: {named}{whole}. Pour voir le premier\u00a0: {command}"
