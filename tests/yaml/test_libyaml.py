"""The nodes that our functions make while libyaml reads are those that the events of the library tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import _ruamel_yaml
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import events
from ruamel.yaml.error import YAMLError

from diagdemo.yaml.events import MAX_EVENTS, parse
from diagdemo.yaml.libyaml import LibYaml, libyaml
from diagdemo.yaml.tree import PLAIN, Mapping, Mark, Node, Scalar, Sequence, walk

_ROOT = Path(__file__).parents[2]
_EXAMPLES = sorted((_ROOT / "examples").rglob("*.yaml")) + sorted((_ROOT / "tests/corpus").rglob("*.yaml"))
_SIGNS = [*"abé01 :-#'\"[]{},&*!|>%@`?\\\n\t\u00a0•"]
_WORDS = ["\n  ", ": ", "- ", "a: ", "{b: c", "]", "}", "|\n ", "---\n", "? "]
_TEXTS = st.lists(st.sampled_from(_SIGNS + _WORDS), max_size=40).map("".join)
_COLLECTIONS = ("MappingStartEvent", "SequenceStartEvent", "MappingEndEvent", "SequenceEndEvent")


@contextmanager
def _library_events() -> Iterator[None]:
    libyaml().lends = False
    try:
        yield
    finally:
        libyaml().lends = True


def _place(mark: Mark) -> tuple[int, int, int]:
    return mark.index, mark.line, mark.column


def _node(node: Node) -> tuple[Any, ...]:
    span = _place(node.start), _place(node.end)
    if isinstance(node, Scalar):
        return Scalar, node.value, node.style, *span
    return type(node), node.flow, len(node.entries if isinstance(node, Mapping) else node.items), *span


def _told(text: str) -> list[Any]:
    """All that `parse` says, in values that compare."""

    def plain(held: Any) -> Any:
        if isinstance(held, Scalar):
            return _node(held)
        if isinstance(held, tuple):
            return tuple(plain(each) for each in held)
        return _place(held) if hasattr(held, "index") else held

    parsed = parse(text)
    nodes = [_node(each) for each in walk(parsed.root)]
    return [nodes, parsed.failure, *(plain(each) for each in parsed[2:])]


def _texts() -> list[str]:
    read = [path.read_bytes().decode("utf-8", "ignore") for path in _EXAMPLES]
    return [text for text in read if text.replace("\n", "").isprintable()]


def test_the_parser_takes_our_functions() -> None:
    """Without them everything works, at twice the cost: nothing else would tell."""
    assert libyaml().lends


def test_nodes_are_those_of_the_events_of_the_library() -> None:
    compared = 0
    for text in _texts():
        parsed = parse(text)
        # A colon or a question mark inside a value is hidden from libyaml, which may refuse it.
        odd = parsed.aliases or parsed.complex_keys or parsed.second or re.search(r":\S|\?", text)
        if odd or not parsed.root:
            continue
        compared += 1
        nodes = [_node(node) for node in walk(parsed.root)]
        found = [event for event in _events(text) if hasattr(event, "anchor")]
        assert nodes == [_event(event, node) for event, node in zip(found, nodes, strict=True)]
    assert compared > 100


def _event(event: Any, node: tuple[Any, ...]) -> tuple[Any, ...]:
    """What `_node` should say of it; it does not tell the size of a collection, nor where that ends."""
    start = _place(event.start_mark)
    if isinstance(event, events.ScalarEvent):
        return Scalar, event.value, event.style or PLAIN, start, _place(event.end_mark)
    kind = Mapping if isinstance(event, events.MappingStartEvent) else Sequence
    return kind, bool(event.flow_style), node[2], start, node[4]


def _events(text: str) -> Iterator[Any]:
    parser = _ruamel_yaml.CParser(text)
    while not isinstance(event := parser.get_event(), events.StreamEndEvent):
        yield event


def test_files_read_the_same_both_ways() -> None:
    for text in _texts():
        with _library_events():
            expected = _told(text)
        assert _told(text) == expected


@given(_TEXTS)
def test_any_text_reads_the_same_both_ways(text: str) -> None:
    with _library_events():
        expected = _told(text)
    assert _told(text) == expected


@pytest.mark.parametrize("most", range(3, 20))
def test_a_crowd_stops_at_the_same_place_both_ways(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("diagdemo.yaml.events.MAX_EVENTS", most)
    text = "- {a: b}\n- |\n  c\n-\n  - d\n- [e, {}]\n- f: g\n- []\n"
    with _library_events():
        expected = parse(text).crowded
    found = parse(text).crowded
    assert expected is not None
    assert found is not None
    assert _place(found) == _place(expected)


def test_a_parser_that_does_not_take_them_is_recognised() -> None:
    """What stands in its place changes nothing in the module that it looks at."""
    other = LibYaml(SimpleNamespace(**vars(_ruamel_yaml)), YAMLError)
    assert not other.lends


@pytest.mark.parametrize("text", ["a: b\n", "a: [\n", "[" * 40, "- []\n" * MAX_EVENTS])
def test_the_library_is_left_as_it_was(text: str) -> None:
    parse(text)
    for name in ("ScalarEvent", *_COLLECTIONS):
        assert getattr(_ruamel_yaml, name) is getattr(events, name)


def test_threads_read_side_by_side() -> None:
    texts = _texts()
    alone = [_told(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(_told, texts)) == alone


def test_who_looks_at_the_library_while_another_reads_finds_its_own_classes() -> None:
    texts = _texts()
    with ThreadPoolExecutor(4) as pool:
        reading = [pool.submit(parse, text) for text in texts]
        looked = list(pool.map(lambda _: LibYaml(_ruamel_yaml, YAMLError), range(50)))
        assert all(each.result() for each in reading)
    assert all(each.lends for each in looked)
    for name in ("ScalarEvent", *_COLLECTIONS):
        assert getattr(_ruamel_yaml, name) is getattr(events, name)
