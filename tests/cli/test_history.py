from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from changes.histories import FORUM, moving
from cli.conftest import Type
from cli.test_json_pages import keys
from diagdemo.changes.facts.nouns import lowered
from diagdemo.changes.history.moved import declared
from gitdata import Depot

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "historique-json.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    return moving(tmp_path_factory.mktemp("histoire"))


def test_versions_are_lines_from_the_oldest_to_the_latest(type_line: Type, depot: Depot) -> None:
    ran = type_line("history", "brumeval", "--depot", str(depot.root))
    assert ran.code == 0
    assert "4 versions enregistrées, du 1er février 2026 au 1er mai 2026" in " ".join(ran.out.split())
    days = re.findall(r"^  (2026-\d\d-\d\d)  [0-9a-f]{10} ", ran.out, re.MULTILINE)
    assert days == ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"]


def test_a_page_fits_eighty_columns(type_line: Type, depot: Depot) -> None:
    ran = type_line("history", "--depot", str(depot.root))
    assert max(map(len, ran.out.splitlines())) <= 80


def test_a_long_tag_is_cut_so_that_the_page_fits(type_line: Type, tmp_path: Path) -> None:
    depot = moving(tmp_path)
    depot.git("tag", "restitution-aux-elus-et-aux-associations-de-brumeval")
    ran = type_line("history", "--depot", str(depot.root))
    assert "  restitution-aux-elus-e" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_the_columns_say_what_they_count(type_line: Type, depot: Depot) -> None:
    lines = type_line("history", "--depot", str(depot.root)).out.splitlines()
    heads = next(rank for rank, text in enumerate(lines) if text.split() == ["champs", "constats"])
    assert lines[heads + 1].split() == ["jour", "version", "renseignés", "relevés", "indéterminés"]
    assert lines[heads].index("champs") == lines[heads + 1].index("renseignés")
    assert lines[heads].index("constats") == lines[heads + 1].index("relevés")


def test_indicators_that_are_not_told_are_named_as_people_call_them(type_line: Type, depot: Depot) -> None:
    told = " ".join(type_line("history", "--depot", str(depot.root)).out.split())
    named = told.partition("autres indicateurs ont bougé : ")[2]
    names, _, command = named.partition("Pour voir le premier : ")
    assert "_" not in names
    code = command.split()[-1]
    assert command == f"diagdemo history brumeval --indicateur {code}"
    assert names.startswith(lowered(declared()[code].name))


def test_a_broken_version_gives_the_command_that_says_why(type_line: Type, depot: Depot) -> None:
    ran = type_line("history", "brumeval", "--depot", str(depot.root))
    command = re.search(
        r"1 erreur, 1 fiche laissée de côté : diagdemo (validate brumeval --revision [0-9a-f]{10})",
        " ".join(ran.out.split()),
    )
    assert command is not None
    again = type_line(*command[1].split(), "--depot", str(depot.root))
    assert again.code == 1
    assert FORUM in again.out


def test_an_indicator_is_told_with_what_it_was_counted_on(type_line: Type, depot: Depot) -> None:
    ran = type_line("history", "--indicateur", "mandats_ecrits", "--depot", str(depot.root))
    assert "  2026-03-01  100 % (1 sur 1 dispositif actif)" in ran.out
    assert "  2026-02-01  n. r. : " in ran.out


def test_nothing_that_moved_is_dropped_silently(type_line: Type, depot: Depot) -> None:
    """Each indicator that moved is told, or counted with what tells it."""
    held = json.loads(type_line("history", "--format", "json", "--depot", str(depot.root)).out)
    text = " ".join(type_line("history", "--depot", str(depot.root)).out.split())
    moved = held["territoires"][0]["ont_bouge"]
    told = [code for code in moved if f" {code} 2026-" in text]
    others = re.search(r"(\d+) autres indicateurs ont bougé .*--format json les donne tous", text)
    assert others is not None
    assert len(told) + int(others[1]) == len(moved)


def test_the_json_is_that_of_its_page(type_line: Type, depot: Depot) -> None:
    held = json.loads(type_line("history", "--format", "json", "--depot", str(depot.root)).out)
    assert set(keys(held)) - set(re.findall(r"`([a-z_]+)`", PAGE)) == set()
    assert [each["erreurs"] for each in held["territoires"][0]["versions"]] == [0, 0, 1, 0]
    one = json.loads(
        type_line("history", "--format", "json", "--indicateur", "portee", "--depot", str(depot.root)).out
    )
    codes = [each["code"] for version in one["territoires"][0]["versions"] for each in version["indicateurs"]]
    assert codes == ["portee"] * 4


def test_files_are_written_where_they_are_asked_for(type_line: Type, depot: Depot, tmp_path: Path) -> None:
    text, image = tmp_path / "ici" / "histoire.txt", tmp_path / "histoire.svg"
    ran = type_line("history", "--depot", str(depot.root), "--sortie", str(text), "--image", str(image))
    assert ran.code == 0
    assert ran.err.count("Écrit : ") == 2
    assert "Brumeval  brumeval" in text.read_text(encoding="utf-8")
    assert ElementTree.fromstring(image.read_text(encoding="utf-8")).tag.endswith("svg")


def test_json_stays_json_beside_a_picture(type_line: Type, depot: Depot, tmp_path: Path) -> None:
    ran = type_line(
        "history", "--depot", str(depot.root), "--format", "json", "--image", str(tmp_path / "i.svg")
    )
    assert json.loads(ran.out)["version"] == 1
    assert "Écrit : " in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("brumevall",), "vouliez-vous dire « brumeval » ?"),
        (("--indicateur", "mandat_ecrits"), "vouliez-vous dire « mandats_ecrits » ?"),
        (("--depuis", "rien"), "la version « rien » n’existe pas dans ce dépôt"),
        (("--image", "histoire.png"), "n’est pas une image SVG"),
        (("--sortie", "."), "est un dossier"),
        (("--indicateur", "profondeur", "--image", "x.svg"), "aucun chiffre à dessiner"),
    ],
)
def test_what_cannot_be_told_is_said(
    type_line: Type, depot: Depot, words: tuple[str, ...], said: str
) -> None:
    ran = type_line("history", *words, "--depot", str(depot.root))
    assert ran.code == 2
    assert said in " ".join(ran.err.split())


def test_a_repository_without_a_version_says_how_to_record_one(type_line: Type, tmp_path: Path) -> None:
    depot = Depot(tmp_path)
    depot.write("diagdemo.yaml", "programme: Essai\nversion_format: 1\n")
    ran = type_line("history", "--depot", str(tmp_path))
    assert ran.code == 2
    assert "aucune version enregistrée" in ran.err
    assert "git commit" in ran.err


def test_outside_git_the_command_says_so(type_line: Type, tmp_path: Path) -> None:
    (tmp_path / "diagdemo.yaml").write_text("programme: Essai\nversion_format: 1\n", encoding="utf-8")
    ran = type_line("history", "--depot", str(tmp_path))
    assert ran.code == 2
    assert "n’est pas dans un dépôt Git" in " ".join(ran.err.split())


def test_messages_and_tags_cannot_move_the_cursor(type_line: Type, tmp_path: Path) -> None:
    depot = moving(tmp_path)
    depot.write("territoires/brumeval/notes.txt", "x")
    name = depot.commit("Rouge \x1b[31m et \u202e retourné", "2026-06-01")
    (depot.root / ".git" / "packed-refs").write_text(
        f"# pack-refs with: peeled fully-peeled sorted \n{name} refs/tags/v\u202ex\n", encoding="utf-8"
    )
    raw = type_line("history", "--depot", str(tmp_path)).raw
    assert "\\x1b" in raw
    assert "\\u202e" in raw
    assert not {"\x1b", "\u202e"} & set(raw)


def test_the_folder_is_not_touched(type_line: Type, depot: Depot) -> None:
    before = {path: path.stat().st_mtime_ns for path in depot.root.rglob("*") if path.is_file()}
    type_line("history", "--depot", str(depot.root))
    assert {path: path.stat().st_mtime_ns for path in depot.root.rglob("*") if path.is_file()} == before


def test_a_renamed_territory_gives_the_command_for_its_other_name(type_line: Type, tmp_path: Path) -> None:
    depot = moving(tmp_path)
    depot.git("mv", "territoires/brumeval", "territoires/brume")
    depot.commit("Autre nom", "2026-06-01")
    now, then = (
        " ".join(type_line("history", slug, "--depot", str(tmp_path)).out.split())
        for slug in ("brume", "brumeval")
    )
    assert "Avant, ce territoire s’appelait brumeval : diagdemo history brumeval" in now
    assert "Depuis, ce territoire s’appelle brume : diagdemo history brume" in then


def test_the_day_is_told_as_a_reason_unless_all_are_read_on_one(type_line: Type, depot: Depot) -> None:
    words = ["history", "brumeval", "--depot", str(depot.root)]
    assert "ou parce que le temps a passé : --date" in " ".join(type_line(*words).out.split())
    assert "le temps a passé" not in type_line(*words, "--date", "2026-06-01").out


def test_versions_without_effect_are_counted(type_line: Type, tmp_path: Path) -> None:
    depot = moving(tmp_path)
    depot.write("actors/prefecture.yaml", "nom: Préfecture\n")
    depot.commit("Une préfecture", "2026-06-01")
    told = " ".join(type_line("history", "brumeval", "--depot", str(tmp_path)).out.split())
    assert (
        "1 version n’a rien changé ici, seulement ce qui est commun à tous : elle n’est pas montrée" in told
    )
