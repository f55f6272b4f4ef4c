"""Corrections of a whole repository: names of files, references, encodings, and what is left alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from diagdemo.checks import run
from diagdemo.issues import NO_CORRECTION
from diagdemo.workspace.load import load
from fixing.mending import after, mend, put

DEVICES = "territoires/brumeval/devices"
PLACE = b"nom: Brumeval\ntype: commune\n"
FORUM = b"nom: Forum\ntype: evenement\n"


def lay(root: Path, **files: str) -> Path:
    """A territory with its file and these devices."""
    devices = {f"{DEVICES}/{name}.yaml": text.encode() for name, text in files.items()}
    return put(root, {"territoires/brumeval/territoire.yaml": PLACE, **devices})


@pytest.mark.parametrize("name", ["forum.yml", "forum.yaml.txt", "forum.YML"])
def test_a_file_that_would_be_ignored_takes_its_name(tmp_path: Path, name: str) -> None:
    root = lay(tmp_path)
    put(root, {f"{DEVICES}/{name}": b"nom: Forum\ntype: \xc9v\xe9nement\n"})
    fixed = mend(root)
    assert [(move.old, move.new) for move in fixed.moves] == [(f"{DEVICES}/{name}", f"{DEVICES}/forum.yaml")]
    assert after(root, fixed)[f"{DEVICES}/forum.yaml"] == FORUM
    assert sorted(issue.code for issue in fixed.done) == ["D101", "D122", "D130"]
    assert fixed.result.issues == ()


def test_a_file_never_takes_the_name_of_another(tmp_path: Path) -> None:
    root = lay(tmp_path, forum="nom: Forum\ntype: evenement\n")
    put(
        root, {f"{DEVICES}/forum.yml": FORUM, f"{DEVICES}/fete.yml": FORUM, f"{DEVICES}/fete.yaml.txt": FORUM}
    )
    fixed = mend(root, unsure=True)
    assert [move.new for move in fixed.moves] == [f"{DEVICES}/fete.yaml"]
    assert [issue.code for issue in fixed.result.issues] == ["D130", "D130"]
    assert after(root, fixed)[f"{DEVICES}/forum.yml"] == FORUM


def test_a_reference_is_corrected_when_its_record_is_there(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        conseil="nom: Conseil\ntype: evenement\nsucede_a: [x]\n",
        forum="nom: Forum\ntype: evenement\nsuccede_a: [Conseil, Fonds de quartier.yaml]  # avant\n",
    )
    fixed = mend(root)
    text = after(root, fixed)[f"{DEVICES}/forum.yaml"].decode()
    assert text == "nom: Forum\ntype: evenement\nsuccede_a: [conseil, Fonds de quartier.yaml]  # avant\n"


def test_a_guessed_reference_is_kept_when_it_names_a_record(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        conseil_de_quartier="nom: A\ntype: evenement\n",
        forum="nom: Forum\ntype: evenement\nsuccede_a: [conseil-quartie]\n",
    )
    (root / DEVICES / "conseil_de_quartier.yaml").rename(root / DEVICES / "conseil-quartier.yaml")
    assert mend(root).done == ()
    fixed = mend(root, unsure=True)
    assert b"succede_a: [conseil-quartier]" in after(root, fixed)[f"{DEVICES}/forum.yaml"]
    assert fixed.result.issues == ()


def test_a_correction_that_brings_another_fault_is_withdrawn_and_told(tmp_path: Path) -> None:
    edition = "{id: a, debut: 2024, participants: {valeur: environ 30}}"
    text = f"nom: Forum\ntype: evenement\neditions:\n  - {edition}\n"
    root = lay(tmp_path, forum=text, fete="nom: Fête\ntype: evenement\ndebut: 1/3/2024\n")
    fixed = mend(root)
    assert [issue.code for issue in fixed.withdrawn] == ["D123"]
    assert [issue.code for issue in fixed.done] == ["D124"]
    assert after(root, fixed)[f"{DEVICES}/forum.yaml"].decode() == text


def test_one_bad_correction_does_not_keep_the_others_from_being_made(tmp_path: Path) -> None:
    dates = "".join(f"  - {{id: e{n}, debut: 01/0{n}/2024}}\n" for n in range(1, 10))
    text = f"nom: Forum\ntype: evenement\neditions:\n{dates}  - {{id: x, participants: {{valeur: env 3}}}}\n"
    fixed = mend(lay(tmp_path, forum=text))
    assert len(fixed.done) == 9
    assert [issue.code for issue in fixed.withdrawn] == ["D123"]
    assert b"  - {id: e9, debut: 2024-09-01}\n" in fixed.edits[0].after


def test_what_a_wrong_key_hides_is_corrected_in_its_turn(tmp_path: Path) -> None:
    root = lay(
        tmp_path, forum="nom: Forum\ntype: evenement\nDébut: mars 2024 # su par Léa\nMoyens: {ETP: 1}\n"
    )
    fixed = mend(root)
    text = after(root, fixed)[f"{DEVICES}/forum.yaml"].decode()
    assert text == "nom: Forum\ntype: evenement\ndebut: 2024-03 # su par Léa\nmoyens: {etp: 1}\n"
    assert fixed.result.issues == ()


def test_a_guessed_key_whose_value_does_not_suit_is_left_alone(tmp_path: Path) -> None:
    root = lay(tmp_path, forum="nom: Forum\ntype: evenement\ndebutt: au printemps\n")
    fixed = mend(root, unsure=True)
    assert (fixed.done, fixed.edits) == ((), ())
    assert [issue.code for issue in fixed.withdrawn] == ["D120"]


def test_a_promise_that_is_not_kept_is_taken_back_and_told(tmp_path: Path) -> None:
    """Aligning the second line only moves the fault to the next one, and so on to the end."""
    text = "  - jeunes\nnom: Forum\n  - qpv\ntype: evenement\nesè\n"
    fixed = mend(lay(tmp_path, forum=text), unsure=True)
    assert (fixed.done, fixed.edits) == ((), ())
    assert [(issue.code, issue.location.line) for issue in fixed.withdrawn] == [("D110", 2)]


def test_what_is_better_by_itself_stays_when_a_promise_is_taken_back(tmp_path: Path) -> None:
    text = "\x08\n\t- jeunes\nnom: Forum\n0\n"
    fixed = mend(lay(tmp_path, forum=text), unsure=True)
    assert after(tmp_path, fixed)[f"{DEVICES}/forum.yaml"] == b"\x08\n  - jeunes\nnom: Forum\n0\n"
    assert [(issue.code, issue.location.line) for issue in fixed.withdrawn] == [("D110", 3)]


def test_what_a_fault_of_layout_covers_does_not_keep_it(tmp_path: Path) -> None:
    text = "  - jeunes\nnom\u00a0: Forum\ndebut: “mars 2024”\n"
    files = after(lay(tmp_path, forum=text), mend(tmp_path))
    assert files[f"{DEVICES}/forum.yaml"] == b'  - jeunes\nnom: Forum\ndebut: "mars 2024"\n'


def test_a_line_read_as_the_end_of_a_value_is_never_lost(tmp_path: Path) -> None:
    text = "nom: Forum\ntype: Conseil de quartier\n  -confience\ndebut: 1/3/2024\n"
    fixed = mend(lay(tmp_path, forum=text), unsure=True)
    assert [issue.code for issue in fixed.done] == ["D124"]
    assert [issue.correction for issue in fixed.result.issues] == [NO_CORRECTION]


def test_many_faults_of_one_kind_are_all_corrected(tmp_path: Path) -> None:
    lines = "".join(f"\t- {word}\n" for word in ["jeunes", "qpv"] * 60)
    root = lay(tmp_path, forum=f"nom: Forum\ntype: evenement\npublics_vises:\n{lines}")
    new = after(root, mend(root))[f"{DEVICES}/forum.yaml"]
    assert new.count(b"\n  - ") == 120
    assert b"\t" not in new


def test_ends_of_lines_and_the_mark_of_windows_stay(tmp_path: Path) -> None:
    root = lay(tmp_path)
    text = "\ufeffnom: Forum\r\ntype: Événement\r\ndebut: 2024/3/1   \r\n# fin\r\n"
    put(root, {f"{DEVICES}/forum.yaml": text.encode()})
    new = after(root, mend(root))[f"{DEVICES}/forum.yaml"].decode()
    assert new == "\ufeffnom: Forum\r\ntype: evenement\r\ndebut: 2024-03-01   \r\n# fin\r\n"


def test_a_file_of_unsure_encoding_is_not_written_at_all(tmp_path: Path) -> None:
    root = lay(tmp_path)
    put(root, {f"{DEVICES}/forum.yaml": "nom: Fête\ntype: evenement\ndebut: 1/3/2024\n".encode("cp850")})
    assert mend(root).edits == ()


def test_a_file_in_conflict_is_for_a_person(tmp_path: Path) -> None:
    text = "nom: A\ntype: evenement\n<<<<<<< HEAD\ndebut: 1/3/2024\n=======\ndebut: 2/3/2024\n>>>>>>> b\n"
    assert mend(lay(tmp_path, forum=text), unsure=True).edits == ()


def test_what_a_waiver_sets_aside_is_not_touched(tmp_path: Path) -> None:
    root = lay(tmp_path, forum="nom: Forum\ntype: evenement\ndebut: 1/3/2024\n")
    waiver = f"derogations: [{{code: D124, fichier: {DEVICES}/forum.yaml, motif: Tel quel.}}]\n"
    (root / "diagdemo.yaml").write_text(f"programme: x\nversion_format: 1\n{waiver}", encoding="utf-8")
    assert mend(root).edits == ()


def test_only_the_territories_and_the_codes_asked_for_change(tmp_path: Path) -> None:
    wrong = "nom: A\ntype: Évènement\ndebut: 1/3/2024\n"
    root = lay(tmp_path, forum=wrong)
    put(
        root,
        {
            "territoires/valsonge/territoire.yaml": b"nom: V\ntype: commune\n",
            "territoires/valsonge/devices/forum.yaml": wrong.encode(),
        },
    )
    fixed = mend(root, territories=frozenset({"valsonge"}), codes=frozenset({"D124"}))
    assert [edit.path for edit in fixed.edits] == ["territoires/valsonge/devices/forum.yaml"]
    assert fixed.edits[0].after.decode() == "nom: A\ntype: Évènement\ndebut: 2024-03-01\n"


def test_settings_are_corrected_before_what_they_rule(tmp_path: Path) -> None:
    root = lay(tmp_path, forum="nom: Forum\ntype: evenement\netapes: [Écrire]\n")
    settings = "programme: x\nversion_format: 1\nÉtapes cycle:\n  - {code: ecrire, libelle: Rédiger}\n"
    (root / "diagdemo.yaml").write_text(settings, encoding="utf-8")
    files = after(root, mend(root))
    assert b"\netapes_cycle:\n" in files["diagdemo.yaml"]
    assert b"etapes: [ecrire]" in files[f"{DEVICES}/forum.yaml"]


def test_interviews_that_live_apart_are_corrected_where_they_are(tmp_path: Path) -> None:
    root = lay(tmp_path / "depot")
    settings = "programme: x\nversion_format: 1\nentretiens: ../entretiens\n"
    (root / "diagdemo.yaml").write_text(settings, encoding="utf-8")
    interview = "territoires/brumeval/interviews/p-7k3m.yaml"
    text = (
        "date: mars 2026\ncollege: Élu\nconsentement: {statut: recueilli, portee: analyse_interne, "
        "date: 2026-03-02}\nconserver_jusqu_au: 2999-01\n"
    )
    other = tmp_path / "entretiens"
    (other / interview).parent.mkdir(parents=True)
    (other / interview).write_text(text, encoding="utf-8")
    fixed = mend(root)
    assert [(edit.root.resolve(), edit.path) for edit in fixed.edits] == [(other.resolve(), interview)]
    assert fixed.edits[0].after.decode().startswith("date: 2026-03\n")


@pytest.mark.parametrize("example", ["reseau-fictif", "territoires-reels"])
def test_sound_files_never_change(example: str) -> None:
    root = Path(__file__).parents[2] / "examples" / example
    before = run(load(root))
    fixed = mend(root, unsure=True)
    assert (fixed.edits, fixed.moves, fixed.done, fixed.withdrawn) == ((), (), (), ())
    assert fixed.result.issues == before.issues


def test_links_and_pipes_are_neither_read_nor_renamed(tmp_path: Path) -> None:
    root = lay(tmp_path / "depot")
    secret = tmp_path / "secret.yaml"
    secret.write_text("nom: Secret\ntype: evenement\ndebut: 1/3/2024\n", encoding="utf-8")
    (root / DEVICES).mkdir()
    (root / DEVICES / "forum.yaml").symlink_to(secret)
    (root / DEVICES / "fete.yml").symlink_to(secret)
    os.mkfifo(root / DEVICES / "tube.yml")
    fixed = mend(root, unsure=True)
    assert (fixed.edits, fixed.moves) == ((), ())


def test_a_guess_that_repeats_a_link_is_taken_back_and_the_others_stay(tmp_path: Path) -> None:
    actors = {f"territoires/brumeval/actors/{name}.yaml": b"nom: A\n" for name in ("ccas", "maison")}
    put(tmp_path, actors)
    links = "".join(f"  - {{vers: {name}, type: coopere}}\n" for name in ("maison", "maizon", "cca"))
    root = lay(tmp_path, forum=f"nom: Forum\ntype: evenement\nliens:\n{links}")
    fixed = mend(root, unsure=True)
    assert [(issue.code, issue.location.line) for issue in fixed.done] == [("D140", 6)]
    assert [(issue.code, issue.location.line) for issue in fixed.withdrawn] == [("D140", 5)]
    assert [issue.code for issue in fixed.result.issues if issue.location.file.endswith("forum.yaml")] == [
        "D140"
    ]
