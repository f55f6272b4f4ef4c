"""Signs that YAML keeps for itself, at the start of a value or after a backslash."""

from __future__ import annotations

import re

from diagdemo.yaml.causes.faults import Edit, Fault, shown
from diagdemo.yaml.causes.notation import refused
from diagdemo.yaml.causes.spot import Spot, split_comment
from diagdemo.yaml.scalar import quoted

_VALUE = re.compile(r"(?:^[ ]*(?:-[ ]+)*|[:\[{,-][ \t]+|[\[{,])(?P<sign>[&*!])(?P<rest>[^\s,\]}]*)")

_QUESTION = re.compile(r"^(?:[ ]*(?:-[ ]+)*[^\s:#-][^:#]*:[ ]+|[ ]*(?:-[ ]+)+)\?(?=[ ]|$)")


def escape(spot: Spot) -> Fault | None:
    """A backslash between double quotes, followed by something it cannot precede."""
    if "escape" not in spot.failure.problem and "hexdecimal" not in spot.failure.problem:
        return None
    content = spot.source.line(spot.line)
    column = content.rfind("\\", 0, spot.column + 1)
    if column < 0:
        return None
    fixed = re.sub(r'"([^"]*)"', lambda match: quoted(match[1]), content)
    issue = spot.issue(
        "D110",
        spot.line,
        (column, column + 2),
        f"La barre oblique « {content[column : column + 2]} » n’a pas de sens entre guillemets doubles",
        f"employez des guillemets simples, ou doublez la barre\u00a0: {shown(fixed)}",
        "barre oblique inverse",
        correction=spot.rewritten(spot.line, fixed),
    )
    return Fault(issue, (spot.hidden(spot.line, column, column + 1),))


def tab(spot: Spot) -> Fault | None:
    """A tab where only spaces may be, elsewhere than at the start of a line."""
    content = spot.seen(spot.line)
    if "\t" not in content or not ("tab" in spot.failure.problem or spot.char == "\t"):
        return None
    column = content.index("\t")
    fixed = spot.source.line(spot.line).replace("\t", "  ")
    issue = spot.issue(
        "D104",
        spot.line,
        (column, column + 1),
        "Une tabulation sert d’espace sur cette ligne",
        f"remplacez-la par des espaces\u00a0: {shown(fixed)}",
        "tabulation",
        correction=spot.rewritten(spot.line, fixed, sure=True),
    )
    return Fault(issue, (Edit(spot.source.starts[spot.line], content.replace("\t", " ")),))


def notation(spot: Spot) -> Fault | None:
    """A value that starts with `&`, `*` or `!`: an anchor, an alias or a tag for YAML."""
    for number in dict.fromkeys((spot.line, max(spot.failure.context_line, 0))):
        match = _VALUE.search(spot.seen(number))
        if match and number not in spot.prose:
            fault = refused(spot.source, spot.source.starts[number] + match.start("sign"), match["sign"])
            value, _ = split_comment(spot.seen(number))
            return Fault(fault.issue, (spot.hidden(number, match.start("sign"), len(value)),))
    return None


def directive(spot: Spot) -> Fault | None:
    """A line that starts with `%`, which speaks to the machine."""
    for number in dict.fromkeys((spot.line, max(spot.failure.context_line, 0))):
        line = spot.source.line(number)
        if spot.seen(number).startswith("%"):
            message = "Une ligne qui commence par « % » ne sert pas dans ces fiches"
            issue = spot.issue(
                "D114", number, (0, len(line)), message, "supprimez cette ligne", "notation refusée"
            )
            return Fault(issue, (Edit(spot.source.starts[number], " " * len(line)),))
    return None


def reserved(spot: Spot) -> Fault | None:
    """A value that starts with a sign no plain text may start with."""
    problem = spot.failure.problem
    starts = "cannot start" in problem or ("node content" in problem and "flow" not in spot.failure.context)
    if not starts or not spot.char or spot.char == "-":
        return None
    content = spot.source.line(spot.line)
    value, comment = split_comment(content)
    fixed = content[: spot.column] + quoted(value[spot.column :]) + comment
    issue = spot.issue(
        "D110",
        spot.line,
        (spot.column, spot.column + 1),
        f"Un texte ne peut pas commencer par « {spot.char} » sans guillemets",
        f"écrivez {shown(fixed)}",
        "signe réservé",
        correction=spot.rewritten(spot.line, fixed, sure=True),
    )
    return Fault(issue, (spot.hidden(spot.line, spot.column, len(value)),))


def question(spot: Spot) -> Fault | None:
    """A question mark alone for a value that is not known yet."""
    for number in range(spot.line, max(spot.line - 3, -1), -1):
        match = _QUESTION.match(spot.seen(number))
        if not match or number in spot.prose:
            continue
        content = spot.source.line(number)
        value, comment = split_comment(content)
        column = match.end() - 1
        fixed = content[:column] + quoted(value[column:]) + comment
        message = "Un texte ne peut pas commencer par « ? » suivi d’une espace, ni se réduire à lui"
        advice = f"laissez la valeur vide si elle n’est pas connue ; sinon écrivez {shown(fixed)}"
        issue = spot.issue("D110", number, (column, column + 1), message, advice, "signe réservé")
        return Fault(issue, (spot.hidden(number, column, len(value)),))
    return None


def document_end(spot: Spot) -> Fault | None:
    """Something after a line of three dots, which ends the document."""
    for number in range(spot.line, -1, -1) if "document start" in spot.failure.problem else ():
        if spot.seen(number).rstrip() == "...":
            message = "Une ligne « ... » met fin au document : la suite n’est pas lue"
            issue = spot.issue("D114", number, (0, 3), message, "supprimez cette ligne", "fin du document")
            return Fault(issue, (Edit(spot.source.starts[number], "   "),))
    return None


def block_header(spot: Spot) -> Fault | None:
    """Text on the same line as the `|` that announces prose."""
    if "block scalar" not in spot.failure.context or spot.failure.context_line < 0:
        return None
    number = spot.failure.context_line
    content, column = spot.source.line(number), spot.failure.context_column
    sign = content[column : column + 1]
    text = content[column + 1 :].strip()
    issue = spot.issue(
        "D110",
        number,
        (column, len(content.rstrip())),
        f"Rien ne doit suivre « {sign} » sur sa ligne",
        f"passez à la ligne après « {sign} » et mettez le texte dessous, "
        f"avec deux espaces de retrait : {shown(text)}",
        "texte mal placé",
    )
    return Fault(issue, (spot.hidden(number, column),), sure=False)
