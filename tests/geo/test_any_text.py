"""Whatever is typed, the answer is a value."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from diagdemo.geo import Ambiguous, Found, Unknown, resolve

LETTERS = st.text(alphabet="abcdesnt -'’(),:0123456789éÉœ\u00a0")


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), LETTERS))
@example("\ud800")
@example("\x00")
@example("ﷺ" * 500)
@example("a" * 100_000)
@example("(" * 10_000)
@example("saint " * 1000)
@example("de la " * 1000)
@example("cc " * 1000)
@example("٠١٢٣٤")
@example("²A004")
@example("dep:" * 100)
@example("' OR 1=1 --")
def test_any_text_is_answered(text: str) -> None:
    answer = resolve(text)
    assert isinstance(answer, Found | Ambiguous | Unknown)
    if isinstance(answer, Ambiguous):
        assert len(answer.candidates) > 1
