"""Indicators that change of value, or only of what they are counted on, are told as documents tell them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from changes.conclusive import Edit, plain, versions
from diagdemo.changes.conclusions.figures import Figure, became
from diagdemo.changes.conclusions.indicators import _note
from diagdemo.changes.conclusions.territory import Conclusions
from diagdemo.changes.model import IndicatorChange, Side
from diagdemo.indicators import catalogue
from diagdemo.indicators.core.measure import Measure
from diagdemo.study.quantity import Quantity

JURY = "devices/jury-de-l-eau.yaml"
MANDATE = (
    "mandat: {statut: ecrit_public, "
    'marge: "Le prix par tranche et l’ordre des travaux.", source: deliberation}\n'
)


def one(found: Conclusions, code: str) -> IndicatorChange:
    (change,) = [each for each in found.indicators if each.code == code]
    return change


def test_a_value_goes_from_one_to_another_with_what_it_is_counted_on(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {"devices/fonds-des-sources.yaml": (("statut: actif", "statut: termine"),)}
    held = versions(tmp_path, "val-de-clairune", edits)
    found = held.conclusions()
    active = one(found, "dispositifs_actifs")
    assert plain(active.sentence) == "passe de 2 à 1 (2 sur 2 dispositifs recensés)"
    assert (plain(active.before), plain(active.after)) == (
        "2 (2 sur 2 dispositifs recensés)",
        "1 (2 sur 2 dispositifs recensés)",
    )
    assert [(line.side, held.said(line)) for line in active.lines] == [
        (Side.APRES, "statut: termine"),
        (Side.AVANT, "statut: actif"),
    ]
    drawn = one(found, "hybridation")
    assert plain(drawn.sentence) == (
        "passe de 50 % (2 sur 2 dispositifs actifs) à 0 % (1 sur 1 dispositif actif)"
    )
    back = one(held.conclusions(back=True), "dispositifs_actifs")
    assert plain(back.sentence) == "passe de 1 à 2 (2 sur 2 dispositifs recensés)"


def test_the_same_value_on_another_base_is_told_apart(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {"devices/fonds-des-sources.yaml": (("statut: actif", "statut: termine"),)}
    found = versions(tmp_path, "val-de-clairune", edits).conclusions()
    drawn = one(found, "tirage_au_sort")
    assert drawn.quiet
    assert plain(drawn.sentence) == "toujours 100 % (1 sur 1 dispositif actif ; auparavant 2 sur 2)"
    loud = [each.quiet for each in found.indicators]
    assert loud == sorted(loud)


def test_what_was_not_known_is_never_told_as_zero(tmp_path: Path) -> None:
    written = "mandat: {statut: oral}\n"
    edits: dict[str, Edit] = {
        JURY: ((MANDATE, ""),),
        "devices/fonds-des-sources.yaml": (("mandat: {statut: ecrit_public,", "mandat: {statut: inconnu,"),),
    }
    held = versions(tmp_path, "val-de-clairune", edits)
    gone, known = (one(held.conclusions(back=back), "mandats_ecrits") for back in (False, True))
    unknown = "n. r. (la forme de la commande n’est renseignée pour aucun dispositif actif)"
    assert plain(gone.sentence) == (
        f"valeur qui n’est plus connue : auparavant 100 % (2 sur 2 dispositifs actifs) ; désormais {unknown}"
    )
    assert plain(known.sentence) == (
        f"valeur désormais connue : 100 % (2 sur 2 dispositifs actifs) ; auparavant {unknown}"
    )
    assert (plain(known.before), gone.quiet, known.note) == (unknown, False, "")
    assert any(held.said(line) + "\n" == MANDATE for line in gone.lines)
    assert written not in {held.said(line) for line in gone.lines}


def test_the_year_of_what_a_rate_is_given_for_is_said(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {"territoire.yaml": (("12140, date: 2023", "12140, date: 2022"),)}
    found = versions(tmp_path, "brumeval", edits).conclusions()
    rate = one(found, "bp_par_habitant")
    assert rate.quiet
    assert (
        plain(rate.note)
        == "Rapporté à la population municipale 2022 ; auparavant rapporté à la population municipale 2023."
    )


def test_completeness_is_told_with_its_fields(tmp_path: Path) -> None:
    held = versions(tmp_path, "val-de-clairune", {JURY: (("enjeux: [decision_partagee, confiance]\n", ""),)})
    change = one(held.conclusions(), "completude_des_donnees")
    assert "champs attendus" in plain(change.after)
    assert [(line.side, line.file.rpartition("/")[2]) for line in change.lines] == [
        (Side.APRES, "jury-de-l-eau.yaml")
    ]


def test_what_stays_within_the_team_is_flagged(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {"devices/panel-halle.yaml": None}
    found = versions(tmp_path, "brumeval", edits).conclusions()
    assert one(found, "cout_par_participation").internal
    assert not one(found, "dispositifs_actifs").internal


def figure(code: str, value: Quantity | str | None, taken: int = 2, collected: int = 4) -> Figure:
    measure = Measure(value, taken, collected, "Rien n’est renseigné.", "dispositifs")
    return Figure(code, catalogue()[code].INDICATOR, measure)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (Quantity(3, 3), Quantity(4, 4), "passe de 3 à 4 (2 sur 4 dispositifs)"),
        (Quantity(0, 0), Quantity(4, 4), "passe de 0 à 4 (2 sur 4 dispositifs)"),
        (
            Quantity(3, 5),
            Quantity(4, 4),
            "auparavant entre 3 et 5 (2 sur 4 dispositifs) ; désormais 4 (2 sur 4 dispositifs)",
        ),
        (
            None,
            Quantity(4, 4),
            "valeur désormais connue : 4 (2 sur 4 dispositifs) ; auparavant n. r. (rien n’est renseigné)",
        ),
        (Quantity(8, 8, about=True), Quantity(4, 4), "passe d’environ 8 à 4 (2 sur 4 dispositifs)"),
        ("information", "consultation", "passe d’information à consultation (2 sur 4 dispositifs)"),
    ],
)
def test_what_became_of_a_value(
    before: Quantity | str | None, after: Quantity | str | None, told: str
) -> None:
    assert plain(became(figure("dispositifs_actifs", before), figure("dispositifs_actifs", after))) == told


def test_a_unit_that_does_not_change_is_said_once() -> None:
    before, after = (figure("etp_dedies", Quantity(each, each), 1, 1) for each in (12.4, 16.5))
    assert (
        plain(became(before, after)) == "passe de 12,4 à 16,5 ETP pour 100 000 habitants (1 sur 1 dispositif)"
    )


@pytest.mark.parametrize(
    ("now", "was", "told"),
    [
        (
            "personnes inscrites 2024",
            "population municipale 2023",
            "Rapporté aux personnes inscrites 2024 ; auparavant rapporté à la population municipale 2023.",
        ),
        ("population", "", "Rapporté à la population."),
        ("", "population", "Auparavant rapporté à la population."),
    ],
)
def test_what_a_rate_is_given_for_is_said_with_what_it_was(now: str, was: str, told: str) -> None:
    held = figure("etp_dedies", Quantity(3, 3))
    old, new = (held._replace(measure=replace(held.measure, base=base)) for base in (was, now))
    assert plain(_note(old, new)) == told


def test_no_word_judges_what_changed(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {"devices/conseil-citoyen-tilleuls.yaml": None}
    found = versions(tmp_path, "brumeval", edits).conclusions()
    told = " ".join(each.sentence for each in found.indicators).lower()
    assert len(found.indicators) > 10
    for word in ("progress", "recul", "amélior", "dégrad", "baisse", "hausse", "mieux", "moins bien"):
        assert word not in told
