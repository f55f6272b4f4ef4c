"""The constats: each once, what is strong first, disagreement shown, and nothing untrue of what is hidden."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.report.reading import Reading, read
from diagdemo.report.sections.constats import ConstatsSection, constats
from diagdemo.report.sections.groupes import Ligne
from diagdemo.workspace.load import load
from report.documents import DAY, example
from report.small import brumeval

INTERNE, RESTITUTION, PUBLIQUE = Diffusion


@cache
def _reading(place: str, diffusion: Diffusion = INTERNE) -> Reading:
    return read(example("reseau-fictif"), place, DAY, diffusion)


def _lines(section: ConstatsSection) -> list[Ligne]:
    return [line for nature in section.natures for group in nature.groupes for line in group.lignes]


@pytest.mark.parametrize("place", ["brumeval", "port-celestin", "pays-de-sarvelle"])
@pytest.mark.parametrize("diffusion", list(Diffusion))
def test_every_verdict_that_is_found_is_told_once_with_a_proof(place: str, diffusion: Diffusion) -> None:
    reading = _reading(place, diffusion)
    lines = _lines(constats(reading))
    found = [verdict for _, verdict in reading.observation.of(EtatConstat.DECLENCHE)]
    assert sorted(line.phrase.text for line in lines) == sorted(verdict.sentence for verdict in found)
    unproved = {line.phrase.text for line in lines if not line.phrase.proofs}
    assert unproved <= {each.sentence for each in found if all(d.kind == "interview" for d in each.evidence)}


def test_what_is_strong_comes_first_and_reserves_last() -> None:
    titles = [nature.titre for nature in constats(_reading("brumeval")).natures]
    assert titles == [
        "Points forts",
        "Spécificités",
        "Points à travailler",
        "Points de vigilance",
        "Réserves",
    ]


def test_what_groups_say_stands_side_by_side_and_disagreement_is_named() -> None:
    lines = {line.ancre: line for line in _lines(constats(_reading("brumeval")))}
    voices = lines["constat-cad-01-assemblees-de-quartier"].voix
    assert voices is not None
    assert voices.desaccord
    assert [each.text.split(" : ")[0].split("\u00a0:")[0] for each in voices.avis] == [
        "L’équipe du diagnostic confirme",
        "Les élu·es écartent",
        "L’administration nuance",
        "La société civile confirme",
    ]
    assert all(len(each.proofs) == 1 for each in voices.avis)


def test_outside_the_team_an_opinion_has_no_function_and_no_day() -> None:
    lines = {line.ancre: line for line in _lines(constats(_reading("brumeval", RESTITUTION)))}
    voices = lines["constat-cad-01-assemblees-de-quartier"].voix
    assert voices is not None
    told = " ".join(each.text for each in voices.avis)
    assert "(octobre 2024)" in told
    assert "25 octobre" not in told
    assert "coordination" not in told


def test_opinions_on_what_is_not_found_are_told_apart_within_the_team_alone() -> None:
    within, outside = (constats(_reading("brumeval", each)).a_part for each in (INTERNE, RESTITUTION))
    assert ["MOY-02" in each.sujet for each in within].count(True) == 1
    assert outside == ()


def test_at_large_nobody_is_told_what_groups_say() -> None:
    section = constats(_reading("brumeval", PUBLIQUE))
    assert [line for line in _lines(section) if line.voix] == []
    assert [each for nature in section.natures for each in nature.manuels] == []


def test_a_finding_counts_its_interviews_within_the_team_alone_and_never_shows_their_ids() -> None:
    def told(diffusion: Diffusion) -> list[str]:
        natures = constats(_reading("brumeval", diffusion)).natures
        return [each.appuis for nature in natures for each in nature.manuels]

    assert any("1 entretien" in each for each in told(INTERNE))
    assert not any("p-2f9x" in each for each in told(INTERNE))
    assert not any("1 entretien" in each or "p-2f9x" in each for each in told(RESTITUTION))
    assert any("entendues en entretien" in each for each in told(RESTITUTION))


def test_a_declared_choice_is_told_with_its_reason_and_what_it_silences() -> None:
    choices = constats(_reading("port-celestin")).choix
    assert [("chambre des comptes" in each.motif.text, len(each.motif.proofs)) for each in choices] == [
        (True, 1)
    ]
    assert "Une étape sans participation recensée" in choices[0].tait


def test_what_would_lift_it_is_said_once_when_it_is_the_same_for_all_targets() -> None:
    groups = {g.code: g for n in constats(_reading("brumeval")).natures for g in n.groupes}
    assert groups["CAD-01"].lever
    assert not any(line.lever for line in groups["CAD-01"].lignes)
    assert not groups["DEC-02"].lever
    assert all(line.lever for line in groups["DEC-02"].lignes)
    assert not groups["ECO-09"].lever
    assert not groups["ECO-09"].lignes[0].lever


def test_two_targets_written_alike_have_two_anchors(tmp_path: Path) -> None:
    active = "type: atelier_citoyen\nstatut: actif\ndegre_annonce: consultation\n"
    device = "nom: {}\n" + active + "mandat: {{statut: oral}}\n"
    root = brumeval(
        tmp_path,
        **{"devices__a-b": device.format("Un"), "devices__a--b": device.format("Deux")},
    )
    lines = _lines(constats(read(load(root), "brumeval", DAY, INTERNE)))
    anchors = [line.ancre for line in lines if "commande" in line.phrase.text]
    assert len(anchors) == 2
    assert len(set(anchors)) == 2
