"""What the ambitions of a horizon would settle and create, compared with today."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.cli.show.lines import paragraph, title
from diagdemo.cli.show.paint import Paint
from diagdemo.constats.ahead import Told, ahead
from diagdemo.constats.outcome import Observation
from diagdemo.model.vocabulary.plan import Horizon


def ahead_lines(
    today: Observation, later: Observation, horizon: Horizon, columns: int, paint: Paint
) -> Iterator[str]:
    """What would no longer be found, what would be new, what the ambitions leave unsaid."""
    compared = ahead(today, later)
    yield ""
    yield title(f"{horizon.label}, comparé à aujourd’hui", paint)
    yield from paragraph(
        "Si les ambitions jusqu’à cet horizon sont tenues, et si rien d’autre ne change. Les constats sur le "
        "plan lui-même et les réserves du plan ne sont pas repris.",
        columns,
    )
    for heading, none, held in (
        ("Ne serait plus relevé", "Rien de ce qui est relevé ne cesserait de l’être.", compared.settled),
        ("Serait nouveau", "Rien de nouveau ne serait relevé.", compared.created),
        (
            "N’aurait plus d’objet\u00a0: ce dont on parle n’y serait plus, ou plus en activité",
            "",
            compared.gone,
        ),
        ("Resterait à préciser dans les ambitions", "", compared.unsure),
    ):
        yield from _section(heading, none, held, columns, paint)


def _section(heading: str, none: str, held: tuple[Told, ...], columns: int, paint: Paint) -> Iterator[str]:
    if held:
        yield from ("", f"  {paint(heading, 'aide')}")
    elif none:
        yield ""
        yield from paragraph(none, columns, 2)
    for outcome, verdict in held:
        yield from paragraph(f"{outcome.code}  {verdict.sentence}", columns, 4, 8)
