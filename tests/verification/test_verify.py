"""What must be looked at again, and what must not: one case for each thing that findings rest on."""

from __future__ import annotations

import datetime
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from diagdemo.checks import tracked_confidential
from diagdemo.cli.run import run
from diagdemo.cli.verifying import How, verify_files
from diagdemo.verification import looking
from diagdemo.verification.known import Known
from diagdemo.verification.place import VARIABLE
from diagdemo.verification.reading import Looked, Reading
from diagdemo.workspace.plumbing import find_git
from gitdata import Depot
from verification.answers import DAY, as_root, codes, forbid_reading, left_alone, tell, tick
from verification.editing import record, settings

BRUME, VAL = "territoires/brume/", "territoires/val/"
needs_git = pytest.mark.skipif(find_git() is None, reason="needs Git")
needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights, and there are no pipes")


class Small(Depot):
    """Two territories of few files, in no repository of Git until one is made."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("diagdemo.yaml", settings(0, 0))
        for slug in ("brume", "val"):
            self.write(f"territoires/{slug}/territoire.yaml", f"nom: {slug.title()}\ntype: commune\n")
            self.write(f"territoires/{slug}/actors/a.yaml", f"nom: Les amis de {slug}\n")

    def codes(self) -> list[tuple[str, str]]:
        """What is found, by every way there is."""
        tick()
        return codes(self.root)

    def refers(self, text: str) -> None:
        """Make a device of Val rest on a record."""
        self.write(f"{VAL}devices/d.yaml", f"nom: Forum\ntype: evenement\nportage_politique: {text}\n")


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Small]:
    """A repository whose files have long been left alone, and its own memory."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "mémoire"))
    with left_alone([True]):
        yield Small(tmp_path / "dépôt")


def test_nothing_is_read_twice(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second run, another day, and one territory among others."""
    small.refers("brume/b")
    first = tell(small.root)
    forbid_reading(monkeypatch)
    again, _ = verify_files(small.root, How(date=DAY.replace(year=2027), names=True))
    assert (list(again.issues), again.files) == (list(first.issues), first.files)
    one, _ = verify_files(small.root, How(["brume"], DAY))
    assert list(one.issues) == []


def _listed(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The parts that are looked at from now on."""
    looked: list[str | None] = []
    look = Reading.look

    def listed(self: Reading, territory: str | None) -> Looked:
        looked.append(territory)
        return look(self, territory)

    monkeypatch.setattr(Reading, "look", listed)
    return looked


def test_only_what_changed_is_looked_at(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    """With it, the territories that named it, and no others."""
    small.write("territoires/tiers/territoire.yaml", "nom: Tiers\ntype: commune\n")
    small.refers("brume/a")
    small.codes()
    looked = _listed(monkeypatch)
    small.write(f"{BRUME}actors/a.yaml", "nom: Autrement\n")
    verify_files(small.root, How(date=DAY))
    assert looked == ["brume", "val"]


def test_files_that_only_look_different_are_not_looked_at(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fresh copy of a repository bears other times."""
    small.codes()
    for file in small.root.rglob("*.yaml"):
        os.utime(file, (1_700_000_000, 1_700_000_000))
    monkeypatch.setattr("diagdemo.verification.looking.look_at", None)
    verify_files(small.root, How(date=DAY))


def test_what_was_just_written_is_read_again(
    small: Small, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its times may stay what they are while it changes once more."""
    with left_alone([False]):
        small.codes()
        monkeypatch.setattr("diagdemo.verification.known.Known.is_same", lambda *_: False)
        looked = _listed(monkeypatch)
        verify_files(small.root, How(date=DAY))
        assert looked == [None, "brume", "val"]


@needs_links
def test_what_cannot_be_read_is_told_by_why(small: Small) -> None:
    """A link, then a pipe, then a file that is too big, all at one place."""
    told = []
    path = small.root / BRUME / "actors/a.yaml"
    makes: list[Callable[[Path], None]] = [lambda path: path.symlink_to("b.yaml"), os.mkfifo, _fill]
    for make in makes:
        path.unlink()
        make(path)
        tick()
        told.append(tell(small.root).issues[0].message)
    assert len(set(told)) == 3


def _fill(path: Path) -> None:
    path.write_bytes(b"#" * 1_100_000)


@needs_links
def test_a_link_that_begins_to_lead_to_a_folder_is_signalled(small: Small) -> None:
    """Nothing of the territory itself has changed."""
    (small.root / BRUME / "ailleurs").symlink_to("../../plus-tard")
    assert small.codes() == []
    (small.root / "plus-tard").mkdir()
    assert small.codes() == [("D130", f"{BRUME}ailleurs")]


@needs_links
def test_a_shared_actor_that_cannot_be_read_is_one(small: Small) -> None:
    """It may be named as long as it is there."""
    small.refers("commun")
    (small.root / "actors").mkdir()
    os.mkfifo(small.root / "actors/commun.yaml")
    assert small.codes() == [("D100", "actors/commun.yaml")]
    small.remove("actors/commun.yaml")
    assert small.codes() == [("D140", f"{VAL}devices/d.yaml")]


def test_what_is_said_of_a_shared_actor_matters_everywhere(small: Small) -> None:
    """It may begin to look like an actor of a territory."""
    small.write("actors/commun.yaml", "nom: Chorale\n")
    assert small.codes() == []
    small.write("actors/commun.yaml", "nom: Amis de Val\n")
    assert small.codes() == [("D148", f"{VAL}actors/a.yaml")]


def test_the_guide_matters_everywhere(small: Small) -> None:
    """Its questions are those that interviews may answer."""
    small.write(f"{VAL}interviews/p-aaaa.yaml", record("interviews/p-aaaa.yaml", 1))
    assert ("D156", f"{VAL}interviews/p-aaaa.yaml") in small.codes()
    small.write("diagdemo.yaml", settings(3, 0))
    assert ("D156", f"{VAL}interviews/p-aaaa.yaml") not in small.codes()


def test_a_folder_that_becomes_a_file_is_a_record(small: Small) -> None:
    """Its name was there before."""
    small.refers("brume/b")
    (small.root / BRUME / "actors/b.yaml").mkdir()
    assert small.codes() == [("D140", f"{VAL}devices/d.yaml")]
    (small.root / BRUME / "actors/b.yaml").rmdir()
    small.write(f"{BRUME}actors/b.yaml", "nom: Chorale\n")
    assert small.codes() == []


def test_another_record_of_the_same_name_is_seen(small: Small) -> None:
    """The one that was named is where it was; what comes before it hides it."""
    link = "liens:\n  - {vers: brume/b, type: coopere}\n"
    small.write(f"{VAL}actors/a.yaml", f"nom: Chorale\n{link}{link.partition(chr(10))[2]}")
    small.write(f"{BRUME}devices/b.yaml", "nom: Forum d’ici\ntype: evenement\n")
    before = [issue.message for issue in tell(small.root).issues if "Forum d’ici" in issue.message]
    tick()
    small.write(f"{BRUME}actors/b.yaml", "nom: Pêcheurs\n")
    after = [issue.message for issue in tell(small.root).issues if "Pêcheurs" in issue.message]
    assert len(before) == 1
    assert after


@pytest.mark.parametrize(
    ("name", "slug"), [("absent/a", "absent"), ("brume/x", "x"), ("brum/a", "brum"), ("actor", "actor")]
)
def test_a_territory_may_take_any_name(small: Small, name: str, slug: str) -> None:
    """What was no territory when it was looked for is one now, then is not."""
    small.refers(name)
    assert ("D140", f"{VAL}devices/d.yaml") in small.codes()
    small.write(f"territoires/{slug}/territoire.yaml", "nom: Venu\ntype: commune\n")
    small.write(f"territoires/{slug}/actors/a.yaml", "nom: Orchestre\n")
    small.codes()
    shutil.rmtree(small.root / "territoires" / slug)
    assert ("D140", f"{VAL}devices/d.yaml") in small.codes()


def test_a_territory_that_comes_may_be_the_one_that_was_meant(small: Small) -> None:
    """The closest name is looked for among all of them."""
    small.refers("tierz/a")
    small.codes()
    small.write("territoires/tiers/territoire.yaml", "nom: Tiers\ntype: commune\n")
    tick()
    assert any("tiers/a" in issue.advice for issue in tell(small.root).issues)


def test_a_territory_that_nothing_presents_may_be_a_target_until_it_goes(small: Small) -> None:
    """Its name is all that was asked."""
    aimed = "avis:\n  - {code: CAD-01, cible: tiers, groupe: equipe, avis: confirme}\n"
    small.write(f"{VAL}constats.yaml", aimed)
    small.write("territoires/tiers/actors/c.yaml", "nom: Chorale\n")
    assert small.codes() == [("D133", "territoires/tiers")]
    shutil.rmtree(small.root / "territoires/tiers")
    assert small.codes() == [("D159", f"{VAL}constats.yaml")]


def test_names_of_files_that_are_never_read_are_looked_at(small: Small) -> None:
    """One of them would break a copy of the repository elsewhere."""
    small.codes()
    small.write(f"{BRUME}aux.txt", "")
    assert small.codes() == [("D131", f"{BRUME}aux.txt")]


def test_dates_pass_in_both_directions(small: Small) -> None:
    """Neither a day that comes nor one that is asked for again is taken for another."""
    text = record("interviews/p-aaaa.yaml", 0).replace("2026-01-31", "{}")
    for name, day in (("p-aaaa", "2026-01-31"), ("p-bbbb", "2026-02")):
        small.write(f"{VAL}interviews/{name}.yaml", text.replace("{}", day))
    days = [datetime.date(2026, month, day) for month, day in ((1, 31), (2, 1), (2, 28), (3, 1))]
    found = [sum(code == "D146" for code, _ in codes(small.root, day)) for day in (*days, *reversed(days))]
    assert found == [0, 1, 1, 2, 2, 1, 1, 0]


def test_where_a_name_lives_is_looked_at_again(small: Small) -> None:
    """The advice names the territories that have such a record."""
    small.refers("chorale")
    small.codes()
    for slug in ("brume", "tiers"):
        tick()
        small.write(f"territoires/{slug}/territoire.yaml", "nom: Tiers\ntype: commune\n")
        small.write(f"territoires/{slug}/actors/chorale.yaml", "nom: Chorale\n")
        (advice,) = [issue.advice for issue in tell(small.root).issues if issue.code == "D140"]
        assert f"{slug}/chorale" in advice


def test_interviews_kept_elsewhere_come_and_go(small: Small) -> None:
    """Whoever receives the right to see them sees them, though nothing here has changed."""
    elsewhere = small.root.parent / "entretiens"
    small.write("diagdemo.yaml", settings(5, 0))
    assert tell(small.root).remarks
    assert tell(small.root).remarks
    elsewhere.mkdir()
    assert not tell(small.root).remarks
    assert not tell(small.root).remarks
    elsewhere.rmdir()
    assert tell(small.root).remarks
    (elsewhere / BRUME / "interviews").mkdir(parents=True)
    assert not tell(small.root).remarks
    (elsewhere / BRUME / "interviews/p-aaaa.yaml").write_text("date: hier\n", encoding="utf-8")
    assert {file for _, file in small.codes()} == {f"../entretiens/{BRUME}interviews/p-aaaa.yaml"}
    shutil.rmtree(elsewhere)
    assert tell(small.root).remarks


def test_proofs_may_be_in_interviews_that_cannot_be_read(small: Small) -> None:
    """Nothing of the territory changes when they come, and what they do not hold is then missing."""
    small.write("diagdemo.yaml", settings(5, 0))
    by_hand = "{id: manque, nature: vigilance, enonce: Rien n’est dit., preuves: [p-zzzz]}"
    small.write(f"{VAL}constats.yaml", f"manuels:\n  - {by_hand}\n")
    assert small.codes() == small.codes() == []
    (small.root.parent / "entretiens").mkdir()
    assert small.codes() == [("D140", f"{VAL}constats.yaml")]


@pytest.mark.parametrize("end", ["Mémoire}", "fois.}"])
def test_a_list_that_is_not_wholly_read_is_another_one(small: Small, end: str) -> None:
    """Though what is read of it is the same: any theme, or any question, may be right."""
    listed = "themes:\n  - {code: memoire, libelle: Mémoire}\n"
    listed += "guide:\n  - {code: avant, texte: Racontez la dernière fois.}\n"
    small.write("diagdemo.yaml", settings(0, 0) + listed)
    small.write(f"{VAL}interviews/p-aaaa.yaml", record("interviews/p-aaaa.yaml", 1))
    assert ("D156", f"{VAL}interviews/p-aaaa.yaml") in small.codes()
    small.write("diagdemo.yaml", settings(0, 0) + listed.replace(end, f"{end[:-1]}, couleur: bleu}}"))
    assert ("D156", f"{VAL}interviews/p-aaaa.yaml") not in small.codes()


def test_a_mistyped_setting_may_have_been_the_guide(small: Small) -> None:
    """The vocabularies are what they were, and questions may be missing."""
    listed = "themes:\n  - {code: memoire, libelle: Mémoire}\n"
    listed += "etapes_cycle:\n  - {code: diagnostic, libelle: Diagnostic}\n"
    small.write("diagdemo.yaml", settings(0, 0) + listed)
    small.write(f"{VAL}interviews/p-aaaa.yaml", record("interviews/p-aaaa.yaml", 1))
    assert ("D156", f"{VAL}interviews/p-aaaa.yaml") in small.codes()
    small.write("diagdemo.yaml", f"{settings(0, 0)}{listed}guid: x\n")
    assert ("D156", f"{VAL}interviews/p-aaaa.yaml") not in small.codes()


def test_a_link_is_seen_from_both_its_ends(small: Small) -> None:
    """Whichever wrote it, in a list or in a change that takes it away."""
    small.write(f"{BRUME}actors/a.yaml", "nom: Chorale\nliens:\n  - {de: val/a, type: anime}\n")
    change = "{operation: retirer, lien: {de: a, type: anime, vers: brume/a}}"
    small.write(f"{VAL}ambition/z.yaml", f"horizon: court\nenonce: Moins.\nchangements:\n  - {change}\n")
    assert small.codes() == []
    small.write(f"{VAL}actors/a.yaml", "nom: Orchestre\nliens:\n  - {vers: brume/a, type: anime}\n")
    assert [file for _, file in small.codes()] == [f"{VAL}actors/a.yaml"]
    small.write(f"{VAL}actors/a.yaml", "nom: Orchestre\n")
    small.write(f"{BRUME}actors/a.yaml", "nom: Chorale\n")
    assert small.codes() == [("D158", f"{VAL}ambition/z.yaml")]


def test_a_territory_that_is_gone_is_forgotten(small: Small) -> None:
    """What was found there is not kept."""
    small.codes()
    shutil.rmtree(small.root / BRUME)
    small.codes()
    with closing(Known(small.root, remembers=True)) as known:
        assert known._rows.keys() == {"", "val"}


def test_what_is_of_no_territory_in_the_other_repository_is_seen(small: Small) -> None:
    """A territory that only it knows."""
    small.write("diagdemo.yaml", settings(5, 0))
    strangers = small.root.parent / "entretiens/territoires/inconnu/interviews"
    strangers.mkdir(parents=True)
    assert small.codes() == small.codes() == []
    (strangers / "p-bbbb.yaml").write_text("college: elu\n", encoding="utf-8")
    assert small.codes() == [("D130", "../entretiens/territoires/inconnu/interviews/p-bbbb.yaml")]


@needs_links
@pytest.mark.parametrize("link", ["territoires", "territoires/brume"])
def test_links_are_not_followed_in_the_other_repository(small: Small, link: str) -> None:
    """Nor here: a repository shows only what it holds."""
    real = small.root.parent / "réel" / link
    real.parent.mkdir(parents=True)
    (small.root / link).rename(real)
    (small.root / link).symlink_to(real)
    assert ("D130", link) in small.codes()
    assert "brume" not in tell(small.root).territories
    small.remove(link)
    shutil.copytree(real, small.root / link)
    small.write("diagdemo.yaml", settings(5, 0))
    target = small.root.parent / "entretiens" / link
    target.parent.mkdir(parents=True)
    target.symlink_to(real)
    assert small.codes() == [("D130", f"../entretiens/{link}")]


def test_waivers_are_told_idle_by_what_was_verified(small: Small) -> None:
    """Those of other territories are not, wherever their interviews are; those of none always are."""
    (small.root.parent / "entretiens" / BRUME).mkdir(parents=True)
    small.write("diagdemo.yaml", settings(5, 0b111110001))
    everything = [issue.message for issue in tell(small.root).issues]
    val, _ = verify_files(small.root, How(["val"], DAY))
    told = [issue.message for issue in val.issues]
    assert set(everything) - set(told) == {message for message in everything if "brume" in message}
    assert any("absent/a" in message for message in told)
    assert any("perdu.yaml" in message for message in told)
    assert any("D199" in message for message in told)


def test_a_folder_names_its_territory(
    small: Small, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From inside it, as when it is named."""
    small.refers("brume/b")
    small.write(f"{BRUME}devices/d.yaml", "nom: [\n")
    written = []
    for folder, words in ((small.root, ["val"]), (small.root / VAL / "devices", [])):
        monkeypatch.chdir(folder)
        assert run(["validate", *words, "--format", "concis"]) == 1
        written.append(capsys.readouterr())
    assert written[0] == written[1]
    assert f"{VAL}devices/d.yaml" in written[0].out
    assert f"{BRUME}devices" not in written[0].out


@needs_git
def test_a_confidential_file_is_signalled_as_soon_as_it_is_staged(small: Small) -> None:
    """Then while it is in a version, on any branch, packed or not, and no more once none holds it."""
    small.git("init", "--quiet", "--initial-branch=main", "--template=")
    small.commit("Début", "2026-01-05")
    assert small.codes() == []
    small.write("confidentiel/cle.csv", "p-aaaa;personne\n")
    assert small.codes() == []
    small.git("add", "--force", "confidentiel/cle.csv")
    staged = ("D134", "confidentiel/cle.csv")
    assert small.codes() == [staged]
    small.git("rm", "--quiet", "--cached", "confidentiel/cle.csv")
    assert small.codes() == []
    small.branch("autre")
    small.commit("Clé", "2026-01-06")
    small.switch("main")
    assert small.codes() == [staged]
    small.git("pack-refs", "--all")
    assert small.codes() == [staged]
    small.git("branch", "--quiet", "-D", "autre")
    assert small.codes() == []


@needs_git
def test_a_worktree_is_looked_at_as_what_it_is(small: Small, tmp_path: Path) -> None:
    """Its index is its own, and its branches are those of all."""
    small.git("init", "--quiet", "--initial-branch=main", "--template=")
    small.commit("Début", "2026-01-05")
    small.git("worktree", "add", "--quiet", str(tmp_path / "autre"))
    other = Small(tmp_path / "autre")
    assert other.codes() == []
    small.branch("essai")
    small.write("confidentiel/autre.csv", "p-bbbb;personne\n")
    small.git("add", "--force", "confidentiel/autre.csv")
    small.commit("Autre clé", "2026-01-06")
    assert other.codes() == [("D134", "confidentiel/autre.csv")]
    small.switch("main")
    small.git("branch", "--quiet", "-D", "essai")
    assert other.codes() == []
    other.write("confidentiel/cle.csv", "p-aaaa;personne\n")
    other.git("add", "--force", "confidentiel/cle.csv")
    assert other.codes() == [("D134", "confidentiel/cle.csv")]
    assert small.codes() == []
    other.commit("Clé", "2026-01-06")
    assert small.codes() == [("D134", "confidentiel/cle.csv")]


@needs_git
def test_what_git_could_not_answer_is_asked_again(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may have been busy, or have refused the owner of the files until it was told to trust them."""
    small.git("init", "--quiet", "--initial-branch=main", "--template=")
    small.commit("Début", "2026-01-05")
    with monkeypatch.context() as patch:
        patch.setattr(tracked_confidential, "ask", lambda *_: None)
        assert small.codes() == [("D134", "confidentiel")]
    assert small.codes() == []


def test_a_memory_that_cannot_be_written_changes_nothing(
    small: Small, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does a place that is no folder."""
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "fichier"))
    small.refers("brume/b")
    assert small.codes() == small.codes() == [("D140", f"{VAL}devices/d.yaml")]


@pytest.mark.skipif(os.name == "nt", reason="rights are told otherwise")
def test_a_repository_that_cannot_be_written_is_verified(theirs: Path, someone: Callable[[], object]) -> None:
    """Nothing is kept in it; a file that may not be read is told, and read once it may."""
    small = Small(theirs / "dépôt")
    for each in [small.root, *small.root.rglob("*")]:
        each.chmod(0o555 if each.is_dir() else 0o444)
        os.chown(each, 65534, 65534) if as_root() else None
    with left_alone([True]), someone():  # type: ignore[attr-defined]
        assert small.codes() == []
        (small.root / BRUME / "actors/a.yaml").chmod(0)
        assert small.codes() == [("D100", f"{BRUME}actors/a.yaml")]
        (small.root / BRUME / "actors/a.yaml").chmod(0o444)
        assert small.codes() == []
        (small.root / BRUME / "actors").chmod(0)
        small.codes()
        (small.root / BRUME / "actors").chmod(0o755)
        assert small.codes() == []
    for each in [small.root, *small.root.rglob("*")]:
        each.chmod(0o755 if each.is_dir() else 0o644)


def test_a_settings_file_that_is_broken_changes_what_others_may_say(small: Small) -> None:
    """Themes that cannot be read may be any; they are known again once it is mended."""
    small.write(f"{VAL}interviews/p-aaaa.yaml", record("interviews/p-aaaa.yaml", 0))
    before = small.codes()
    small.write("diagdemo.yaml", settings(8, 0))
    assert small.codes() != before
    small.write("diagdemo.yaml", settings(0, 0))
    assert small.codes() == before


def test_waivers_change_nothing_of_what_is_known(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    """No territory is looked at again because one is added."""
    small.refers("brume/b")
    small.codes()
    small.write("diagdemo.yaml", settings(0, 1))
    monkeypatch.setattr("diagdemo.verification.looking.look_at", None)
    found, _ = verify_files(small.root, How(date=DAY))
    assert [issue.code for issue in found.issues] == ["D152", "D140"]


def test_one_territory_is_never_shared_by_processes(small: Small, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor are few files, unless that is wanted; a system without what processes share reads alone."""
    monkeypatch.setattr(looking, "_pool", lambda *_: pytest.fail("another process"))
    verify_files(small.root, How(["val"], DAY, remembers=False, processes=2))
    verify_files(small.root, How(None, DAY, remembers=False))
    monkeypatch.setattr(looking, "_pool", lambda *_: None)
    found, _ = verify_files(small.root, How(None, DAY, remembers=False, processes=2))
    assert list(found.territories) == ["brume", "val"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that share what was patched")
def test_what_fails_in_another_process_is_told(
    small: Small, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As what fails in this one: what was found before it is kept, and nothing half done."""
    small.refers("brume/b")

    def fail(self: Reading, territory: str | None) -> Looked:
        if territory == "val":
            raise RuntimeError("le disque a pris feu")
        return look(self, territory)

    look = Reading.look
    with monkeypatch.context() as patch:
        patch.setattr(Reading, "look", fail)
        for words in ([], ["--processus", "2"]):
            assert run(["validate", "--depot", str(small.root), *words]) == 3
            assert "imprévue" in capsys.readouterr().err
    assert small.codes() == [("D140", f"{VAL}devices/d.yaml")]
