"""Unknown, empty, zero and beside the point are four things, from the file to the object."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.model.fact import Absence, Fact, State, Value
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.territory import Territory
from workspace.trees import TERRITORY, laid


def read(folder: Path, text: str) -> Territory:
    """The territory that `text` describes, as an object."""
    workspace = laid(folder, {"territoire.yaml": TERRITORY + text})
    assert [issue for issue in workspace.issues if issue.code != "D129"] == []
    territory = workspace.dossier("brumeval").territory
    assert territory is not None
    return territory


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("qpv:\n", Fact((), State.VIDE)),
        ('qpv: ""\n', Fact((), State.VIDE)),
        ("qpv: []\n", Fact((), State.VIDE)),
        ("qpv: {valeur: }\n", Fact((), State.VIDE, None, (Absence(State.VIDE),))),
        ("qpv: inconnu\n", Fact((), State.INCONNU)),
        (
            "qpv: {valeur: inconnu, note: Demandé deux fois.}\n",
            Fact((), State.INCONNU, "Demandé deux fois.", (Absence(State.INCONNU, "Demandé deux fois."),)),
        ),
        (
            "qpv: [{valeur: inconnu}]\n",
            Fact((), State.INCONNU, None, (Absence(State.INCONNU, position=0),)),
        ),
        ("qpv: 0\n", Fact((Value(0),))),
        ("qpv: {valeur: 0}\n", Fact((Value(0),))),
        (
            "qpv: {valeur: sans_objet, note: Une île.}\n",
            Fact((), State.SANS_OBJET, "Une île.", (Absence(State.SANS_OBJET, "Une île."),)),
        ),
        ("qpv: {prevu: 2}\n", Fact((Value(prevu=2),))),
        (
            "qpv: {valeur: inconnu, prevu: 2}\n",
            Fact((Value(prevu=2),), absences=(Absence(State.INCONNU),)),
        ),
        (
            "qpv: [{valeur: inconnu, date: 2020, note: Perdu.}, {valeur: 3, date: 2022}]\n",
            Fact(
                (Value(3, date=PartialDate(2022), position=1),),
                absences=(Absence(State.INCONNU, "Perdu.", PartialDate(2020), position=0),),
            ),
        ),
    ],
)
def test_each_way_of_not_saying_stays_itself(tmp_path: Path, text: str, expected: Fact[int] | None) -> None:
    assert read(tmp_path, text).qpv == expected


def test_the_four_differ_in_the_model(tmp_path: Path) -> None:
    texts = ["", "qpv:\n", "qpv: inconnu\n", "qpv: 0\n", "qpv: {valeur: sans_objet, note: Une île.}\n"]
    found = []
    for rank, text in enumerate(texts):
        (tmp_path / str(rank)).mkdir()
        found.append(read(tmp_path / str(rank), text).qpv)
    assert len(set(found)) == len(texts)
    assert [fact is not None and fact.known for fact in found] == [False, False, False, True, False]


def test_the_long_form_is_kept_whole_with_the_rank_of_each_value(tmp_path: Path) -> None:
    population = read(
        tmp_path,
        "population:\n"
        "  - {valeur: 12 400, date: 2022, definition: municipale, source: [a, b], fiabilite: mesuree}\n"
        "  - {valeur: 12 100 hab., precision: environ, date: 2022-05, note: Avant la fusion.}\n"
        "  - {prevu: 15000, date: 2030, source: a}\n"
        "sources: {a: {editeur: A}, b: {editeur: B}}\n",
    ).population
    assert population is not None
    assert population.values == (
        Value(12400, None, "exact", PartialDate(2022), ("a", "b"), "mesuree", "municipale", None, 0),
        Value(12100, None, "environ", PartialDate(2022, 5), (), None, None, "Avant la fusion.", 1),
        Value(None, 15000, "exact", PartialDate(2030), ("a",), None, None, None, 2),
    )
    assert population.contradictory
    assert population.planned == population.values[2:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("membres:\n", {"membres": Absence(State.VIDE)}),
        ("membres: inconnu\n", {"membres": Absence(State.INCONNU)}),
        ("membres: []\n", {}),
        (
            "membres: {valeur: inconnu, note: Demandé deux fois., source: a}\nsources: {a: {editeur: A}}\n",
            {"membres": Absence(State.INCONNU, "Demandé deux fois.", source=("a",))},
        ),
        (
            "membres: {valeur: sans_objet, note: Une commune seule.}\n",
            {"membres": Absence(State.SANS_OBJET, "Une commune seule.")},
        ),
        ("rattachements: inconnu\n", {"rattachements": Absence(State.INCONNU)}),
        ("contexte:\n", {"contexte": Absence(State.VIDE)}),
        ("membres: aucun\n", {"membres": Absence(State.AUCUN)}),
        ("mandatures: aucune\n", {"mandatures": Absence(State.AUCUN)}),
        (
            "moyens: {valeur: aucun, note: Dit par la direction., source: a}\nsources: {a: {editeur: A}}\n",
            {"moyens": Absence(State.AUCUN, "Dit par la direction.", source=("a",))},
        ),
    ],
)
def test_fields_that_are_no_facts_keep_the_four_apart_too(
    tmp_path: Path, text: str, expected: dict[str, Absence]
) -> None:
    assert read(tmp_path, text).etats == expected


def test_none_is_only_said_of_blocks_lists_and_references(tmp_path: Path) -> None:
    """In a text it is a word; of a vocabulary or a figure it is refused like any other word."""
    assert read(tmp_path, "contexte: aucun\n").contexte == "aucun"
    (tmp_path / "autre").mkdir()
    refused = laid(tmp_path / "autre", {"territoire.yaml": TERRITORY + "nature: aucune\nqpv: aucun\n"})
    assert sorted(issue.code for issue in refused.issues) == ["D122", "D123"]


def test_unknown_in_free_text_is_a_word(tmp_path: Path) -> None:
    assert read(tmp_path, "contexte: inconnu\n").contexte == "inconnu"
    assert laid(tmp_path, {"territoire.yaml": "nom: Null\ntype: commune\n"}).records[-1].name == "Null"
