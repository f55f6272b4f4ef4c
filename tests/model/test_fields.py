"""Each field says in French what it is, what to write there, and who may see it."""

from __future__ import annotations

import re

import pytest
from pydantic.fields import FieldInfo

from diagdemo.model import fields
from diagdemo.model.entities import entities
from diagdemo.model.structure import Node
from diagdemo.model.vocabulary.actors import Verbe
from model.declared import BUILDER, every_field, models

FIELDS = [pytest.param(field, id=f"{name}.{key}") for name, key, field in every_field()]
_KEY = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*\Z")
_UNBROKEN = re.compile(r"[^\u00a0\u202f][:;?!»]|«[^\u00a0]")
"""A mark that French sets apart, without a space that keeps it on its line."""
_TYPED = re.compile(r"« ?[a-z_]+: …? ?»|\"[^\"]*\"|https?://\S+|[a-z_]+: ")


def nodes() -> list[tuple[str, Node]]:
    """Each node of the plan with its place, those inside lists and facts included."""
    found = [(f"{n}.{k}", node) for n, part in BUILDER.parts.items() for k, node in part["fields"].items()]
    for place, node in found:
        found += [(place, node[inner]) for inner in ("of", "scalar", "list") if inner in node]
    return found


def test_there_are_fields_to_look_at() -> None:
    assert len(entities()) >= 9
    assert len(FIELDS) > 300


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_has_a_french_title_a_description_and_a_visibility(field: FieldInfo) -> None:
    assert field.title
    assert field.title[0].isupper()
    assert not field.title.endswith(".")
    assert field.description
    assert field.description[0].isupper() or field.description[0] in "«0"
    assert field.description.endswith((".", "?", "…")) or field.description.endswith('".')
    extra = field.json_schema_extra
    assert isinstance(extra, dict)
    assert extra["visibilite"] in ("publique", "restitution", "interne")


@pytest.mark.parametrize("field", FIELDS)
def test_what_people_read_of_a_field_is_set_in_french(field: FieldInfo) -> None:
    for text in (field.title or "", field.description or ""):
        assert "'" not in text
        assert "  " not in text
        assert not _UNBROKEN.search(_TYPED.sub("", text)), text


def test_a_field_without_a_visibility_is_for_the_team_alone() -> None:
    extra = fields.champ("Titre", "Description.").json_schema_extra
    assert extra["visibilite"] == "interne"


@pytest.mark.parametrize("name", sorted(models()))
def test_a_model_says_in_french_what_it_is(name: str) -> None:
    said = models()[name].__doc__ or ""
    assert said[:1].isupper()
    assert said.endswith(".")
    assert "'" not in said


@pytest.mark.parametrize("name", sorted(models()))
def test_keys_are_ascii_snake_case(name: str) -> None:
    assert [key for key in models()[name].model_fields if not _KEY.match(key)] == []


def test_every_reference_names_kinds_that_exist() -> None:
    refs = [(place, node) for place, node in nodes() if node["kind"] == "ref"]
    assert len(refs) > 20
    known = {*entities(), "extrait"}
    assert [place for place, node in refs if not node["to"] or not set(node["to"]) <= known] == []


def test_every_edge_has_a_verb_of_the_vocabulary() -> None:
    verbs = [node["verb"] for _, node in nodes() if node.get("verb")]
    assert verbs
    assert set(verbs) <= {str(verb) for verb in Verbe}


def test_a_date_that_must_not_follow_another_names_a_sibling_that_is_a_date() -> None:
    ordered = [
        (part["fields"].get(node["not_after"], {}).get("of", {}).get("kind"), f"{name}.{key}")
        for name, part in BUILDER.parts.items()
        for key, node in part["fields"].items()
        if "not_after" in node
    ]
    assert ordered
    assert [place for kind, place in ordered if kind != "date"] == []


def test_codes_accept_their_own_example() -> None:
    codes = [(place, node) for place, node in nodes() if node["kind"] == "code"]
    assert codes
    assert [place for place, node in codes if not re.fullmatch(node["pattern"], node["example"])] == []


def test_an_entity_is_a_folder_or_a_file_and_never_both() -> None:
    places = [(model.FOLDER, model.FILE) for model in entities().values()]
    assert all((folder is None) != (file is None) for folder, file in places)
    assert len(set(places)) == len(places)


def test_records_are_short_in_the_common_case() -> None:
    """Few fields are required: a record holds in a few lines."""
    assert max(len(BUILDER.parts[model.__name__]["required"]) for model in entities().values()) <= 4
