"""What checks tell at a glance, to be fast, is what a close look tells."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from diagdemo.checks.date_order import dates, every_date, precede
from diagdemo.checks.personal_data import _FIGURES, _has_figures
from diagdemo.checks.quantities import least, most
from diagdemo.checks.similar_actors import _keys, _pairs
from diagdemo.model.fact import Fact, Value
from diagdemo.model.partial_date import PartialDate
from diagdemo.workspace.bound import Bound
from diagdemo.workspace.record import Record
from diagdemo.yaml.document import Document

_DATES = st.builds(
    PartialDate,
    st.integers(1995, 2005),
    st.none() | st.integers(1, 12),
)
_HELD = st.lists(_DATES, max_size=3)
_PRECISIONS = st.sampled_from(["exact", "environ", "presque", "plus_de", "moins_de", "au_plus", "au_moins"])
_RELIABILITIES = st.sampled_from([None, "estimee", "ouie_dire", "confirmee"])


@given(_HELD, _HELD)
def test_dates_precede_when_all_their_days_do(ends: list[PartialDate], starts: list[PartialDate]) -> None:
    surely = bool(ends and starts) and all(start.surely_after(end) for start in starts for end in ends)
    assert precede(ends, starts) == surely


@given(_HELD, _HELD)
def test_dates_in_the_order_in_which_they_are_written_never_precede(
    starts: list[PartialDate], ends: list[PartialDate]
) -> None:
    if starts and ends and not min(ends) < max(starts):
        assert not precede(ends, starts)


@given(st.lists(st.tuples(st.none() | _DATES, st.none() | _DATES), max_size=3))
def test_every_date_is_held_or_planned(told: list[tuple[Any, Any]]) -> None:
    fact: Fact[Any] = Fact(tuple(Value(held, planned) for held, planned in told))
    assert every_date(fact) == [*dates(fact), *dates(fact, planned=True)]


@given(st.none() | st.integers(-5, 50), _PRECISIONS, _RELIABILITIES)
def test_a_number_said_alone_has_the_bounds_it_has_among_others(
    number: int | None, precision: str, reliability: str | None
) -> None:
    value: Value[Any] = Value(number, precision=precision, fiabilite=reliability)
    alone, twice = Fact((value,)), Fact((value, value))
    assert least(alone) == least(twice)
    assert most(alone) == most(twice)


@given(st.text(alphabet="0123456789AB .-\u00a0\u202féà’–\ud800x\n", max_size=40))
def test_figures_are_seen_wherever_they_are(text: str) -> None:
    assert _has_figures(text) == bool(re.search(_FIGURES, text))


@given(st.lists(st.text(alphabet="ab é", min_size=1, max_size=7), max_size=5))
def test_actors_look_alike_when_they_share_a_key(names: list[str]) -> None:
    actors = [_actor(f"actors/{rank}.yaml", name) for rank, name in enumerate(names)]
    keys = [set(_keys(actor, frozenset())) for actor in actors]
    alike = {later for later in range(len(actors)) if any(keys[later] & keys[rank] for rank in range(later))}
    assert {actors.index(second) for _, second, _ in _pairs(actors, frozenset())} == alike


def _actor(path: str, name: str) -> Record:
    bound = Bound({"nom": name}, (), (), (), {}, True)
    return Record("actor", "brumeval", path, path, Document(path, "", None), bound)
