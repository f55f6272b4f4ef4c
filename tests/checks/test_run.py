"""The run of every check: order, waivers, dates, and whatever the files hold."""

from __future__ import annotations

import datetime
import tracemalloc
from pathlib import Path

import pytest

from checks.laying import BASE, TODAY, check, lay
from diagdemo.checks import run
from diagdemo.workspace.load import load
from patience import soon

FORUM = "territoires/brumeval/devices/forum.yaml"
FAULTY = "nom: Forum annuel\ntype: evenement\ndebut: 2021\nfin: 2012\nsucceede_a: [absent]\n"
SETTINGS = "programme: Diagnostics 2026\nversion_format: 1\nderogations:\n"


def test_issues_of_reading_and_of_checks_come_together_in_order(tmp_path: Path) -> None:
    """By file, then line: what was found while reading beside what was found across files."""
    found = check(lay(tmp_path, {FORUM: FAULTY})).issues
    assert [(issue.code, issue.location.line) for issue in found] == [("D142", 4), ("D120", 5)]


def test_one_cause_is_one_issue(tmp_path: Path) -> None:
    """Brackets left around a text are said once, not also as a list where a text is expected."""
    found = check(lay(tmp_path, {FORUM: "nom: [à compléter]\ntype: evenement\n"})).issues
    assert [issue.code for issue in found] == ["D113"]


def test_a_waiver_sets_aside_what_it_names_and_counts_it(tmp_path: Path) -> None:
    """Same code and same file; the others stay."""
    waiver = f"  - {{code: D142, fichier: {FORUM}, motif: La source le dit ainsi.}}\n"
    result = check(lay(tmp_path, {FORUM: FAULTY, "diagdemo.yaml": SETTINGS + waiver}))
    assert [issue.code for issue in result.issues] == ["D120"]
    assert [issue.code for issue in result.waived] == ["D142"]


def test_a_waiver_may_be_written_as_on_windows(tmp_path: Path) -> None:
    """The path is the same with its slashes the other way round."""
    path = ".\\" + FORUM.replace("/", "\\")
    waiver = f"  - {{code: D142, fichier: '{path}', motif: La source le dit ainsi.}}\n"
    result = check(lay(tmp_path, {FORUM: FAULTY, "diagdemo.yaml": SETTINGS + waiver}))
    assert [issue.code for issue in result.waived] == ["D142"]


def test_a_waiver_without_a_reason_sets_nothing_aside(tmp_path: Path) -> None:
    """A reason is what makes it acceptable."""
    waiver = f"  - {{code: D142, fichier: {FORUM}}}\n"
    result = check(lay(tmp_path, {FORUM: FAULTY, "diagdemo.yaml": SETTINGS + waiver}))
    assert [issue.code for issue in result.issues] == ["D121", "D142", "D120"]
    assert result.waived == ()


def test_retention_is_compared_with_the_day_given(tmp_path: Path) -> None:
    """On the last day all is well, on the next one the interview should be gone."""
    workspace = load(lay(tmp_path, {}))
    assert run(workspace, datetime.date(2027, 6, 30)).issues == ()
    assert [issue.code for issue in run(workspace, datetime.date(2027, 7, 1)).issues] == ["D146"]


def test_the_current_day_is_the_default(tmp_path: Path) -> None:
    """What expired long ago is signalled without any argument."""
    interview = (BASE / "territoires/brumeval/interviews/p-7k3m.yaml").read_text(encoding="utf-8")
    past = interview.replace("2027-06-30", "2026-02-28")
    workspace = load(lay(tmp_path, {"territoires/brumeval/interviews/p-7k3m.yaml": past}))
    assert "D146" in {issue.code for issue in run(workspace).issues}


@pytest.mark.parametrize(
    "odd", ["", "inconnu", "sans_objet", "[]", "{}", "x", "[x, [y], {z: 1}]", "{valeur: }", "-1", "9999"]
)
def test_no_value_stops_the_checks(tmp_path: Path, odd: str) -> None:
    """Every value of every file in turn, replaced by one that makes no sense there."""
    root = lay(tmp_path, {})
    for file in sorted(root.rglob("*.yaml")):
        sound = file.read_text(encoding="utf-8")
        lines = sound.splitlines()
        keys = [(rank, line.partition(":")[0]) for rank, line in enumerate(lines) if ":" in line]
        file.write_text(
            "\n".join(f"{key}: {odd}" for _, key in keys if not key.startswith(" ")), encoding="utf-8"
        )
        run(load(root), TODAY)
        for rank, key in keys:
            following = [line for line in lines[rank + 1 :] if not line.startswith(" " * (_indent(key) + 1))]
            file.write_text("\n".join([*lines[:rank], f"{key}: {odd}", *following]), encoding="utf-8")
            run(load(root), TODAY)
        file.write_text(sound, encoding="utf-8")


def _indent(key: str) -> int:
    return len(key) - len(key.lstrip(" -"))


def test_thousands_of_actors_are_compared_in_no_time(tmp_path: Path) -> None:
    """The time grows with their number, not with its square."""
    places = (
        "Tilleuls",
        "Moulin",
        "Lavoir",
        "Filature",
        "Hameau",
        "Belvédère",
        "Prieuré",
        "Garenne",
        "Ruche",
        "Halle",
    )
    kinds = ("Association", "Collectif", "Conseil", "Maison", "Régie")
    files = {
        f"territoires/brumeval/actors/a-{n}.yaml": f"nom: {kinds[n % 5]} {places[n // 5 % 10]} numéro {n}\n"
        for n in range(3000)
    }
    workspace = load(lay(tmp_path, files))
    with soon():
        result = run(workspace, TODAY)
    assert result.issues == ()


def test_a_name_as_long_as_a_book_takes_little_room(tmp_path: Path) -> None:
    """Nobody types one, and a file that comes from elsewhere may hold one."""
    files = {f"territoires/brumeval/actors/a{n}.yaml": f"nom: {'abcde' * 4000}{n}\n" for n in range(2)}
    workspace = load(lay(tmp_path, files))
    tracemalloc.start()
    try:
        result = run(workspace, TODAY)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 20_000_000
    assert result.issues == ()


def test_thousands_of_slips_are_all_signalled_in_little_time(tmp_path: Path) -> None:
    """Suggestions cost the most: they stop before the signals do."""
    names = [f"collectif-du-hameau-numero-{n}" for n in range(3000)]
    actors = {f"territoires/brumeval/actors/a{name}.yaml": f"nom: Acteur {name}\n" for name in names[:300]}
    sources = "sources:\n" + "".join(f"  a{name}: {{titre: Essai, editeur: Essai}}\n" for name in names)
    links = "liens:\n" + "".join(f"  - {{de: {name}, type: anime, source: b{name}}}\n" for name in names)
    workspace = load(
        lay(tmp_path, {**actors, FORUM: f"nom: Forum annuel\ntype: evenement\n{links}{sources}"})
    )
    with soon():
        codes = [issue.code for issue in run(workspace, TODAY).issues]
    assert codes.count("D140") == len(names)
    assert codes.count("D141") == len(names)
