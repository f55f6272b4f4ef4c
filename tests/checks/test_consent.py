"""Who can be recognised by their function alone, and whose words therefore never go public as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.laying import check, lay

INTERVIEW = "territoires/brumeval/interviews/p-4h8t.yaml"


def codes(
    root: Path, function: str, college: str = "elu", scope: str = "citation_pseudonymisee"
) -> list[str]:
    """The codes signalled for a public extract of a person of that function."""
    text = (
        f"date: 2026-02\ncollege: {college}\nfonction: {function}\n"
        f"consentement: {{statut: recueilli, portee: {scope}, date: 2026-02-04, relu_le: 2026-02-20}}\n"
        "conserver_jusqu_au: 2027-06-30\n"
        "extraits:\n  - {id: x1, texte: On découvre les avis une fois le budget voté., diffusion: publique}\n"
    )
    return [issue.code for issue in check(lay(root, {INTERVIEW: text})).issues]


UNIQUE = [
    "DGS",
    "dgs de la commune",
    "directeur général des services",
    "directrice générale adjointe",
    "membre de la direction générale",
    "maire",
    "Maire d’une petite commune",
    "maire délégué",
    "président",
    "président·e de l’agglomération",
    "présidente du conseil",
    "vice-président·e chargé·e de la participation",
    "adjoint·e à la participation",
    "adjointe au maire",
    "maire-adjointe",
    "premier adjoint",
    "adjoint·e en charge de la vie locale",
    "directrice de cabinet",
    "directeur·rice de cabinet",
    "directeur du cabinet",
    "directeur/directrice de cabinet du maire",
    "directeur.trice général.e des services",
    "président(e) du conseil de développement",
]


@pytest.mark.parametrize("function", UNIQUE)
def test_a_unique_function_is_not_quoted_in_public(tmp_path: Path, function: str) -> None:
    """Everyone in the commune knows who it is."""
    assert codes(tmp_path, function) == ["D144"]


@pytest.mark.parametrize("function", UNIQUE[:3])
def test_whoever_accepts_to_be_recognised_may_be_quoted(tmp_path: Path, function: str) -> None:
    """That is what the widest consent is for."""
    assert codes(tmp_path, function, scope="citation_nominative") == []


@pytest.mark.parametrize(
    "function",
    [
        "élu·e de la majorité",
        "conseiller·ère municipal·e",
        "agent·e de mairie",
        "chargé·e de mission",
        "membre d’un conseil",
        "responsable associatif·ve",
        "membre du bureau communautaire",
        "adjoint administratif",
        "assistant·e de direction",
        "collaboratrice du maire",
        "du service de la présidente",
    ],
)
def test_a_shared_function_may_be(tmp_path: Path, function: str) -> None:
    """Many people have it."""
    assert codes(tmp_path, function, "agent") == []


def test_the_college_alone_may_be_enough(tmp_path: Path) -> None:
    """A direction has very few members, whatever they are called."""
    assert codes(tmp_path, "cadre", "direction") == ["D144"]
