"""Quotes that do not close, or close too early: the first line above a failure where they go wrong."""

from __future__ import annotations

import re
from typing import NamedTuple

from diagdemo.yaml.causes.faults import Edit, Fault, shown
from diagdemo.yaml.causes.spot import KEY, Spot, margin_of, split_comment
from diagdemo.yaml.events import hide
from diagdemo.yaml.scalar import quoted

_ENDS = re.compile(r"[ \t]*(?:$|[,\]}:]|[ \t]#)")
_APART = re.compile(r"(?<!\w)'|'(?!\w)")
"""A quote that is no apostrophe between two letters."""
_REACH = 200
"""Lines after which a quote that has not closed is taken for one that never will."""


class Quote(NamedTuple):
    """A value in quotes on one line, columns from 0."""

    mark: str
    start: int
    end: int
    """Column of the closing quote, -1 when the line has none."""
    inner: tuple[int, int] | None
    """The first and the last quotes of the same kind in the middle of the text."""


def quotes(spot: Spot) -> Fault | None:
    """The first quote that goes wrong, at the latest on the line of the failure."""
    number = 0
    while number <= spot.line:
        line = spot.seen(number)
        if number in spot.prose or ('"' not in line and "'" not in line) or line.lstrip().startswith("#"):
            number += 1
            continue
        number = number + 1
        for quote in values_in_quotes(line):
            if quote.inner:
                return _inner(spot, number - 1, quote, quote.inner)
            if quote.end < 0:
                closing = _closing(spot, number - 1, quote)
                if closing < 0:
                    return _never_closed(spot, number - 1, quote)
                number = closing + 1
    return None


def values_in_quotes(line: str) -> list[Quote]:
    """The values in quotes of a line, up to one that does not close."""
    found: list[Quote] = []
    column, opens = 0, True
    while column < len(line):
        char = line[column]
        if opens and char in "\"'":
            quote = _quote(line, column)
            found.append(quote)
            if quote.end < 0:
                break
            column = quote.end
            opens = False
        elif char == "#" and column and line[column - 1] in " \t":
            break
        elif char in "[{,":
            opens = True
        elif char in ":-":
            opens = line[column + 1 : column + 2] in (" ", "")
        elif char not in " \t":
            opens = False
        column += 1
    return found


def _quote(line: str, start: int) -> Quote:
    mark = line[start]
    inner: tuple[int, int] | None = None
    column = start + 1
    while column < len(line):
        char = line[column]
        doubled = char == mark == "'" and line[column + 1 : column + 2] == "'"
        if doubled or (char == "\\" and mark == '"'):
            column += 1
        elif char == mark:
            if _ENDS.match(line, column + 1):
                return Quote(mark, start, column, inner)
            inner = (inner[0] if inner else column, column)
        column += 1
    return Quote(mark, start, -1, inner)


def _closing(spot: Spot, number: int, quote: Quote) -> int:
    """The line where a text in quotes that goes on over several lines ends, -1 when it never does."""
    margin = margin_of(spot.seen(number))
    for line in range(number + 1, min(spot.source.count, number + _REACH)):
        content = spot.seen(line)
        key = KEY.match(content)
        if content.startswith(("---", "...")) or (key and margin_of(content) <= margin):
            return -1
        rest = _quote(quote.mark + content, 0)
        if rest.end >= 0 or rest.inner:
            return line
    return -1


def _never_closed(spot: Spot, number: int, quote: Quote) -> Fault:
    content = spot.source.line(number)
    stop = _stop(content, quote)
    fixed = content[:stop] + quote.mark + content[stop:]
    issue = spot.issue(
        "D107",
        number,
        (quote.start, quote.start + 1),
        "Ce guillemet s’ouvre et ne se ferme jamais",
        f"fermez-le à la fin du texte\u00a0: {shown(fixed)}",
        "ouvert ici",
        correction=spot.rewritten(number, fixed),
    )
    # Three dashes below open another document for YAML alone: they are not one more cause.
    beyond = spot.next_document(number)
    return Fault(issue, (*_unquoted(spot, number, quote.start, stop), *beyond), sure=not beyond)


def _stop(content: str, quote: Quote) -> int:
    """Where a text whose quote does not close must have ended, on its line."""
    end = len(split_comment(content)[0])
    before = content[: quote.start]
    if before.count("[") + before.count("{") > before.count("]") + before.count("}"):
        ends = [column for column in range(quote.start + 1, end) if content[column] in ",]}"]
        return min(ends, default=end)
    return end


def _unquoted(spot: Spot, number: int, start: int, stop: int) -> tuple[Edit, ...]:
    """Read a text without the quote that opens it."""
    hidden = spot.hidden(number, start, stop)
    return (hidden._replace(text=" " + hidden.text[1:]),)


def _kept(spot: Spot, number: int, mark: str, inner: tuple[int, int]) -> Edit:
    """Read the quotes in the middle of a text as part of it; doubled ones already are."""
    stretch = spot.seen(number)[inner[0] : inner[1] + 1]
    hidden = re.sub("''|'" if mark == "'" else mark, lambda m: m[0] if m[0] == "''" else hide(m[0]), stretch)
    return Edit(spot.source.starts[number] + inner[0], hidden)


def _inner(spot: Spot, number: int, quote: Quote, inner: tuple[int, int]) -> Fault:
    content = spot.source.line(number)
    closed = quote.end >= 0
    stop = quote.end if closed else _stop(content, quote)
    text = content[quote.start + 1 : stop]
    rest = content[quote.end + 1 :] if closed else content[stop:]
    first = inner[0]
    if closed:
        edits: tuple[Edit, ...] = (_kept(spot, number, quote.mark, inner),)
    else:
        edits = _unquoted(spot, number, quote.start, stop)
    if quote.mark == "'" and content[first + 1 : first + 2].isalpha():
        plain = text.replace("''", "'")
        fixed = content[: quote.start] + quoted(plain) + rest
        mended = spot.rewritten(number, fixed, sure=closed and not _APART.search(text))
        advice = f"écrivez {shown(fixed)}"
        if '"' not in plain:
            advice += f" (ou doublez l’apostrophe : {shown(_doubled(plain))})"
        message = "Une apostrophe dans des guillemets simples ferme le texte trop tôt"
        columns = (first, first + 1)
        issue = spot.issue("D108", number, columns, message, advice, "apostrophe", correction=mended)
        return Fault(issue, edits)
    whole = text if closed else content[quote.start : stop]
    fixed = content[: quote.start] + quoted(whole) + rest
    message = (
        "Un guillemet au milieu du texte le ferme trop tôt"
        if closed
        else "Du texte suit le guillemet fermant"
    )
    advice = (
        f"mettez tout le texte entre guillemets simples, ou employez « et » à l’intérieur : {shown(fixed)}"
    )
    columns, mended = (first, first + 1), spot.rewritten(number, fixed)
    issue = spot.issue("D110", number, columns, message, advice, "se ferme ici", correction=mended)
    return Fault(issue, edits)


def _doubled(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
