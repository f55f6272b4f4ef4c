"""Lines out of place: a colon too many or too few, a dash."""

from __future__ import annotations

import re

from diagdemo.issues import NO_CORRECTION
from diagdemo.yaml.causes.alignment import erased, item_above, misaligned
from diagdemo.yaml.causes.faults import Edit, Fault, shown
from diagdemo.yaml.causes.spot import KEY, Spot, body_of, is_prose, margin_of, split_comment
from diagdemo.yaml.scalar import quoted

GLUED_KEY = re.compile(r"^(?P<head>[ ]*(?:-[ ]+)*[A-Za-z_]\w*):(?=[^\s:/])")
_GLUED_DASH = re.compile(r"^(?P<margin>[ ]*)-(?=[^\s-])")
_NAME = re.compile(r"[ ]*(?:-[ ]+)*[\w-]+[ ]*")
_OTHER_SIGN = re.compile(r"^(?P<head>[ ]*(?:-[ ]+)*[a-z_]\w*)[ ]*(?:=|;|：)[ ]*(?P<value>.*)$")


def colon_in_value(spot: Spot) -> Fault | None:
    """`nom: Budget: participatif`, or a colon in a text that goes on over several lines."""
    if spot.char != ":" or not spot.failure.problem.startswith("mapping values"):
        return None
    seen, content = spot.seen(spot.line), spot.source.line(spot.line)
    key = KEY.match(seen)
    value, comment = split_comment(content)
    message = "Cette valeur contient « : » et n’a pas de guillemets"
    if key and key.end() <= spot.column:
        fixed = content[: key.end()] + quoted(value[key.end() :]) + comment
        advice = f"mettez la valeur entre guillemets\u00a0: {shown(fixed)}"
        mended = spot.rewritten(spot.line, fixed, sure=is_prose(value[key.end() :]))
        start = key.end()
    elif not _NAME.fullmatch(seen[: spot.column]):
        advice = (
            "mettez « | » seul après les deux-points du champ et le texte sur les lignes suivantes, "
            "avec deux espaces de retrait"
        )
        start, mended = margin_of(seen), NO_CORRECTION
    else:
        return None
    columns = (spot.column, spot.column + 1)
    issue = spot.issue("D109", spot.line, columns, message, advice, "deux-points", correction=mended)
    return Fault(issue, (spot.hidden(spot.line, start, len(value)),))


def glued(spot: Spot) -> Fault | None:
    """`nom:Mulhouse` or `-mulhouse`: the space that gives its meaning to the sign is missing."""
    numbers = (spot.failure.context_line, spot.previous(spot.line), spot.line)
    for number in dict.fromkeys(number for number in numbers if number >= 0 and number not in spot.prose):
        seen, content = spot.seen(number), spot.source.line(number)
        key, dash = GLUED_KEY.match(seen), _GLUED_DASH.match(seen)
        if key:
            fixed = content[: key.end()] + " " + content[key.end() :]
            message = f"Il manque une espace après les deux-points de « {key['head'].strip(' -')} »"
            columns = (key.end() - 1, key.end())
        elif dash and not spot.seen(number).startswith("---"):
            fixed = content[: dash.end()] + " " + content[dash.end() :]
            message = "Il manque une espace après le tiret"
            columns = (dash.end() - 1, dash.end())
        else:
            continue
        advice, mended = f"écrivez {shown(fixed)}", spot.rewritten(number, fixed)
        issue = spot.issue("D110", number, columns, message, advice, "espace manquante", correction=mended)
        return Fault(issue, erased(spot, number), sure=False)
    return None


def dash(spot: Spot) -> Fault | None:
    """A list that starts on the line of its field, or an item where none is expected."""
    if spot.char != "-":
        return None
    content = spot.source.line(spot.line)
    before, mended = content[: spot.column].rstrip(), NO_CORRECTION
    if before.endswith(":"):
        message = "La liste commence sur la ligne du champ"
        advice = f"passez à la ligne après {shown(before)} : une ligne par élément, chacun après un tiret"
        edits: tuple[Edit, ...] = (spot.hidden(spot.line, spot.column),)
    else:
        message = "Ce tiret n’est pas à sa place : il n’y a pas de liste à cet endroit"
        advice = (
            "le champ qui contient la liste finit par deux-points, sans valeur, et les tirets vont dessous"
        )
        above = _dash_above(spot)
        if above >= 0:
            margin = " " * margin_of(spot.seen(above))
            advice = f"alignez-le sur le tiret de la ligne {above + 1}\u00a0: {shown(content, margin)}"
            mended = spot.rewritten(spot.line, margin + content.lstrip(" "))
        edits = erased(spot, spot.line)
    columns = (spot.column, spot.column + 1)
    issue = spot.issue("D110", spot.line, columns, message, advice, "tiret", correction=mended)
    return Fault(issue, edits, sure=False)


def _dash_above(spot: Spot) -> int:
    """The line of the nearest dash of a list above, or -1."""
    number = spot.line
    for _ in range(20):
        number = spot.previous(number)
        seen = spot.seen(number) if number >= 0 else ""
        if seen.lstrip().startswith("- ") and margin_of(seen) != spot.column:
            return number
    return -1


def no_name(spot: Spot) -> Fault | None:
    """A line that starts with a colon."""
    if spot.char != ":" or spot.seen(spot.line)[: spot.column].strip(" -"):
        return None
    message = "Le nom du champ manque avant les deux-points"
    issue = spot.issue(
        "D110", spot.line, body_of(spot.seen(spot.line)), message, "écrivez « nom: valeur »", "ici"
    )
    return Fault(issue, erased(spot, spot.line), sure=False)


def no_colon(spot: Spot) -> Fault | None:
    """A line that is neither a field, nor an item, nor in the margin of a text."""
    number = _without_colon(spot)
    if number < 0:
        return None
    seen, content = spot.seen(number), spot.source.line(number)
    other = _OTHER_SIGN.match(seen)
    above, fixed = spot.previous(number), content
    if other:
        fixed = f"{content[: other.end('head')]}: {content[other.start('value') :]}"
        advice = f"un nom de champ est suivi de deux-points\u00a0: {shown(fixed)}"
    elif above >= 0 and (above in spot.prose or spot.source.line(above).rstrip().endswith(("|", ">"))):
        margin = margin_of(spot.source.line(above)) if above in spot.prose else margin_of(content) + 2
        fixed = " " * margin + content.lstrip(" ")
        advice = f"si c’est la suite du texte, alignez-la sur lui\u00a0: {shown(content, ' ' * margin)}"
    else:
        advice = (
            "si c’est la suite du texte de la ligne du dessus, ajoutez deux espaces devant ; "
            "si c’est un champ, mettez deux-points et une espace après son nom"
        )
    message = "Cette ligne n’est ni un champ suivi de deux-points, ni la suite d’un texte"
    mended = spot.rewritten(number, fixed)
    issue = spot.issue("D110", number, body_of(content), message, advice, "isolée", correction=mended)
    return Fault(issue, erased(spot, number), sure=False)


def _without_colon(spot: Spot) -> int:
    if "could not find expected ':'" in spot.failure.problem:
        return spot.failure.context_line
    if spot.failure.problem.startswith("mapping values"):
        # A first line without a colon is only found at the second, which has one.
        above = spot.previous(spot.line)
        seen = spot.seen(above) if above >= 0 else ""
        if above >= 0 and margin_of(seen) == margin_of(spot.seen(spot.line)) and not KEY.match(seen):
            return above
    return -1


def no_dash(spot: Spot) -> Fault | None:
    """A field among the items of a list."""
    if "'-' indicator" not in spot.failure.problem:
        return None
    content = spot.source.line(spot.line)
    name, line = item_above(spot)
    if line >= 0:
        return misaligned(spot, name, line)
    message = "Cette ligne suit une liste sans en être un élément"
    advice = (
        f"si c’est un élément, commencez par un tiret : {shown('- ' + content.strip())} ; "
        "si c’est un autre champ, alignez-le sur le champ qui contient la liste"
    )
    issue = spot.issue("D110", spot.line, body_of(content), message, advice, "hors de la liste")
    return Fault(issue, erased(spot, spot.line), sure=False)


def anything(spot: Spot) -> Fault:
    """The last resort: where the reading stopped."""
    number = spot.line
    if not spot.seen(number).strip():
        number = max(spot.previous(number), 0)
    content = spot.source.line(number)
    above = spot.previous(number)
    message = "La mise en page de cette ligne ne se lit pas"
    advice = (
        "vérifiez le retrait (deux espaces par niveau), les guillemets, les crochets et les deux-points "
        "de cette " + (f"ligne et de la ligne {above + 1}" if above >= 0 else "ligne")
    )
    issue = spot.issue("D110", number, body_of(content), message, advice, "ici")
    return Fault(issue, erased(spot, spot.line), sure=False)
