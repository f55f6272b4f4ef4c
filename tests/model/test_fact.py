"""A fact keeps what its sources say: unknown is not zero, and nothing is averaged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from diagdemo.model.fact import Fact, State, Value
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.devices import Degre

DATES = st.one_of(
    st.builds(PartialDate, st.integers(2015, 2020)),
    st.builds(PartialDate, st.integers(2015, 2020), st.integers(1, 12)),
    st.builds(PartialDate, st.integers(2015, 2020), st.integers(1, 12), st.integers(1, 28)),
)
NUMBERS = st.none() | st.integers(0, 3)
VALUES = st.builds(
    lambda valeur, prevu, date: Value(valeur=valeur, prevu=prevu, date=date),
    NUMBERS,
    NUMBERS,
    st.none() | DATES,
)
FACTS = st.builds(Fact, st.lists(VALUES, max_size=6).map(tuple))


def _in(year: int, valeur: int) -> Value[int]:
    return Value(valeur, date=PartialDate(year))


def test_the_latest_of_a_series_is_current_and_all_of_it_is_kept() -> None:
    fact = Fact((_in(2018, 700), _in(2022, 900), _in(2020, 800)))
    assert fact.current == (_in(2022, 900),)
    assert fact.one == 900
    assert not fact.contradictory
    assert [value.valeur for value in fact] == [700, 900, 800]


def test_sources_that_disagree_about_one_date_contradict_each_other() -> None:
    fact = Fact((_in(2020, 39), _in(2020, 40)))
    assert fact.contradictory
    assert fact.one is None
    assert len(fact.current) == 2


def test_sources_that_agree_do_not() -> None:
    fact = Fact((Value(40, date=PartialDate(2020), source=("a",)), Value(40, date=PartialDate(2020))))
    assert not fact.contradictory
    assert fact.one == 40


def test_a_month_does_not_replace_the_year_that_may_hold_it() -> None:
    fact = Fact((Value(1, date=PartialDate(2024)), Value(2, date=PartialDate(2024, 3))))
    assert fact.contradictory


def test_an_undated_value_is_never_replaced() -> None:
    fact = Fact((Value(1), _in(2024, 2)))
    assert fact.current == fact.values


def test_a_plan_is_not_an_observation() -> None:
    fact: Fact[int] = Fact((Value(prevu=3),))
    assert not fact.known
    assert fact.one is None
    assert fact.planned == fact.values
    assert fact.current == ()


def test_zero_and_no_are_known() -> None:
    assert Fact((Value(0),)).known
    assert Fact((Value(0),)).one == 0
    assert Fact((Value(False),)).one is False


@pytest.mark.parametrize("state", [State.INCONNU, State.VIDE, State.SANS_OBJET])
def test_what_is_not_known_has_no_value_and_differs_from_zero(state: State) -> None:
    fact: Fact[int] = Fact((), state)
    assert not fact.known
    assert fact.one is None
    assert not fact.contradictory
    assert fact != Fact((Value(0),))
    assert [fact == Fact((), other) for other in State] == [state is other for other in State]


@given(FACTS)
def test_current_values_are_some_of_the_observed_ones_and_never_none_of_them(fact: Fact[int]) -> None:
    assert set(fact.current) <= set(fact.values)
    assert all(value.valeur is not None for value in fact.current)
    assert bool(fact.current) == fact.known


@given(FACTS)
def test_one_value_or_a_contradiction_but_never_both(fact: Fact[int]) -> None:
    assert (fact.one is not None) == (fact.known and not fact.contradictory)
    assert fact.one is None or fact.one in {value.valeur for value in fact}


@given(FACTS)
def test_no_current_value_is_surely_older_than_another(fact: Fact[int]) -> None:
    dates = [value.date for value in fact.current if value.date]
    assert not any(later.surely_after(date) for later in dates for date in dates)


@given(st.lists(VALUES, max_size=5).flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_the_file_does_not_change_what_is_current(
    orders: tuple[list[Value[int]], list[Value[int]]],
) -> None:
    one, other = (Fact(tuple(values)) for values in orders)
    assert set(one.current) == set(other.current)
    assert one.one == other.one


@given(FACTS)
def test_equal_facts_have_one_hash_and_map_keeps_all_but_the_values(fact: Fact[int]) -> None:
    same = fact.map(lambda value: value)
    assert same == fact
    assert hash(same) == hash(fact)
    told = fact.map(str)
    assert [value.date for value in told] == [value.date for value in fact]
    assert [value.valeur is None for value in told] == [value.valeur is None for value in fact]


def test_a_model_holds_a_fact_as_it_was_read_and_its_words_as_terms() -> None:
    numbers, degrees = TypeAdapter(Fact[int]), TypeAdapter(Fact[Degre])
    fact = Fact((Value(4500),))
    assert numbers.validate_python(fact) is fact
    assert degrees.validate_python(Fact((Value("consultation"),))).one is Degre.CONSULTATION
    with pytest.raises(ValidationError):
        numbers.validate_python(4500)
