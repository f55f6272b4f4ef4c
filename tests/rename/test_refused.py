"""When one thing cannot follow, nothing is written, and what to do is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.errors import DiagdemoError
from diagdemo.workspace.load import load
from diagdemo.workspace.rename.named import new_name
from diagdemo.workspace.rename.prepare import prepare
from diagdemo.workspace.rename.subject import find_subject
from diagdemo.workspace.rewrite import rewrite
from rename.small import held, lay


@pytest.mark.parametrize(
    ("typed", "told", "advice"),
    [
        ("forum", "désigne 2 fiches", "alpha/devices/forum, beta/devices/forum"),
        ("Fôrum", "aucune fiche", "/devices/forum"),
        ("alpha/devices/forumm.yaml", "aucune fiche", "devices/forum"),
        ("alpha/actors/forum", "aucune fiche", "forum"),
        ("territoires/alpha/diagnostic.yaml", "ne change pas", ""),
        ("diagdemo.yaml", "ne change pas", ""),
        ("p-7k3m#x1", "est un extrait", "à la main"),
        ("../../etc/passwd", "aucune fiche", ""),
        ("", "aucune fiche", ""),
        ("nul\0", "aucune fiche", ""),
    ],
)
def test_what_is_meant_must_be_one_thing(tmp_path: Path, typed: str, told: str, advice: str) -> None:
    with pytest.raises(DiagdemoError) as refused:
        find_subject(load(lay(tmp_path)), typed)
    assert told in refused.value.message
    assert advice in refused.value.advice


@pytest.mark.parametrize(
    "typed",
    [
        "alpha/forum",
        "alpha/devices/forum",
        "devices/forum",
        "territoires/alpha/devices/forum.yaml",
        "./territoires/alpha/devices/forum.yaml",
        "territoires\\alpha\\devices\\forum.yaml",
        "../devices/forum.yaml",
        "forum",
    ],
)
def test_the_folder_where_one_stands_says_the_rest(tmp_path: Path, typed: str) -> None:
    workspace = load(lay(tmp_path))
    subject = find_subject(workspace, typed, here=tmp_path / "territoires/alpha/actors")
    assert subject.path == "territoires/alpha/devices/forum.yaml"
    assert find_subject(workspace, "forum", "beta").path == "territoires/beta/devices/forum.yaml"


@pytest.mark.parametrize(
    ("subject", "name", "told", "advice"),
    [
        ("alpha/forum", "forum", "déjà son nom", ""),
        ("alpha/forum", "mairie", "déjà pris", "mairie-2"),
        ("alpha/forum", "suites", "déjà pris", "suites-2"),
        ("alpha/forum", "beta", "déjà pris", "beta-2"),
        ("alpha/forum", "codev", "déjà pris", "codev-2"),
        ("alpha/forum", "jury", "déjà pris", "jury-2"),
        ("codev", "mairie", "déjà pris", "mairie-2"),
        ("alpha", "beta", "déjà pris", "beta-2"),
        ("alpha", "mairie", "déjà pris", "mairie-2"),
        ("alpha/policies/plu", "Révision du PLU", "ne peut pas être", "revision-du-plu"),
        ("alpha/forum", "agora.yaml", "ne peut pas être", "par exemple agora"),
        ("alpha/forum", "../agora", "ne peut pas être", "par exemple agora"),
        ("alpha/forum", "beta/agora", "ne peut pas être", "par exemple agora"),
        ("alpha/forum", "con", "ne peut pas être", "Windows"),
        ("alpha/forum", "x" * 65, "ne peut pas être", "64 signes"),
        ("alpha/forum", "\x1b[31m", "ne peut pas être", "64 signes"),
        ("alpha/forum", "", "ne peut pas être", "64 signes"),
    ],
)
def test_a_name_must_be_free_and_well_formed(
    tmp_path: Path, subject: str, name: str, told: str, advice: str
) -> None:
    workspace = load(lay(tmp_path))
    with pytest.raises(DiagdemoError) as refused:
        new_name(workspace, find_subject(workspace, subject), name)
    assert told in refused.value.message
    assert advice in refused.value.advice


def test_another_policy_or_another_territory_takes_no_name(tmp_path: Path) -> None:
    workspace = load(lay(tmp_path))
    for subject, name in (("alpha/plu", "mairie"), ("beta/forum", "mairie"), ("beta/forum", "suites")):
        assert new_name(workspace, find_subject(workspace, subject), name) == name


def test_a_record_with_the_name_of_a_territory_is_not_taken_for_it(tmp_path: Path) -> None:
    workspace = load(lay(tmp_path, territoires__beta__actors__alpha="nom: Alpha\n"))
    with pytest.raises(DiagdemoError, match="désigne 2 fiches"):
        find_subject(workspace, "alpha")
    assert find_subject(workspace, "beta/alpha").kind == "actor"
    assert find_subject(workspace, "territoires/alpha").is_territory


def test_free_words_are_not_the_slug_of_a_territory(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        territoires__beta__actors__voix="nom: Voix\ninterets:\n  - {objet: Alpha, position: favorable}\n"
        "  - {objet: alpha, position: favorable}\n",
    )
    workspace = load(root)
    renaming = prepare(workspace, find_subject(workspace, "alpha"), "omega")
    text = renaming.texts["territoires/beta/actors/voix.yaml"]
    assert ("{objet: Alpha," in text, "{objet: omega," in text) == (True, True)


def test_files_that_cannot_be_read_to_their_end_are_all_told(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        territoires__alpha__devices__a="nom: Atelier\nliens: [{vers: forum, type: suit}\n",
        territoires__beta__devices__b="<<<<<<< HEAD\nsuccede_a: [alpha/forum]\n=======\n>>>>>>> autre\n",
        territoires__beta__devices__c="nom: [\n",
    )
    workspace = load(root)
    with pytest.raises(DiagdemoError) as refused:
        prepare(workspace, find_subject(workspace, "alpha/forum"), "agora")
    assert refused.value.message.endswith("territoires/alpha/devices/a.yaml, territoires/beta/devices/b.yaml")


def test_a_name_that_would_catch_the_references_of_another_is_refused(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        territoires__alpha__policies__etude="intitule: Étude\n",
        territoires__alpha__actions__autre="intitule: B\npilote: mairie\necheance: 2026\n"
        "suivi:\n  - {date: 2026, avancement: limite, preuves: [etude]}\n",
    )
    workspace = load(root)
    with pytest.raises(DiagdemoError, match="mènerait à territoires/alpha/devices/etude"):
        prepare(workspace, find_subject(workspace, "alpha/forum"), "etude")


def test_interviews_that_are_not_here_keep_what_they_name(tmp_path: Path) -> None:
    root = lay(
        tmp_path / "depot",
        diagdemo="programme: P\nversion_format: 1\nentretiens: ../entretiens\n",
    )
    workspace = load(root)
    for subject in ("alpha/forum", "alpha/mairie", "alpha"):
        with pytest.raises(DiagdemoError, match="dépôt à part"):
            prepare(workspace, find_subject(workspace, subject), "agora")
    assert prepare(workspace, find_subject(workspace, "alpha/plu"), "agora").moves


def test_interviews_that_live_apart_follow(tmp_path: Path) -> None:
    root = lay(
        tmp_path / "depot",
        diagdemo="programme: P\nversion_format: 1\nentretiens: ../entretiens\n",
    )
    apart = tmp_path / "entretiens/territoires/alpha/interviews"
    apart.mkdir(parents=True)
    (root / "territoires/alpha/interviews/p-7k3m.yaml").rename(apart / "p-7k3m.yaml")
    for old, new in (("alpha/forum", "agora"), ("p-7k3m", "p-9x9x"), ("alpha", "omega")):
        workspace = load(root)
        renaming = prepare(workspace, find_subject(workspace, old), new)
        rewrite(renaming.edits, renaming.moves)
    assert "dispositifs: [agora]" in (
        tmp_path / "entretiens/territoires/omega/interviews/p-9x9x.yaml"
    ).read_text(encoding="utf-8")
    assert "p-9x9x#x1" in held(root)["territoires/omega/diagnostic.yaml"]
    assert not apart.exists()
