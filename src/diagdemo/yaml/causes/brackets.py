"""Brackets and braces that do not close, close twice, or hold something they cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diagdemo.yaml.causes.faults import Edit, Fault, shown
from diagdemo.yaml.causes.quotes import values_in_quotes
from diagdemo.yaml.causes.spot import KEY, Spot, is_prose, margin_of, split_comment
from diagdemo.yaml.scalar import quoted

_PAIRS = {"[": "]", "{": "}"}
_OPENS = {"]": "[", "}": "{"}
_NAMES = {"[": "crochet", "{": "accolade", "]": "crochet", "}": "accolade"}
_VALUE_OPENS = re.compile(r"[ ]*(?:-[ ]+)*(?:[^\s:#-][^:#]*:[ ]+)?[\[{]")
_INNER_VALUE = re.compile(r"(?:^|[{,\[])[ ]*(?P<key>\w+):[ ]+(?P<value>[^,{}\[\]]*)$")


def brackets(spot: Spot) -> Fault | None:
    """The cause of a failure inside, or just after, a list in brackets or a map in braces."""
    if spot.char and spot.char in "]}" and "flow" not in spot.failure.context:
        return _extra(spot)
    if "flow" not in spot.failure.context and spot.failure.problem != "found unexpected ':'":
        return _text_after(spot)
    return _mismatched(spot) or _empty_place(spot) or _colon_inside(spot) or _unclosed(spot)


def _extra(spot: Spot) -> Fault:
    content = spot.source.line(spot.line)
    fixed = content[: spot.column] + content[spot.column + 1 :]
    message = f"{_named(spot.char, article=True)} fermant{_feminine(spot.char)} est en trop"
    issue = spot.issue(
        "D110",
        spot.line,
        (spot.column, spot.column + 1),
        message,
        f"supprimez ce signe\u00a0: {shown(fixed)}",
        "en trop",
        correction=spot.rewritten(spot.line, fixed),
    )
    edits = (spot.hidden(spot.line, spot.column, spot.column + 1)._replace(text=" "),)
    return Fault(issue, edits)


def _named(sign: str, article: bool = False) -> str:
    name = _NAMES[sign]
    return f"{'Une' if name == 'accolade' else 'Un'} {name}" if article else name


def _feminine(sign: str) -> str:
    return "e" if _NAMES[sign] == "accolade" else ""


def _text_after(spot: Spot) -> Fault | None:
    """`[a] b`: text that starts with a bracket which was not meant to open a list."""
    before = spot.seen(spot.line)[: spot.column].rstrip()
    key = KEY.match(spot.seen(spot.line))
    if (
        not before.endswith(("]", "}"))
        or not key
        or spot.seen(spot.line)[key.end() : key.end() + 1] not in "[{"
    ):
        return None
    content = spot.source.line(spot.line)
    value, comment = split_comment(content)
    fixed = content[: key.end()] + quoted(value[key.end() :]) + comment
    message = "Du texte suit la fin des crochets ou des accolades"
    advice = f"si l’ensemble est un texte, mettez-le entre guillemets : {shown(fixed)}"
    columns, mended = (spot.column, len(value)), spot.rewritten(spot.line, fixed)
    issue = spot.issue("D110", spot.line, columns, message, advice, "en trop", correction=mended)
    return Fault(issue, (spot.hidden(spot.line, key.end(), len(value)),), sure=False)


def _opening(spot: Spot) -> tuple[int, int]:
    """Line and column of the last bracket still open where the reading stopped, or (-1, -1)."""
    opened = _opened(spot, max(spot.failure.context_line, 0))
    for number in range(spot.line, -1, -1) if not (opened or spot.char) else ():
        # At the end of the file, the failure tells nothing of where the bracket is.
        if number not in spot.prose and _VALUE_OPENS.match(spot.seen(number)):
            opened = _opened(spot, number)
            break
    return opened[-1] if opened else (-1, -1)


def _opened(spot: Spot, first: int) -> list[tuple[int, int]]:
    """The brackets of the lines from `first` that are still open where the reading stopped."""
    opened: list[tuple[int, int]] = []
    for number in range(first, spot.line + 1):
        line = spot.seen(number)
        masked = list(line)
        for quote in values_in_quotes(line):
            if quote.end > 0:
                masked[quote.start : quote.end] = " " * (quote.end - quote.start)
        stop = spot.column if number == spot.line else len(line)
        for column in range(stop):
            if masked[column] in "[{":
                opened.append((number, column))
            elif masked[column] in "]}" and opened:
                opened.pop()
    return opened


def _mismatched(spot: Spot) -> Fault | None:
    number, column = _opening(spot)
    if spot.char not in ("]", "}") or number < 0:
        return None
    opening = spot.seen(number)[column]
    expected = _PAIRS[opening]
    if spot.char == expected:
        return None
    outer = spot.seen(number)[:column]
    if number != spot.line or outer.count(_OPENS[spot.char]) > outer.count(spot.char):
        return None
    content = spot.source.line(spot.line)
    fixed = content[: spot.column] + expected + content[spot.column + 1 :]
    issue = spot.issue(
        "D110",
        spot.line,
        (spot.column, spot.column + 1),
        f"« {opening} » s’ouvre et c’est « {spot.char} » qui ferme",
        f"fermez par « {expected} » : {shown(fixed)}",
        "ferme autrement",
        _related(spot, number, column),
        spot.rewritten(spot.line, fixed),
    )
    edit = spot.hidden(spot.line, spot.column, spot.column + 1)._replace(text=expected)
    return Fault(issue, (edit,))


def _related(spot: Spot, number: int, column: int) -> tuple[tuple[int, int, str], ...]:
    start = spot.source.starts[number] + column
    return ((start, start + 1, "ouvert ici"),)


def _empty_place(spot: Spot) -> Fault | None:
    """Two commas in a row, or a comma just after the opening."""
    if spot.char != ",":
        return None
    content = spot.source.line(spot.line)
    before, after = content[: spot.column], content[spot.column + 1 :]
    fixed = before + (after if before.endswith(",") else after.lstrip())
    issue = spot.issue(
        "D110",
        spot.line,
        (spot.column, spot.column + 1),
        "Une virgule est en trop : rien ne la sépare de la précédente ou de l’ouverture",
        f"supprimez-la : {shown(fixed)}",
        "virgule en trop",
        correction=spot.rewritten(spot.line, fixed, sure=True),
    )
    return Fault(issue, (spot.hidden(spot.line, spot.column, spot.column + 1)._replace(text=" "),))


def _colon_inside(spot: Spot) -> Fault | None:
    """`{titre: Budget: participatif}`, or a comma forgotten between two fields."""
    if spot.char != ":":
        return None
    content = spot.source.line(spot.line)
    match = _INNER_VALUE.search(spot.seen(spot.line)[: spot.column])
    if not match:
        return None
    start = match.start("value")
    value = content[start : spot.column]
    missing = re.search(r"^(?P<first>.*[^\s;])(?P<other>[ ]*;)?[ ]+(?P<next>[a-z][a-z0-9_]*)$", value)
    after = spot.column + 1
    if missing and content[after : after + 1] == " ":
        fixed = f"{content[:start]}{missing['first']}, {missing['next']}{content[spot.column :]}"
        column = start + missing.start("next")
        message = f"Il manque une virgule avant « {missing['next']} »"
        if missing["other"]:
            message = f"Un point-virgule précède « {missing['next']} », au lieu d’une virgule"
        issue = spot.issue(
            "D110",
            spot.line,
            (column, spot.column),
            message,
            f"écrivez {shown(fixed)}",
            "virgule",
            correction=spot.rewritten(spot.line, fixed, sure=bool(missing["other"])),
        )
        sign = start + missing.end("first")
        return Fault(issue, (Edit(spot.source.starts[spot.line] + sign, ",".ljust(column - sign)),))
    end = next((at for at in range(after, len(content)) if content[at] in ",}]"), len(content))
    fixed = content[:start] + quoted(content[start:end].rstrip()) + content[end:]
    message = "Cette valeur contient « : » et n’a pas de guillemets"
    advice = f"mettez la valeur entre guillemets : {shown(fixed)}"
    mended = spot.rewritten(spot.line, fixed, sure=is_prose(value))
    columns = (spot.column, after)
    issue = spot.issue("D109", spot.line, columns, message, advice, "deux-points", correction=mended)
    return Fault(issue, (spot.hidden(spot.line, start, end),))


def _unclosed(spot: Spot) -> Fault | None:
    number, column = _opening(spot)
    if number < 0:
        return None
    opening = spot.seen(number)[column]
    content = spot.source.line(number)
    value, comment = split_comment(content)
    if _PAIRS[opening] in value[column:] and number == spot.line:
        return None
    advice, fixed = f"fermez par «\u00a0{_PAIRS[opening]}\u00a0»", content
    if value.rstrip().endswith(opening) and spot.following(number) < spot.source.count:
        advice += " sur la ligne qui suit le dernier élément"
    elif number == spot.line and spot.char in ("]", "}"):
        fixed = content[: spot.column] + _PAIRS[opening] + content[spot.column :]
    else:
        fixed = value.rstrip(" ,") + _PAIRS[opening] + comment
    if fixed != content:
        advice += f"\u00a0: {shown(fixed)}"
    issue = spot.issue(
        "D110",
        number,
        (column, column + 1),
        f"{_named(opening, article=True)} s’ouvre et ne se ferme jamais",
        advice,
        "ouvert ici" if opening == "[" else "ouverte ici",
        correction=spot.rewritten(number, fixed),
    )
    edits = (*_as_text(spot, number, column), *spot.next_document(number))
    return Fault(issue, edits, sure=False)


def _as_text(spot: Spot, number: int, column: int) -> Iterator[Edit]:
    """Read what hangs from an opening as mere text: the rest of its line and the lines set further in."""
    margin = margin_of(spot.seen(number))
    yield spot.hidden(number, column)
    below = spot.following(number)
    while below < spot.source.count and margin_of(spot.seen(below)) > margin:
        yield spot.hidden(below, 0)
        below = spot.following(below)
