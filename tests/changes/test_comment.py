"""The comment of a proposal: it holds where it goes, and nothing that people typed can act in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from diagdemo.changes.account.items import CONCLUSIONS, FACTS, Block, Chapter, Item, Part, Told
from diagdemo.changes.model import Line, Side
from diagdemo.report.changes.comment import LONGEST, Illustration, comment

_LINE = Line(Side.APRES, "territoires/brumeval/devices/forum.yaml", 12)
_VERSIONS = (("Avant", "la version du 1er juin 2026"), ("Après", "la version du 18 juin 2026"))


def _told(items: list[Item], heading: str = CONCLUSIONS) -> Told:
    part = Part(heading, (Block("Constats qui apparaissent", tuple(items)),))
    return Told(_VERSIONS, ("1 fiche change.",), (Chapter("Brumeval", (), (part,)),))


_HOSTILE = st.lists(
    st.sampled_from(
        [*"<>[]()!*_`#|~@$\\&\n\r\t-+=: a1é", "\u202e", "\x1b", "\u2028", "</details>", "http://x.y"]
    ),
    max_size=40,
).map("".join)


@given(_HOSTILE, _HOSTILE)
def test_what_people_typed_stays_text(title: str, text: str) -> None:
    written = comment(_told([Item("+", title, text, (_LINE,), (Item("", title, text),))]))
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(written)
    inside = [token for block in page for token in block.children or ()]
    assert {token.type for token in inside} <= {
        "text",
        "strong_open",
        "strong_close",
        "em_open",
        "em_close",
        "softbreak",
        "hardbreak",
        "html_inline",
    }
    assert {token.content for token in inside if token.type == "html_inline"} <= {"<sub>", "</sub>"}
    assert not [block for block in page if block.type in ("html_block", "fence", "table_open", "hr")]


@pytest.mark.parametrize("call", ["@equipe", "#12", "!12"])
def test_nobody_is_called_and_no_proposal_is_cited(call: str) -> None:
    """Forges look for them in what a reader sees, once Markdown and its entities are read."""
    page = MarkdownIt("commonmark").parse(comment(_told([Item("+", "", f"demandé à {call}")])))
    seen = "".join(token.content for block in page for token in block.children or ())
    assert "demandé à" in seen
    assert call not in seen


def test_the_bytes_of_a_file_name_never_stop_it() -> None:
    line = Line(Side.APRES, "territoires/brumeval/devices/caf\udce9.yaml", 1)
    text = comment(_told([Item("+", "", "Une phrase", (line,))]), "https://forge.example/blob/abc/")
    assert text.encode("utf-8")


def test_it_holds_in_a_comment_however_much_changes() -> None:
    items = [Item("~", f"Dispositif {rank}", "x" * 400, (_LINE,)) for rank in range(2_000)]
    text = comment(_told(items), most=0)
    assert len(text) <= LONGEST
    assert "et 1999 autres" in text or "et 1\u202f999 autres" in text or "montre tout" in text


@given(st.integers(400, 4_000), st.integers(1, 60))
def test_a_bound_is_a_bound(longest: int, count: int) -> None:
    items = [Item("~", "", "é" * 100, (_LINE,)) for _ in range(count)]
    assert len(comment(_told(items), most=0, longest=longest)) <= longest


@given(st.integers(600, 3_000))
def test_what_is_cut_closes_what_it_opened(longest: int) -> None:
    items = [Item("~", "", "é" * 100, (_LINE,)) for _ in range(40)]
    text = comment(_told(items), most=0, longest=longest)
    assert text.count("<details>") == text.count("</details>")


def test_what_is_left_out_is_counted() -> None:
    items = [Item("+", "", f"Phrase {rank}.") for rank in range(7)]
    assert "… et 2 autres" in comment(_told(items), most=5)


def test_many_facts_are_folded_and_counted() -> None:
    items = [Item("~", f"Dispositif {rank}", "") for rank in range(9)]
    text = comment(_told(items, FACTS), most=0)
    assert text.count("<details>") == text.count("</details>") == 1
    assert "(9)</summary>" in text


def test_lines_lead_to_the_forge_when_it_is_known() -> None:
    text = comment(_told([Item("+", "", "Une phrase", (_LINE,))]), "https://forge.example/blob/abc/")
    assert "(https://forge.example/blob/abc/territoires/brumeval/devices/forum.yaml#L12)" in text


def test_a_line_of_before_leads_nowhere() -> None:
    line = _LINE._replace(side=Side.AVANT)
    text = comment(_told([Item("−", "", "Une phrase", (line,))]), "https://forge.example/blob/abc/")
    assert "https" not in text
    assert "avant" in text


def test_pictures_are_shown_first() -> None:
    text = comment(_told([]), pictures=[Illustration("images/carte a.svg", "La carte [avant]")])
    assert "![La carte \\[avant\\]](images/carte%20a.svg)" in text
