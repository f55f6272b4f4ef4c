"""What a comparison tells: indicators, constats, practices, combinations; and what it keeps for itself."""

from __future__ import annotations

from pathlib import Path

from report.small import lay, tell_together

DONE = "version: V1\nstatut: en_cours\netapes:\n  etat_des_lieux: {statut: terminee}\n"
BUDGET = "nom: {}\ntype: budget_participatif\nstatut: actif\ndegre_annonce: concertation\n"


def _told(root: Path, year: int = 2023, **files: str) -> str:
    told = {
        f"territoires/{slug}/{file}.yaml": text
        for slug, counted in (("aigrefond", year), ("brumeval", 2023))
        for file, text in {
            "territoire": f"nom: {slug.capitalize()}\ntype: commune\nmoyens: {{etp: 2}}\n"
            f"population: {{valeur: 9000, date: {counted}, definition: municipale}}\n",
            "diagnostic": DONE,
        }.items()
    }
    told |= {f"territoires/{name.replace('__', '/')}.yaml": text for name, text in files.items()}
    return tell_together(lay(root, told)).replace("\u00a0", " ")


def _row(text: str, label: str) -> list[str]:
    line = next(line for line in text.split("\n") if line.startswith(f"| {label}"))
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


def test_rates_that_do_not_compare_are_blank_and_the_note_says_why(tmp_path: Path) -> None:
    same = _told(tmp_path / "same")
    assert all(_row(same, "Temps de travail dédié"))
    other = _told(tmp_path / "other", year=2019)
    assert _row(other, "Temps de travail dédié") == ["", ""]
    assert "Temps de travail dédié à la participation : population d’années ou de définitions" in other


def test_a_constat_says_how_many_it_is_about(tmp_path: Path) -> None:
    text = _told(
        tmp_path,
        brumeval__devices__a=BUDGET.format("Un") + "mandat: {statut: oral}\n",
        brumeval__devices__b=BUDGET.format("Deux") + "mandat: {statut: ecrit_public}\n",
        aigrefond__devices__a=BUDGET.format("Trois") + "mandat: {statut: ecrit_public}\n",
    )
    assert _row(text, "CAD-01") == ["non relevé", "relevé (1 sur 2)"]
    assert _row(text, "La commande écrite")[1].endswith("question")
    assert _row(text, "La commande écrite")[0].startswith("Trois<sup>")


def test_what_one_inventory_alone_holds(tmp_path: Path) -> None:
    text = _told(tmp_path / "done", brumeval__devices__a=BUDGET.format("Un"))
    assert _row(text, "« Budget participatif »")[:2] == ["Brumeval", "dans aucun autre inventaire"]
    begun = "version: V1\nstatut: en_cours\n"
    text = _told(tmp_path / "open", brumeval__devices__a=BUDGET.format("Un"), aigrefond__diagnostic=begun)
    assert _row(text, "« Budget participatif »")[:2] == ["Brumeval", "à vérifier dans 1 autre inventaire"]


def test_a_contradiction_is_said(tmp_path: Path) -> None:
    text = _told(
        tmp_path,
        brumeval__devices__a=BUDGET.format("Un") + "impacts: []\n",
        aigrefond__devices__a=BUDGET.format("Deux") + "impacts: [{decision: Un arrêté.}]\n",
    )
    assert "oui : Aigrefond ; non : Brumeval *(contradictoire)* |" in text


def test_policies_are_told_stage_by_stage(tmp_path: Path) -> None:
    policy = "intitule: La halle\nparcours:\n  - {etape: diagnostic, dispositifs: []}\n  - {etape: suivi}\n"
    text = _told(tmp_path, brumeval__policies__halle=policy)
    assert _row(text, "La halle")[1:] == ["", "aucun dispositif", "", "", "", "n. r.", ""]


def test_what_stays_within_a_team_is_not_compared(tmp_path: Path) -> None:
    text = _told(tmp_path)
    assert "ECO-05" not in text
    assert "Coût par participation" not in text
