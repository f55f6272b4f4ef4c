"""Whatever names and messages hold, a format stays what it is and tells every issue."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from cli.sarif import valid
from cli.verified import FILE, issue, verification, verifications
from diagdemo.cli.show.outputs import document
from diagdemo.cli.show.outputs.told import fingerprints
from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.cli.visible import unsafe
from diagdemo.issues import Location, Related, Severity

FORMS = ("json", "github", "gitlab", "sarif", "junit", "markdown")
ERREUR, AVERTISSEMENT = Severity.ERREUR, Severity.AVERTISSEMENT
_JOINERS = re.compile(r"(?<=&#64;)\u2060|(?<=[#!])\u2060(?=\d)")
"""What Markdown itself puts where a forge would call somebody or cite a proposal; files never bring it."""


@pytest.mark.parametrize("form", FORMS)
@given(found=verifications(most=5))
@settings(max_examples=20)
def test_nothing_of_a_file_reaches_a_screen_raw(form: str, found: Verification) -> None:
    text = document(form, found)
    own = _JOINERS.sub("", text) if form == "markdown" else text
    assert not unsafe().search(own.replace("\n", ""))
    assert text.endswith("\n")
    assert document(form, found) == text


@given(verifications())
@settings(max_examples=40)
def test_gitlab_has_one_entry_for_each_issue_and_each_thing_set_aside(found: Verification) -> None:
    entries = json.loads(document("gitlab", found))
    severities = Counter(entry["severity"] for entry in entries)
    assert severities == Counter(
        {
            "major": found.count(ERREUR),
            "minor": found.count(AVERTISSEMENT),
            "info": len(found.waived) + len(found.remarks),
        }
    )
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    for entry in entries:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["location"]["lines"]["begin"] >= 1
        entry["location"]["path"].encode("utf-8")


@given(verifications())
@settings(max_examples=40)
def test_a_fingerprint_stays_when_lines_move(found: Verification) -> None:
    moved = [
        each._replace(location=each.location._replace(line=each.location.line + 7)) for each in found.issues
    ]
    assert fingerprints(found, moved) == fingerprints(found, found.issues)


def test_a_fingerprint_stays_when_the_line_it_names_moves() -> None:
    one, other = issue(message="déjà écrit à la ligne 1"), issue(message="déjà écrit à la ligne 30")
    found = verification([one])
    assert fingerprints(found, [one]) == fingerprints(found, [other])
    assert fingerprints(found, [one]) != fingerprints(found, [issue(message="écrit à la ligne 1")])


@given(verifications())
@settings(max_examples=40)
def test_junit_has_one_test_a_file(found: Verification) -> None:
    root = ElementTree.fromstring(document("junit", found).encode("utf-8"))
    (suite,) = root
    cases = suite.findall("testcase")
    assert root.attrib["tests"] == suite.attrib["tests"] == str(len(cases))
    touched = {each.location.file for each in found.issues} | {w.issue.location.file for w in found.waived}
    assert len(cases) == len(touched | set(found.files))
    failures = [case for case in cases if case.find("failure") is not None]
    assert root.attrib["failures"] == suite.attrib["failures"] == str(len(failures))
    assert len(failures) == len({each.location.file for each in found.issues if each.severity is ERREUR})
    lines = [element.text or "" for element in suite.iter() if element.tag in ("failure", "system-out")]
    assert sum(len(text.split("\n")) for text in lines) == len(found.issues) + len(found.waived)


@pytest.mark.parametrize(
    ("failing", "failures"), [((ERREUR,), 1), ((ERREUR, AVERTISSEMENT), 2), ((), 1)], ids=str
)
def test_junit_fails_for_what_makes_the_command_fail(failing: tuple[Severity, ...], failures: int) -> None:
    """A command told never to fail still has tests that say what is wrong."""
    warning = issue(severity=AVERTISSEMENT)._replace(location=Location("actors/x.yaml"))
    text = document("junit", verification([warning, issue()], failing=failing))
    assert ElementTree.fromstring(text).attrib["failures"] == str(failures)


@given(verifications())
@settings(max_examples=40)
def test_sarif_is_valid_and_complete(found: Verification) -> None:
    log = json.loads(document("sarif", found))
    valid(log)
    (run,) = log["runs"]
    levels = Counter(result["level"] for result in run["results"] if not result["suppressions"])
    assert levels["error"] == found.count(ERREUR)
    assert levels["warning"] == found.count(AVERTISSEMENT)
    assert len(run["results"]) == len(found.issues) + len(found.waived)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert {result["ruleId"] for result in run["results"]} == set(rules)
    for text in _texts(run["results"]):
        assert not re.search(r"(?<!\\)\]\(", text), "SARIF would see a link"
        assert not re.search(r"(?<!\{)\{\d+\}", text), "SARIF would see a place to fill"


@pytest.mark.parametrize("version", ["0.3.1", None])
def test_sarif_has_a_version_only_when_the_tool_has_one(
    monkeypatch: pytest.MonkeyPatch, version: str | None
) -> None:
    monkeypatch.setattr("diagdemo.version.installed", lambda package: version)
    log = json.loads(document("sarif", verification([issue()])))
    valid(log)
    assert log["runs"][0]["tool"]["driver"].get("version") == version


def _texts(node: Any) -> list[str]:
    """Every text of messages, at every depth."""
    if isinstance(node, list):
        return [text for each in node for text in _texts(each)]
    if not isinstance(node, dict):
        return []
    own = [node["text"]] if "text" in node else []
    return own + [text for each in node.values() for text in _texts(each)]


def test_sarif_says_where_why_and_what_is_set_aside() -> None:
    """As people declare it in French, with paths from the root of Git and columns in characters."""
    related = Related(Location(FILE, 1, 1, 1, 4), "la liste")
    waived = Waived(issue(4), "Publié ainsi.", "coordination", Location("diagdemo.yaml", 9, 3, 9, 7))
    found = verification([issue(related=(related,))], [waived], prefix="mes données", remarks=["Non lu."])
    (run,) = json.loads(document("sarif", found))["runs"]
    one, other = run["results"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] == "Non lu."
    assert run["tool"]["driver"]["rules"][0]["name"] == "Valeur hors du vocabulaire"
    assert one["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": f"mes%20donn%C3%A9es/{FILE}", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 19},
    }
    assert one["relatedLocations"][0]["message"]["text"] == "la liste"
    assert one["suppressions"] == []
    assert other["suppressions"][0]["justification"] == "Publié ainsi (coordination)"
    assert other["suppressions"][0]["location"]["physicalLocation"]["region"]["startLine"] == 9
