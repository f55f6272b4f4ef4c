"""`diagdemo fix`: shown first, written when agreed, and what is left said."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from cli.conftest import Type

FORUM = "nom: Forum\ntype: Évènement\ndebut: 01/03/2024   # voté ce jour\n"
RIGHT = "nom: Forum\ntype: evenement\ndebut: 2024-03-01   # voté ce jour\n"
DEVICE = "territoires/brumeval/devices/forum.yaml"


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    files = {
        "diagdemo.yaml": "programme: Diagnostics\nversion_format: 1\n",
        "territoires/brumeval/territoire.yaml": "nom: Brumeval\ntype: commune\n",
        DEVICE: FORUM,
    }
    for path, text in files.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def content(depot: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(depot.rglob("*")) if path.is_file()}


def answer(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    """Somebody is there, and types this."""
    monkeypatch.setattr("diagdemo.cli.fixing.can_ask", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO(line))


def test_what_would_change_is_shown_and_not_written(depot: Path, type_line: Type) -> None:
    before = content(depot)
    ran = type_line("fix", "--simuler", "--depot", str(depot))
    assert ran.code == 1
    assert ran.out == (
        f"{DEVICE}\n"
        "  ligne 2\n"
        "    nom: Forum\n"
        "  - type: Évènement\n"
        "  - debut: 01/03/2024   # voté ce jour\n"
        "  + type: evenement\n"
        "  + debut: 2024-03-01   # voté ce jour\n"
        "\n"
        "2 corrections dans 1 fichier.\n"
        "Rien n’est écrit : relancez sans --simuler pour corriger.\n"
        "Il ne resterait rien à corriger.\n"
    )
    assert content(depot) == before


def test_it_writes_when_told_so(depot: Path, type_line: Type) -> None:
    ran = type_line("fix", "--oui", "--depot", str(depot))
    assert (ran.code, (depot / DEVICE).read_text(encoding="utf-8")) == (0, RIGHT)
    assert "2 corrections écrites dans 1 fichier.\nIl ne reste rien à corriger.\n" in ran.out
    assert type_line("validate", "--depot", str(depot)).code == 0
    assert type_line("fix", "--depot", str(depot)) == (0, "Rien à corriger.\n", "", "Rien à corriger.\n")


def test_to_show_wins_over_to_write(depot: Path, type_line: Type) -> None:
    assert type_line("fix", "--oui", "--simuler", "--depot", str(depot)).code == 1
    assert (depot / DEVICE).read_text(encoding="utf-8") == FORUM


def test_without_anybody_to_answer_nothing_is_written(depot: Path, type_line: Type) -> None:
    ran = type_line("fix", "--depot", str(depot))
    assert ran.code == 1
    assert "Rien n’est écrit : sans personne pour répondre, ajoutez --oui.\n" in ran.out
    assert (depot / DEVICE).read_text(encoding="utf-8") == FORUM


@pytest.mark.parametrize(("line", "code", "text"), [("o\n", 0, RIGHT), ("n\n", 1, FORUM), ("\n", 1, FORUM)])
def test_it_asks(
    depot: Path, type_line: Type, monkeypatch: pytest.MonkeyPatch, line: str, code: int, text: str
) -> None:
    answer(monkeypatch, line)
    ran = type_line("fix", "--depot", str(depot))
    assert "Écrire ces corrections ? [o/N]" in ran.err
    assert (ran.code, (depot / DEVICE).read_text(encoding="utf-8")) == (code, text)


def test_what_is_guessed_waits_to_be_asked_for(depot: Path, type_line: Type) -> None:
    (depot / DEVICE).write_text("nom: Forum\ntype: evenment\ndebut: 2024-02-30\n", encoding="utf-8")
    ran = type_line("fix", "brumeval", "--depot", str(depot))
    assert ran.code == 0
    assert ran.out == (
        "Aucune correction sûre à faire.\n"
        "À corriger par une personne : 2 erreurs ; pour les voir : diagdemo validate\n"
        "  dont 1 qui se devine, à relire avant d’écrire : diagdemo fix --non-surs\n"
    )
    ran = type_line("fix", "--non-surs", "--oui", "--depot", str(depot))
    assert "  - type: evenment\n  + type: evenement\n" in ran.out
    assert "À corriger par une personne : 1 erreur" in ran.out


def test_a_code_alone_is_corrected_whatever_its_capitals(depot: Path, type_line: Type) -> None:
    type_line("fix", "--code", "d124", "--oui", "--depot", str(depot))
    assert "type: Évènement\ndebut: 2024-03-01" in (depot / DEVICE).read_text(encoding="utf-8")


def test_an_unknown_code_is_refused(depot: Path, type_line: Type) -> None:
    ran = type_line("fix", "--code", "D999", "--depot", str(depot))
    assert ran.code == 2
    assert "aucun contrôle ne s’appelle « D999 »" in ran.err


def test_names_and_encodings_are_told(depot: Path, type_line: Type) -> None:
    folder = (depot / DEVICE).parent
    (folder / "fete.yml").write_bytes("nom: Fête\ntype: evenement\n".encode("cp1252"))
    (folder / "bal.yml").write_bytes(b"nom: Bal\ntype: evenement\n")
    ran = type_line("fix", "--oui", "--depot", str(depot))
    assert f"{folder.relative_to(depot)}/bal.yml → {folder.relative_to(depot)}/bal.yaml\n" in ran.out
    assert "fete.yml → territoires/brumeval/devices/fete.yaml\n  Le fichier passe en UTF-8.\n" in ran.out
    assert (folder / "fete.yaml").read_text(encoding="utf-8") == "nom: Fête\ntype: evenement\n"
    assert not (folder / "bal.yml").exists()


def test_a_hostile_text_is_shown_and_does_nothing(depot: Path, type_line: Type) -> None:
    (depot / DEVICE).write_text("nom: \x1b[2J \u202eForum\ndebut: 1/3/2024\n", encoding="utf-8")
    ran = type_line("fix", "--non-surs", "--simuler", "--depot", str(depot))
    assert "2024-03-01" in ran.out
    assert not set(ran.raw) & {"\x1b", "\u202e"}


def test_what_is_withdrawn_is_told(depot: Path, type_line: Type) -> None:
    text = "nom: F\ntype: evenement\neditions:\n  - {id: a, participants: {valeur: environ 30}}\n"
    (depot / DEVICE).write_text(text, encoding="utf-8")
    ran = type_line("fix", "--depot", str(depot))
    assert ran.out.startswith("1 correction retirée, car la faute resterait ou une autre apparaîtrait :\n")
    assert f"  {DEVICE}:4 D123 « environ 30 » n’est pas un nombre\n" in ran.out


def test_validate_tells_how_many_faults_can_be_corrected(depot: Path, type_line: Type) -> None:
    ran = type_line("validate", "--depot", str(depot))
    assert "2 fautes se corrigent d’un coup, et diagdemo montre d’abord comment : diagdemo fix\n" in ran.out
    type_line("fix", "--oui", "--depot", str(depot))
    assert "diagdemo fix" not in type_line("validate", "--depot", str(depot)).out


def test_the_page_shows_what_really_happens(depot: Path, type_line: Type) -> None:
    page = (Path(__file__).parents[2] / "docs/entretien-du-depot.md").read_text(encoding="utf-8")
    found = re.search(rf"```yaml {DEVICE}\n(.*?)```.*?```text\n(.*?)```", page, re.DOTALL)
    assert found is not None
    (depot / DEVICE).write_text(found[1], encoding="utf-8")
    assert type_line("fix", "--simuler", "--depot", str(depot)).out == found[2]
    assert type_line("fix", "--non-surs", "--oui", "--depot", str(depot)).code == 0
    assert type_line("validate", "--depot", str(depot)).code == 0
