"""The page of `diagdemo history`: the versions of a territory, then the indicators that moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.changes.history.build import History
from diagdemo.changes.history.moment import Moment
from diagdemo.changes.history.moved import Step, declared, moved, steps
from diagdemo.cli.show.cells import cell_width
from diagdemo.cli.show.headline import headline
from diagdemo.cli.show.lines import WIDEST, paragraph, title
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.visible import visible
from diagdemo.cli.wrap import wrapped
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.told import count_text
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.wording import NOT_KNOWN, agree, cut, day, first_of, share

FEW = 5
"""How many of the indicators that moved are told when none is named."""
_NAMED = 10
"""How many of the others are named."""
_MARGIN = 14
"""Where what is said of a version begins, after its day."""


def format_history(history: History, codes: Sequence[str], columns: int, paint: Paint) -> str:
    """The page of a territory, without a newline at its end; `codes` are the indicators that were named."""
    lines = [title(history.name, paint, history.slug if history.slug != history.name else "")]
    for sentence in _sentences(history):
        lines += paragraph(sentence, columns)
    if history.moments:
        lines += ["", *_versions(history.slug, history.moments, min(columns, WIDEST), paint)]
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


def _versions(slug: str, moments: Sequence[Moment], columns: int, paint: Paint) -> Iterator[str]:
    """One line a version: its day, its name, how full the records are, what the constats find."""
    names = [_name(moment) for moment in moments]
    fills = [_fill(moment) for moment in moments]
    wide = max(map(cell_width, ("version", *names)))
    full = max(map(len, ("champs renseignés", *fills)))
    heads = f"{'version':<{wide}}  {'champs renseignés':<{full}}  {'relevés':>7}  {'indéterminés':>12}"
    yield paint(f"  {'jour':<{_MARGIN - 4}}  {heads}", "contexte")
    for moment, name, fill in zip(moments, names, fills, strict=True):
        counts = [moment.constats[state] for state in (EtatConstat.DECLENCHE, EtatConstat.INDETERMINE)]
        padded = f"{name}{' ' * (wide - cell_width(name))}  {fill:<{full}}"
        yield f"  {moment.version.revision.day}  {padded}  {counts[0]:>7}  {counts[1]:>12}".rstrip()
        yield from _beside(slug, moment, columns, paint)


def _beside(slug: str, moment: Moment, columns: int, paint: Paint) -> Iterator[str]:
    """What the message of the version says of it, and what is wrong in it."""
    margin = " " * _MARGIN
    if subject := visible(moment.version.revision.subject):
        yield margin + paint(cut(subject, columns - _MARGIN - 1), "contexte")
    if moment.errors or moment.aside:
        kept = f", {agree(moment.aside, 'fiche laissée', 'fiches laissées')} de côté" if moment.aside else ""
        told = agree(moment.errors, "erreur", "erreurs") + kept
        command = f"diagdemo validate {slug} --revision {moment.version.revision.short}"
        for line in wrapped(f"{told}\u00a0: {command}", columns, margin, margin):
            yield margin + paint(line.strip(), "avertissement")


def _name(moment: Moment) -> str:
    """The tags of a version; its short name when it has none."""
    version = moment.version
    return cut(visible(", ".join(version.tags)), 24) if version.tags else version.revision.short


def _fill(moment: Moment) -> str:
    known, expected, _ = moment.fill
    if not expected:
        return NOT_KNOWN
    part = 100 if known == expected else min(99, round(100 * known / expected))
    return f"{share(known, expected)}, {part}\u00a0%"


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
        yield from paragraph(_caution(history.slug, [] if codes else changed[FEW:]), columns)


def _step(step: Step, indicator: Indicator, columns: int) -> Iterator[str]:
    measure = step.measure
    value = headline(measure, indicator) or f"{NOT_KNOWN}\u00a0: {measure.reason.rstrip('.')}"
    counted = f" ({count_text(measure)})" if measure.collected else ""
    when = f"  {step.moment.version.revision.day}  "
    margin = " " * _MARGIN
    apart = step.moment.aside
    without = f", sans {'la fiche' if apart == 1 else f'les {apart} fiches'} en erreur" if apart else ""
    first, *others = wrapped(visible(value + counted + without), min(columns, WIDEST), margin, margin)
    yield when + first.strip()
    yield from others


def _caution(slug: str, others: Sequence[str]) -> str:
    """What must be read before comparing, and the indicators that moved and are not told."""
    told = (
        "Un chiffre bouge aussi quand les fiches se complètent\u00a0: ce qui change ici, c’est ce qui est su."
    )
    if not others:
        return told
    count = agree(len(others), "autre indicateur a bougé", "autres indicateurs ont bougé")
    named = first_of(others, _NAMED)
    command = f"diagdemo history {slug} --indicateur {others[0]}"
    return f"{told} {count}\u00a0: {named} (--format json les donne tous). Pour en voir un\u00a0: {command}"
