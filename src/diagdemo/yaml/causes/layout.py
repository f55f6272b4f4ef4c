"""Faults seen line by line: conflict markers, tabs, no-break spaces, bullets, stray signs."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from functools import partial

from diagdemo.yaml.causes.dashes import glued_dash
from diagdemo.yaml.causes.faults import Edit, Fault, Source, capped, shown
from diagdemo.yaml.causes.stray import curly, semicolons
from diagdemo.yaml.causes.tabs import TAB, one_reading
from diagdemo.yaml.signs import BULLETS, NO_BREAK
from diagdemo.yaml.suspicion import stray, stuck

_CONFLICT = re.compile(r"^[ \t]*(<{7}|\|{7}|>{7})(?= |$)")
_MIDDLE = re.compile(r"^[ \t]*={7}$")
_INDENT = re.compile(f"^[ ]*[{NO_BREAK}][ {NO_BREAK}]*(?=[^\\s])")
_KEY = re.compile(f"^[ ]*(?:- +)*(?P<key>\\w+)(?P<gap>[ {NO_BREAK}]*):(?P<after>[{NO_BREAK}]*)(?=\\s|$|.)")
_FLOW_KEY = re.compile(f"(?<=[{{,])[ ]*\\w+(?P<gap>[ {NO_BREAK}]*):(?P<after>[{NO_BREAK}]*)")
_DASH = re.compile(f"^[ ]*-[{NO_BREAK}]")
_BULLET = re.compile(f"^[ ]*(?P<bullet>[{BULLETS}]|\\*(?= )|o(?=\t))[ \t{NO_BREAK}]*")

_IN_QUOTES = re.compile(r"\"[^\"]*\"|(?<=[:,\[{] )'[^']*'")

Check = Callable[[Source, int, str], Iterator[Fault]]


def layout(source: Source, prose: Container[int]) -> Iterator[Fault]:
    """Tabs, no-break spaces, bullets and stray signs; `prose` tells the lines where they are only text."""
    checks: list[Check] = [partial(_tab, one_reading(source, prose)), _indentation, _bullet, _colon]
    # Prose alone brings many texts here: the rarer signs are looked for at once in the whole of it first.
    if stuck(source.text):
        checks.append(glued_dash)
    if stray(source.text):
        checks += (curly, semicolons)
    for check in checks:
        yield from capped(_each_line(source, prose, check))


def _each_line(source: Source, prose: Container[int], check: Check) -> Iterator[Fault]:
    for number in range(source.count):
        line = source.line(number)
        if line and number not in prose and line.strip() and not line.lstrip().startswith("#"):
            yield from check(source, number, line)


def blank(source: Source) -> Iterator[Edit]:
    """Lines of tabs or no-break spaces alone are empty for their author: they are read as spaces."""
    for number in range(source.count):
        line = source.line(number)
        if line.isspace() and line.strip(" "):
            yield Edit(source.starts[number], " " * len(line))


def conflicts(source: Source) -> Iterator[Fault]:
    """Conflict markers, wherever they are, prose included."""
    opened: list[tuple[int, int, str]] = []
    for number in range(source.count):
        line = source.line(number)
        match = _CONFLICT.match(line)
        start = source.starts[number]
        if opened and not match and _MIDDLE.match(line):
            opened.append((start, start + len(line), "les deux versions se séparent ici"))
        elif match and match[1][0] == "<" and opened:
            yield _conflict(source, opened)
            opened = [(start, start + len(line), "")]
        elif match:
            label = "fin du conflit" if match[1][0] == ">" else "version commune"
            opened.append((start, start + len(line), label))
            if match[1][0] == ">":
                yield _conflict(source, opened)
                opened = []
    if opened:
        yield _conflict(source, opened)


def _conflict(source: Source, marks: list[tuple[int, int, str]]) -> Fault:
    start, end, _ = marks[0]
    issue = source.issue(
        "D103",
        (start, end),
        "Un conflit Git n’a pas été résolu : deux versions du même passage se suivent",
        "gardez la bonne version entre <<<<<<< et >>>>>>>, effacez l’autre et les trois lignes de marqueurs",
        label="début du conflit",
        related=marks[1:],
    )
    return Fault(issue, tuple(_one_side(source, marks)))


def _one_side(source: Source, marks: list[tuple[int, int, str]]) -> Iterator[Edit]:
    """Erase the markers and the second version, so that the first one is read."""
    lines = [source.line_of(start) for start, _, _ in marks]
    keep_until = lines[1] if len(lines) > 1 else lines[0] + 1
    for number in (lines[0], *range(keep_until, lines[-1] + 1)):
        yield Edit(source.starts[number], " " * len(source.line(number)))


def _tab(sure: bool, source: Source, number: int, line: str) -> Iterator[Fault]:
    match = TAB.match(line)
    if match:
        start = source.starts[number]
        corrected = match.group().replace("\t", "  ") + line[match.end() :]
        issue = source.issue(
            "D104",
            (start, start + match.end()),
            "Une tabulation sert de retrait en début de ligne",
            f"remplacez chaque tabulation par deux espaces : {shown(corrected, _margin(corrected))}",
            label="tabulation",
            correction=source.rewritten(number, corrected, sure),
        )
        yield Fault(issue, (Edit(start, " " * match.end()),), sure=" " not in match.group())


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def _indentation(source: Source, number: int, line: str) -> Iterator[Fault]:
    match = _INDENT.match(line) or _DASH.match(line)
    if match:
        start = source.starts[number]
        plain = re.sub(f"[{NO_BREAK}]", " ", match.group())
        issue = source.issue(
            "D105",
            (start, start + match.end()),
            "Une espace insécable se cache dans le retrait de cette ligne",
            "effacez le début de la ligne et retapez des espaces ordinaires : "
            + shown(plain + line[match.end() :], _margin(plain)),
            label="espace insécable",
            correction=source.rewritten(number, plain + line[match.end() :], sure=True),
        )
        yield Fault(issue, (Edit(start, plain),))


def _colon(source: Source, number: int, line: str) -> Iterator[Fault]:
    first = _KEY.match(line)
    candidates = [first] if first else []
    if "{" in line:
        candidates += _FLOW_KEY.finditer(_IN_QUOTES.sub(lambda match: "_" * len(match.group()), line))
    for match in candidates:
        gap, after = match.span("gap"), match.span("after")
        if not re.search(f"[{NO_BREAK}]", match["gap"] + match["after"]):
            continue
        start = source.starts[number]
        clean = (line[: gap[0]] + ": " + line[after[1] :].lstrip(" ")).rstrip(" ")
        issue = source.issue(
            "D105",
            (start + gap[0], start + after[1]),
            "Une espace insécable est collée aux deux-points qui suivent le nom du champ",
            f"écrivez les deux-points juste après le nom, puis une espace ordinaire\u00a0: {shown(clean)}",
            label="espace insécable",
            correction=source.rewritten(number, clean, sure=True),
        )
        # The colon moves to the end of the name: the gap follows it, and the field keeps its true name.
        width = after[1] - gap[0]
        yield Fault(issue, (Edit(start + gap[0], ":" + " " * (width - 1)),))


def _bullet(source: Source, number: int, line: str) -> Iterator[Fault]:
    match = _BULLET.match(line)
    if not match or _in_plain_text(source, number, line, match):
        return
    start = source.starts[number] + match.start("bullet")
    width = match.end() - match.start("bullet")
    corrected = line[: match.start("bullet")] + "- " + line[match.end() :]
    issue = source.issue(
        "D106",
        (start, start + 1),
        f"La puce « {match['bullet']} » vient d’un traitement de texte et n’ouvre pas un élément de liste",
        f"mettez un tiret suivi d’une espace : {shown(corrected)}",
        label="puce",
        correction=source.rewritten(number, corrected, sure=width > 1),
    )
    yield Fault(issue, (Edit(start, "-" + " " * (width - 1)),), sure=width > 1)


def _in_plain_text(source: Source, number: int, line: str, match: re.Match[str]) -> bool:
    """A dash or a dot that goes on a text begun on the line before, not an item."""
    if match["bullet"] not in "–—·→":
        return False
    before = source.line(number - 1) if number else ""
    return bool(before.strip()) and not re.search(rf":\s*(?:#.*)?$|^\s*[{BULLETS}-]\s", before)
