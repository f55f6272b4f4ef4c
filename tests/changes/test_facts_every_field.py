"""Every field of every model, changed one at a time, is one sentence in French."""

from __future__ import annotations

import re

import pytest

from changes.filled import PLAN, Mutation, mutations, record
from changes.rewriting import PLACE, bound, changes
from diagdemo.changes.facts.nouns import noun
from diagdemo.changes.model import FieldChange

EVERY = list(mutations())
_QUOTED = re.compile("«\u00a0.*?\u00a0»")
_ENGLISH = re.compile(r"\b(None|True|False|the|of|has|from|value|Fact|State|PartialDate|Absence)\b")
_UNELIDED = re.compile(r"\b(?:de|le|la|que|ne) (?!http)[aàâeéèêëiîïoôuûyh]", re.IGNORECASE)
_SPOKEN = ("Un mot", "Autre chose", "veuille")


def french(sentence: str) -> None:
    """Refuse what no French sentence has."""
    bare = _QUOTED.sub("«\u00a0\u00a0»", sentence)
    assert not _ENGLISH.search(bare), sentence
    assert not _UNELIDED.search(bare), sentence
    assert "_" not in bare, sentence
    assert "  " not in sentence, sentence
    assert not sentence.endswith("."), sentence
    assert not re.search(r"[^\u00a0\u202f][:;?!»](?:\s|$)", bare), sentence
    assert sentence[0].islower() or sentence[0] == "«", sentence


@pytest.mark.parametrize("kind", PLAN.records)
def test_the_filled_records_are_sound(kind: str) -> None:
    import json

    found = bound(kind, f"{PLACE}essai-{kind}.yaml", json.dumps(record(kind), ensure_ascii=False))
    assert not found.bound.issues


def test_every_field_is_tried() -> None:
    tried = {(each.kind, each.route) for each in EVERY}
    assert len(tried) == len(EVERY) > 500


@pytest.mark.parametrize("mutation", EVERY, ids=str)
def test_each_value_changed_is_one_sentence(mutation: Mutation) -> None:
    fields = _fields(mutation.kind, mutation.before, mutation.after)
    if mutation.identifies:
        assert 1 <= len(fields) <= 2, [field.sentence for field in fields]
    else:
        assert len(fields) == 1, [field.sentence for field in fields]
    for field in fields:
        french(field.sentence)
        assert field.lines
        if field.unsaid:
            assert field.before is field.after is None
            assert not any(word in field.sentence for word in _SPOKEN)


@pytest.mark.parametrize("kind", PLAN.records)
def test_each_field_that_comes_or_goes_is_told(kind: str) -> None:
    import json

    whole = record(kind)
    part = PLAN.parts[PLAN.records[kind]["part"]]
    for key in whole:
        left = {name: value for name, value in whole.items() if name != key}
        texts = [json.dumps(held, ensure_ascii=False) for held in (whole, left)]
        gone, come = _fields(kind, *texts), _fields(kind, *reversed(texts))
        many = len(whole[key]) if key == "sources" else 1
        assert len(gone) == len(come) == many, (key, [field.sentence for field in gone])
        for field in (*gone, *come):
            french(field.sentence)
        assert key in part["fields"]


def test_every_field_has_a_name_with_its_article() -> None:
    for part, held in PLAN.parts.items():
        for key in held["fields"]:
            assert re.match(r"(le |la |les |l’|ce )", noun(part, key).said), (part, key)


def _fields(kind: str, before: str, after: str) -> list[FieldChange]:
    path = "diagdemo.yaml" if kind == "espace" else f"{PLACE}essai-{kind}.yaml"
    found = changes(bound(kind, path, before), bound(kind, path, after))
    assert len(found) == 1
    return list(found[0].fields)
