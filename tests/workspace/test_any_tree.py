"""The reader and the models agree: no tree stops the first, and what it accepts the second takes."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diagdemo.issues import Issue
from diagdemo.model.entities import entities
from diagdemo.workspace.bind import bind
from diagdemo.workspace.bound import Bound
from diagdemo.yaml.document import Document
from diagdemo.yaml.source import read
from workspace.planned import PLAN, any_tree, part, slipped, written

KINDS = st.sampled_from(sorted(PLAN.records))
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=150)


def _bound(kind: str, tree: Any) -> tuple[Document, Bound]:
    document = read(f"{kind}.yaml", (written(tree) + "\n").encode())
    return document, bind(document, PLAN.records[kind]["part"], PLAN, PLAN.words)


def _sane(kind: str, document: Document, bound: Bound) -> None:
    lines = document.lines
    for issue in bound.issues:
        assert isinstance(issue, Issue)
        assert issue.message
        assert issue.advice
        assert 1 <= issue.location.line <= len(lines)
        assert 1 <= issue.location.column <= len(lines[issue.location.line - 1]) + 1
    for reference in bound.references:
        assert document.find(reference.route)[2]
    if bound.repairable:
        entities()[kind].model_validate(bound.data)
    else:
        assert bound.issues or document.issues


@given(KINDS, any_tree())
@_PATIENT
def test_no_tree_stops_the_reader(kind: str, tree: Any) -> None:
    document, bound = _bound(kind, tree)
    _sane(kind, document, bound)


@given(KINDS.flatmap(lambda kind: st.tuples(st.just(kind), part(PLAN.records[kind]["part"]))))
@_PATIENT
def test_what_the_plan_describes_is_read_without_a_fault_and_built(case: tuple[str, Any]) -> None:
    kind, tree = case
    document, bound = _bound(kind, tree)
    assert document.issues == ()
    # A blank text is no text: required, it is missing.
    assert {issue.code for issue in bound.issues} <= {"D121"}
    assert bound.repairable or bound.issues
    _sane(kind, document, bound)


@given(
    KINDS.flatmap(lambda kind: st.tuples(st.just(kind), part(PLAN.records[kind]["part"]).flatmap(slipped)))
)
@_PATIENT
def test_a_slip_anywhere_ends_in_issues_and_never_in_a_broken_object(case: tuple[str, Any]) -> None:
    kind, tree = case
    document, bound = _bound(kind, tree)
    _sane(kind, document, bound)
