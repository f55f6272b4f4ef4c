"""Words are typed without accents and read in French."""

from __future__ import annotations

import re

import pytest

from diagdemo.model.term import Ordinal, Term
from diagdemo.model.vocabulary.actors import FamilleLien, Verbe
from diagdemo.model.vocabulary.devices import Degre
from diagdemo.model.vocabulary.interviews import Portee
from diagdemo.model.vocabulary.territory import VersionDiagnostic
from model.declared import vocabularies

ALL = [pytest.param(term, id=term.__name__) for term in vocabularies()]
_SLUG = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*\Z")
_UNBROKEN = re.compile(r"[^\u00a0\u202f][:;?!»]|«[^\u00a0]|'|  ")
RESERVED = {"inconnu", "sans_objet", ""}
"""What the reader takes for a state and not for a word."""


def test_there_are_words() -> None:
    assert len(ALL) > 30


@pytest.mark.parametrize("term", ALL)
def test_slugs_are_unique_ascii_words_in_snake_case(term: type[Term]) -> None:
    slugs = [str(word) for word in term]
    assert len(set(slugs)) == len(slugs)
    # An enumeration drops the second of two equal words without a sound: aliases would be lost.
    assert len(term.__members__) == len(slugs)
    if term is not VersionDiagnostic:  # people say V1 and V2
        assert [slug for slug in slugs if not _SLUG.match(slug)] == []
    assert not RESERVED & set(slugs)


@pytest.mark.parametrize("term", ALL)
def test_labels_are_french_and_tell_words_apart(term: type[Term]) -> None:
    labels = [word.label for word in term]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    for word in term:
        assert "_" not in word.label
        assert not word.label.endswith(".")
        assert not word.definition or word.definition.endswith(".") or word.definition.endswith("?")
        assert not _UNBROKEN.search(f"{word.label} {word.definition}"), word


@pytest.mark.parametrize("term", ALL)
def test_a_word_equals_what_is_typed_and_is_found_by_it(term: type[Term]) -> None:
    for word in term:
        assert word == str(word)
        assert term.of(str(word)) is word
    with pytest.raises(KeyError):
        term.of("mot-inconnu")


@pytest.mark.parametrize("term", ALL)
def test_a_vocabulary_says_what_it_is(term: type[Term]) -> None:
    assert (term.__doc__ or "").strip().endswith((".", "?", ")"))


def test_only_ordered_words_have_a_rank() -> None:
    assert issubclass(Portee, Ordinal)
    assert [word.rank for word in Portee] == [0, 1, 2]
    assert [word.rank for word in Degre] == list(range(len(Degre)))
    assert not issubclass(Verbe, Ordinal)


def test_every_family_has_verbs_and_every_verb_a_family() -> None:
    assert {verb.famille for verb in Verbe} == set(FamilleLien)
