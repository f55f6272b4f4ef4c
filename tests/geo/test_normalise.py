"""Two spellings of one name have one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagdemo.geo import normalise


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Saint-Étienne", "saint etienne"),
        ("St Etienne", "saint etienne"),
        ("STE-FOY", "sainte foy"),
        ("L'Haÿ-les-Roses", "l hay les roses"),
        ("L’Haÿ-les-Roses", "l hay les roses"),
        ("Knœrsheim", "knoersheim"),
        ("E\u0301pinal", "epinal"),
        ("  Le\u00a0Mans ", "le mans"),
        ("m²A", "m2a"),
        ("", ""),
        ("…?", ""),
    ],
)
def test_spellings_meet(text: str, key: str) -> None:
    assert normalise(text) == key


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    key = normalise(text)
    assert normalise(key) == key
    assert set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
