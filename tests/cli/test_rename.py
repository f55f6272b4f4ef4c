"""`diagdemo rename`: what it shows, what it writes, and that nothing is written when something refuses."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Type
from cli.depot import DAY
from cli.depot import lay as lay_opinions
from diagdemo.cli.commands.rename import _records as complete
from gitdata import Depot
from rename.small import held, lay


@pytest.fixture
def depot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = lay(tmp_path / "depot")
    monkeypatch.chdir(root)
    return root


def test_it_renames_and_says_what_followed(depot: Path, type_line: Type) -> None:
    ran = type_line("rename", "alpha/comite", "comite-de-suivi")
    assert ran.code == 0
    assert ran.out == (
        "Fiche renommée : territoires/alpha/actors/comite-de-suivi.yaml\n"
        "  1 référence a suivi, dans 1 fichier\n"
        "    territoires/alpha/constats.yaml\n"
    )
    assert "cible: comite-de-suivi+forum" in held(depot)["territoires/alpha/constats.yaml"]


def test_what_is_not_recorded_yet_is_said_in_a_git_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, type_line: Type
) -> None:
    git = Depot(lay(tmp_path))
    git.commit("Fiches", "2026-01-05")
    monkeypatch.chdir(tmp_path)
    ran = type_line("rename", "alpha/comite", "suivi")
    assert 'git add --all, puis git commit -m "Renommer comite en suivi"' in ran.out
    git.commit("Renommer", "2026-01-06")
    assert "R" in git.git("show", "--name-status", "--format=", "HEAD")


def test_the_old_name_of_an_interview_is_written_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, type_line: Type
) -> None:
    root = lay(tmp_path)
    Depot(root).commit("Fiches", "2026-01-05")
    monkeypatch.chdir(root)
    ran = type_line("rename", "p-7k3m", "p-9x9x")
    assert "« confidentiel »" in ran.out
    assert "reste dans les versions déjà enregistrées" in ran.out
    assert 'git commit -m "Renommer un entretien"' in ran.out
    assert "7k3m" not in ran.out + "".join(held(root).values()) + "".join(held(root))


def test_a_homonym_is_told(depot: Path, type_line: Type) -> None:
    (depot / "territoires/alpha/actors/forum.yaml").write_text("nom: Asso du forum\n", encoding="utf-8")
    ran = type_line("rename", "alpha/actors/forum", "asso-du-forum")
    assert "Une autre fiche s’appelle encore « forum »" in ran.out
    assert "s’appelle encore" not in type_line("rename", "alpha/forum", "agora").out


def test_pretending_shows_the_diff_and_writes_nothing(depot: Path, type_line: Type) -> None:
    before = held(depot)
    ran = type_line("rename", "comite", "suivi", "--simuler")
    assert ran.code == 0
    assert ran.out == (
        "territoires/alpha/constats.yaml\n"
        "  ligne 3\n"
        "      - {code: CAD-01, cible: forum, groupe: equipe, avis: confirme}\n"
        "  -   - {code: ECO-05, cible: comite+forum, groupe: equipe, avis: confirme}\n"
        "  +   - {code: ECO-05, cible: forum+suivi, groupe: equipe, avis: confirme}\n"
        "    manuels:\n\n"
        "Serait renommé : territoires/alpha/actors/comite.yaml\n"
        "            en territoires/alpha/actors/suivi.yaml\n"
        "  1 référence suivrait, dans 1 fichier\n"
        "  Rien n’est écrit : relancez sans --simuler pour renommer.\n"
    )
    assert held(depot) == before


@pytest.mark.parametrize(
    "words",
    [
        ("forum", "agora"),
        ("alpha/forum", "mairie"),
        ("alpha/forum", "jury"),
        ("p-7k3m", "madame-x"),
        ("alpha/forum", "agora", "--territoire", "gamma"),
        ("alpha/nulle-part", "agora"),
    ],
)
def test_what_is_refused_writes_nothing(depot: Path, type_line: Type, words: tuple[str, ...]) -> None:
    before = held(depot)
    ran = type_line("rename", *words)
    assert (ran.code, ran.out) == (2, "")
    assert "Aide" in ran.err
    assert held(depot) == before


@pytest.mark.parametrize("failing", range(14))
def test_an_interruption_leaves_everything_as_it_was(
    depot: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    before, left = held(depot), {"steps": failing}

    def counted(real: Callable[[Path, Path], Path]) -> Callable[[Path, Path], Path]:
        def step(own: Path, target: Path) -> Path:
            left["steps"] -= 1
            if left["steps"] == -1:
                raise OSError(28, "plein")
            return real(own, target)

        return step

    monkeypatch.setattr(Path, "replace", counted(Path.replace))
    monkeypatch.setattr(Path, "rename", counted(Path.rename))
    ran = type_line("rename", "alpha/forum", "agora")
    if left["steps"] < 0:
        assert ran.code == 2
        assert held(depot) == before
    else:
        assert failing == 13
        assert ran.code == 0


def test_capitals_alone_may_change(depot: Path, type_line: Type) -> None:
    (depot / "territoires/beta/actors").mkdir()
    (depot / "territoires/beta/actors/Mairie.yaml").write_text("nom: Mairie\n", encoding="utf-8")
    assert type_line("rename", "Mairie", "mairie").code == 0
    assert [path.name for path in (depot / "territoires/beta/actors").iterdir()] == ["mairie.yaml"]


@pytest.mark.parametrize(
    ("begun", "names"),
    [
        ("com", ["comite"]),
        ("alpha/actors/", ["alpha/actors/comite", "alpha/actors/mairie"]),
        ("b", ["beta", "beta/devices/forum"]),
        ("actors/", ["actors/codev"]),
        ("zz", []),
    ],
)
def test_names_are_completed(
    depot: Path, monkeypatch: pytest.MonkeyPatch, begun: str, names: list[str]
) -> None:
    monkeypatch.chdir(depot / "territoires/alpha")
    assert complete(begun) == names


def test_an_opinion_that_was_up_to_date_stays_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, type_line: Type
) -> None:
    root = lay_opinions(tmp_path)
    monkeypatch.chdir(root)
    monkeypatch.setattr("diagdemo.cli.opinion.today", lambda: datetime.date(2026, 6, 2))
    given = ("--code", "CAD-01", "--cible", "forum", "--groupe", "administration")
    assert type_line("constats", "--avis", "confirme", *given, *DAY).code == 0
    Depot(root).commit("Fiches", "2026-06-01")
    before = _stale(type_line)
    assert ("equipe", "confirme", True) in before
    assert ("administration", "confirme", False) in before
    assert type_line("rename", "forum", "agora").code == 0
    assert _stale(type_line) == before
    text = (root / "territoires/brumeval/constats.yaml").read_text(encoding="utf-8")
    assert "cible: agora, groupe: equipe, avis: confirme, empreinte: abcdef" in text


def _stale(type_line: Type) -> list[tuple[str, str, bool]]:
    """Which opinions are to be reviewed."""
    found: list[tuple[str, str, bool]] = []
    stack = [json.loads(type_line("constats", "--format", "json", *DAY).out)]
    while stack:
        told = stack.pop()
        if isinstance(told, dict) and "a_revoir" in told:
            found.append((told["groupe"], told["avis"], told["a_revoir"]))
        stack += told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    return sorted(found)
