"""What `explain` can explain: checks, constats and indicators, each with its page and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.errors import NotFoundError

if TYPE_CHECKING:
    from diagdemo.cli.show.paint import Paint
    from diagdemo.cli.studies import Reading
    from diagdemo.constats.outcome import Observation, Outcome


class Family(NamedTuple):
    """One sort of code."""

    title: str
    names: dict[str, str]
    page: Callable[[str], str]
    declaration: Callable[[str, int, Paint], Iterator[str]] | None = None
    """What a code declares, as lines."""
    result: Callable[[str, Reading, int, Paint], Iterator[str]] | None = None
    """What a code gives on a territory, as lines."""


def families() -> tuple[Family, ...]:
    """All of them, checks first, without importing a rule."""
    from diagdemo.checks import pages
    from diagdemo.workspace.diagnosis import load_diagnosis

    checks = {code: (module.__doc__ or "").strip() for code, module in pages().items()}
    known = load_diagnosis()
    return (
        Family(
            "Ce que signale «\u00a0diagdemo validate\u00a0»",
            {code: page.partition("\n")[0].rstrip(".") for code, page in checks.items()},
            # Not `inspect.cleandoc`, which would hide the tabulations of examples.
            checks.__getitem__,
        ),
        Family(
            "Ce que relève «\u00a0diagdemo constats\u00a0»",
            known.constats,
            _constat_page,
            _constat_declared,
            _constat_result,
        ),
        Family(
            "Ce que mesure «\u00a0diagdemo indicators\u00a0»",
            known.indicators,
            _indicator_page,
            _indicator_declared,
            _indicator_result,
        ),
    )


def find(code: str) -> tuple[Family, str]:
    """The family of a code and the code as it is written, whatever the case it was typed in.

    Raises:
        NotFoundError: there is no such code.
    """
    from difflib import get_close_matches

    wanted = code.strip().casefold().replace("_", "-")
    known = {
        name.casefold().replace("_", "-"): (family, name) for family in families() for name in family.names
    }
    if wanted in known:
        return known[wanted]
    close = [known[name][1] for name in get_close_matches(wanted, known, n=3, cutoff=0.6)]
    meant = f"vouliez-vous dire {' ou '.join(close)}\u00a0? " if close else ""
    raise NotFoundError(
        f"aucun code ne s’appelle «\u00a0{code}\u00a0»",
        f"{meant}«\u00a0diagdemo explain\u00a0» donne la liste de tous les codes",
    )


def _constat_page(code: str) -> str:
    from diagdemo.constats.observe import catalogue

    return (catalogue()[code].__doc__ or "").strip()


def _constat_declared(code: str, columns: int, paint: Paint) -> Iterator[str]:
    from diagdemo.cli.show.declared import constat_lines
    from diagdemo.constats.observe import catalogue

    return constat_lines(catalogue()[code].CONSTAT, columns, paint)


def _constat_result(code: str, reading: Reading, columns: int, paint: Paint) -> Iterator[str]:
    from diagdemo.cli.show.declared import constat_lines
    from diagdemo.cli.show.judged import judged_lines
    from diagdemo.cli.show.lines import paragraph, title
    from diagdemo.cli.studies import told_of
    from diagdemo.constats.opinions import human_layer

    observation, outcome = _observed(code, reading)
    cited = [datum for verdict in outcome.verdicts for datum in verdict.evidence]
    yield from constat_lines(outcome.constat, columns, paint, outcome)
    yield ""
    yield title(observation.study.name, paint, observation.study.slug)
    yield from paragraph(told_of(reading, observation.study, cited), columns)
    yield from judged_lines(observation.study, outcome, human_layer(observation), columns, paint)


def _observed(code: str, reading: Reading) -> tuple[Observation, Outcome]:
    """What a constat says of the territory, those that compare being run on the whole repository."""
    from dataclasses import replace

    from diagdemo.constats.observe import observe, observe_together

    observation = observe(next(reading.studies()))
    if code in observation.outcomes:
        return observation, observation.outcomes[code]
    whole = reading.workspace.whole()
    everywhere = reading._replace(workspace=whole, slugs=whole.territories)
    outcomes = observe_together([observe(study) for study in everywhere.studies()])
    if code not in outcomes:
        raise NotFoundError(
            f"{code} compare des territoires, et ce dépôt n’en a qu’un",
            "ajoutez-en un\u00a0: diagdemo init territoire NOM",
        )
    own = tuple(each for each in outcomes[code].verdicts if each.territory == observation.study.slug)
    return observation, replace(outcomes[code], verdicts=own)


def _indicator_page(code: str) -> str:
    from diagdemo.indicators import catalogue

    return (catalogue()[code].__doc__ or "").strip()


def _indicator_declared(code: str, columns: int, paint: Paint) -> Iterator[str]:
    from diagdemo.cli.show.declared import indicator_lines
    from diagdemo.indicators import catalogue

    return indicator_lines(catalogue()[code].INDICATOR, columns, paint)


def _indicator_result(code: str, reading: Reading, columns: int, paint: Paint) -> Iterator[str]:
    from diagdemo.cli.show.lines import paragraph, title
    from diagdemo.cli.show.measured import measured_lines
    from diagdemo.cli.studies import told_of
    from diagdemo.indicators import catalogue, measure

    study = next(reading.studies())
    measured = measure(study, code)
    yield from _indicator_declared(code, columns, paint)
    yield ""
    yield title(study.name, paint, study.slug)
    yield from paragraph(told_of(reading, study, measured.evidence), columns)
    yield from measured_lines(study, catalogue()[code].INDICATOR, measured, columns, paint)
