"""Where a territory stands, how full its records are, and what to do next."""

from __future__ import annotations

from pathlib import Path

from diagdemo.workspace.completeness import Fill, fill, missing
from diagdemo.workspace.status import territory_status
from workspace.trees import DEVICE, INTERVIEW, TERRITORY, laid

DIAGNOSTIC = """version: V1
statut: en_cours
limites: Personne du collège citoyen.
etapes:
  etat_des_lieux:
    debut: 2026-02-01
    fin: {prevu: 2026-03-15}
    jours_prevus: 6
    jours_realises: 4.5
    statut: en_cours
  valorisation: {evenements: [{type: seminaire_elus}, {type: seminaire_administration}]}
"""


def test_a_bare_territory_is_told_where_to_begin(tmp_path: Path) -> None:
    status = territory_status(laid(tmp_path, {"territoire.yaml": TERRITORY}), "brumeval")
    assert status.name == "Brumeval"
    assert [section.count for section in status.sections] == [0] * 6
    assert all(section.fill == Fill(0, 0) for section in status.sections)
    assert "diagnostic.yaml" in status.next[0]
    assert any("add interview --territoire brumeval" in step for step in status.next)
    assert any("add device --territoire brumeval" in step for step in status.next)


def test_the_four_steps_say_what_is_known_of_them(tmp_path: Path) -> None:
    workspace = laid(tmp_path, {"territoire.yaml": TERRITORY, "diagnostic.yaml": DIAGNOSTIC})
    first, second, third, fourth = territory_status(workspace, "brumeval").steps
    assert (first.label, first.state) == ("État des lieux", "En cours")
    assert first.dates == "2026-02-01 → 2026-03-15 (prévu)"
    assert first.days == "4,5 j faits, 6 j prévus"
    assert second.events == 2
    assert (third.state, third.dates, third.days, third.events) == ("", "", "", 0)
    assert fourth.label == "Présentation"


def test_a_territory_whose_records_cannot_be_read_has_a_status(tmp_path: Path) -> None:
    workspace = laid(
        tmp_path,
        {"territoire.yaml": "nom: [", "diagnostic.yaml": "etapes: {etat_des_lieux: {debut: hier}}\n"},
    )
    assert territory_status(workspace, "brumeval").name == "brumeval"


def test_what_is_done_is_not_asked_again(tmp_path: Path) -> None:
    workspace = laid(
        tmp_path,
        {
            "territoire.yaml": TERRITORY,
            "diagnostic.yaml": DIAGNOSTIC,
            "interviews/p-1.yaml": INTERVIEW,
            "devices/forum.yaml": DEVICE,
            "ambition/a.yaml": "horizon: court\nenonce: Répondre.\n",
        },
    )
    status = territory_status(workspace, "brumeval")
    said = "\n".join(status.next)
    assert "diagnostic.yaml" not in said
    assert "limites" not in said
    assert "add device" not in said
    assert "add ambition" not in said
    assert "add action --territoire brumeval" in said
    assert "agents, direction générale" in said
    details = {section.kind: section.detail for section in status.sections}
    assert details["interview"] == "élu·es 1, agents 0, direction générale 0"
    assert details["ambition"] == "court terme 1, moyen terme 0, long terme 0"


def test_interviews_that_live_elsewhere_are_not_asked_for(tmp_path: Path) -> None:
    settings = "programme: D\nversion_format: 1\nentretiens: ../absents\n"
    status = territory_status(laid(tmp_path, {"territoire.yaml": TERRITORY}, settings), "brumeval")
    assert not any("interview" in step or "Rencontrer" in step for step in status.next)


def test_a_field_counts_when_it_says_something(tmp_path: Path) -> None:
    workspace = laid(
        tmp_path,
        {
            "devices/nu.yaml": DEVICE,
            "devices/dit.yaml": DEVICE + "statut: actif\nenjeux: []\n",
            "devices/tu.yaml": DEVICE + "statut: inconnu\ndebut:\nenjeux: inconnu\n",
            "devices/hors.yaml": DEVICE + 'degre_annonce: {valeur: sans_objet, note: "Un lieu."}\n',
        },
    )
    plan = workspace.plan
    known = {record.id: fill(record, plan).known for record in workspace.of("brumeval", "device")}
    # An empty list is an answer; what is unknown is none; what does not apply is counted apart.
    assert known == {"nu": 2, "dit": 4, "tu": 2, "hors": 2}
    apart = {record.id: fill(record, plan).apart for record in workspace.of("brumeval", "device")}
    assert apart == {"nu": 0, "dit": 0, "tu": 0, "hors": 1}
    for record in workspace.of("brumeval", "device"):
        filled = fill(record, plan)
        assert filled.known + len(missing(record, plan)) == filled.expected


def test_fills_add_up() -> None:
    assert Fill(1, 4) + Fill(2, 3) == Fill(3, 7)
