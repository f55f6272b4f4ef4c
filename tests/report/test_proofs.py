"""Every statement leads to a line of a record, and that line holds what is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from diagdemo.report.documents import comparison, diagnostic
from diagdemo.report.markdown import escape
from diagdemo.workspace.load import load
from report.documents import EXAMPLES, Statement, example, report, statements
from report.evidence import Evidence

TERRITORIES = [(name, slug) for name in EXAMPLES for slug in example(name).territories]
BOTH = pytest.mark.parametrize("name", EXAMPLES)


def test_both_examples_are_read() -> None:
    assert len(TERRITORIES) == 12


@pytest.mark.parametrize(("name", "territory"), TERRITORIES)
def test_the_line_cited_holds_the_value_told(name: str, territory: str) -> None:
    evidence = Evidence(example(name))
    told = list(statements(report(name, territory)))
    assert len(told) > 40
    unproved = {statement: missing for statement in told if (missing := evidence.missing(statement))}
    assert unproved == {}


@BOTH
def test_the_comparison_proves_its_facts_too(name: str) -> None:
    evidence = Evidence(example(name))
    told = list(statements(report(name, None)))
    assert told
    assert [statement for statement in told if evidence.missing(statement)] == []


@BOTH
def test_no_link_to_a_line_escapes_this_verification(name: str) -> None:
    for territory in (*example(name).territories, None):
        text = report(name, territory)
        assert len(list(statements(text))) == len(re.findall(r"\[l\. \d+\]\(", text)) == text.count("<sup>")


def test_the_line_below_would_not_do() -> None:
    """What proves that the verification itself can fail."""
    evidence = Evidence(example("reseau-fictif"))
    shifted = [
        Statement(told.text, told.file, told.line + 1)
        for told in statements(report("reseau-fictif", "brumeval"))
    ]
    refused = [statement for statement in shifted if evidence.missing(statement)]
    assert len(refused) > 0.6 * len(shifted)


@pytest.mark.parametrize(("name", "territory"), TERRITORIES)
def test_every_value_of_the_devices_is_told_somewhere(name: str, territory: str) -> None:
    """Nothing is dropped silently: the figures of a device are all cited."""
    cited = {(told.file, told.line) for told in statements(report(name, territory))}
    for record in example(name).of(territory, "device"):
        lines = Evidence(example(name)).read(record.path)
        own = lines[: lines.index("sources:")] if "sources:" in lines else lines
        for number, line in enumerate(own, 1):
            if re.match(r"\s*(participants|votants|cout_total|membres|seances|contributions): \d", line):
                assert (record.path, number) in cited, f"{record.path}:{number} {line}"


def test_links_lead_to_the_records_from_where_the_document_is_written(tmp_path: Path) -> None:
    root = EXAMPLES["reseau-fictif"]
    output = tmp_path / "Très loin (ici)" / "rapport.md"
    output.parent.mkdir()
    text = diagnostic(load(root), "brumeval", output=output)
    for statement in statements(text):
        assert (output.parent / statement.file).resolve().is_relative_to(root)
        assert (output.parent / statement.file).is_file()


def test_anchors_inside_a_document_exist_once() -> None:
    text = report("reseau-fictif", "brumeval")
    anchors = re.findall(r'<a id="([^"]+)">', text)
    assert len(set(anchors)) == len(anchors) == 16
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) == set(anchors)


def test_the_facts_of_a_territory_are_told_with_its_name() -> None:
    workspace = example("territoires-reels")
    text = comparison(workspace, ("rennes", "mulhouse"))
    assert [name in text for name in ("Rennes", "Mulhouse", "Gironde")] == [True, True, False]
    assert str(escape(workspace.dossier("rennes").name)) in text
