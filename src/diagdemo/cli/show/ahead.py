"""What the ambitions of a horizon would settle and create, compared with today."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.cli.show.lines import paragraph, title
from diagdemo.cli.show.paint import Paint
from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat, Horizon

Found = dict[tuple[str, str], tuple[Outcome, Verdict]]


def settled(today: Observation, later: Observation) -> list[tuple[Outcome, Verdict]]:
    """What is found today and no longer then."""
    then = _found(later)
    return [held for key, held in _found(today).items() if key not in then]


def created(today: Observation, later: Observation) -> list[tuple[Outcome, Verdict]]:
    """What is found then and not today."""
    now = _found(today)
    return [held for key, held in _found(later).items() if key not in now]


def ahead_lines(
    today: Observation, later: Observation, horizon: Horizon, columns: int, paint: Paint
) -> Iterator[str]:
    """Both lists, each said even when it is empty."""
    yield ""
    yield title(f"{horizon.label}, comparé à aujourd’hui", paint)
    yield from paragraph(
        "Si les ambitions jusqu’à cet horizon sont tenues, et si rien d’autre ne change.", columns
    )
    for heading, none, held in (
        (
            "Ne serait plus relevé",
            "Rien de ce qui est relevé aujourd’hui ne cesserait de l’être.",
            settled(today, later),
        ),
        ("Serait nouveau", "Rien de nouveau ne serait relevé.", created(today, later)),
    ):
        yield ""
        if not held:
            yield from paragraph(none, columns, 2)
            continue
        yield f"  {paint(heading, 'aide')}"
        for outcome, verdict in held:
            yield from paragraph(f"{outcome.code}  {verdict.sentence}", columns, 4, 8)


def _found(observation: Observation) -> Found:
    return {
        (outcome.code, verdict.target.id): (outcome, verdict)
        for outcome, verdict in observation.of(EtatConstat.DECLENCHE)
    }
