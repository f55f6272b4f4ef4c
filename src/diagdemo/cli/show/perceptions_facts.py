"""Facts against perceptions, side by side with both proofs: nothing here says who is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.cli.show.evidence import proof_lines
from diagdemo.cli.show.lines import paragraph
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.show.perceptions_said import college_lines
from diagdemo.perceptions.degrees import DegreeSeen, Witnesses
from diagdemo.perceptions.facts import AmpleSeen, Facts
from diagdemo.perceptions.telling import figure, heard_from
from diagdemo.perceptions.trends import MEASURES, Direction, Trend
from diagdemo.wording import agree, quoted

_MOVES = {
    Direction.UP: "les chiffres montent",
    Direction.DOWN: "les chiffres baissent",
    Direction.NEITHER: "les chiffres ne vont pas nettement dans un sens",
    None: "les chiffres ne permettent pas de dire dans quel sens ils vont",
}


def fact_lines(found: Facts, columns: int, paint: Paint) -> Iterator[str]:
    """The degrees announced and lived, then how many take part and what is said of it."""
    both = [each for each in found.degrees if each.announced.values and each.observed.values]
    if both:
        yield from ("", f"  {paint('Le degré annoncé et le degré vécu', 'aide')}")
    for seen in both:
        yield from paragraph(f"{quoted(seen.device.name)}\u00a0: {_degrees(seen)}.", columns, 4, 2)
        evidence = (seen.announced.datum, seen.observed.datum, *seen.witnesses.evidence)
        yield from proof_lines(tuple(dict.fromkeys(evidence)), columns, paint)
    rest = len(found.degrees) - len(both)
    if both and rest:
        count = agree(rest, "autre dispositif", "autres dispositifs")
        yield from paragraph(f"Pour {count}, au moins un des deux degrés n’est pas renseigné.", columns, 4, 2)
    yield from _ample([each for each in found.ample if each.heard], columns, paint)


def _degrees(seen: DegreeSeen) -> str:
    announced, observed = (
        " ou ".join(
            dict.fromkeys(degree.label.lower() for degree in sorted(look.values, key=lambda d: d.rank))
        )
        for look in (seen.announced, seen.observed)
    )
    same = announced == observed
    told = (
        f"annoncé et vécu comme {observed}" if same else f"annoncé comme {announced}, vécu comme {observed}"
    )
    told += _from(seen.witnesses)
    if seen.lower.value is None and seen.steps:
        return f"{told}. C’est à vérifier ensemble\u00a0: une seule source, ou aucune, le dit"
    return told


def _from(witnesses: Witnesses) -> str:
    """Who says what is lived; empty when the record does not say it."""
    parts = [f"ce que nous avons entendu {heard_from(witnesses.colleges)}"] if witnesses.colleges else []
    if witnesses.documents:
        parts.insert(0, "un document" if witnesses.documents == 1 else "des documents")
    return f", d’après {' et '.join(parts)}" if parts else ", sans que la fiche dise d’après qui"


def _ample(held: Sequence[AmpleSeen], columns: int, paint: Paint) -> Iterator[str]:
    if held:
        yield from ("", f"  {paint('L’ampleur de la participation', 'aide')}")
    for seen in held:
        yield from paragraph(f"{quoted(seen.device.name)}\u00a0: {_figures(seen.trend)}.", columns, 4, 2)
        yield from proof_lines(tuple(point.datum for point in seen.trend.points), columns, paint)
        for heard in seen.heard:
            yield from college_lines(heard, False, columns, paint)


def _figures(trend: Trend) -> str:
    if not trend.points:
        return "les fiches ne donnent pas les chiffres de deux éditions, et rien n’est à mettre en regard"
    counted = MEASURES[trend.measure]
    told = ", ".join(
        f"{figure(point.figure)}{'' if rank else f' {counted}'} à l’édition {point.edition}"
        for rank, point in enumerate(trend.points)
    )
    return f"{told}\u00a0; {_MOVES[trend.direction()]}"
