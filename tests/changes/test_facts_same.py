"""What is no change: layout, comments, order, quotes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from changes.rewriting import changes, network, otherwise, rewritten
from diagdemo.changes.facts.item_nouns import ITEMS
from diagdemo.changes.facts.records import record_changes
from diagdemo.changes.renames import renamed
from diagdemo.model.identity import IDENTITY
from diagdemo.model.identity import ORDERED as ORDERED_PARTS
from diagdemo.workspace.record import Record

ORDERED = ("parcours", "changements", "etapes_cycle", "guide")
RECORDS = [record for record in network().records if not record.document.unreadable]


def _in_lists(parts: dict[str, Any]) -> set[str]:
    """The blocks that lists hold."""
    nodes = [node for part in parts.values() for node in part["fields"].values()]
    lists = [node.get("list", node) for node in nodes]
    items = [node["of"] for node in lists if node["kind"] == "list"]
    blocks = [item.get("part", item) if item["kind"] == "choice" else item for item in items]
    return {block["part"] for block in blocks if block["kind"] == "part"}


def test_a_version_against_itself_is_no_change() -> None:
    whole = network()
    names = renamed(whole, whole)
    assert not any(record_changes(whole, whole, slug, names) for slug in (None, *whole.territories))
    assert not any(names.of(slug) for slug in whole.territories)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.path)
def test_the_same_facts_in_another_order_with_other_quotes_and_comments_are_no_change(record: Record) -> None:
    other = rewritten(record, otherwise(record, ORDERED, seed=len(record.path)))
    assert other.bound.repairable == record.bound.repairable
    assert changes(record, other) == []


@given(st.sampled_from(RECORDS), st.integers(0, 10_000))
def test_no_order_of_keys_and_lists_is_a_change(record: Record, seed: int) -> None:
    assert changes(record, rewritten(record, otherwise(record, ORDERED, seed))) == []


KINDS = {kind: [each for each in RECORDS if each.kind == kind] for kind in network().plan.records}
PAIRS = st.sampled_from(list(KINDS.values())).flatmap(lambda held: st.tuples(*[st.sampled_from(held)] * 2))


@given(PAIRS)
def test_one_way_and_back_are_opposites(pair: tuple[Record, Record]) -> None:
    one, other = pair
    there, back = one, rewritten(one, other.document.text)
    forth = [field for each in changes(there, back) for field in each.fields]
    return_ = [field for each in changes(back, there) for field in each.fields]
    assert sorted((f.before or "", f.after or "") for f in forth) == sorted(
        (f.after or "", f.before or "") for f in return_
    )


def test_prose_wrapped_otherwise_is_no_change() -> None:
    record = next(
        each for each in RECORDS if each.kind == "device" and "description: |" in each.document.text
    )
    text = record.document.text
    start = text.index("description: |\n") + len("description: |\n")
    end = text.index("\n", start)
    words = text[start:end].split()
    wrapped = "\n".join(f"  {word}" for word in words)
    assert changes(record, rewritten(record, text[:start] + wrapped + text[end:])) == []


@pytest.mark.parametrize("part", sorted(_in_lists(network().plan.parts)))
def test_every_block_of_a_list_has_an_identity_and_a_name(part: str) -> None:
    assert {*IDENTITY[part]} <= {*network().plan.parts[part]["fields"]}
    assert part in ITEMS


def test_identities_are_those_of_blocks_in_lists() -> None:
    assert {*IDENTITY} == _in_lists(network().plan.parts)
    assert {*IDENTITY} > ORDERED_PARTS


def test_a_repository_that_did_not_change_costs_little() -> None:
    """Records of the same text are not compared at all."""
    whole = network()
    other = whole.holding(tuple(each._replace(bound=each.bound._replace(data={})) for each in whole.records))
    names = renamed(whole, whole)
    assert not any(record_changes(whole, other, slug, names) for slug in (None, *whole.territories))
