"""An opinion recorded with `diagdemo constats --avis`: with its reason, its day, on what is found today."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from cli.conftest import Type
from cli.depot import lay

ASKED = ("--avis", "ecarte", "--code", "CAD-01", "--cible", "forum", "--groupe", "elus")
REASON = ("--motif", "Une note existe.")
DATED = """\
nom: Forum annuel
type: atelier_citoyen
statut: {valeur: actif, date: 2026-03-02}
degre_annonce: concertation
mandat: {statut: oral}
"""


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opinions are typed on the same day whenever these tests run."""
    monkeypatch.setattr("diagdemo.cli.opinion.today", lambda: datetime.date(2026, 6, 2))


def words(root: Path, *more: str, day: str = "2026-06-01") -> tuple[str, ...]:
    return ("constats", "brumeval", "--depot", str(root), "--date", day, *more)


@pytest.mark.parametrize("stance", ["nuance", "ecarte"])
def test_who_differs_says_why(tmp_path: Path, type_line: Type, stance: str) -> None:
    root = lay(tmp_path)
    typed = words(root, "--avis", stance, *ASKED[2:])
    for reason in ((), ("--motif", "  ")):
        ran = type_line(*typed, *reason)
        assert (ran.code, ran.out) == (2, "")
        assert f"un avis « {stance} » dit pourquoi" in ran.err
    assert type_line(*typed, *REASON).code == 0


def test_who_agrees_needs_no_reason(tmp_path: Path, type_line: Type) -> None:
    assert type_line(*words(lay(tmp_path), "--avis", "confirme", *ASKED[2:])).code == 0


def test_an_opinion_is_about_today(tmp_path: Path, type_line: Type) -> None:
    ran = type_line(*words(lay(tmp_path), *ASKED, *REASON, "--horizon", "court"))
    assert (ran.code, ran.out) == (2, "")
    assert "retirez --horizon" in ran.err


@pytest.mark.parametrize(("day", "code"), [("2026-06-02", 0), ("2026-06-03", 2)])
def test_an_opinion_is_not_given_tomorrow(tmp_path: Path, type_line: Type, day: str, code: int) -> None:
    ran = type_line(*words(lay(tmp_path), *ASKED, *REASON, day=day))
    assert ran.code == code
    assert ("daté d’un jour à venir" in ran.err) is bool(code)


@pytest.mark.parametrize(("day", "code"), [("2026-03-02", 0), ("2026-03-01", 2)])
def test_an_opinion_is_not_older_than_what_it_is_about(
    tmp_path: Path, type_line: Type, day: str, code: int
) -> None:
    root = lay(tmp_path, devices__forum=DATED)
    path = root / "territoires/brumeval/constats.yaml"
    before = path.read_text(encoding="utf-8")
    ran = type_line(*words(root, *ASKED, *REASON, day=day))
    assert ran.code == code
    assert ("serait antérieur à des faits" in ran.err) is bool(code)
    assert (path.read_text(encoding="utf-8") == before) is bool(code)


@pytest.mark.parametrize("code", ["CMP-01", "cmp-01"])
def test_what_compares_takes_no_opinion_yet(tmp_path: Path, type_line: Type, code: str) -> None:
    typed = words(lay(tmp_path), "--avis", "confirme", "--code", code, "--groupe", "elus")
    ran = type_line(*typed)
    assert ran.code == 2
    assert "CMP-01 compare des territoires : il ne reçoit pas encore d’avis" in ran.err
