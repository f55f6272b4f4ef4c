"""`diagdemo perceptions`: who says what, college by college, for the team, without the words of anyone."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Type
from cli.depot import DAY
from constats.poor import POOR, SLUG, lay_poor
from diagdemo.cli.show.cells import cell_width
from perceptions.people import SAID, interview, territory

EXAMPLES = Path(__file__).parents[2] / "examples"
NETWORK = EXAMPLES / "reseau-fictif"
ON = ("--date", "2026-11-22")
DEVICE = (
    "nom: Forum\ntype: atelier_citoyen\ndegre_annonce: concertation\n"
    "degre_constate: {valeur: information, source: releve}\n"
    "sources: {releve: {titre: Relevé, nature: document_interne, editeur: Ville}}\n"
)


def flat(text: str) -> str:
    return " ".join(text.split())


def told(root: Path, type_line: Type, people: dict[str, str], files: dict[str, str] | None = None) -> str:
    territory(root, people, files)
    ran = type_line("perceptions", "brumeval", "--depot", str(root / "depot"), *DAY)
    assert (ran.code, ran.err) == (0, "")
    return flat(ran.out)


def test_each_college_with_its_counts_and_its_places(tmp_path: Path, type_line: Type) -> None:
    people = {
        "p-a1": interview("agent", "themes: [temps], sens: negatif", asked="temps, moyens"),
        "p-a2": interview("agent", "themes: [temps], sens: positif", asked="temps"),
        "p-e1": interview("elu", asked="temps"),
        "p-s1": interview("association", "themes: [utilite]"),
    }
    text = told(tmp_path, type_line, people)
    assert "Document interne, à garder dans l’équipe" in text
    assert (
        "Agents : 2 personnes sur les 2 à qui la question a été posée en parlent. Sens : 1 positif, 1 "
        "négatif. preuve p-a1#x1 territoires/brumeval/interviews/p-a1.yaml:7 "
        "p-a2#x1 territoires/brumeval/interviews/p-a2.yaml:7"
    ) in text
    assert "Élu·es : rien n’est noté chez la seule personne à qui la question a été posée." in text
    assert "Agents « Le temps » : rien n’est noté du côté des élu·es, où la question a été posée." in text
    assert "Associations « À quoi bon » : la question n’a été posée dans aucun autre collège." in text
    assert "Sans entretien recensé, et donc sans rien ici : Direction, Habitantes et habitants" in text
    assert "Saturation : 3 entretiens codés, et il en faut 6" in text
    assert SAID not in text


def test_facts_stand_beside_what_is_said_with_both_proofs(type_line: Type) -> None:
    ran = type_line("perceptions", "port-celestin", "--depot", str(NETWORK), *ON)
    text = flat(ran.out)
    assert (
        "« Cap, l’application de la Ville » : annoncé comme concertation, vécu comme consultation, d’après "
        "ce que nous avons entendu du côté des agents et des associations."
    ) in text
    figures = (
        "4\u202f120 votantes et votants à l’édition 2022, 2\u202f610 à l’édition 2024 ; les chiffres baissent"
    )
    assert figures in ran.out.replace("\n      ", " ")
    after = text[text.index("les chiffres baissent") :]
    assert "Élu·es : 3 personnes sur les 4 dont l’entretien est pris en compte en parlent." in after
    assert "p-e9f0#x1 territoires/port-celestin/interviews/p-e9f0.yaml:9" in after


def test_one_witness_is_to_be_verified(tmp_path: Path, type_line: Type) -> None:
    text = told(tmp_path, type_line, {}, {"devices/forum.yaml": DEVICE})
    assert "annoncé comme concertation, vécu comme information, d’après un document. C’est à vérifier" in text


def test_no_interview_none_that_may_be_used_and_one_that_is_faulty(tmp_path: Path, type_line: Type) -> None:
    none = told(tmp_path / "none", type_line, {})
    assert "Aucun entretien n’est recensé. Pour en décrire un : diagdemo add interview" in none
    assert "Qui a été rencontré" not in none
    gone = told(
        tmp_path / "gone",
        type_line,
        {"p-1": interview("elu", "themes: [temps]", consent="retire, date_retrait: 2026-03-01")},
    )
    assert "Aucun des entretiens recueillis ne peut être pris en compte" in gone
    assert "Élu·es : 1 entretien, mis de côté (1 accord retiré)." in gone
    assert "Le temps" not in gone


def test_interviews_that_live_elsewhere_are_not_none(tmp_path: Path, type_line: Type) -> None:
    territory(tmp_path, {}, settings="entretiens: ../ailleurs\n")
    at = ("perceptions", "brumeval", "--depot", str(tmp_path / "depot"), *DAY)
    text = flat(type_line(*at).out)
    assert "Les entretiens sont dans un autre dépôt, qui n’est pas lisible ici." in text
    assert "Aucun entretien" not in text
    (place,) = json.loads(type_line(*at, "--format", "json").raw)["territoires"]
    assert (place["lisible"], place["colleges_sans_entretien"]) == (False, [])


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("slug", ["port-celestin", "brumeval"])
def test_the_page_fits_the_terminal(
    type_line: Type, monkeypatch: pytest.MonkeyPatch, slug: str, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    ran = type_line("perceptions", slug, "--depot", str(NETWORK), *ON)
    assert [line for line in ran.raw.splitlines() if cell_width(line) > columns] == []


def test_no_word_of_anyone_is_in_the_page_nor_in_the_json(type_line: Type) -> None:
    """Every text, answer and summary of an interview of the example stays in its file."""
    words = re.compile(r"(?m)^ *-? *(?:texte|synthese): *\|?\n?( *)(.+)$")
    spoken = {
        match[2].strip().strip('"')
        for path in NETWORK.glob("territoires/*/interviews/*.yaml")
        for match in words.finditer(path.read_text(encoding="utf-8"))
    }
    assert len(spoken) > 20
    for more in ((), ("--format", "json")):
        out = type_line("perceptions", "--depot", str(NETWORK), *ON, *more).raw
        assert out
        assert not [text for text in spoken if text in out]


def test_json_counts_by_college_and_never_pools(type_line: Type) -> None:
    ran = type_line("perceptions", "port-celestin", "--depot", str(NETWORK), *ON, "--format", "json")
    document = json.loads(ran.raw)
    assert document["diffusion"] == "interne"
    (place,) = document["territoires"]
    themes: dict[str, Any] = {each["id"]: each for each in place["themes"]}
    assert "interroges" not in themes["temps"], "only colleges have counts"
    by = {each["college"]: each for each in themes["temps"]["colleges"]}
    asked = {college: (each["interroges"], each["interroges_qui_en_parlent"]) for college, each in by.items()}
    assert asked == {"elu": (4, 1), "agent": (4, 4), "direction": (1, 0), "association": (2, 2)}
    assert by["elu"]["interroges_sans_rien_de_note"] == 3
    assert by["elu"]["preuves"][0]["reference"] == "p-e2v9#x2"
    assert by["elu"]["preuves"][0]["ligne"] == 10
    (budget,) = [each for each in place["ampleur"] if each["colleges"]]
    assert (budget["dispositif"], budget["tendance"]) == ("budget-en-ligne", "baisse")


@pytest.mark.parametrize("name", POOR)
def test_poor_records_give_sentences(tmp_path: Path, type_line: Type, name: str) -> None:
    at = ("perceptions", SLUG, "--depot", str(lay_poor(tmp_path, name)), *DAY)
    ran = type_line(*at)
    assert (ran.code, ran.err) == (0, "")
    assert not re.findall(r"(?<!\w)(?:nan|inf|None|Traceback|Datum|Quantity)(?!\w)|<class", ran.raw)
    ran = type_line(*at, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.raw)["territoires"]
