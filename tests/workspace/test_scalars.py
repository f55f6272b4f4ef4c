"""Numbers and dates as people type them: read when there is one reading, else refused with the right text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagdemo.model.partial_date import PartialDate
from diagdemo.workspace.dates import read_date
from diagdemo.workspace.numbers import read_number
from diagdemo.workspace.refusal import Refusal, closest, quote, slug

_TYPED = st.text(st.sampled_from("0123456789.,'’ \u00a0\u202f+-/€%kMdmillionsenvr~><()"), max_size=24)
_ADVISED = re.compile(
    r"(?:écrivez|nombre seul\s:) ([+-]?[\d,]+)\Z|\{valeur: ([+-]?[\d.]+), precision: \w+\}\Z"
)
_DAYS = st.dates().filter(lambda day: day.year >= 1000)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("0", None, 0),
        ("007", None, 7),
        ("+12", None, 12),
        ("-3", None, -3),
        ("15 000", None, 15000),
        ("1\u202f234\u00a0567", None, 1234567),
        ("1 500,50", None, 1500.5),
        ("0,500", None, 0.5),
        ("2,0", None, 2),
        ("15 000 euros", "€", 15000),
        ("15 000 EUR", "€", 15000),
        ("12,5 %", "%", 12.5),
        ("3 jours", "jours", 3),
        ("  42  ", None, 42),
    ],
)
def test_a_number_with_one_reading_is_read(text: str, unit: str | None, value: float) -> None:
    assert read_number(text, whole=False, unit=unit) == value


@pytest.mark.parametrize(
    ("text", "advised"),
    [
        ("2 M€", "2000000"),
        ("1,5 million", "1500000"),
        ("0,3 Md€", "300000000"),
        ("12 mille", "12000"),
        ("12 milliers", "12000"),
        ("1'250'000", "1250000"),
        ("≈300", "{valeur: 300, precision: environ}"),
        ("environ 1,5", "{valeur: 1.5, precision: environ}"),
        ("au moins 20 personnes", "{valeur: 20, precision: au_moins}"),
        ("jusqu'à 20", "{valeur: 20, precision: au_plus}"),
        ("environ 3 millions d’euros", "{valeur: 3000000, precision: environ}"),
        ("12 agents", "12"),
        ("environ 1.500", "1500 ou 1,5"),
    ],
)
def test_a_number_that_was_surely_meant_is_in_the_advice(text: str, advised: str) -> None:
    refusal = read_number(text, whole=False)
    assert isinstance(refusal, Refusal)
    assert refusal.advice.endswith(f" {advised}")


@pytest.mark.parametrize("text", ["10-15", "3 sur 10", "1/2", "1e5", "1,234.5", "douze", "?", "9" * 80, "²"])
def test_a_number_that_may_be_several_is_not_guessed(text: str) -> None:
    refusal = read_number(text, whole=False)
    assert isinstance(refusal, Refusal)
    assert not re.search(r"écrivez \d", refusal.advice)


@given(st.integers(-(10**14), 10**14))
def test_a_whole_number_is_itself_however_it_is_spaced(number: int) -> None:
    assert read_number(str(number), whole=True) == number
    assert read_number(f"{number:,}".replace(",", "\u202f"), whole=True) == number


@given(_TYPED, st.booleans(), st.sampled_from([None, "€", "%", "ETP"]))
def test_any_text_is_a_number_or_a_refusal_whose_number_is_read(
    text: str, whole: bool, unit: str | None
) -> None:
    found = read_number(text, whole, unit)
    if not isinstance(found, Refusal):
        assert not whole or isinstance(found, int)
        return
    assert found.code == "D123"
    advised = _ADVISED.search(found.advice)
    if advised and "ou" not in found.advice:
        again = read_number(advised.group(1) or advised.group(2), whole, unit)
        # Three decimals are the one thing that has no sure writing.
        assert not isinstance(again, Refusal) or re.search(r"[.,]\d{3}\b", found.advice)


@given(st.text(max_size=80))
def test_no_text_stops_the_reading_of_a_date(text: str) -> None:
    found = read_date(text)
    assert isinstance(found, PartialDate) or found.code == "D124"


@given(
    _DAYS,
    st.sampled_from(["{:%d/%m/%Y}", "{:%Y/%m/%d}", "{:%d.%m.%Y}", "{:%Y-%m-%d} 00:00:00", "{:%d-%m-%Y}"]),
)
def test_a_day_written_another_way_is_in_the_advice(day: object, form: str) -> None:
    refusal = read_date(form.format(day))
    assert isinstance(refusal, Refusal)
    assert refusal.advice == f"écrivez {day}"


@given(st.text(max_size=100))
def test_a_slug_is_plain_and_stays_itself(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9_]*", slug(text))
    assert slug(slug(text)) == slug(text)


@given(st.text(max_size=200), st.lists(st.text("abcdé_ ", max_size=12), max_size=6))
def test_what_is_suggested_is_one_of_the_candidates(word: str, candidates: list[str]) -> None:
    found = closest(word, candidates)
    assert found is None or found in candidates


def test_a_word_is_found_by_its_capitals_its_accents_and_its_slips() -> None:
    known = ("mise_a_l_agenda", "decision", "evaluation")
    for typed in ("Mise à l’agenda", "mise-à-l'agenda", "mise_a_lagenda", "MISE A L AGENDA"):
        assert closest(typed, known) == "mise_a_l_agenda"
    assert closest("jardinage", known) is None


def test_a_long_text_is_cut_when_quoted() -> None:
    assert quote("a\n b") == "«\u00a0a b\u00a0»"
    assert len(quote("mot " * 100)) < 70
