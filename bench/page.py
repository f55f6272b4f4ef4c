"""The table for people, in Markdown."""

from __future__ import annotations

from math import floor, log10

from bench.lines import Line
from bench.table import Table, compared, machine
from bench.targets import Quantity, Target, Verdict
from diagdemo.report.markdown import escape
from diagdemo.wording import number, spaced

_HEAD = (
    "| Mesure | Calcul, s | au moins, s | Durée, s | Mémoire, Mo | Rapport | au calcul de |\n"
    "|---|--:|--:|--:|--:|--:|---|"
)
_GOALS = "| Visé | Au plus | Trouvé | | D’où vient le chiffre |\n|---|--:|--:|---|---|"
_QUANTITIES = {Quantity.CPU: "calcul", Quantity.WALL: "durée", Quantity.MEMORY: "mémoire"}
_UNITS = {Quantity.CPU: "s", Quantity.WALL: "s", Quantity.MEMORY: "Mo"}


def markdown(table: Table) -> str:
    """The table for people."""
    lines = [f"Médianes, {_rounds(table.rounds)}. {_told()}", "", _HEAD]
    for part in filter(lambda part: part.lines, table.parts):
        lines.append(f"| **{part.title}** | | | | | | |")
        lines += [_row(table, line) for line in part.lines]
    lines += [f"\n{escape(part.note)}" for part in table.parts if part.note]
    lines += ["", _GOALS, *(_verdict(table, verdict) for verdict in table.verdicts)]
    return spaced("\n".join(lines)) + "\n"


def figure(value: float) -> str:
    """A number with three digits that mean something."""
    if not value:
        return "0"
    return number(round(value, max(0, 2 - floor(log10(abs(value))))))


def _told() -> str:
    on = machine()
    return f"{on['systeme']}, Python {on['python']}, {on['processeurs']} processeurs."


def _rounds(rounds: int) -> str:
    return f"{rounds} tours mêlés" if rounds > 1 else "un seul tour"


def _row(table: Table, line: Line) -> str:
    found = table.results.get(line.key)
    if not found:
        return f"| {line.label} | {escape(table.failed.get(line.key, 'non mesuré'))} | | | | | |"
    median, times = found.median, compared(table, line)
    cells = [figure(each) for each in (median.cpu, found.least.cpu, median.wall, median.memory)]
    cells += [figure(times), _other(table, str(line.against), line.key)] if times is not None else ["", ""]
    return f"| {' | '.join([line.label, *cells])} |"


def _verdict(table: Table, verdict: Verdict) -> str:
    target = verdict.target
    state = "non mesuré" if verdict.found is None else "**manqué**" if verdict.missed else "tenu"
    found = "" if verdict.found is None else figure(verdict.found)
    return f"| {_wanted(table, target)} | {figure(target.most)} | {found} | {state} | {target.source} |"


def _wanted(table: Table, target: Target) -> str:
    label, size = _label(table, target.line), _size(target.line)
    what = f"{label}, {size} territoires" if size else label
    if target.against:
        return f"{what} / {_other(table, target.against, target.line)}, {_QUANTITIES[target.quantity]}"
    return f"{what}, {_QUANTITIES[target.quantity]} en {_UNITS[target.quantity]}"


def _other(table: Table, key: str, line: str) -> str:
    """What a line is compared with, and its size when it is another one."""
    label, size = _label(table, key), _size(key)
    return label if size in ("", _size(line)) else f"{label}, {size} territoires"


def _size(key: str) -> str:
    return key.partition("@")[2]


def _label(table: Table, key: str) -> str:
    return next((line.label for part in table.parts for line in part.lines if line.key == key), key)
