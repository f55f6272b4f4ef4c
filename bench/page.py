"""The table for people, in Markdown: what is missed, then the targets, then every figure."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor, log10

from bench.grid import grid
from bench.lines import Line, Part
from bench.table import Table, compared, machine
from bench.targets import Quantity, Target, Verdict
from diagdemo.report.markdown import escape
from diagdemo.wording import agree, number, spaced

_GOALS = ("", "Trouvé", "Au plus", "Visé", "D’où vient le chiffre")
_COSTS = ("Mesure", "Calcul, s", "Durée, s", "Mémoire, Mo", "Rapport", "au calcul de")
_QUANTITIES = {Quantity.CPU: "calcul", Quantity.WALL: "durée", Quantity.MEMORY: "mémoire"}
_UNITS = {Quantity.CPU: "s", Quantity.WALL: "s", Quantity.MEMORY: "Mo"}


def markdown(table: Table) -> str:
    """The table for people."""
    lines = [
        *_goals(table),
        f"Médianes, {_rounds(table.rounds)}. {told()}",
        *(line for part in table.parts for line in _part(table, part)),
    ]
    return spaced("\n".join(lines)) + "\n"


def figure(value: float) -> str:
    """A number with three digits that mean something."""
    if not value:
        return "0"
    return number(round(value, max(0, 2 - floor(log10(abs(value))))))


def told() -> str:
    """What the figures depend on."""
    on = machine()
    return f"{on['systeme']}, Python {on['python']}, {on['processeurs']} processeurs."


def _goals(table: Table) -> Iterator[str]:
    """What is missed first, then what was not measured."""
    if table.verdicts:
        verdicts = sorted(table.verdicts, key=lambda verdict: (not verdict.missed, verdict.found is not None))
        yield from (_summary(table), "")
        yield from grid(_GOALS, (_verdict(table, verdict) for verdict in verdicts), (1, 2))
        yield ""


def _summary(table: Table) -> str:
    missed = sum(verdict.missed for verdict in table.verdicts)
    found = sum(verdict.found is not None for verdict in table.verdicts)
    lost = len(table.verdicts) - found
    said = [f"{agree(missed, 'cible manquée', 'cibles manquées')} sur {found}"]
    said += [agree(lost, "cible n’a pas été mesurée", "cibles n’ont pas été mesurées")] if lost else []
    return f"**{', '.join(said)}.**"


def _rounds(rounds: int) -> str:
    return f"{rounds} tours mêlés" if rounds > 1 else "un seul tour"


def _part(table: Table, part: Part) -> Iterator[str]:
    if part.lines:
        yield from ("", f"## {part.title}", "")
        yield from grid(_COSTS, (_row(table, line) for line in part.lines), (1, 2, 3, 4))
    lost = [line for line in part.lines if line.key in table.failed]
    if lost:
        yield from ("", *(f"- {line.label}\u00a0: {escape(table.failed[line.key])}" for line in lost))
    if part.note:
        yield from ("", escape(part.note))


def _row(table: Table, line: Line) -> list[str]:
    found = table.results.get(line.key)
    if not found:
        return [line.label, "non mesuré", "", "", "", ""]
    median, times = found.median, compared(table, line)
    cells = [line.label, *map(figure, (median.cpu, median.wall, median.memory))]
    return [*cells, *([figure(times), _other(table, str(line.against), line.key)] if times else ["", ""])]


def _verdict(table: Table, verdict: Verdict) -> list[str]:
    target = verdict.target
    state = "non mesuré" if verdict.found is None else "**manqué**" if verdict.missed else "tenu"
    found = "" if verdict.found is None else figure(verdict.found)
    return [state, found, figure(target.most), _wanted(table, target), target.source]


def _wanted(table: Table, target: Target) -> str:
    label, size = _label(table, target.line), _size(target.line)
    what, quantity = f"{label}, {_territories(size)}" if size else label, _QUANTITIES[target.quantity]
    if not target.against:
        return f"{what}, {quantity} en {_UNITS[target.quantity]}"
    if _label(table, target.against) == label:
        return f"{label}, de {number(int(_size(target.against)))} à {_territories(size)}, {quantity}"
    return f"{what} / {_other(table, target.against, target.line)}, {quantity}"


def _other(table: Table, key: str, line: str) -> str:
    """What a line is compared with, and its size when it is another one."""
    label, size = _label(table, key), _size(key)
    return label if size in ("", _size(line)) else f"{label}, {_territories(size)}"


def _size(key: str) -> str:
    return key.partition("@")[2]


def _territories(size: str) -> str:
    return f"{number(int(size))} territoires"


def _label(table: Table, key: str) -> str:
    return next((line.label for part in table.parts for line in part.lines if line.key == key), key)
