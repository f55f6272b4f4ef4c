"""What `import diagdemo` offers, and what it does not load."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import diagdemo

CHECKOUT = Path(__file__).parents[1]
HEAVY = {
    "pydantic",
    "jinja2",
    "networkx",
    "rich",
    "ruamel",
    "typer",
    "sqlite3",
    "markdown_it",
    "diagdemo.cli",
}


def _modules_after(program: str) -> set[str]:
    code = f"import sys\n{program}\nprint(*sys.modules)"
    return set(
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, text=True
        ).stdout.split()
    )


def test_the_public_names_are_exact_sorted_and_there() -> None:
    assert diagdemo.__all__ == sorted(diagdemo.__all__) == dir(diagdemo)
    found: dict[str, object] = {}
    exec("from diagdemo import *", found)
    assert sorted(set(found) - {"__builtins__"}) == diagdemo.__all__


@pytest.mark.parametrize("name", diagdemo.__all__)
def test_each_public_name_is_a_documented_function(name: str) -> None:
    function = getattr(diagdemo, name)
    assert callable(function)
    assert function.__doc__
    assert all(annotation for annotation in function.__annotations__.values())
    assert "return" in function.__annotations__


def test_an_unknown_name_is_an_ordinary_attribute_error() -> None:
    with pytest.raises(AttributeError, match="rien"):
        diagdemo.rien  # noqa: B018


def test_importing_the_package_loads_nothing_heavy() -> None:
    loaded = _modules_after("import diagdemo")
    assert HEAVY & loaded == set()
    assert {name for name in loaded if name.startswith("diagdemo")} == {"diagdemo"}


def test_reading_and_checking_load_neither_models_nor_templates() -> None:
    example = CHECKOUT / "examples/reseau-fictif"
    loaded = _modules_after(f"import diagdemo; diagdemo.check(diagdemo.load({str(example)!r}))")
    assert {"pydantic", "jinja2", "networkx", "rich", "typer"} & loaded == set()


def test_a_path_may_be_text_or_a_path() -> None:
    example = CHECKOUT / "examples/reseau-fictif"
    assert diagdemo.load(str(example)).territories == diagdemo.load(example).territories


def test_the_example_of_the_package_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The indented block of the docstring, from the root of a checkout."""
    lines = (diagdemo.__doc__ or "").split("\n")
    program = textwrap.dedent("\n".join(line for line in lines if line.startswith("    ") or not line))
    monkeypatch.chdir(CHECKOUT)
    found: dict[str, object] = {}
    exec(compile(program, "diagdemo.__doc__", "exec"), found)
    assert str(found["text"]).startswith("# Mulhouse")
    assert str(found["table"]).startswith("# Comparaison de 7 territoires")
    assert found["issues"] == ()
    assert "mandats_ecrits" in found["figures"]  # type: ignore[operator]
    assert found["found"]
    assert found["ecosystem"].graph.has_node("mulhouse")  # type: ignore[attr-defined]
