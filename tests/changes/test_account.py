"""The account tells once what has one cause, and says of a record what changed rather than how much."""

from __future__ import annotations

from diagdemo.changes.account.conclusions import conclusion_blocks
from diagdemo.changes.account.facts import fact_blocks
from diagdemo.changes.account.items import Item
from diagdemo.changes.account.places import places
from diagdemo.changes.model import (
    ConstatChange,
    FieldChange,
    Line,
    Nature,
    RecordChange,
    Review,
    Sense,
    Side,
    TerritoryChange,
)

_LINE = Line(Side.APRES, "territoires/brumeval/constats.yaml", 2)


def _items(*constats: ConstatChange, reviews: tuple[Review, ...] = ()) -> list[Item]:
    change = TerritoryChange("brumeval", "Brumeval", constats, (), (), reviews, ())
    return [item for block in conclusion_blocks(change) for item in block.items]


def _constat(sense: Sense, code: str, after: str | None = "", note: str = "") -> ConstatChange:
    said = "il est oral."
    return ConstatChange(sense, code, "Un mandat", "forum", "Forum", said, after, False, (), note=note)


def _review(line: int, voice: str, about: str = "«\u00a0Un mandat\u00a0», qui n’est plus relevé") -> Review:
    said = f"L’avis {voice} portait sur {about}\u00a0: à relire"
    return Review("CAD-01", "forum", "", said, _LINE._replace(line=line), about, voice)


def test_the_opinions_on_one_constat_are_told_together() -> None:
    (item,) = _items(reviews=(_review(2, "des élu·es (nuancé)"), _review(3, "de l’équipe (confirmé)")))
    assert item.text.endswith("n’est plus relevé\u00a0: avis des élu·es (nuancé) et de l’équipe (confirmé)")
    assert [line.line for line in item.lines] == [2, 3]


def test_opinions_on_two_constats_are_not() -> None:
    told = _items(
        reviews=(_review(2, "des élu·es"), _review(3, "de l’équipe", "«\u00a0Un budget\u00a0», qui change"))
    )
    assert [item.text.count("L’avis") for item in told] == [1, 1]


def test_constats_that_become_known_together_are_told_together() -> None:
    (item,) = _items(*(_constat(Sense.PRECISE, f"CAD-0{rank}") for rank in range(1, 4)))
    assert item.title == "Forum"
    assert item.text.startswith("3 constats")


def test_what_is_gone_says_no_more_than_that() -> None:
    (item,) = _items(
        _constat(Sense.DISPARAIT, "CAD-01", None, "«\u00a0Forum\u00a0» n’est plus dans les fiches.")
    )
    assert item.text == "«\u00a0Forum\u00a0» n’est plus dans les fiches."


def test_what_has_no_sentence_says_what_it_is_about() -> None:
    (item,) = _items(_constat(Sense.PRECISE, "CAD-01"))
    assert "Forum" in item.text


def _record(kind: str, *fields: str) -> Item:
    held = tuple(FieldChange((), "", None, None, said, (_LINE,)) for said in fields)
    record = RecordChange(
        kind, "brumeval", "forum", "Forum", Nature.MODIFIEE, None, f"{len(fields)} changements", held, ()
    )
    (block,) = fact_blocks([record])
    return Item("", "", "", below=block.items)


def test_a_field_alone_is_told_beside_its_record() -> None:
    (item,) = _record("device", "l’état change").below
    assert (item.title, item.text, item.lines) == ("Forum", "l’état change", (_LINE,))


def test_several_fields_are_told_under_their_record() -> None:
    (item,) = _record("device", "l’état change", "le coût change").below
    assert [below.text for below in item.below] == ["l’état change", "le coût change"]


def test_the_record_of_which_there_is_one_is_not_named_again() -> None:
    told = _record("territoire", "la population change", "le code change").below
    assert [(item.title, item.text) for item in told] == [
        ("", "la population change"),
        ("", "le code change"),
    ]


def test_a_place_is_told_once_for_each_file_and_the_rest_is_counted() -> None:
    lines = [_LINE._replace(line=rank) for rank in (12, 3)] + [_LINE._replace(file="a.yaml"), _LINE]
    shown, rest = places([*lines, Line(Side.AVANT, "b.yaml", 1)], 4)
    assert ([(line.file, line.line) for line in shown], rest) == ([(_LINE.file, 12), ("a.yaml", 2)], 6)
