"""What must be read before comparing: populations, perimeters, dates, settings, records set aside."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from comparison.small import lay, lined, place, plain, studies
from diagdemo.comparison.lined import line_up
from diagdemo.comparison.reserves import Reserve, Sort, reserves
from diagdemo.study.build import build_study
from diagdemo.workspace.load import load

COUNTED = "population: {valeur: 8000, date: 2023, definition: municipale}\n"


def _of(root: Path, kind: Sort) -> list[Reserve]:
    return [reserve for reserve in reserves(lined(root)) if reserve.kind is kind]


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("{valeur: 900, date: 2023, definition: municipale}", []),
        ("{valeur: 900, date: 2020, definition: municipale}", ["municipale, 2020"]),
        ("{valeur: 900, date: 2023, definition: totale}", ["totale, 2023"]),
        ("{valeur: 900, definition: municipale}", ["municipale, année non renseignée"]),
        ("{valeur: 900, date: 2023}", ["définition non renseignée, 2023"]),
    ],
)
def test_populations(other: str, told: list[str], tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        aigrefond__territoire=place("Aigrefond", f"population: {other}\n"),
        brumeval__territoire=place("Brumeval", COUNTED),
    )
    found = [r for r in _of(root, Sort.POPULATION) if "taux par habitant" in r.sentence]
    assert [plain(reserve.sentence) for reserve in found] == [
        "Les populations n’ont pas toutes la même année et la même définition "
        f"(Aigrefond : {said} ; Brumeval : municipale, 2023) : les taux par habitant ne se comparent "
        "qu’à année et à définition égales."
        for said in told
    ]
    assert all(len(reserve.evidence) == 2 for reserve in found)


def test_a_population_that_nobody_gives(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        aigrefond__territoire=place("Aigrefond"),
        brumeval__territoire=place("Brumeval", COUNTED),
    )
    (reserve,) = _of(root, Sort.POPULATION)
    assert plain(reserve.sentence) == "Population municipale non renseignée : Aigrefond."
    assert reserve.territories == ("Aigrefond",)


@pytest.mark.parametrize(
    ("inner", "outer", "overlaps"),
    [
        ('codes: {insee: "68001"}\n', 'codes: {siren: "999000001"}\nmembres: ["68001"]\n', True),
        ('rattachements: {epci: "999000001"}\n', 'codes: {siren: "999000001"}\n', True),
        ('rattachements: {epci: "999000002"}\n', 'codes: {siren: "999000001"}\n', False),
        ("", 'codes: {siren: "999000001"}\n', False),
    ],
)
def test_perimeters(inner: str, outer: str, overlaps: bool, tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        brumeval__territoire=place("Brumeval", inner),
        vallee__territoire=place("La Vallée", outer, kind="epci"),
    )
    found = _of(root, Sort.PERIMETER)
    assert [reserve.territories for reserve in found] == ([("Brumeval", "La Vallée")] if overlaps else [])
    assert all(reserve.evidence for reserve in found)


def test_a_link_states_an_overlap(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        brumeval__territoire=place("Brumeval", "liens: [{vers: vallee, type: membre_de}]\n"),
        vallee__territoire=place("La Vallée", kind="epci"),
    )
    (reserve,) = _of(root, Sort.PERIMETER)
    assert reserve.territories == ("Brumeval", "La Vallée")
    assert [datum.key for datum in reserve.evidence] == ["liens.1"]


def test_dates(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        aigrefond__territoire=place("Aigrefond", "sources: {a: {editeur: Ville fictive, date: 2021-03}}\n"),
        aigrefond__diagnostic="version: V1\nstatut: suivi\netapes: {etat_des_lieux: {fin: 2024-05}}\n",
        brumeval__territoire=place("Brumeval", "sources: {a: {editeur: Ville fictive, date: 2025}}\n"),
    )
    one, other = studies(root)
    later = build_study(other.workspace, "brumeval", datetime.date(2026, 7, 1))
    told = [
        plain(reserve.sentence) for reserve in reserves(line_up([one, later])) if reserve.kind != "population"
    ]
    assert told == [
        "Les dates de référence diffèrent (Aigrefond : 1er juin 2026 ; Brumeval : 1er juillet 2026).",
        "Les états des lieux ne se sont pas achevés la même année "
        "(Aigrefond : 2024 ; Brumeval : non renseigné).",
        "L’année de la source ou de l’entretien le plus récent n’est pas la même partout "
        "(Aigrefond : 2021 ; Brumeval : 2025).",
    ]


def test_settings_of_two_repositories(tmp_path: Path) -> None:
    own = (
        "programme: Essais fictifs\nversion_format: 1\n"
        "seuils:\n  DEC-01:\n    delai_mois: 9\n    motif: C’est long.\n"
        "etapes_cycle:\n  - {code: debut, libelle: Début}\n  - {code: fin, libelle: Fin}\n"
    )
    one = studies(lay(tmp_path / "one", diagdemo=own, aigrefond__territoire=place("Aigrefond", COUNTED)))
    other = studies(lay(tmp_path / "other", brumeval__territoire=place("Brumeval", COUNTED)))
    found = {reserve.kind: reserve for reserve in reserves(line_up([*one, *other]))}
    assert set(found) == {Sort.STAGES, Sort.THRESHOLDS}
    assert "Aigrefond : Début et Fin ; Brumeval : Mise à l’agenda" in plain(found[Sort.STAGES].sentence)
    assert plain(found[Sort.THRESHOLDS].sentence) == (
        "Le constat DEC-01 est lu avec un seuil changé dans diagdemo.yaml (« delai_mois » vaut 9) : "
        "C’est long."
    )
    assert found[Sort.THRESHOLDS].territories == ("Aigrefond",)
    assert [datum.path for datum in found[Sort.THRESHOLDS].evidence] == ["diagdemo.yaml"]


def test_records_set_aside(tmp_path: Path) -> None:
    root = lay(
        tmp_path,
        brumeval__territoire=place("Brumeval", COUNTED),
        brumeval__devices__forum="nom: Forum\ntype: nimporte\n",
    )
    workspace = load(root)
    found = reserves(line_up([build_study(workspace, "brumeval", datetime.date(2026, 6, 1))]))
    assert [plain(reserve.sentence) for reserve in found] == [
        "Brumeval : 1 fiche avec une erreur, mise de côté."
    ]
