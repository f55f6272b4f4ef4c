"""Lines aligned with nothing above them."""

from __future__ import annotations

from diagdemo.yaml.causes.faults import Edit, Fault, shown
from diagdemo.yaml.causes.spot import KEY, Spot, body_of, margin_of


def indentation(spot: Spot) -> Fault | None:
    """A line that is aligned with nothing above it."""
    seen = spot.seen(spot.line)
    above = spot.previous(spot.line)
    if above < 0 or not seen.strip():
        return None
    if above in spot.prose and margin_of(seen) < margin_of(spot.seen(above)) and not KEY.match(seen):
        return _short_prose(spot, above)
    column = margin_of(seen)
    wanted, line = item_above(spot)
    if line < 0:
        wanted, line = _aligned(spot, column)
    if wanted == column or line < 0:
        return None
    return misaligned(spot, wanted, line)


def misaligned(spot: Spot, wanted: int, line: int) -> Fault:
    """The fault of a line that was meant to begin at the column `wanted`, like `line`."""
    seen, content = spot.seen(spot.line), spot.source.line(spot.line)
    column = margin_of(seen)
    message = f"Cette ligne n’est alignée avec aucune autre : elle commence par {column} espace" + "s" * (
        column > 1
    )
    if margin_of(spot.seen(line)) == column:
        message = "Cette ligne est alignée sur le tiret, et non sur le champ qui le suit"
    advice = f"alignez-la sur la ligne {line + 1} : {shown(content, ' ' * wanted)}"
    mended = spot.rewritten(spot.line, " " * wanted + content.lstrip(" "))
    columns = body_of(content)
    issue = spot.issue("D110", spot.line, columns, message, advice, "mal alignée", correction=mended)
    edits: tuple[Edit, ...] = erased(spot, spot.line)
    if wanted < column:
        shifted = " " * wanted + seen[column:]
        edits = (Edit(spot.source.starts[spot.line], shifted + " " * (column - wanted)),)
    return Fault(issue, edits, sure=False)


def item_above(spot: Spot) -> tuple[int, int]:
    """The column of the first name of the item that the field of this line was meant for, and its line."""
    column, number = margin_of(spot.seen(spot.line)), spot.line
    field = KEY.match(spot.seen(spot.line))
    for _ in range(50 if field and not field["dashes"] else 0):
        number = spot.previous(number)
        if number < 0:
            break
        seen = spot.seen(number)
        if number in spot.prose or margin_of(seen) > column:
            continue
        first = KEY.match(seen)
        return (first.start("key"), number) if first and first.start("key") > column else (-1, -1)
    return -1, -1


def _short_prose(spot: Spot, above: int) -> Fault:
    content = spot.source.line(spot.line)
    margin = " " * margin_of(spot.seen(above))
    message = "Cette ligne sort du texte qui précède, faute de retrait suffisant"
    advice = f"alignez-la sur le texte : {shown(content, margin)}"
    mended = spot.rewritten(spot.line, margin + content.lstrip(" "))
    columns = body_of(content)
    issue = spot.issue("D110", spot.line, columns, message, advice, "retrait insuffisant", correction=mended)
    return Fault(issue, erased(spot, spot.line))


def _aligned(spot: Spot, column: int) -> tuple[int, int]:
    """The margin above that is nearest to `column`, and its line; the nearest line wins."""
    best, found = column, -1
    number, looked = spot.line, 0
    while looked < 50:
        number, looked = spot.previous(number), looked + 1
        if number < 0:
            break
        if number in spot.prose:
            continue
        key = KEY.match(spot.seen(number))
        margins = [margin_of(spot.seen(number))] + ([key.start("key")] if key else [])
        for margin in margins:
            if margin != column and (found < 0 or abs(margin - column) < abs(best - column)):
                best, found = margin, number
        if margins[0] == 0:
            break
    return best, found


def erased(spot: Spot, number: int) -> tuple[Edit, ...]:
    """Read a line as empty, when nothing hangs from it."""
    seen = spot.seen(number)
    below = spot.following(number)
    if not seen.strip() or (below < spot.source.count and margin_of(spot.seen(below)) > margin_of(seen)):
        return ()
    return (Edit(spot.source.starts[number], " " * len(seen)),)
