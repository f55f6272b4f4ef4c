"""Every code has a page that `diagdemo explain` shows, and what it gives on a territory."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cli.conftest import Type
from cli.depot import DAY, lay
from diagdemo.constats.observe import catalogue as constats
from diagdemo.indicators import catalogue as indicators
from diagdemo.registry import discover

CHECKS = sorted(discover("diagdemo.checks") | discover("diagdemo.checks.reading"))
CODES = [*CHECKS, *constats(), *indicators()]
NETWORK = Path(__file__).parents[2] / "examples" / "reseau-fictif"
FULL = ("brumeval", "--depot", str(NETWORK), "--date", "2026-11-22")


def test_without_a_code_all_are_listed(type_line: Type) -> None:
    ran = type_line("explain")
    assert ran.code == 0
    lines = [line for line in ran.out.splitlines() if line and not line.startswith("Ce que ")]
    assert [line.split()[0] for line in lines] == CODES
    assert ran.out.count("Ce que ") == 3


@pytest.mark.parametrize("code", CODES)
def test_each_code_has_its_page(type_line: Type, code: str) -> None:
    ran = type_line("explain", code.swapcase())
    assert ran.code == 0
    assert re.match(rf"{code} : \S.{{3,}}\n", ran.out)
    assert "```" not in ran.out


def test_an_unknown_code_is_refused_with_the_closest(type_line: Type) -> None:
    ran = type_line("explain", CHECKS[0] + "9")
    assert ran.code == 2
    assert ran.err.startswith(f"Erreur : aucun code ne s’appelle « {CHECKS[0]}9 »\nAide : vouliez-vous dire ")
    assert CHECKS[0] in ran.err.splitlines()[1]


@pytest.mark.parametrize(("typed", "meant"), [("cad-99", "CAD-"), ("mandat_ecrit", "mandats_ecrits")])
def test_close_codes_are_proposed_in_every_family(type_line: Type, typed: str, meant: str) -> None:
    assert meant in type_line("explain", typed).err.splitlines()[1]


def test_the_tabulation_of_an_example_is_seen(type_line: Type) -> None:
    assert "→ " in type_line("explain", "D104").out


def test_a_constat_declares_what_it_is(type_line: Type) -> None:
    out = type_line("explain", "CAD-01").out
    assert "\nEn bref\n  nature   Point à travailler, importance forte\n" in out
    assert "\n  pilier   Participation\n" in out


@pytest.mark.parametrize("code", [*constats(), *indicators()])
def test_each_code_is_explained_on_a_territory(type_line: Type, code: str) -> None:
    ran = type_line("explain", code, *FULL)
    assert ran.code == 0, ran.err
    assert "Données lues au 22 novembre 2026 (date demandée)." in ran.out
    assert re.search(r"\b(?:None|nan|inf|Traceback)\b", ran.out) is None


def test_a_constat_shows_its_three_states_with_what_is_written(tmp_path: Path, type_line: Type) -> None:
    out = type_line("explain", "cad-01", "brumeval", "--depot", str(lay(tmp_path)), *DAY).out
    page = " ".join(out.split())
    found, rest = page.split("Indéterminé (1 fois)")
    undecided, silent = rest.split("Non relevé (1 fois)")
    assert "lèverait Écrire la commande" in found
    assert "forum.yaml:5 mandat.statut : oral" in found
    assert "Les avis divergent" in found
    assert "demander Budget participatif : La commande" in undecided
    assert "choix déclaré. Un cadre n’est pas une démarche." in silent


def test_an_indicator_shows_what_it_rests_on(tmp_path: Path, type_line: Type) -> None:
    out = type_line("explain", "MANDATS_ECRITS", "brumeval", "--depot", str(lay(tmp_path)), *DAY).out
    page = " ".join(out.split())
    assert "compté 1 sur 3 dispositifs actifs" in page
    assert "0 % du seul cas connu, sur 3 ; entre 0 et 67 % si tout était connu" in page
    assert "à part Budget participatif : non renseigné" in page
    assert "forum.yaml:5 mandat.statut : oral" in page


def test_a_check_is_not_about_a_territory(type_line: Type) -> None:
    ran = type_line("explain", "D140", *FULL)
    assert (ran.code, ran.out) == (2, "")
    assert "il ne donne rien à lire sur un territoire" in ran.err
    assert "diagdemo validate brumeval" in ran.err


@pytest.mark.parametrize("code", ["CAD-01", "mandats_ecrits", "CMP-01"])
def test_a_wrong_territory_is_refused_before_anything_is_shown(type_line: Type, code: str) -> None:
    ran = type_line("explain", code, "nulle-part", *FULL[1:])
    assert (ran.code, ran.out) == (2, "")
    assert "le territoire « nulle-part » n’existe pas" in ran.err


def test_what_compares_needs_several_territories(tmp_path: Path, type_line: Type) -> None:
    ran = type_line("explain", "CMP-01", "brumeval", "--depot", str(lay(tmp_path)), *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert "CMP-01 compare des territoires, et ce dépôt n’en a qu’un" in ran.err
