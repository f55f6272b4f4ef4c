"""What is generated is fresh, and editors underline nothing that `validate` accepts."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from diagdemo.model.entities import entities
from diagdemo.model.fields import own_first
from diagdemo.model.structure import Builder
from diagdemo.model.value_form import ValueForm
from diagdemo.resources import folder
from diagdemo.workspace.files import list_files
from diagdemo.workspace.plan import load_plan
from workspace.planned import part, written

ROOT = Path(__file__).parents[1]
KINDS = sorted(entities())
CORPUS = ROOT / "tests" / "corpus"
CASES: dict[str, dict[str, Any]] = tomllib.loads((CORPUS / "saisie.toml").read_text(encoding="utf-8"))
SOUND = sorted(name for name in CASES if not CASES[name]["fautes"])
UNDERLINED = {
    "cle-faute": "an unknown key",
    "obligatoire-absent": "a missing field",
    "mot-faute": "a word that is not of the vocabulary",
    "texte-pour-liste": "a text for a list",
    "liste-pour-bloc": "a list for a block",
    "code-rna-minuscule": "a code of another shape",
    "identifiant-accents": "a reference that no file can have",
    "date-barres": "a date of another shape",
}


def _examples() -> list[Any]:
    plan = load_plan()
    return [
        pytest.param(found.kind, root / found.path, id=f"{root.name}/{found.path}")
        for root in sorted((ROOT / "examples").iterdir())
        if root.is_dir()
        for found in list_files(root, plan).records
    ]


@cache
def validator(kind: str) -> Draft7Validator:
    """The validator of the schema of a kind, as the package ships it."""
    text = (folder("schemas") / f"{kind}.schema.json").read_text(encoding="utf-8")
    return Draft7Validator(json.loads(text))


def parsed(text: str) -> Any:
    """What an editor sees: YAML 1.2, with numbers and booleans; dates stay text, as they do in editors."""
    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    yaml.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: node.value)
    return yaml.load(io.StringIO(text))


def underlined(kind: str, text: str) -> list[str]:
    """What an editor would underline."""
    errors = sorted(validator(kind).iter_errors(parsed(text)), key=lambda error: list(map(str, error.path)))
    return [f"{'/'.join(map(str, error.path))}: {error.message[:120]}" for error in errors]


def test_generated_files_are_fresh() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "generate.py"), "--check"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_every_kind_has_its_schema_and_every_schema_its_kind() -> None:
    names = {path.name.removesuffix(".schema.json") for path in folder("schemas").glob("*.schema.json")}
    assert names == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one_of_draft_7(kind: str) -> None:
    schema = validator(kind).schema
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("kind", KINDS)
def test_every_reference_inside_a_schema_leads_to_a_definition_and_each_is_used(kind: str) -> None:
    schema = dict(validator(kind).schema)
    wanted = {
        value.removeprefix("#/definitions/")
        for node in _walk(schema)
        for key, value in node.items()
        if key == "$ref"
    }
    assert wanted == set(schema["definitions"])


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_explained_to_whoever_hovers_it(kind: str) -> None:
    schema = dict(validator(kind).schema)
    for block in (schema, *schema["definitions"].values()):
        for key, field in block.get("properties", {}).items():
            assert field["title"], key
            assert field["description"], key


def test_the_schemas_know_the_fields_of_the_models() -> None:
    builder = Builder()
    builder.part(ValueForm)
    for kind, model in entities().items():
        builder.part(model)
        assert set(validator(kind).schema["properties"]) == set(own_first(model))


def _walk(node: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    waiting = [node]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            found.append(item)
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item
    return found


@pytest.mark.parametrize(("kind", "path"), _examples())
def test_examples_are_not_underlined(kind: str, path: Path) -> None:
    assert underlined(kind, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", SOUND)
def test_what_the_reader_accepts_is_not_underlined(name: str) -> None:
    text = (CORPUS / "saisie" / f"{name}.yaml").read_text(encoding="utf-8")
    assert underlined(CASES[name]["type"], text) == []


@given(st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind), part(entities()[kind].__name__))))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_that_the_plan_describes_is_underlined(case: tuple[str, Any]) -> None:
    kind, tree = case
    assert underlined(kind, written(tree)) == []


@pytest.mark.parametrize("name", sorted(UNDERLINED))
def test_what_is_surely_wrong_is_underlined_while_it_is_typed(name: str) -> None:
    text = (CORPUS / "saisie" / f"{name}.yaml").read_text(encoding="utf-8")
    assert underlined(CASES[name]["type"], text)


@pytest.mark.parametrize("kind", KINDS)
def test_the_commented_model_of_a_kind_is_not_underlined(kind: str) -> None:
    text = (folder("templates") / "fiches" / f"{kind}.yaml").read_text(encoding="utf-8")
    found = parsed(text)
    missing = [error for error in validator(kind).iter_errors(found or {}) if error.validator == "required"]
    assert len(underlined(kind, text) if found else []) <= len(missing)
