"""A repository is read once, whole, whatever is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.errors import NotFoundError
from diagdemo.workspace.apart import Interviews
from diagdemo.workspace.layout import find_root
from diagdemo.workspace.load import load
from workspace.trees import DEVICE, INTERVIEW, SETTINGS, TERRITORY, laid, lay


def test_records_know_their_kind_their_place_and_their_id(tmp_path: Path) -> None:
    workspace = laid(
        tmp_path,
        {
            "territoire.yaml": TERRITORY,
            "devices/forum.yaml": DEVICE,
            "interviews/p-7k3m.yaml": INTERVIEW,
            "actors/codev.yaml": "nom: Conseil de développement\n",
        },
    )
    assert workspace.issues == ()
    assert [(r.kind, r.territory, r.id) for r in workspace.records] == [
        ("espace", None, "diagdemo"),
        ("actor", None, "codev"),
        ("device", "brumeval", "forum"),
        ("interview", "brumeval", "p-7k3m"),
        ("territoire", "brumeval", "brumeval"),
    ]
    assert workspace.territories == ("brumeval",)
    assert workspace.settings["programme"] == "Diagnostics 2026"


def test_a_repository_without_settings_is_read(tmp_path: Path) -> None:
    workspace = laid(tmp_path, {"territoire.yaml": TERRITORY}, settings=None)
    assert workspace.settings == {}
    assert workspace.issues == ()
    assert workspace.words["Etape"] == workspace.plan.words["Etape"]
    assert workspace.interviews is Interviews.ICI


def test_an_empty_folder_is_a_repository_without_records(tmp_path: Path) -> None:
    workspace = load(tmp_path)
    assert workspace.records == ()
    assert workspace.territories == ()


@pytest.mark.parametrize("text", ["nom: [\n", "", "- nom\n", "nom: Forum\n", "\ttype: x\n"])
def test_a_refused_record_exists_for_those_that_refer_to_it(tmp_path: Path, text: str) -> None:
    workspace = laid(
        tmp_path,
        {
            "devices/forum.yaml": text,
            "policies/plu.yaml": "intitule: Plan\nparcours: [{etape: decision, dispositifs: [forum]}]\n",
        },
    )
    assert workspace.issues
    assert not workspace.of("brumeval", "device")[0].bound.repairable
    target = workspace.index.resolve("forum", ("device",), "brumeval")
    assert target is not None
    assert target.record.path == "territoires/brumeval/devices/forum.yaml"


def test_one_bad_file_hides_no_other(tmp_path: Path) -> None:
    bad = {f"devices/d{rank}.yaml": "nom: [\n" for rank in range(3)}
    workspace = laid(tmp_path, {**bad, "devices/z.yaml": "nom: Forum\ntype: rien\n"})
    assert {issue.location.file.rpartition("/")[2] for issue in workspace.issues} == {
        "d0.yaml",
        "d1.yaml",
        "d2.yaml",
        "z.yaml",
    }


def test_settings_that_cannot_be_read_leave_the_default_words(tmp_path: Path) -> None:
    broken = SETTINGS + "etapes_cycle: [{libelle: Écouter}, {code: Pas bon, libelle: Non}]\n"
    workspace = laid(tmp_path, {"devices/forum.yaml": DEVICE + "etapes: [decision]\n"}, broken)
    assert {issue.location.file for issue in workspace.issues} == {"diagdemo.yaml"}


def test_stages_are_replaced_and_themes_are_added(tmp_path: Path) -> None:
    own = (
        SETTINGS
        + "etapes_cycle: [{code: ecouter, libelle: Écouter}]\nthemes: [{code: ruralite, libelle: Ruralité}]\n"
    )
    words = laid(tmp_path, {}, own).words
    assert words["Etape"] == ("ecouter",)
    assert words["Theme"][-1] == "ruralite"
    assert "confiance" in words["Theme"]


def test_progress_counts_each_file_once(tmp_path: Path) -> None:
    lay(tmp_path, {"devices/a.yaml": DEVICE, "devices/b.yaml": DEVICE, "territoire.yaml": TERRITORY})
    seen: list[tuple[int, int]] = []
    load(tmp_path, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_two_readings_are_the_same(tmp_path: Path) -> None:
    lay(tmp_path, {"devices/a.yaml": DEVICE, "devices/b.yaml": "nom: [", "interviews/p-1.yaml": INTERVIEW})
    one, other = load(tmp_path), load(tmp_path)
    assert [record.path for record in one.records] == [record.path for record in other.records]
    assert one.issues == other.issues
    assert [record.data for record in one.records] == [record.data for record in other.records]


def test_interviews_apart_are_read_when_they_are_there(tmp_path: Path) -> None:
    here, there = tmp_path / "depot", tmp_path / "entretiens"
    here.mkdir()
    settings = SETTINGS + "entretiens: ../entretiens\n"
    lay(here, {"territoire.yaml": TERRITORY}, settings)
    assert load(here).interviews is Interviews.ILLISIBLES
    assert not load(here).interviews_readable
    there.mkdir()
    lay(there, {"interviews/p-7k3m.yaml": INTERVIEW, "territoires/valsonge/interviews/p-1.yaml": INTERVIEW})
    workspace = load(here)
    assert workspace.interviews is Interviews.A_PART
    assert [record.id for record in workspace.of("brumeval", "interview")] == ["p-7k3m"]
    assert workspace.index.resolve("p-7k3m#x1", ("extrait",), "brumeval") is not None
    # A territory that this repository does not have is no place for interviews.
    assert workspace.of("valsonge") == []
    assert any("valsonge" in path for path in workspace.listing.strays)


def test_the_root_is_found_from_any_folder_below(tmp_path: Path) -> None:
    lay(tmp_path, {"devices/forum.yaml": DEVICE})
    assert find_root(tmp_path / "territoires/brumeval/devices") == tmp_path.resolve()


def test_outside_a_repository_what_to_type_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError) as found:
        find_root(tmp_path)
    assert "diagdemo init depot" in f"{found.value} {vars(found.value)}"


def test_the_objects_of_a_territory_leave_out_what_cannot_be_used_and_name_it(tmp_path: Path) -> None:
    workspace = laid(
        tmp_path,
        {
            "territoire.yaml": TERRITORY,
            "devices/forum.yaml": DEVICE + "portage_politique: codev\n",
            "devices/sans-type.yaml": "nom: Sans type\n",
            "devices/faute.yaml": "nom: Faute\ntyep: conseil_citoyen\n",
            "actors/codev.yaml": "nom: Conseil de développement\n",
            "actors/autre.yaml": "nom: Sans rapport\n",
        },
    )
    dossier = workspace.dossier("brumeval")
    assert dossier.name == "Brumeval"
    assert sorted(dossier.devices) == ["forum"]
    assert sorted(record.id for record in dossier.unreadable) == ["faute", "sans-type"]
    assert "codev" in dossier.actors
    assert dossier.records[("device", "sans-type")].path.endswith("sans-type.yaml")
    with pytest.raises(NotFoundError):
        workspace.dossier("valsonge")
