"""What a comparison tells: kinds apart, no order by value, and what is kept for the team."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.documents import Order, comparison
from diagdemo.workspace.load import load
from report.documents import DAY, EXAMPLES, document
from report.seen import see
from report.small import lay, tell_together

DONE = "version: V1\nstatut: en_cours\netapes:\n  etat_des_lieux: {statut: terminee}\n"
BUDGET = "nom: {}\ntype: budget_participatif\nstatut: actif\ndegre_annonce: concertation\n"
_MARK = re.compile(r" ?<sup>.*?</sup>")


def _files(year: int = 2023, **files: str) -> dict[str, str]:
    told = {
        f"territoires/{slug}/{file}.yaml": text
        for slug, counted in (("aigrefond", year), ("brumeval", 2023))
        for file, text in {
            "territoire": f"nom: {slug.capitalize()}\ntype: commune\nmoyens: {{etp: 2}}\n"
            f"population: {{valeur: 9000, date: {counted}, definition: municipale}}\n",
            "diagnostic": DONE,
        }.items()
    }
    return told | {f"territoires/{name.replace('__', '/')}.yaml": text for name, text in files.items()}


def _told(root: Path, year: int = 2023, **files: str) -> str:
    return tell_together(lay(root, _files(year, **files))).replace("\u00a0", " ")


def _row(text: str, label: str) -> list[str]:
    line = next(line for line in text.split("\n") if line.startswith(f"| {label}"))
    return [_MARK.sub("", cell).strip() for cell in line.strip("|").split("|")][1:]


def test_rates_that_do_not_compare_say_so_and_the_note_says_why(tmp_path: Path) -> None:
    same = _told(tmp_path / "same")
    assert "ne se compare pas" not in _row(same, "Temps de travail dédié")
    other = _told(tmp_path / "other", year=2019)
    assert _row(other, "Temps de travail dédié") == ["ne se compare pas"] * 2
    assert "Temps de travail dédié à la participation : population d’années ou de définitions" in other


def test_a_constat_says_how_many_it_is_about_and_who_could_talk_of_it(tmp_path: Path) -> None:
    text = _told(
        tmp_path,
        brumeval__devices__a=BUDGET.format("Un") + "mandat: {statut: oral}\n",
        brumeval__devices__b=BUDGET.format("Deux") + "mandat: {statut: ecrit_public}\n",
        aigrefond__devices__a=BUDGET.format("Trois") + "mandat: {statut: ecrit_public}\n",
    )
    line = next(line for line in text.split("\n") if "(CAD-01) |" in line)
    assert [_MARK.sub("", cell).strip() for cell in line.strip("|").split("|")][1:] == [
        "non relevé",
        "relevé (1 sur 2)",
    ]
    assert "brumeval/devices/a.yaml#L5" in text
    assert _row(text, "La commande écrite") == ["Brumeval", "Aigrefond (Trois)"]
    exchange = next(line for line in text.split("\n") if line.startswith("| La commande écrite |"))
    assert "aigrefond/devices/a.yaml#L5" in exchange, "the line of the mandate, not only of the name"


def test_what_one_inventory_alone_holds(tmp_path: Path) -> None:
    text = _told(tmp_path / "done", brumeval__devices__a=BUDGET.format("Un"))
    specific = text[text.index("### Dans aucun des autres inventaires") :]
    assert _row(specific, "Budget participatif") == ["Brumeval", "ce type de dispositif", "Un"]
    begun = "version: V1\nstatut: en_cours\n"
    text = _told(tmp_path / "open", brumeval__devices__a=BUDGET.format("Un"), aigrefond__diagnostic=begun)
    specific = text[text.index("### À vérifier ensemble") :]
    assert _row(specific, "Budget participatif")[-1] == "Aigrefond"
    assert "### Dans aucun des autres inventaires" not in text


def test_a_contradiction_is_said(tmp_path: Path) -> None:
    text = _told(
        tmp_path,
        brumeval__devices__a=BUDGET.format("Un") + "impacts: []\n",
        aigrefond__devices__a=BUDGET.format("Deux") + "impacts: [{decision: Un arrêté.}]\n",
    )
    assert "Aigrefond : « oui » ; Brumeval : « non » *(contradictoire)* |" in _MARK.sub("", text)


def test_policies_are_told_stage_by_stage(tmp_path: Path) -> None:
    policy = "intitule: La halle\nparcours:\n  - {etape: diagnostic, dispositifs: []}\n  - {etape: suivi}\n"
    text = _told(tmp_path, brumeval__policies__halle=policy)
    policies = text[text.index("## Les politiques suivies") :]
    assert "La halle (Brumeval)" in policies
    told = {label: _row(policies, label) for label in ("Diagnostic", "Suivi", "Évaluation")}
    assert told == {
        "Diagnostic": ["aucun dispositif"],
        "Suivi": ["dispositifs n. r."],
        "Évaluation": ["n. r."],
    }


def test_what_stays_within_a_team_is_not_compared(tmp_path: Path) -> None:
    text = _told(tmp_path)
    assert "ECO-05" not in text
    assert "Coût par participation" not in text


def test_a_larger_territory_does_not_come_before_a_smaller_one_nor_after_it(tmp_path: Path) -> None:
    """Alphabetical order within a kind, whatever sizes and values are."""
    heads = []
    for sizes in ((900, 90_000), (90_000, 900)):
        files = {
            f"territoires/{slug}/territoire.yaml": f"nom: {slug.capitalize()}\ntype: commune\n"
            f"moyens: {{etp: {size}}}\npopulation: {{valeur: {size}, date: 2023, definition: municipale}}\n"
            for slug, size in zip(("aigrefond", "brumeval"), sizes, strict=True)
        }
        text = tell_together(lay(tmp_path / str(sizes[0]), files))
        heads.append([line for line in text.split("\n") if line.startswith("| Indicateur |")])
    assert heads[0] == heads[1]
    assert set(heads[0]) == {"| Indicateur | Aigrefond | Brumeval |"}


def test_unknown_is_never_zero(tmp_path: Path) -> None:
    text = _told(tmp_path, brumeval__devices__a=BUDGET.format("Un"))
    cycle = text[text.index("## Le cycle") : text.index("## Les constats")]
    assert _row(cycle, "Dispositifs dont les étapes sont connues") == ["0 sur 0", "0 sur 1"]
    assert _row(cycle, "Décision") == ["n. r.", "n. r."]


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("diffusion", list(Diffusion))
def test_every_mark_leads_somewhere(name: str, diffusion: Diffusion) -> None:
    text = document(name, None, diffusion).text
    anchors = re.findall(r'<a id="([^"]+)">', text)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(anchors)


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_table_is_wider_than_a_page(name: str) -> None:
    body = document(name, None).text.partition("Annexe A.")[0]
    assert max(row for table in see(body).tables for row in table) <= 8


def test_a_document_for_others_leads_to_no_interview_and_says_what_it_withholds() -> None:
    within = document("reseau-fictif", None).text
    assert "/interviews/" in within
    for diffusion in (Diffusion.RESTITUTION, Diffusion.PUBLIQUE):
        text = document("reseau-fictif", None, diffusion).text
        assert "/interviews/" not in text
        assert "**Non montré ici**" in text


@pytest.mark.parametrize("slugs", [("brumeval",), ("brumeval", "haute-ostrenne")])
def test_a_single_territory_of_its_kind_is_set_beside_no_other(slugs: tuple[str, ...]) -> None:
    told = comparison(load(EXAMPLES["reseau-fictif"]), slugs, Order(date=DAY))
    assert not [picture for picture in told.pictures if not picture.name.startswith("cycle")]
    assert "| Indicateur | Brumeval |\n" in told.text


def test_sizes_are_apart_when_several_territories_are_of_each_else_named_above_the_figures(
    tmp_path: Path,
) -> None:
    def heads(name: str, sizes: dict[str, int]) -> tuple[list[str], str]:
        files = {
            f"territoires/{slug}/territoire.yaml": f"nom: {slug.capitalize()}\ntype: commune\n"
            f"moyens: {{etp: 1}}\npopulation: {{valeur: {size}, date: 2023, definition: municipale}}\n"
            for slug, size in sizes.items()
        }
        text = tell_together(lay(tmp_path / name, files))
        return [line for line in text.split("\n") if line.startswith("| Indicateur |")], text

    two, _ = heads("two", {"aigrefond": 900, "brumeval": 90_000, "clairune": 800, "dornes": 80_000})
    assert {"| Indicateur | Aigrefond | Clairune |", "| Indicateur | Brumeval | Dornes |"} <= set(two)
    assert not any("Aigrefond | Brumeval" in head for head in two)
    one, text = heads("one", {"aigrefond": 900, "brumeval": 90_000})
    assert set(one) == {"| Indicateur | Aigrefond | Brumeval |"}
    assert _row(text, "Se lit avec")[0].startswith("moins de 3")
    assert "un seul territoire par strate" in text
