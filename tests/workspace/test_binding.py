"""Readers are made once and learn texts: what they read before never changes what they read next."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diagdemo.model.fact import STATES, Absence, State
from diagdemo.model.structure import build_plan
from diagdemo.workspace.absent import SPECIAL
from diagdemo.workspace.bind import bind
from diagdemo.workspace.binding.learned import Learned
from diagdemo.workspace.binding.walk import MOST
from diagdemo.workspace.bound import Bound
from diagdemo.workspace.plan import Plan
from diagdemo.workspace.vocabularies import AnyWord, words_in_force
from diagdemo.yaml.source import read
from workspace.planned import PLAN, part, slipped, written

WHOLE = build_plan()
KINDS = st.sampled_from(sorted(PLAN.records))
CODE = {"kind": "code", "name": "un mot", "pattern": "[a-z_]+", "example": "mot"}
NAME = {"kind": "ref", "to": ["actor"]}
FORM = {"required": [], "core": [], "fields": {"valeur": {"kind": "line"}, "prevu": {"kind": "line"}}}


def _bound(text: str, part: str = "Device", plan: Plan = PLAN, words: Any = None) -> Bound:
    return bind(read("fiche.yaml", text.encode()), part, plan, plan.words if words is None else words)


def _small(**fields: Any) -> Plan:
    """A plan of one model with these fields."""
    parts = {"ValueForm": FORM, "Small": {"required": [], "core": [], "fields": fields}}
    return Plan({"parts": parts, "records": {}, "vocabularies": {}})


def _codes(bound: Bound) -> list[str]:
    return [issue.code for issue in bound.issues]


@given(
    KINDS.flatmap(lambda kind: st.tuples(st.just(kind), part(PLAN.records[kind]["part"]).flatmap(slipped)))
)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=100)
def test_what_was_read_before_changes_nothing(case: tuple[str, Any]) -> None:
    kind, tree = case
    text, name = written(tree) + "\n", PLAN.records[kind]["part"]
    new = Plan(WHOLE)
    first = _bound(text, name, new)
    assert _bound(text, name, new) == first
    assert _bound(text, name) == first


def test_the_words_of_a_repository_are_not_those_of_another() -> None:
    text = "nom: Forum\ntype: conseil_citoyen\netapes: [suite]\n"
    own = words_in_force(PLAN, {"etapes_cycle": [{"code": "suite"}]})
    unsure = PLAN.words | {"Etape": AnyWord(PLAN.words["Etape"])}
    for _ in range(2):
        assert _codes(_bound(text)) == ["D122"]
        assert _codes(_bound(text, words=own)) == []
        assert _codes(_bound(text, words=unsure)) == []
        assert _codes(_bound(text, words=dict(PLAN.words))) == ["D122"]


def test_a_word_that_says_nothing_in_a_field_may_be_a_value_in_a_list() -> None:
    plan = _small(mots={"kind": "list", "of": CODE}, mot=CODE)
    bound = _bound("mots: [sans_objet, aucun]\nmot: inconnu\n", "Small", plan)
    assert bound.data["mots"] == ("sans_objet", "aucun")
    assert bound.data[STATES] == {"mot": Absence(State.INCONNU)}
    again = _bound("mot: sans_objet\n", "Small", plan)
    assert again.data == {STATES: {"mot": Absence(State.SANS_OBJET)}}
    assert _codes(again) == ["D129"]


def test_every_reference_is_told_even_the_same_one_again() -> None:
    plan = _small(qui=NAME, fait={"kind": "fact", "of": NAME}, tous={"kind": "list", "of": NAME})
    text = "qui: mairie\nfait: mairie\ntous: [mairie, mairie]\n"
    for _ in range(2):
        told = [(each.route, each.text) for each in _bound(text, "Small", plan).references]
        routes = [("qui",), ("fait",), ("tous", 0), ("tous", 1)]
        assert told == [(route, "mairie") for route in routes]


def test_a_number_that_a_comma_cuts_late_leaves_nothing_told_twice() -> None:
    links = "liens:\n  - {de: mairie, type: anime}\n"
    bound = _bound(f"nom: Forum\ntype: conseil_citoyen\n{links}moyens: {{annee: 2025, etp: 1,5}}\n")
    assert [(each.code, each.location.line, each.location.column) for each in bound.issues] == [
        ("D123", 5, 28)
    ]
    assert [each.text for each in bound.references] == ["mairie"]
    assert bound.data["moyens"] == {"annee": 2025}
    assert {name: len(held) for name, held in bound.parts.items()} == {"Link": 1, "Means": 1, "Device": 1}
    assert not bound.repairable


def test_two_records_share_no_block() -> None:
    text = "nom: Forum\ntype: conseil_citoyen\nmandat: {statut: ecrit_public}\n"
    one, other = _bound(text), _bound(text)
    one.data["mandat"].clear()
    assert other.data["mandat"].keys() == {"statut"}
    assert other.parts["Mandate"][0][1] is other.data["mandat"]


def test_what_is_learned_is_bounded() -> None:
    learned = Learned()
    for number in range(10_000):
        learned.keep(str(number), number)
    assert len(learned) <= 1_000
    assert learned["9999"] == 9999
    learned.keep("a" * 1_000, 1)
    for word in SPECIAL:
        learned.keep(f"{word} ", 1)
    assert len(learned) <= 1_000
    assert not {text for text in learned if len(text) > 100 or text.strip() in SPECIAL}


def test_a_document_with_too_many_faults_stops_being_looked_into() -> None:
    strange = ", ".join(f"cle{rank}: x" for rank in range(MOST + 50))
    bound = _bound(f"{{nom: Forum, {strange}, type: conseil_citoyen}}\n")
    assert len(bound.issues) == MOST + 1
    assert bound.issues[-1].code == "D100"
    assert bound.issues[-1].location.is_whole_file
    assert bound.data == {"nom": "Forum"}
    assert not bound.repairable
