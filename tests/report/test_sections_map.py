"""What the map tells, and which devices stand together."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.reading import Reading, read
from diagdemo.report.sections.combinaisons import combinaisons
from diagdemo.report.sections.specificites import specificites
from diagdemo.workspace.load import load
from report.documents import DAY, example
from report.small import brumeval

INTERNE, RESTITUTION, PUBLIQUE = Diffusion


@cache
def _reading(place: str, diffusion: Diffusion = INTERNE, example_: str = "reseau-fictif") -> Reading:
    return read(example(example_), place, DAY, diffusion)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("diffusion", list(Diffusion))
def test_all_that_the_map_tells_is_proved(diffusion: Diffusion) -> None:
    told = specificites(_reading("brumeval", diffusion)).carte
    assert [each.titre for each in told][:3] == [
        "Ce que porte la carte",
        "D’un seul tenant ou en plusieurs parties",
        "Qui relie",
    ]
    assert [claim.text for each in told for claim in each.remarques if not claim.proofs] == []


def test_what_several_measures_cannot_tell_is_told_once() -> None:
    told = specificites(_reading("mulhouse", example_="territoires-reels")).carte
    texts = [claim.text for each in told for claim in each.remarques]
    assert sum("trop peu de liens" in text for text in texts) == 1
    assert len(texts) == len(set(texts))


def test_with_nothing_recorded_there_is_no_map(tmp_path: Path) -> None:
    reading = read(load(brumeval(tmp_path)), "brumeval", DAY, INTERNE)
    assert specificites(reading).image is None
    assert specificites(reading).carte == ()
    assert combinaisons(reading).bilan is None


def test_links_between_devices_are_told_by_what_they_do() -> None:
    told = combinaisons(_reading("brumeval"))
    now = [_plain(each.text) for each in told.articules]
    assert (
        "« Le Lavoir commun » accueille dans ses murs « Assemblées de quartier » et « Conseil des jeunes »."
        in now
    )
    assert any("résulte de la fusion" in each.text for each in told.issus)
    assert any("(lien souhaité)" in each.text for each in told.autres)
    assert all(each.proofs for each in (*told.articules, *told.issus, *told.autres, *told.partages))


def test_a_tool_that_two_devices_name_is_shared(tmp_path: Path) -> None:
    device = "nom: {}\ntype: atelier_citoyen\noutils: [{{nom: {}}}]\n"
    root = brumeval(
        tmp_path,
        devices__un=device.format("Un", "Urne"),
        devices__deux=device.format("Deux", "urne"),
        devices__trois=device.format("Trois", "Carte"),
    )
    (claim,) = combinaisons(read(load(root), "brumeval", DAY, INTERNE)).partages
    assert "« Un »" in _plain(claim.text)
    assert "« Deux »" in _plain(claim.text)
    assert "Trois" not in claim.text
    assert len(claim.proofs) == 2


def test_the_map_of_partners_never_leaves_the_team() -> None:
    for diffusion in (RESTITUTION, PUBLIQUE):
        assert combinaisons(_reading("brumeval", diffusion)).partenaires == ()


def test_a_link_of_tension_between_devices_stays_within_the_team(tmp_path: Path) -> None:
    root = brumeval(
        tmp_path,
        devices__un="nom: Un\ntype: atelier_citoyen\nliens: [{type: concurrence, vers: deux}]\n",
        devices__deux="nom: Deux\ntype: atelier_citoyen\n",
    )
    workspace = load(root)
    assert len(combinaisons(read(workspace, "brumeval", DAY, INTERNE)).articules) == 1
    outside = combinaisons(read(workspace, "brumeval", DAY, RESTITUTION))
    assert outside.articules == ()
    assert outside.bilan is not None
    assert "aucun n’a" in outside.bilan.text
