"""What people said: as consent allows, never added up, never such that one person is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.reading import read
from diagdemo.report.sections.postures import PosturesSection, postures
from diagdemo.workspace.load import load
from report.documents import DAY, example
from report.small import brumeval

INTERNE, RESTITUTION, PUBLIQUE = Diffusion
WORDS = "Mes propres mots."
OTHERS = "Les mots de l’équipe."


def _interview(
    *,
    college: str = "agent",
    consent: str = "statut: recueilli, portee: citation_pseudonymisee, relu_le: 2026-03-01",
    extract: str = "themes: [confiance], sens: negatif, diffusion: restitution",
    asked: str = "",
    said: str = f"texte: {WORDS}, paraphrase: {OTHERS}",
    function: str = "",
) -> str:
    lines = [
        "date: 2026-02-11",
        f"college: {college}",
        "conserver_jusqu_au: 2027-06-30",
        f"consentement: {{{consent}, date: 2026-02-11}}",
        *([f"fonction: {function}"] if function else []),
        *([f"questions_posees: [{asked}]"] if asked else []),
        *([f"extraits:\n  - {{id: x1, {said}, {extract}}}"] if extract else []),
    ]
    return "\n".join(lines) + "\n"


def _told(root: Path, diffusion: Diffusion) -> PosturesSection:
    return postures(read(load(root), "brumeval", DAY, diffusion))


def _words(section: PosturesSection) -> list[tuple[str, bool, str]]:
    return [(each.texte.text, each.equipe, each.qui) for theme in section.entendu for each in theme.paroles]


OWN = f"«\u00a0{WORDS}\u00a0»"
QUOTED = "statut: recueilli, portee: citation_pseudonymisee"
READ = f"{QUOTED}, relu_le: 2026-03-01"
AT_ALL = "themes: [confiance], diffusion: publique"
AMONG_US = "themes: [confiance], diffusion: restitution"
FOR_TEAM = "themes: [confiance], diffusion: interne"


@pytest.mark.parametrize(
    ("consent", "extract", "within", "outside"),
    [
        (READ, AMONG_US, OWN, OWN),
        (READ, AT_ALL, OWN, OWN),
        (QUOTED, AMONG_US, OWN, OTHERS),
        (READ, FOR_TEAM, OWN, None),
        ("statut: recueilli, portee: analyse_interne", AMONG_US, OTHERS, OTHERS),
        ("statut: recueilli", AMONG_US, OTHERS, OTHERS),
        ("statut: refuse", AMONG_US, None, None),
        ("statut: en_attente", AMONG_US, None, None),
        (f"{READ}, date_retrait: 2026-04-01", AMONG_US, None, None),
    ],
)
def test_words_are_shown_as_consent_allows(
    consent: str, extract: str, within: str | None, outside: str | None, tmp_path: Path
) -> None:
    root = brumeval(
        tmp_path,
        interviews__p_1aaa=_interview(consent=consent, extract=extract),
        interviews__p_2bbb=_interview(extract=""),
    )
    for diffusion, expected in ((INTERNE, within), (RESTITUTION, outside), (PUBLIQUE, None)):
        told = _words(_told(root, diffusion))
        assert [words for words, _, _ in told] == ([expected] if expected else []), diffusion
        assert all(team is (words == OTHERS) for words, team, _ in told)


def test_a_month_stays_within_the_team_and_a_function_is_nowhere(tmp_path: Path) -> None:
    root = brumeval(
        tmp_path,
        interviews__p_1aaa=_interview(function="chargée de mission"),
        interviews__p_2bbb=_interview(extract=""),
    )
    assert [who for _, _, who in _words(_told(root, INTERNE))] == ["Agents, février 2026"]
    assert [who for _, _, who in _words(_told(root, RESTITUTION))] == ["Agents"]


def test_the_only_person_of_a_college_whose_words_are_not_quoted_has_no_college(tmp_path: Path) -> None:
    root = brumeval(tmp_path, interviews__p_1aaa=_interview(college="direction", consent=QUOTED))
    assert _words(_told(root, RESTITUTION)) == [(OTHERS, True, "une personne rencontrée")]


def test_colleges_stand_side_by_side_out_of_those_asked(tmp_path: Path) -> None:
    root = brumeval(
        tmp_path,
        interviews__p_1aaa=_interview(asked="confiance"),
        interviews__p_2bbb=_interview(asked="confiance", extract="themes: [moyens]"),
        interviews__p_3ccc=_interview(college="elu", extract="themes: [confiance], sens: positif"),
        interviews__p_4ddd=_interview(college="elu", extract=""),
    )
    table = _told(root, INTERNE).themes
    assert table is not None
    assert table.colleges == ("Élu·es (2)", "Agents (2)")
    (row,) = table.lignes
    assert [cell.text.replace("\u00a0", " ") for cell in row.cellules] == [
        "1 spontané : positif",
        "1 sur 2 : négatif",
    ]
    assert row.desaccord
    assert all(cell.proofs for cell in row.cellules)


def test_silence_is_not_disagreement(tmp_path: Path) -> None:
    root = brumeval(
        tmp_path,
        interviews__p_1aaa=_interview(extract="dispositifs: [forum], sens: negatif"),
        interviews__p_2bbb=_interview(college="elu", extract=""),
        devices__forum="nom: Forum\ntype: evenement\n",
    )
    table = _told(root, INTERNE).dispositifs
    assert table is not None
    (row,) = table.lignes
    assert next(cell.text for cell in row.cellules) == "—"
    assert not row.desaccord


def test_outside_the_team_there_is_no_count_and_no_unanimity(tmp_path: Path) -> None:
    everyone = "themes: [confiance], sens: negatif, diffusion: restitution"
    contrary = "themes: [confiance], sens: positif, diffusion: restitution"
    root = brumeval(
        tmp_path,
        interviews__p_1aaa=_interview(extract=everyone, asked="confiance"),
        interviews__p_2bbb=_interview(extract=everyone, asked="confiance"),
        interviews__p_3ccc=_interview(college="elu", extract=contrary),
        interviews__p_4ddd=_interview(college="elu", extract=""),
    )
    table = _told(root, RESTITUTION).themes
    assert table is not None
    assert table.colleges == ("Élu·es", "Agents")
    (row,) = table.lignes
    assert [(cell.text, cell.proofs) for cell in row.cellules] == [("positif", ()), ("en parle", ())]
    assert not row.desaccord  # it would tell the sense of all the agents
    within = _told(root, INTERNE).themes
    assert within is not None
    assert within.lignes[0].desaccord


def test_disagreement_comes_first_and_nothing_is_told_twice(tmp_path: Path) -> None:
    both = "themes: [moyens, confiance], sens: negatif, diffusion: restitution"
    root = brumeval(
        tmp_path,
        interviews__p_1aaa=_interview(extract=both),
        interviews__p_2bbb=_interview(college="elu", extract="themes: [confiance], sens: positif"),
    )
    heard = _told(root, INTERNE).entendu
    assert [(theme.nom, theme.desaccord, len(theme.paroles)) for theme in heard] == [("Confiance", True, 2)]


def test_at_most_two_are_told_on_a_theme_of_two_colleges_first(tmp_path: Path) -> None:
    root = brumeval(
        tmp_path,
        interviews__p_1aaa=_interview(),
        interviews__p_2bbb=_interview(),
        interviews__p_3ccc=_interview(college="association"),
    )
    (theme,) = _told(root, INTERNE).entendu
    assert [parole.qui.split(",")[0] for parole in theme.paroles] == ["Agents", "Associations"]


def test_a_college_that_nobody_was_heard_of_has_no_column() -> None:
    section = postures(read(example("reseau-fictif"), "brumeval", DAY, INTERNE))
    assert section.themes is not None
    assert not any(title.startswith("Opérateurs") for title in section.themes.colleges)
    assert "opérateurs" in section.sans_colonne


def test_without_interviews_it_says_so(tmp_path: Path) -> None:
    root = brumeval(tmp_path)
    assert "Aucun entretien" in _told(root, INTERNE).absence
    assert "chacun peut lire" in _told(root, PUBLIQUE).absence
