"""What the layout promises to those who write at the same time, kept by the real `git merge`.

Two people start from the same version. What each does is drawn, always the same way; their branches are then
brought together, sixty times. What is not promised is held too: Git then asks, and keeps both sides.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from diagdemo.checks import run
from diagdemo.workspace.load import load
from diagdemo.workspace.past import Past
from gitdata import CLOSED

ROOT = Path(__file__).resolve().parents[2]
_ENVIRONMENT = {
    **CLOSED,
    "GIT_AUTHOR_DATE": "2026-01-05T12:00:00+0100",
    "GIT_COMMITTER_DATE": "2026-01-05T12:00:00+0100",
}

Texts = dict[str, str | None]
"""What a person leaves of some files; None for one that goes."""
Files = dict[str, str]


class Two(NamedTuple):
    """What two people do to the same version."""

    what: str
    one: Texts
    other: Texts


class Depot:
    """A Git repository of one territory, where both sides of a merge are made without a folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        subprocess.run(
            [sys.executable, "-m", "bench.corpus", str(root), "1", "--commits", "0"], cwd=ROOT, check=True
        )
        self.first = self.git("rev-parse", "HEAD").stdout.strip()
        self.home = next((root / "territoires").iterdir())
        prefix = f"territoires/{self.home.name}/"
        self.files = {
            prefix + path.relative_to(self.home).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(self.home.rglob("*.yaml"))
        }

    def git(self, *words: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", "-C", str(self.root), *words],
            env={**os.environ, **_ENVIRONMENT},
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )

    def record(self, branches: dict[str, Texts]) -> None:
        """Make a branch of each of these changes to the first version."""
        stream = "".join(self._commit(branch, texts) for branch, texts in branches.items())
        done = self.git("fast-import", "--quiet", text=stream)
        assert done.returncode == 0, done.stderr

    def _commit(self, branch: str, texts: Texts) -> str:
        lines = [
            f"commit refs/heads/{branch}\ncommitter Une personne <x@exemple.invalid> 1767610800 +0100\n"
            f"data 2\nx\nfrom {self.first}\n"
        ]
        for path, text in texts.items():
            size = len((text or "").encode())
            lines.append(f"D {path}\n" if text is None else f"M 644 inline {path}\ndata {size}\n{text}\n")
        return "".join(lines) + "\n"

    def merge(self, one: str, other: str) -> bool:
        """Bring `other` into `one`, in the folder; whether Git did it without asking."""
        assert self.git("checkout", "--quiet", "--force", "--detach", one).returncode == 0
        return self.git("merge", "--quiet", "--no-edit", other).returncode == 0

    def give_up(self) -> None:
        assert self.git("merge", "--abort").returncode == 0

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    return Depot(tmp_path_factory.mktemp("merges") / "depot")


def _devices(files: Files) -> list[str]:
    return [path for path in files if "/devices/" in path]


def _actors(files: Files) -> list[str]:
    return [path for path in files if "/actors/" in path]


def _new(files: Files, draw: random.Random, number: int, name: str) -> Texts:
    folder = _actors(files)[0].rpartition("/")[0]
    text = (
        f"nom: Collectif {name} n° {number}\nnature: collectif_informel\nliens:\n"
        f"  - {{vers: {draw.choice(_devices(files)).rpartition('/')[2][:-5]}, type: participe_a}}\n"
    )
    return {f"{folder}/{name}-{number}.yaml": text}


def _listed(text: str, draw: random.Random) -> str:
    """With one more item in the first place of a list."""
    item = f"  - {{de: mjc, type: relaie, debut: {draw.randint(2001, 2024)}}}\n"
    return text.replace("liens:\n", f"liens:\n{item}", 1)


def _status(text: str) -> str:
    return text.replace("statut: actif", "statut: en_pause", 1)


def _place(text: str, draw: random.Random) -> str:
    return re.sub(r"(?m)^acces: \w+$", f"acces: {draw.choice(('limite', 'mixte'))}", text)


def both_add_records(files: Files, draw: random.Random) -> Two:
    return Two("deux fiches", _new(files, draw, 1, "ruche"), _new(files, draw, 2, "nacelle"))


def both_list_in_different_files(files: Files, draw: random.Random) -> Two:
    one, other = draw.sample(_devices(files), 2)
    return Two("deux listes", {one: _listed(files[one], draw)}, {other: _listed(files[other], draw)})


def fields_of_different_records(files: Files, draw: random.Random) -> Two:
    one, other = draw.sample(_devices(files), 2)
    return Two("deux fiches modifiées", {one: _status(files[one])}, {other: _place(files[other], draw)})


def distant_fields_of_one_record(files: Files, draw: random.Random) -> Two:
    path = draw.choice(_devices(files))
    return Two("deux champs éloignés", {path: _status(files[path])}, {path: _place(files[path], draw)})


def one_adds_and_one_removes(files: Files, draw: random.Random) -> Two:
    interview = draw.choice([path for path in files if "/interviews/" in path])
    name = interview.rpartition("/")[2][:-5]
    cited = {path: text for path, text in files.items() if name in text}
    unsaid = {path: re.sub(rf"{name}(#x\d)?", _other(files, name), text) for path, text in cited.items()}
    return Two(
        "une fiche de plus, une de moins", _new(files, draw, 3, "atelier"), {interview: None, **unsaid}
    )


def one_renames_and_one_writes(files: Files, draw: random.Random) -> Two:
    old = next(path for path in files if path.endswith("/actors/mjc.yaml"))
    cited = re.compile(r"(?<=vers: )mjc(?=,)")
    texts: Texts = {path: cited.sub("mjc-des-coteaux", text) for path, text in files.items()}
    moved: Texts = {path: text for path, text in texts.items() if text != files[path]}
    moved |= {old: None, old.replace("mjc.yaml", "mjc-des-coteaux.yaml"): files[old]}
    path = draw.choice([path for path in _devices(files) if path not in moved])
    return Two("une fiche renommée", moved, {path: _place(files[path], draw)})


def _other(files: Files, name: str) -> str:
    return next(p.rpartition("/")[2][:-5] for p in files if "/interviews/" in p and name not in p)


PROMISED: tuple[Callable[[Files, random.Random], Two], ...] = (
    both_add_records,
    both_list_in_different_files,
    fields_of_different_records,
    distant_fields_of_one_record,
    one_adds_and_one_removes,
    one_renames_and_one_writes,
)


def _sixty(files: Files) -> Iterator[Two]:
    draw = random.Random("deux personnes")
    for number in range(60):
        yield PROMISED[number % len(PROMISED)](files, draw)


def test_sixty_pairs_of_people_never_meet(depot: Depot) -> None:
    pairs = list(_sixty(depot.files))
    depot.record({f"a{n}": two.one for n, two in enumerate(pairs)})
    depot.record({f"b{n}": two.other for n, two in enumerate(pairs)})
    with Past(depot.root) as past:
        for number, two in enumerate(pairs):
            assert depot.merge(f"a{number}", f"b{number}"), f"{two.what} : {depot.git('diff').stdout}"
            for path, text in (*two.one.items(), *two.other.items()):
                if text is None:
                    assert not (depot.root / path).exists()
                else:
                    assert _written(depot.files, path, text) <= _lines(depot.text(path)), two.what
            # The version just made is read from Git, where the files that nobody changed are read once.
            assert run(past.load("HEAD")).issues == (), two.what


def _written(files: Files, path: str, text: str) -> set[str]:
    """The lines that a person wrote in a file."""
    return _lines(text) - _lines(files.get(path, ""))


def _lines(text: str) -> set[str]:
    return set(text.splitlines())


def append_at_the_same_end(text: str, item: str) -> str:
    return text.replace("acces:", f"{item}\nacces:", 1)


def test_git_asks_where_two_people_meet_and_loses_no_side(depot: Depot) -> None:
    path = _devices(depot.files)[0]
    text = depot.files[path]
    added = f"{path.rpartition('/')[0]}/nouveau.yaml"
    meetings: dict[str, tuple[Texts, Texts, str, str]] = {
        "la-meme-valeur": (
            {path: text.replace("statut: actif", "statut: en_pause")},
            {path: text.replace("statut: actif", "statut: arrete")},
            "statut: en_pause",
            "statut: arrete",
        ),
        "deux-lignes-voisines": (
            {path: text.replace("acces: ouvert", "acces: limite")},
            {path: text.replace("recrutement: [volontariat]", "recrutement: [designation]")},
            "acces: limite",
            "recrutement: [designation]",
        ),
        "la-fin-de-la-meme-liste": (
            {path: append_at_the_same_end(text, "  - {de: mjc, type: relaie}")},
            {path: append_at_the_same_end(text, "  - {de: ccas, type: relaie}")},
            "  - {de: mjc, type: relaie}",
            "  - {de: ccas, type: relaie}",
        ),
        "la-meme-fiche-creee": (
            {added: "nom: La ruche\ntype: autre\n"},
            {added: "nom: La nacelle\ntype: autre\n"},
            "nom: La ruche",
            "nom: La nacelle",
        ),
    }
    depot.record({f"{name}-1": one for name, (one, *_) in meetings.items()})
    depot.record({f"{name}-2": other for name, (_, other, *_) in meetings.items()})
    for name, (one, _, first, second) in meetings.items():
        assert not depot.merge(f"{name}-1", f"{name}-2"), name
        (place,) = one
        asked = depot.text(place)
        assert re.search(
            rf"<<<<<<<.*{re.escape(first)}.*=======.*{re.escape(second)}.*>>>>>>>", asked, re.S
        ), name
        assert "D103" in {issue.code for issue in run(load(depot.root)).issues}
        depot.give_up()


def test_git_asks_when_one_removes_what_the_other_changes(depot: Depot) -> None:
    path = _actors(depot.files)[0]
    depot.record({"retire": {path: None}})
    depot.record({"modifie": {path: depot.files[path] + "# relu\n"}})
    assert not depot.merge("retire", "modifie")
    assert depot.text(path).endswith("# relu\n")
    depot.give_up()


def test_one_line_between_them_is_enough(depot: Depot) -> None:
    path = _devices(depot.files)[0]
    text = depot.files[path]
    one = text.replace("acces: ouvert", "acces: limite")
    other = text.replace("modalite: presentiel", "modalite: hybride")
    assert "acces: ouvert\nrecrutement: [volontariat]\nmodalite: presentiel\n" in text
    depot.record({"ici": {path: one}})
    depot.record({"la": {path: other}})
    assert depot.merge("ici", "la")
    assert depot.text(path) == one.replace("modalite: presentiel", "modalite: hybride")
