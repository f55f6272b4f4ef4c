"""Reports of repositories where much is missing: unknown is never zero, and nothing is dropped silently."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from diagdemo.errors import NotFoundError
from report.seen import see
from report.small import PLACE, SPACE, brumeval, lay, tell, tell_together

FORUM = "nom: Forum des quartiers\ntype: evenement\n"
INTERVIEW = (
    "date: 2026-02\ncollege: elu\nconserver_jusqu_au: 2027-06-30\n"
    "consentement:\n  statut: recueilli\n  portee: analyse_interne\n  date: 2026-02-11\n"
)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_territory_with_only_its_name_says_what_is_not_known(tmp_path: Path) -> None:
    text = _plain(tell(brumeval(tmp_path)))
    assert text.startswith("# Brumeval : diagnostic d’innovation démocratique\n\n> ")
    assert "Aucun dispositif n’est recensé." in text
    assert "Aucun entretien n’est recensé" in text
    assert "**Limites.** Non renseignées." in text
    assert "Aucune source n’est citée." in text
    assert "None" not in text


def test_fields_that_nobody_filled_are_not_zeros(tmp_path: Path) -> None:
    text = tell(brumeval(tmp_path, devices__forum=FORUM))
    assert "sans autre renseignement\u00a0: Forum des quartiers (événement citoyen)." in text
    assert "Aucun dispositif n’est recensé." not in text


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("0", "0"),
        ("1", "1"),
        ("12", "12"),
        ("inconnu", "inconnu"),
        ("{valeur: sans_objet, note: Il n’y a pas de liste.}", "sans objet"),
        ("[{valeur: 5, date: 2020}, {valeur: 7, date: 2020}]", "5 (2020) ou 7 (2020)"),
        ("{prevu: 30}", "prévu : 30"),
    ],
)
def test_zero_unknown_and_not_applicable_are_told_apart(written: str, told: str, tmp_path: Path) -> None:
    text = _plain(tell(brumeval(tmp_path, territoire=f"{PLACE}inscrits: {written}\n")))
    assert re.findall(r"\*\*Personnes inscrites :\*\* (.*?)<sup>", text) == [told]


def test_an_empty_field_is_not_told(tmp_path: Path) -> None:
    text = tell(brumeval(tmp_path, territoire=f"{PLACE}inscrits:\n"))
    assert "Personnes inscrites" not in text
    assert re.search("Non renseigné\u00a0: .*inscrits", text)


def test_contradicting_sources_stand_side_by_side(tmp_path: Path) -> None:
    text = _plain(
        tell(
            brumeval(
                tmp_path,
                territoire=f"{PLACE}inscrits:\n  - {{valeur: 5, date: 2020, source: a}}\n"
                "  - {valeur: 7, date: 2020, source: b}\n  - {valeur: 3, date: 2019, source: a}\n"
                "sources:\n  a: {editeur: Ville fictive}\n  b: {editeur: Gazette fictive}\n",
            )
        )
    )
    line = next(line for line in text.split("\n") if line.startswith("- **Personnes inscrites"))
    assert re.sub(r"<sup>.*?</sup>", "", line).strip() == "- **Personnes inscrites :** 5 (2020) ou 7 (2020)"
    assert "**Des sources se contredisent, et rien n’est tranché.**" in text


def test_a_refused_record_is_set_aside_and_said(tmp_path: Path) -> None:
    text = _plain(tell(brumeval(tmp_path, devices__forum="nom: Forum\ntype: nimporte\n")))
    assert "**Fiches mises de côté.** 1 fiche contient une erreur" in text
    assert "- territoires/brumeval/devices/forum.yaml<sup>" in text
    assert "1 fiche de dispositif contient une erreur et n’est pas prise en compte." in text
    assert "des 1 dispositifs" not in text
    assert "Sans lien écrit" not in text


def test_a_refused_territory_keeps_the_rest(tmp_path: Path) -> None:
    text = _plain(tell(brumeval(tmp_path, territoire="nom: [Brumeval\n", devices__forum=FORUM)))
    assert text.startswith("# brumeval : ")
    assert "Forum des quartiers" in text
    assert "La fiche du territoire n’est pas renseignée." in text
    assert "- territoires/brumeval/territoire.yaml<sup>" in text


def test_a_folder_without_its_territory_record_is_told(tmp_path: Path) -> None:
    root = lay(tmp_path, {"territoires/brumeval/devices/forum.yaml": FORUM})
    text = _plain(tell(root))
    assert text.startswith("# brumeval : ")
    assert "La fiche du territoire n’est pas renseignée." in text
    assert "Forum des quartiers" in text


def test_a_territory_that_is_not_there_is_said_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError) as caught:
        tell(brumeval(tmp_path), "brumevel")
    assert "brumeval" in caught.value.advice


def test_actors_of_several_territories_belong_to_those_that_name_them(tmp_path: Path) -> None:
    root = brumeval(tmp_path, devices__forum=FORUM + "liens:\n  - {de: cooperative, type: anime}\n")
    lay(
        root,
        {
            "actors/cooperative.yaml": "nom: Coopérative fictive\n",
            "territoires/aigrefond/territoire.yaml": "nom: Aigrefond\ntype: commune\n",
        },
    )
    assert "**Coopérative fictive**" in tell(root)
    assert "](actors/cooperative.yaml#L1)" in tell(root)
    assert "Coopérative" not in tell(root, "aigrefond")


def test_interviews_that_cannot_be_read_here_are_not_none(tmp_path: Path) -> None:
    root = brumeval(tmp_path / "depot")
    lay(root, {"diagdemo.yaml": f"{SPACE}entretiens: ../entretiens\n"})
    text = tell(root)
    assert "Les entretiens sont dans un autre dépôt, qui n’est pas lisible ici." in text
    assert "Aucun entretien" not in text


def test_interviews_of_a_readable_repository_apart_are_counted(tmp_path: Path) -> None:
    root = brumeval(tmp_path / "depot")
    lay(root, {"diagdemo.yaml": f"{SPACE}entretiens: ../entretiens\n"})
    apart = tmp_path / "entretiens"
    apart.mkdir()
    assert "Aucun entretien" in tell(root)
    folder = apart / "territoires/brumeval/interviews"
    folder.mkdir(parents=True)
    (folder / "p-7k3m.yaml").write_text(INTERVIEW, encoding="utf-8")
    assert "1 entretien sur 1 pris en compte." in _plain(tell(root))


def test_what_an_interview_says_is_not_quoted(tmp_path: Path) -> None:
    told = f"{INTERVIEW}extraits:\n  - {{id: x1, texte: Phrase confiée.}}\nsynthese: Synthèse confiée.\n"
    text = tell(brumeval(tmp_path, interviews__p_7k3m=told))
    assert "confiée" not in text


@pytest.mark.parametrize(
    "name", ["Épône-sur-Brûme", "L’Haÿ-l’Œuvre", "Saint-Étienne-de-Çà", "Brumeval (ouest)"]
)
def test_names_keep_their_accents(name: str, tmp_path: Path) -> None:
    root = brumeval(tmp_path / "Dépôt d’Élise, été", territoire=f"nom: {name}\ntype: commune\n")
    assert see(tell(root)).headings[0] == ("h1", f"{name}\u00a0: diagnostic d’innovation démocratique")


def _several(root: Path, count: int) -> Path:
    kinds = ("region", "departement", "epci", "commune", "commune", "commune", "metropole")
    sizes = (None, 400_000, 51_000, 900, 120_000, None, 300_000)
    files = {}
    for number, (kind, size) in enumerate(list(zip(kinds, sizes, strict=True))[:count]):
        people = (
            f"population: {{valeur: {size}, date: {2020 + number % 2}, definition: municipale}}\n"
            if size
            else ""
        )
        files[f"territoires/t{number}/territoire.yaml"] = f"nom: Lieu {number}\ntype: {kind}\n{people}"
    return lay(root, files)


def test_two_territories_are_compared(tmp_path: Path) -> None:
    text = _plain(tell_together(_several(tmp_path, 2)))
    assert text.startswith("# Comparaison de 2 territoires\n")
    assert "| Constat | Lieu 1 | Lieu 0 |" in text
    assert "Population municipale non renseignée : Lieu 0." in text


def test_seven_territories_stand_by_stratum_then_by_name_never_by_merit(tmp_path: Path) -> None:
    text = _plain(tell_together(_several(tmp_path, 7)))
    names = re.findall(r"^\| (Lieu \d) \|", text, re.M)
    assert names == [f"Lieu {number}" for number in (3, 4, 5, 2, 6, 1, 0)]
    row = next(line for line in text.split("\n") if line.startswith("| Lieu 5"))
    assert row.endswith("| n. r. |")
    assert "n’ont pas toutes la même année et la même définition" in text
    for table in see(text).tables:
        assert len(set(table)) == 1


def test_a_comparison_tells_official_populations_latest_first(tmp_path: Path) -> None:
    root = _several(tmp_path, 2)
    people = (
        "population:\n  - {valeur: 900, date: 2019, definition: municipale}\n"
        "  - {valeur: 950, date: 2023, definition: municipale}\n  - {valeur: 1200, note: Selon la presse.}\n"
    )
    lay(root, {"territoires/t0/territoire.yaml": f"nom: Lieu 0\ntype: commune\n{people}"})
    row = next(line for line in _plain(tell_together(root)).split("\n") if line.startswith("| Lieu 0"))
    assert re.sub(r"<sup>.*?</sup>", "", row).endswith(
        "| 950 habitants (municipale, 2023) — auparavant : 900 habitants (municipale, 2019) |"
    )


def test_a_territory_without_its_record_is_compared_last_and_not_known(tmp_path: Path) -> None:
    root = _several(tmp_path, 3)
    lay(root, {"territoires/aaa/devices/forum.yaml": FORUM})
    text = _plain(tell_together(root))
    assert "| aaa | n. r. | n. r. | n. r. |" in text
    assert re.findall(r"^\| (Lieu \d|aaa) \|", text, re.M)[-1] == "aaa"


def test_a_comparison_says_what_was_set_aside(tmp_path: Path) -> None:
    root = lay(_several(tmp_path, 2), {"territoires/t0/devices/forum.yaml": "nom: Forum\ntype: nimporte\n"})
    assert "Lieu 0 : 1 fiche avec une erreur, mise de côté." in _plain(tell_together(root))


def test_stages_and_themes_without_a_code_or_a_label_do_not_stop_a_report(tmp_path: Path) -> None:
    """`validate` names the fault; the report goes on with what it has."""
    root = brumeval(tmp_path, devices__forum=f"{FORUM}etapes: [decision]\n")
    lay(
        root,
        {"diagdemo.yaml": f"{SPACE}etapes_cycle: [{{libelle: A}}, {{code: b}}]\nthemes: [{{libelle: C}}]\n"},
    )
    assert "Forum des quartiers" in tell(root)
    assert "Brumeval" in tell_together(root)


def test_an_empty_folder_among_the_territories_stops_nothing(tmp_path: Path) -> None:
    root = brumeval(tmp_path)
    (root / "territoires/vide").mkdir()
    assert tell(root, "vide").startswith("# vide")
    assert "vide" in tell_together(root)
