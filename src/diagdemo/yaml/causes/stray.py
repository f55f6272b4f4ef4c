"""Signs of another use than YAML's: curly quotes around a value, semicolons between those of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diagdemo.yaml.causes.faults import Edit, Fault, Source, shown
from diagdemo.yaml.events import hide
from diagdemo.yaml.scalar import quoted
from diagdemo.yaml.suspicion import CURLY, SEMICOLONS, compiled

_BLOCK_VALUE = re.compile(r"[ ]*(?:-[ ]+)*(?:[\w-]+[ ]*:(?=[ ]))?")
_IN_QUOTES = re.compile(r"\"[^\"]*\"|(?<=[:,\[{] )'[^']*'")


def curly(source: Source, number: int, line: str) -> Iterator[Fault]:
    """Curly quotes around a whole value."""
    for match in _at_values(compiled(CURLY), line):
        start, (first, last) = source.starts[number] + match.start("whole"), match.span("whole")
        text = line[first + 1 : last - 1]
        fixed = f"{line[:first]}{quoted(text)}{line[last:]}"
        issue = source.issue(
            "D106",
            (start, start + last - first),
            "Ces guillemets de traitement de texte n’entourent pas la valeur\u00a0: ils en font partie",
            f"mettez des guillemets droits\u00a0: {shown(fixed)} ; pour garder ceux-ci, entourez le tout de "
            "guillemets droits",
            "guillemets courbes",
            correction=source.rewritten(number, fixed, sure=True),
        )
        inside = re.sub(r"[\"\\]", lambda sign: hide(sign[0]), text)
        yield Fault(issue, (Edit(start, f'"{inside}"'),))


def semicolons(source: Source, number: int, line: str) -> Iterator[Fault]:
    """Semicolons between the items of a list in brackets."""
    for match in _at_values(compiled(SEMICOLONS), line):
        start, column = source.starts[number], line.index(";", match.start("whole"))
        commas = re.sub(r"[ ]*;[ ]*", ", ", match["whole"])
        fixed = f"{line[: match.start('whole')]}{commas}{line[match.end('whole') :]}"
        issue = source.issue(
            "D110",
            (start + column, start + column + 1),
            "Un point-virgule sépare les éléments de cette liste, au lieu d’une virgule",
            f"écrivez {shown(fixed)}",
            "point-virgule",
            correction=source.rewritten(number, fixed, sure=True),
        )
        yield Fault(issue, (Edit(start + match.start("whole"), match["whole"].replace(";", ",")),))


def _at_values(pattern: re.Pattern[str], line: str) -> Iterator[re.Match[str]]:
    """The matches that are values: the one of the line, or those between its braces or brackets."""
    value = _BLOCK_VALUE.match(line)
    begins = value.end() if value else 0
    within = line[begins:].lstrip()[:1] in ("{", "[")
    masked = _IN_QUOTES.sub(lambda quote: "_" * len(quote[0]), line)
    for match in pattern.finditer(masked, max(begins - 1, 0)):
        if within or (match.start("whole") == len(line) - len(line[begins:].lstrip())):
            yield match
