"""What is concluded of a territory: faults are no change, a new one is counted, going back is symmetric."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from changes.conclusive import Edit, Versions, example, plain, versions
from diagdemo.changes.conclusions.territory import Conclusions, conclusions
from diagdemo.changes.conclusions.unchanged import same_records
from diagdemo.changes.model import Lone, Sense
from diagdemo.study.build import build_study
from diagdemo.workspace.bind import bind
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.source import read

VAL = "val-de-clairune"
FONDS, JURY = "devices/fonds-des-sources.yaml", "devices/jury-de-l-eau.yaml"


def test_a_record_that_cannot_be_read_is_no_change(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {
        FONDS: (("type: fonds_initiative\n", ""),),
        JURY: (("mandat: {statut: ecrit_public,", "mandat: {statut: oral,"),),
    }
    held = versions(tmp_path, VAL, edits)
    found = held.conclusions()
    assert [plain(each) for each in found.reserves] == [
        "La fiche de « Fonds des sources » n’est pas lisible dans la version d’après : elle est laissée de "
        "côté dans les deux."
    ]
    assert {(each.sense, each.code, each.target) for each in found.constats} == {
        (Sense.APPARAIT, "AMB-03", "CAD-01"),
        (Sense.APPARAIT, "CAD-01", "jury-de-l-eau"),
    }
    assert found.map == ()
    assert not [each for each in found.indicators if each.code == "dispositifs_actifs"]
    (back,) = held.conclusions(back=True).reserves
    assert "n’est pas lisible dans la version d’avant" in back


def test_several_records_that_cannot_be_read_are_named_together(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {
        FONDS: (("type: fonds_initiative\n", ""),),
        JURY: (("type: assemblee_tiree_au_sort\n", ""),),
    }
    held = versions(tmp_path, VAL, edits)
    for back, version in ((False, "d’après"), (True, "d’avant")):
        assert [plain(each) for each in held.conclusions(back=back).reserves] == [
            f"Les fiches de « Fonds des sources » et « Jury de l’eau » ne sont pas lisibles dans la version "
            f"{version} : elles sont laissées de côté dans les deux."
        ]


def test_a_record_that_neither_version_can_read_is_said_when_something_changes(tmp_path: Path) -> None:
    broken: dict[str, Edit] = {FONDS: (("type: fonds_initiative\n", ""),)}
    first = versions(tmp_path / "a", VAL, broken)
    again = versions(tmp_path / "b", VAL, broken)
    assert Versions(VAL, first.after, again.after).conclusions() == Conclusions()
    more = versions(tmp_path / "c", VAL, {**broken, JURY: (("statut: actif", "statut: termine"),)})
    (reserve,) = Versions(VAL, first.after, more.after).conclusions().reserves
    assert plain(reserve).startswith(
        "La fiche de « Fonds des sources » n’est lisible dans aucune des deux versions"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("statut: actif", "statut: actiff"),
        ("mandat: {statut: ecrit_public,", "mandat: {statut: ecri_public,"),
        ("etapes: [mise_a_l_agenda, diagnostic,", "etapes: [mise_a_l_agenda, diagnostik,"),
    ],
)
def test_a_field_that_cannot_be_read_is_no_change(tmp_path: Path, old: str, new: str) -> None:
    held = versions(tmp_path, VAL, {JURY: ((old, new),)})
    for back, version in ((False, "d’après"), (True, "d’avant")):
        found = held.conclusions(back=back)
        assert [plain(each) for each in found.reserves] == [
            f"Dans la version {version}, 1 valeur n’a pas pu être lue dans la fiche de « Jury de l’eau » : "
            "elle est laissée de côté dans les deux."
        ]
        assert found._replace(reserves=()) == Conclusions()


def test_a_fault_in_an_item_leaves_the_others_to_be_compared(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {
        FONDS: (
            ("reponse_publique: {date: 2025-01-15, source: bilan}", "reponse_publique: {date: 2025-13-15}"),
            ("fin: 2024-11", "fin: 2024-10"),
        )
    }
    held = versions(tmp_path, VAL, edits)
    assert [plain(each) for each in held.conclusions().reserves] == [
        "Dans la version d’après, 1 valeur n’a pas pu être lue dans la fiche de « Fonds des sources » : elle "
        "compte comme non renseignée."
    ]
    assert "reddition_de_comptes" in {each.code for each in held.conclusions().indicators}


def test_what_is_new_and_not_known_yet_is_counted(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {"devices/forum.yaml": "nom: Forum\ntype: atelier_citoyen\nstatut: actif\n"}
    held = versions(tmp_path, VAL, edits)
    (told,) = held.conclusions().reserves
    assert plain(told).startswith("Sur ce qui est nouveau, ")
    assert plain(told).endswith(" constats restent indéterminés, faute de données.")
    assert not [each for each in held.conclusions().constats if each.target == "forum"]
    assert held.conclusions(back=True).reserves == ()


def test_a_territory_in_one_version_only_is_counted() -> None:
    study = build_study(example(VAL), VAL, datetime.date(2026, 6, 1))
    new, gone = conclusions(None, study, {}, set()), conclusions(study, None, {}, set())
    counts = "5 acteurs, 2 dispositifs, 6 entretiens, 3 ambitions et 1 action"
    name = "Communauté d’agglomération du Val de Clairune"
    assert [plain(each) for each in new.reserves] == [
        f"{name} n’est pas dans la version d’avant. La version d’après en contient {counts}, et relève "
        "4 constats."
    ]
    assert [plain(each) for each in gone.reserves] == [
        f"{name} n’est plus dans la version d’après. La version d’avant en contenait {counts}, et relevait "
        "4 constats."
    ]
    assert (new.lone, gone.lone) == (Lone(False, 4), Lone(True, 4))
    assert {each._replace(reserves=(), lone=None) for each in (new, gone)} == {Conclusions()}
    assert conclusions(None, None, {}, set()) == Conclusions()


def test_the_day_and_the_text_of_records_are_what_counts() -> None:
    study, other = (build_study(example(VAL), VAL, datetime.date(2026, 6, 1)) for _ in range(2))
    assert same_records(study, other)
    assert not same_records(study, replace(study, day=datetime.date(2026, 6, 2)))


_EDITS = (
    (FONDS, "statut: actif", "statut: termine"),
    (FONDS, "facilitation: professionnelle\n", ""),
    (FONDS, "reponse_publique: {date: 2025-01-15, source: bilan}", "reponse_publique: aucune"),
    (FONDS, "  - {de: fabrique-de-la-source, type: participe_a}\n", ""),
    (JURY, "degre_constate: {valeur: co_construction,", "degre_constate: {valeur: information,"),
    (JURY, "mandat: {statut: ecrit_public,", "mandat: {statut: inconnu,"),
    (JURY, "evaluation: {statut: prevue, date: 2026-12}\n", "evaluation: {statut: aucune}\n"),
    (JURY, "nom: Jury de l’eau", "nom: Jury des eaux"),
)


def edited(chosen: set[tuple[str, str, str]]) -> Workspace:
    """The territory with some edits, made without writing files."""
    here = example(VAL)
    records = list(here.records)
    for name, old, new in sorted(chosen):
        path = f"territoires/{VAL}/{name}"
        (rank,) = [rank for rank, record in enumerate(records) if record.path == path]
        text = records[rank].document.text
        assert text.count(old) == 1
        document = read(path, text.replace(old, new).encode())
        bound = bind(document, here.plan.records["device"]["part"], here.plan, here.words)
        records[rank] = records[rank]._replace(document=document, bound=bound)
    return here.holding(tuple(records))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sets(st.sampled_from(_EDITS)), st.sets(st.sampled_from(_EDITS)))
def test_the_opposite_order_gives_the_opposite_senses(
    first: set[tuple[str, str, str]], second: set[tuple[str, str, str]]
) -> None:
    held = Versions(VAL, edited(first), edited(second))
    there, back = held.conclusions(), held.conclusions(back=True)
    if first == second:
        assert there == back == Conclusions()
    states = {(each.code, each.target): (each.before, each.after) for each in there.constats}
    assert {key: (after, before) for key, (before, after) in states.items()} == {
        (each.code, each.target): (each.before, each.after) for each in back.constats
    }
    appears = {(each.code, each.target) for each in there.constats if each.sense is Sense.APPARAIT}
    assert appears == {
        (each.code, each.target)
        for each in back.constats
        if each.sense in (Sense.DISPARAIT, Sense.INDETERMINE) and each.before
    }
    values = {each.code: (each.before, each.after) for each in there.indicators}
    assert values == {each.code: (each.after, each.before) for each in back.indicators}
    nodes = {(each.appears, each.ids) for each in there.map if each.what != "link"}
    assert nodes == {(not each.appears, each.ids) for each in back.map if each.what != "link"}
    proofs = [each.lines for each in there.constats] + [each.lines for each in there.indicators]
    assert all(held.said(line) for lines in (*proofs, *(each.lines for each in there.map)) for line in lines)
