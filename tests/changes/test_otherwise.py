"""What is said otherwise is told in short, and never loses what differs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from diagdemo.changes.account.otherwise import told_now, told_then

_WORDS = st.lists(
    st.sampled_from(["«\u00a0Forum\u00a0»\u00a0:", "oral,", "écrit", "12", "13", "de", "la", "Fin.", "Une"])
).map(" ".join)
_MANY = "«\u00a0Centre social\u00a0», effectif\u00a0: 12 personnes" + " et plus" * 25
_LONG = f"Les premiers\u00a0: {_MANY} et {{}} autres."


def test_a_word_is_told_with_its_clause() -> None:
    ends = "d’après un document et ce que nous avons entendu."
    before = f"«\u00a0Forum\u00a0»\u00a0: annoncé comme concertation, vécu comme information {ends}"
    after = before.replace("information", "consultation")
    assert told_now(before, after) == after
    assert told_then(before, after) == "vécu comme information d’après un document…"


def test_examples_that_are_only_counted_otherwise_are_not_repeated() -> None:
    before, after = f"Sur 196 chiffres. {_LONG.format(33)}", f"Sur 197 chiffres. {_LONG.format(34)}"
    assert told_now(before, after) == "Sur 197 chiffres."
    assert told_then(told_now(after, before), told_now(before, after)) == "Sur 196 chiffres."


def test_what_alone_differs_is_kept() -> None:
    before, after = f"Des chiffres. {_LONG.format(33)}", f"Des chiffres. {_LONG.format(34)}"
    assert told_now(before, after) == after
    assert "33 autres." in told_then(before, after)


def test_quotes_are_never_left_open() -> None:
    before = "«\u00a0Conseil, forum et ateliers\u00a0»\u00a0: une phrase"
    assert told_then(before, before.replace("forum", "débat")) == before


@given(_WORDS, _WORDS)
def test_what_differs_is_always_told(before: str, after: str) -> None:
    now, then = told_now(before, after), told_now(after, before)
    if before != after and then:
        told = told_then(then, now)
        assert told.rstrip("…") in then
        gone = set(then.split()) - set(now.split())
        assert all(word.rstrip(",;:.\u00a0") in told for word in gone)
