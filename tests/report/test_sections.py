"""What each section says, and what is set aside or left out: counted, named, never dropped silently."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from diagdemo.report.documents import Order, ambition
from diagdemo.report.markdown import escape
from diagdemo.values import plain
from diagdemo.wording import cut
from diagdemo.workspace.load import load
from report.seen import see
from report.small import DAY, PLACE, brumeval, tell

DIAGNOSIS = "version: V1\nstatut: en_cours\n"
FORUM = "nom: Forum des quartiers\ntype: evenement\n"
_PROOF = re.compile(r"<sup>.*?</sup>")


def _told(root: Path) -> str:
    return _PROOF.sub("", tell(root)).replace("\u00a0", " ").replace("\u202f", " ")


def _interview(college: str, consent: str) -> str:
    return f"date: 2026-02\ncollege: {college}\nconserver_jusqu_au: 2027-06-30\nconsentement: {{{consent}}}\n"


GIVEN = "statut: recueilli, portee: analyse_interne, date: 2026-02-11"
GONE = "statut: retire, date: 2026-02-11, date_retrait: 2026-03-01"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("date: {prevu: 2027-04-03}", "prévu : 3 avril 2027"),
        ("date: 2026-04-03, participants: 12", "3 avril 2026, 12 personnes"),
        ("date: 2026-04-03, participants: inconnu", "3 avril 2026, nombre de personnes inconnu"),
        ("date: 2026-04-03, bilan: Deux idées.", "3 avril 2026. Deux idées."),
        ("date: 2026-04-03, participants: 0, bilan: Salle vide.", "3 avril 2026, 0 personne. Salle vide."),
        ("participants: 12, note: À vue d’œil.", "date n. r., 12 personnes. À vue d’œil."),
    ],
)
def test_a_key_moment_says_what_is_known_of_it_and_no_more(written: str, told: str, tmp_path: Path) -> None:
    steps = f"etapes:\n  valorisation:\n    evenements:\n      - {{type: seminaire_elus, {written}}}\n"
    text = _told(brumeval(tmp_path, diagnostic=DIAGNOSIS + steps))
    assert re.findall(r"^- \*\*Séminaire des élu·es :\*\* (.*)$", text, re.M) == [told]


def test_interviews_without_consent_are_set_aside_and_said(tmp_path: Path) -> None:
    root = brumeval(
        tmp_path,
        interviews__p_1aaa=_interview("elu", GIVEN),
        interviews__p_2bbb=_interview("agent", GIVEN),
        interviews__p_3ccc=_interview("agent", GONE),
    )
    text = _told(root)
    assert "2 entretiens sur 3 pris en compte." in text
    assert "1 entretien mis de côté : 1 accord retiré." in text
    assert re.sub(" +", " ", text).count("| Élu·es | 1 | 1 |\n| Agents | 1 | 2 |\n") == 1


def test_every_reason_to_set_an_interview_aside_is_counted(tmp_path: Path) -> None:
    root = brumeval(
        tmp_path,
        interviews__p_1aaa=_interview("elu", "statut: refuse"),
        interviews__p_2bbb=_interview("elu", "statut: refuse"),
        interviews__p_3ccc=_interview("elu", "statut: en_attente"),
        interviews__p_4ddd=_interview("elu", f"{GIVEN}, date_retrait: 2026-03-01"),
    )
    reasons = "2 accords refusés, 1 accord retiré et 1 accord en attente"
    assert f"4 entretiens mis de côté : {reasons}." in _told(root)
    assert "| Élu·es | 0 | 4 |" in _told(root)


def test_the_web_address_of_a_territory_leads_to_its_page(tmp_path: Path) -> None:
    root = brumeval(tmp_path, territoire=f"{PLACE}url: https://www.brumeval.example/vie/(participer)?a=1\n")
    assert "https://www.brumeval.example/vie/%28participer%29?a=1" in see(tell(root)).links


def test_profiles_and_their_categories_are_told_in_words(tmp_path: Path) -> None:
    profile = (
        "editions:\n  - id: '2026'\n    profil:\n      age: {effectifs: {16-29: 5}}\n"
        "      csp: {effectifs: {artisans_commercants: 2, retraites: 3}}\n"
        "      mode_de_garde: {effectifs: {rive_gauche: 1}}\n"
    )
    text = _told(brumeval(tmp_path, devices__forum=FORUM + profile))
    assert re.findall(r"^ {6}- \*\*([^:\n]*)\*\*$", text, re.M) == [
        "Âge",
        "Catégorie socioprofessionnelle",
        "Mode de garde",
    ]
    assert "Artisans commerçants : 2 ; Retraités : 3" in text
    assert "Rive gauche : 1" in text


def test_sources_of_one_publisher_are_told_apart(tmp_path: Path) -> None:
    sources = (
        "sources:\n  a: {editeur: Ville, titre: Bilan, date: 2024}\n"
        "  b: {editeur: Ville, titre: Budget, date: 2024}\n  c: {editeur: Ville, titre: Budget, date: 2024}\n"
        "  d: {editeur: Ville, date: 2023}\n  e: {editeur: Presse}\n"
    )
    forum = f"{FORUM}age_minimum: {{valeur: 5, source: [a, b, c, d, e, a]}}\n{sources}"
    line = next(
        line
        for line in _told(brumeval(tmp_path, devices__forum=forum)).split("\n")
        if line.startswith("- **Âge minimal")
    )
    assert line.partition("ans ")[2] == (
        "[Ville, « Bilan », 2024 ; Ville, « Budget », 2024, b ; Ville, « Budget », 2024, c ; "
        "Ville, 2023 ; Presse]"
    )


def test_who_backs_the_diagnosis_is_told_unknown_included(tmp_path: Path) -> None:
    backing = (
        "convention: {montant: 1, signee_le: inconnu}\nportage: {dgs_rencontree: non}\n"
        "formations: [{public: elus, sujet: Animer, participants: 1}]\n"
    )
    text = _told(brumeval(tmp_path, diagnostic=DIAGNOSIS + backing))
    for told in (
        "- **Convention :** signature : inconnu ; montant : 1 €",
        "- **Direction générale rencontrée :** non",
        "- **Élu·es :** « Animer », 1 personne",
    ):
        assert told in text


def test_an_ambition_is_called_by_its_horizon_and_its_first_words(tmp_path: Path) -> None:
    stated = "Chaque avis reçoit une réponse écrite, même négative, sous deux mois au plus tard."
    root = brumeval(
        tmp_path,
        ambition__repondre=f"horizon: long\nenonce: {stated}\n",
        ambition__tenir="horizon: court\nenonce: Tenir parole.\n",
    )
    text = ambition(load(root), "brumeval", Order(date=DAY)).text.replace("\u00a0", " ")
    by_horizon = re.search(r"### Court terme\n(.*?)### Long terme\n(.*?)\n##", text, re.S)
    assert by_horizon
    assert "**Tenir parole.**" in by_horizon[1]
    assert stated not in by_horizon[1]
    assert "« Chaque avis reçoit une réponse écrite, même négative, sous… »" in text


@pytest.mark.parametrize("length", [1, 5, 12, 60])
def test_a_text_is_cut_between_words_and_says_so(length: int) -> None:
    text = "Répondre à tout, toujours : par écrit."
    shorter = cut(text, length)
    assert shorter == text or (shorter.endswith("…") and len(shorter) <= length + 1)
    assert text.startswith(shorter.rstrip("…"))


@pytest.mark.parametrize(
    ("count", "unit", "told"),
    [
        (1, "mois", "1 mois"),
        (1, "jours", "1 jour"),
        (1.5, "heures par jours", "1,5 heure par jours"),
        (0, "projets déposés", "0 projet déposé"),
        (1, "Mbit/s", "1 Mbit/s"),
        (2, "jours", "2 jours"),
    ],
)
def test_units_agree_with_their_number(count: float, unit: str, told: str) -> None:
    assert plain(count, unit).replace("\u00a0", " ") == told


def test_one_device_is_not_several(tmp_path: Path) -> None:
    text = _told(brumeval(tmp_path, devices__forum=FORUM + "etapes: [decision]\n"))
    assert "Les étapes sont renseignées pour le seul dispositif en place ou en projet." in text
    assert "autres pourraient" not in text


def test_signs_that_change_nothing_are_not_escaped() -> None:
    assert escape("R&D mode_de_vie") == "R&D mode_de_vie"
    assert escape("_a_ &lt; &#60;") == r"\_a\_ \&lt; \&\#60;"
