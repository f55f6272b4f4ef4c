"""`diagdemo report`: which documents, where they go, in which formats, and a page that follows records."""

from __future__ import annotations

import re
import threading
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import unquote

import pytest

from cli.conftest import Type
from cli.depot import FILES
from diagdemo.cli.following import Page, answering
from diagdemo.cli.run import run

OTHER = {"territoires/sarvelle/territoire.yaml": "nom: Sarvelle\ntype: commune\n"}


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    for path, text in {**FILES, **OTHER}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def _written(depot: Path) -> set[str]:
    folder = depot / "restitutions"
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "images" not in path.parts and not path.stem.endswith("-preuves")
    }


ASKED = {
    ("brumeval",): {"brumeval/diagnostic.md"},
    (): {"brumeval/diagnostic.md", "sarvelle/diagnostic.md"},
    ("brumeval", "--synthese"): {"brumeval/synthese.md"},
    ("brumeval", "--ambition"): {"brumeval/ambition.md"},
    ("--compare",): {"comparaison.md"},
    ("brumeval", "--format", "html", "--format", "md"): {
        "brumeval/diagnostic.html",
        "brumeval/diagnostic.md",
    },
    ("brumeval", "--diffusion", "publique"): {"brumeval/diagnostic-publique.md"},
    ("brumeval", "--synthese", "--registre", "clair"): {"brumeval/synthese-claire.md"},
}


@pytest.mark.parametrize("words", ASKED, ids=" ".join)
def test_each_document_has_its_place(words: tuple[str, ...], depot: Path, type_line: Type) -> None:
    ran = type_line("report", *words, "--depot", str(depot), "--date", "2026-06-30")
    assert (ran.code, ran.err) == (0, "")
    assert _written(depot) == ASKED[words]
    told = [line for line in ran.out.splitlines() if line.startswith("Écrit : ") and "-preuves." not in line]
    assert len(told) == len(ASKED[words])


def test_a_file_that_is_named_says_its_format(depot: Path, type_line: Type) -> None:
    output = depot / "Mes rapports" / "été.html"
    ran = type_line(
        "report", "brumeval", "--depot", str(depot), "--date", "2026-06-30", "--sortie", str(output)
    )
    assert ran.code == 0
    assert output.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_pictures_go_beside_the_text_that_shows_them(depot: Path, type_line: Type) -> None:
    type_line("report", "brumeval", "--depot", str(depot), "--date", "2026-06-30")
    folder = depot / "restitutions/brumeval"
    shown = re.findall(r"\]\((images/[^)]*)\)", (folder / "diagnostic.md").read_text(encoding="utf-8"))
    assert shown
    assert {path.relative_to(folder).as_posix() for path in folder.glob("images/*")} == set(shown)


def test_two_files_named_in_one_folder_keep_their_own_pictures_and_proofs(
    depot: Path, type_line: Type
) -> None:
    for name in ("Été (ville).md", "autre.md"):
        words = (
            "brumeval",
            "--depot",
            str(depot),
            "--date",
            "2026-06-30",
            "--sortie",
            str(depot / "la" / name),
        )
        assert type_line("report", *words).code == 0
    text = (depot / "la/Été (ville).md").read_text(encoding="utf-8")
    shown = re.findall(r"\]\((images/[^)]*)\)", text)
    assert shown
    assert all((depot / "la" / unquote(address)).is_file() for address in shown)
    assert all(unquote(address).startswith("images/Été (ville)-") for address in shown)
    assert (depot / "la/Été (ville)-preuves.md").is_file()


def test_the_proofs_of_a_text_are_in_a_file_beside_it(depot: Path, type_line: Type) -> None:
    type_line("report", "--compare", "--depot", str(depot), "--date", "2026-06-30")
    type_line("report", "brumeval", "--depot", str(depot), "--date", "2026-06-30")
    for path in depot.glob("restitutions/**/*-preuves.md"):
        text = path.with_name(path.name.replace("-preuves", "")).read_text(encoding="utf-8")
        proofs = path.read_text(encoding="utf-8")
        led = set(re.findall(rf"\]\({path.name}#([a-z0-9-]+)\)", text))
        assert led
        assert led <= set(re.findall(r'<a id="([a-z0-9-]+)">', proofs))
        assert "](#preuves-" not in text


REFUSED = {
    ("brumeval", "--synthese", "--ambition"): "demandent deux documents",
    ("--compare", "brumeval"): "une comparaison demande au moins deux territoires",
    ("brumeval", "--registre", "clair"): "seule la synthèse s’écrit en langage clair",
    ("--sortie", "un.md"): "2 documents ne tiennent pas dans un seul fichier",
    ("brumeval", "--sortie", "un.md", "--format", "html"): "n’a pas l’extension du format demandé",
    ("brumeval", "--sortie", "-", "--format", "pdf"): "seul le texte s’affiche à l’écran",
    ("--suivre",): "--suivre montre un seul document",
    ("brumeval", "--suivre", "--format", "pdf"): "--suivre montre une page",
}


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_what_cannot_be_written_is_one_sentence_with_what_to_do(
    words: tuple[str, ...], depot: Path, type_line: Type
) -> None:
    ran = type_line("report", *words, "--depot", str(depot), "--date", "2026-06-30")
    assert ran.code == 2
    assert REFUSED[words] in ran.err
    assert "Aide : " in ran.err
    assert not (depot / "restitutions").exists()


def test_a_page_that_is_followed_changes_its_version_when_it_is_made_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "page.html"
    texts = iter(("un", "deux"))

    def make() -> Path:
        path.write_text(f"<html><body>{next(texts)}</body></html>", encoding="utf-8")
        return path

    page = Page(make)
    page.renew()
    server = answering(page, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    try:
        assert _get(f"{address}/version") == "1"
        assert "un<script>" in _get(f"{address}/")
        page.renew()
        assert _get(f"{address}/version") == "2"
        assert "deux<script>" in _get(f"{address}/")
        with pytest.raises(urllib.error.HTTPError):
            _get(f"{address}/../diagdemo.yaml")
        with pytest.raises(urllib.error.HTTPError):
            _get(f"http://localhost:{server.server_port}/")
    finally:
        server.shutdown()
        server.server_close()
    assert "<script>" not in path.read_text(encoding="utf-8")
    assert capsys.readouterr().out.count("page.html") == 2


def test_documents_never_leave_the_repository_by_a_link(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root, outside = tmp_path / "depot", tmp_path / "dehors"
    outside.mkdir()
    (root / "territoires" / "brumeval").mkdir(parents=True)
    (root / "diagdemo.yaml").write_text("programme: Essai\nversion_format: 1\n", encoding="utf-8")
    place = root / "territoires" / "brumeval" / "territoire.yaml"
    place.write_text("nom: Brumeval\ntype: commune\n", encoding="utf-8")
    (root / "restitutions").symlink_to(outside, target_is_directory=True)
    assert run(["report", "brumeval", "--date", "2026-06-30", "--depot", str(root)]) == 2
    assert "est un lien" in capsys.readouterr().err
    assert not list(outside.iterdir())


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=5) as answer:
        text: str = answer.read().decode()
    return text
