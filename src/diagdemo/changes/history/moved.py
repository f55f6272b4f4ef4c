"""Which indicators moved, and when: a value holds until the version where it is another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from diagdemo.changes.history.moment import Moment
from diagdemo.errors import NotFoundError
from diagdemo.indicators import catalogue
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import count_text, value_text
from diagdemo.workspace.refusal import closest, quote, slug

COMPLETENESS = "completude_des_donnees"
"""The indicator that every version tells beside its day: it is not among those that are chosen."""


class Step(NamedTuple):
    """What an indicator was from a version on."""

    moment: Moment
    measure: Measure


def declared() -> dict[str, Indicator]:
    """Every indicator by code, in the order of the field’s list."""
    held = {code: module.INDICATOR for code, module in catalogue().items()}
    return dict(sorted(held.items(), key=lambda each: (each[1].number, each[0])))


def steps(moments: Sequence[Moment], code: str) -> list[Step]:
    """The versions where an indicator is not what it was in the one before; those that lack it are passed."""
    indicator = declared()[code]
    found: list[Step] = []
    for moment in moments:
        measure = moment.measures.get(code)
        if measure is None:
            continue
        if not found or _told(found[-1].measure, indicator) != _told(measure, indicator):
            found.append(Step(moment, measure))
    return found


def moved(moments: Sequence[Moment], *, counts: bool = True) -> list[str]:
    """The codes of the indicators that are not the same in all versions: first those whose value is another.

    Then those that were known in some versions only, then with `counts` those that were only counted on more
    or on less.
    """
    still = _STILL if counts else _COUNTS
    ranks = {code: _rank(moments, code, indicator) for code, indicator in declared().items()}
    return sorted((code for code, rank in ranks.items() if rank < still), key=lambda code: ranks[code])


def named(asked: str) -> str:
    """The code of the indicator that is named by its code or by its name.

    Raises:
        NotFoundError: there is no such indicator.
    """
    known = declared()
    codes = {slug(each.name): code for code, each in known.items()} | {slug(code): code for code in known}
    found = codes.get(slug(asked))
    if found is None:
        near = closest(asked, codes) or next((name for name in codes if slug(asked) in name), None)
        meant = f"vouliez-vous dire {quote(codes[near])}\u00a0? Sinon, " if near else ""
        raise NotFoundError(
            f"l’indicateur {quote(asked)} n’existe pas",
            f"{meant}diagdemo explain donne tous les codes",
        )
    return found


_COUNTS, _STILL = 2, 3


def _rank(moments: Sequence[Moment], code: str, indicator: Indicator) -> int:
    if code == COMPLETENESS:
        return _STILL
    held = steps(moments, code)
    texts = {value_text(each.measure.value, indicator) for each in held}
    if len(texts - {""}) > 1:
        return 0
    return 1 if len(texts) > 1 else _COUNTS if len(held) > 1 else _STILL


def _told(measure: Measure, indicator: Indicator) -> tuple[str, str]:
    return value_text(measure.value, indicator), count_text(measure)
