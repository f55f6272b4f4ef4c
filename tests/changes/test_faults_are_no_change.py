"""What cannot be read, or leads nowhere, in one version only is set aside in both: it concludes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from changes.conclusive import EXAMPLE, plain
from diagdemo.changes.account.told import told
from diagdemo.changes.between import diff
from diagdemo.changes.model import Changes, Nature, Sense, TerritoryChange
from gitdata import Depot

HOME = "territoires/brumeval"
ASSEMBLIES = f"{HOME}/devices/assemblees-de-quartier.yaml"
VOICE = f"{HOME}/devices/plateforme-parole.yaml"
MEETING = f"{HOME}/actions/point-mensuel-services.yaml"
FOLLOWED = (
    "suivi:\n  - {date: 2025-05-12, avancement: substantiel, note: Trois points tenus sur cinq., "
    "preuves: [{titre: Relevés de décisions internes}]}\n"
    "  - {date: 2026-01-19, avancement: limite, note: Arrêtés à l’automne.}\n"
)
KEPT = "Ce qui a pu être lu ne change pas les conclusions."
SAME = "Les conclusions ne changent pas."


@pytest.fixture
def depot(tmp_path: Path) -> Depot:
    """The fictional network, of which one version is recorded."""
    return Depot(tmp_path / "depot", EXAMPLE, "2026-06-01")


def only(changes: Changes) -> TerritoryChange:
    (change,) = changes.territories
    return change


def lead(changes: Changes) -> list[str]:
    return [plain(each) for each in told(changes).lead]


def reserves(change: TerritoryChange) -> list[str]:
    return [plain(each) for each in change.reserves]


def both_ways(depot: Depot) -> tuple[Changes, Changes]:
    """What changed since the last version, and the opposite."""
    depot.commit("Après", "2026-06-02")
    return diff(depot.root, "HEAD~1..HEAD"), diff(depot.root, "HEAD..HEAD~1")


def test_a_link_that_renaming_breaks_is_no_change(depot: Depot) -> None:
    depot.move(f"{HOME}/actors/union-sportive.yaml", f"{HOME}/actors/us-brumeval.yaml")
    there, back = both_ways(depot)
    assert reserves(only(there)) == [
        "Le lien vers « union-sportive » ne mène plus à aucune fiche : il est laissé de côté dans les deux "
        "versions."
    ]
    assert reserves(only(back)) == [
        "Dans la version d’avant, le lien vers « union-sportive » ne menait à aucune fiche : il est laissé "
        "de côté dans les deux versions."
    ]
    assert not only(there).concludes
    assert not only(back).concludes
    assert KEPT in lead(there)
    assert KEPT in lead(back)


def test_a_link_that_leads_to_a_name_mistyped_is_no_change(depot: Depot) -> None:
    depot.replace(ASSEMBLIES, "{de: union-sportive,", "{de: union-sportve,")
    there, back = both_ways(depot)
    assert not only(there).concludes
    assert not only(back).concludes
    assert reserves(only(there)) == [
        "Le lien vers « union-sportve » ne mène à aucune fiche : il est laissé de côté dans les deux "
        "versions."
    ]


def test_a_link_to_a_record_that_is_taken_away_is_a_change(depot: Depot) -> None:
    depot.remove(f"{HOME}/actors/union-sportive.yaml")
    change = only(diff(depot.root))
    assert reserves(change) == []
    assert [each.ids for each in change.map if each.what == "actor"] == [("union-sportive",)]


def test_neighbours_that_name_the_folder_a_territory_had_change_nothing(depot: Depot) -> None:
    depot.move(HOME, "territoires/brumeval-nord")
    change = only(diff(depot.root))
    assert not change.concludes
    (told_of,) = reserves(change)
    assert told_of.startswith("Les liens vers « brumeval")
    assert told_of.endswith(
        "ne mènent plus à aucune fiche : ils sont laissés de côté dans les deux versions."
    )


def test_the_record_of_a_territory_that_cannot_be_read_is_no_change(depot: Depot) -> None:
    depot.write(f"{HOME}/territoire.yaml", depot.read(f"{HOME}/territoire.yaml") + "\n  - [\n")
    for changes, version in zip(both_ways(depot), ("d’après", "d’avant"), strict=True):
        change = only(changes)
        assert (change.name, change.concludes) == ("Brumeval", False)
        assert reserves(change) == [
            f"La fiche de « Brumeval » n’est pas lisible dans la version {version} : elle est laissée de "
            "côté dans les deux."
        ]
        assert KEPT in lead(changes)


def test_a_record_that_cannot_be_read_brings_no_shared_actor(depot: Depot) -> None:
    depot.write(
        f"{HOME}/devices/brouillon.yaml", "nom: Brouillon\nliens:\n  - {de: cafes-villages, type: anime}\n"
    )
    change = only(diff(depot.root))
    assert not change.concludes
    assert len(change.reserves) == 1


def test_settings_that_cannot_be_read_change_no_conclusion(depot: Depot) -> None:
    depot.write("diagdemo.yaml", depot.read("diagdemo.yaml") + "\n  - [\n")
    changes = diff(depot.root)
    assert not any(each.concludes for each in changes.territories)
    assert lead(changes)[1].startswith(
        "Les réglages (diagdemo.yaml) ne se lisent pas dans l’une des versions"
    )
    assert KEPT in lead(changes)


def test_a_conflict_is_to_be_solved_before_anything_is_compared(depot: Depot) -> None:
    text = depot.read(VOICE)
    sides = "<<<<<<< HEAD\nstatut: en_pause\n=======\nstatut: termine\n>>>>>>> autre\n"
    depot.write(VOICE, text.replace("statut: en_pause\n", sides))
    there, back = both_ways(depot)
    name = "La fiche de « Parole de Brumeval » a un conflit à résoudre dans la version"
    for changes, version, nature in (
        (there, "d’après", Nature.ILLISIBLE),
        (back, "d’avant", Nature.LISIBLE),
    ):
        change = only(changes)
        (record,) = change.records
        assert (record.nature, record.fields, change.concludes) == (nature, (), False)
        assert plain(record.sentence).endswith(" : elle n’est pas comparée")
        assert reserves(change) == [f"{name} {version} : elle n’est pas comparée."]
        assert lead(changes)[:2] == ["1 fiche change dans 1 territoire (Brumeval).", KEPT]


def test_a_territory_that_comes_or_goes_is_said_first(depot: Depot) -> None:
    shutil.rmtree(depot.root / "territoires" / "val-de-clairune")
    there, back = both_ways(depot)
    assert lead(there)[1] == "1 territoire disparaît, avec 4 constats relevés."
    assert lead(back)[1] == "1 territoire apparaît, avec 4 constats relevés."
    assert not {KEPT, SAME} & {*lead(there), *lead(back)}


def test_conclusions_that_settings_change_are_not_told_as_records(depot: Depot) -> None:
    depot.replace("diagdemo.yaml", "delai_mois: 9", "delai_mois: 3")
    changes = diff(depot.root)
    assert lead(changes) == [
        "1 fiche commune à tous les territoires change, et aucune autre ; les conclusions changent dans 1 "
        "territoire (Port-Célestin)."
    ]
    (field,) = changes.shared[0].fields
    assert "le seuil « delai_mois » (le temps laissé à la collectivité pour répondre" in plain(field.sentence)
    alone = diff(depot.root, territory="brumeval")
    assert lead(alone) == ["1 fiche commune à tous les territoires change.", SAME]


def test_faults_of_both_versions_are_told_once(depot: Depot) -> None:
    depot.replace(VOICE, "statut: en_pause", "statut: en_pauze")
    depot.commit("Une faute", "2026-06-02")
    depot.replace(ASSEMBLIES, "mandat: {statut: oral}", "mandat: {statut: ecrit_public}")
    faults = [each for each in lead(diff(depot.root)) if "erreur" in each]
    assert faults == ["Dans les deux versions, 1 erreur : ce qui n’a pas pu être lu n’est pas comparé."]


def test_a_percentage_says_of_how_many_known_cases_it_is(depot: Depot) -> None:
    depot.replace(MEETING, FOLLOWED, "")
    change = only(diff(depot.root))
    (plan,) = [each for each in change.indicators if each.code == "plan_avancement"]
    assert plain(plan.sentence) == (
        "passe de 33 % des 6 cas connus, sur 8 actions (entre 25 et 50 % si tout était connu) à 40 % des 5 "
        "cas connus, sur 8 actions (entre 25 et 63 % si tout était connu)"
    )
    assert plan.note == "Un cas n’est plus connu."
    assert (plan.lines[0].side.value, plan.lines[0].file) == ("apres", MEETING)
    assert {each.sense for each in change.constats} == {Sense.INDETERMINE}


def test_a_version_against_itself_is_nothing_whatever_its_faults(depot: Depot) -> None:
    depot.move(f"{HOME}/actors/union-sportive.yaml", f"{HOME}/actors/us-brumeval.yaml")
    depot.write(f"{HOME}/territoire.yaml", depot.read(f"{HOME}/territoire.yaml") + "\n  - [\n")
    depot.commit("Des fautes", "2026-06-02")
    assert diff(depot.root, "HEAD..HEAD").empty
    assert diff(depot.root).empty
