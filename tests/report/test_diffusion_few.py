"""What counts few people, or only those who were met, is in no part of a document for others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.documents import Order, comparison, diagnostic
from diagdemo.report.files import files_of
from diagdemo.report.reading import read
from diagdemo.workspace.load import load
from report.documents import example
from report.reachable import texts
from report.small import DAY, brumeval

INTERNE, RESTITUTION, PUBLIQUE = Diffusion
OTHERS = (RESTITUTION, PUBLIQUE)
FORUM = """nom: Forum
type: conseil_citoyen
statut: actif
editions:
  - id: "2024"
    participants: 2347
    nouveaux: 2346
    profil:
      sexe: {effectifs: {femmes: 3, hommes: 2344}, n_renseigne: 2347, source: a}
      age: {effectifs: {jeunes: 1100, autres: 1247}, n_renseigne: 2347, source: a}
  - {id: "2023", participants: 3, votants: 3}
sources: {a: {titre: Bilan, editeur: Ville}}
"""
DIAGNOSIS = """version: V1
statut: en_cours
etapes: {valorisation: {evenements: [{type: seminaire_elus, date: 2026-04-02, participants: 3}]}}
"""


def _all(root: Path, diffusion: Diffusion) -> str:
    document = diagnostic(load(root), "brumeval", Order(diffusion, DAY))
    return "\n".join(content.decode() for content in files_of(document, ("md", "html")).values())


@pytest.mark.parametrize("diffusion", OTHERS)
def test_no_part_of_a_document_counts_few_people(diffusion: Diffusion, tmp_path: Path) -> None:
    root = brumeval(tmp_path, diagnostic=DIAGNOSIS, devices__forum=FORUM)
    for sign in (r"2[\s\u202f]?344", r"2[\s\u202f]?346", r"\b3[ \u00a0]personnes"):
        assert re.search(sign, _all(root, INTERNE)), sign
        assert not re.search(sign, _all(root, diffusion)), sign
    assert re.search(r"1[\s\u202f]?247", _all(root, diffusion))


@pytest.mark.parametrize("diffusion", OTHERS)
def test_no_file_that_is_computed_from_holds_few_people(diffusion: Diffusion, tmp_path: Path) -> None:
    root = brumeval(tmp_path, diagnostic=DIAGNOSIS, devices__forum=FORUM)
    held = " ".join(texts(read(load(root), "brumeval", DAY, diffusion)))
    assert "hommes" not in held
    assert "2346" not in held


@pytest.mark.parametrize("diffusion", OTHERS)
def test_no_indicator_is_made_of_those_who_were_met(diffusion: Diffusion) -> None:
    """The diagnostic does not say how many they were: the comparison, which goes round as well, cannot."""
    reading = read(example("reseau-fictif"), "brumeval", DAY, diffusion)
    assert {"couverture_entretiens", "saturation", "convergence_elus_agents"} & set(reading.measures) == set()
    text = comparison(example("reseau-fictif"), None, Order(diffusion, DAY)).text
    assert not re.search(r"Couverture des entretiens[^\n]*\d sur \d", text)


def test_everyone_reads_nothing_of_who_was_met_or_was_not() -> None:
    for slug in example("reseau-fictif").territories:
        reading = read(example("reseau-fictif"), slug, DAY, PUBLIQUE)
        assert not [code for code in reading.observation.outcomes if code.startswith("ENT-")]
        assert "aucun entretien" not in diagnostic(example("reseau-fictif"), slug, Order(PUBLIQUE, DAY)).text
