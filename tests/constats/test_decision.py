"""Subtle points of the rules on what becomes of participation: partial data, editions, lineages, choices."""

from __future__ import annotations

from pathlib import Path

import pytest

from constats.laying import lay, plain, study_of
from diagdemo.constats.observe import observe
from diagdemo.constats.verdict import Verdict
from diagdemo.study.study import Study

HEAD = "nom: Forum\ntype: atelier_citoyen\n"
ACTIVE = "statut: actif\n"


def study(tmp_path: Path, forum: str, **others: str) -> Study:
    """A territory with the device `forum`, and other records such as `actors__labo`."""
    case = tmp_path / "cas"
    for name, text in {"devices__forum": HEAD + forum, **others}.items():
        path = case / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return study_of(lay(case, tmp_path / "depot"))


def verdict(held: Study, code: str, target: str = "forum") -> Verdict:
    """What a constat says of a target."""
    (found,) = [each for each in observe(held).outcomes[code].verdicts if each.target.id == target]
    return found


def edition(rest: str, id: str = "2023") -> str:
    return f'editions: [{{id: "{id}", {rest}}}]\n'


@pytest.mark.parametrize(
    ("forum", "state"),
    [
        (edition("reponse_publique: {date: {prevu: 2024-12}}"), "indetermine"),
        (edition("reponse_publique: {date: 2027-01}"), "declenche"),
        (edition("reponse_publique: {url: https://ville.fr/reponse}"), "non_declenche"),
        (edition("reponse_publique: {valeur: sans_objet, note: vote sans suite}"), "non_declenche"),
        (edition("fin: 2026, reponse_publique: aucune", "2026"), "non_declenche"),
        (edition("fin: 2025, reponse_publique: aucune", "2025"), "indetermine"),
        ("degre_annonce: information\n" + edition("reponse_publique: aucune"), "non_declenche"),
        ("editions: []\n", "non_declenche"),
        ("", "indetermine"),
    ],
)
def test_answers(forum: str, state: str, tmp_path: Path) -> None:
    """Planned is not given; without object is a choice; a device that informs calls for no answer."""
    assert verdict(study(tmp_path, forum), "DEC-01").state == state


def test_a_choice_says_its_reason(tmp_path: Path) -> None:
    found = verdict(
        study(tmp_path, edition("reponse_publique: {valeur: sans_objet, note: vote sans suite}")), "DEC-01"
    )
    assert found.choice == "vote sans suite"


def test_the_latest_edition_softens_the_earlier_ones(tmp_path: Path) -> None:
    """What is mended is said, and counts less; an edition that is too recent mends nothing."""
    held = study(
        tmp_path,
        "editions:\n"
        '  - {id: "2022", reponse_publique: aucune}\n'
        '  - {id: "2023", fin: 2023-11, reponse_publique: {date: 2024-01}}\n'
        '  - {id: "2026", fin: 2026-05, reponse_publique: aucune}\n',
    )
    found = verdict(held, "DEC-01")
    assert plain(found.sentence).endswith("Ce n’est plus le cas pour l’édition 2023.")
    assert found.importance == 1


@pytest.mark.parametrize(
    ("outcomes", "state"),
    [
        (
            "{recues: 40, acceptees: 30, refusees_motivees: 0, refusees_sans_motif: 0, sans_reponse: 10}",
            "non",
        ),
        (
            "{recues: 40, acceptees: 29, refusees_motivees: 0, refusees_sans_motif: 0, sans_reponse: 11}",
            "oui",
        ),
        ("{recues: 44, acceptees: 29, refusees_sans_motif: 0, sans_reponse: 11, retirees: 4}", "oui"),
        ("{recues: 44, acceptees: 29, refusees_sans_motif: 0, sans_reponse: 11, en_examen: 4}", "non"),
        ("{acceptees: 29, refusees_sans_motif: 0, sans_reponse: 11}", "?"),
        ("{recues: 0}", "non"),
        ("{recues: 40, acceptees: 20, refusees: 20}", "?"),
        ("{recues: 40, acceptees: 20, refusees: 20, refusees_motivees: 20}", "non"),
        ("aucune", "non"),
        ("[{objet: Bancs, reponse: sans_reponse}, {objet: Ombre, reponse: acceptee}, {objet: Eau}]", "oui"),
        ("[{objet: Bancs, reponse: acceptee}, {objet: Ombre, reponse: acceptee}, {objet: Eau}]", "?"),
    ],
)
def test_unexplained_refusals(outcomes: str, state: str, tmp_path: Path) -> None:
    """The share is known only when all readings of what is not known lead to the same answer."""
    wanted = {"oui": "declenche", "non": "non_declenche", "?": "indetermine"}[state]
    held = study(tmp_path, edition(f"suites: {outcomes}"))
    assert verdict(held, "DEC-02").state == wanted


def test_a_list_shorter_than_what_was_received_may_hide_refusals(tmp_path: Path) -> None:
    """Two of five propositions are followed one by one: of the three others nothing is known."""
    outcomes = "suites: [{objet: Bancs, reponse: acceptee}, {objet: Ombre, reponse: acceptee}]"
    found = verdict(study(tmp_path, edition(f"propositions: 5, {outcomes}")), "DEC-02")
    assert found.state == "indetermine"
    assert [lack.key for lack in found.missing] == ["editions.1.suites"]


def test_a_list_of_some_propositions_does_not_tell_of_all(tmp_path: Path) -> None:
    """One of five propositions is followed and waits: the four others may be done."""
    outcomes = "suites: [{objet: Bancs, reponse: acceptee, realisation: en_cours, echeance: 2025}]"
    found = verdict(study(tmp_path, edition(f"propositions: 5, {outcomes}")), "DEC-03")
    assert found.state == "indetermine"
    assert [lack.key for lack in found.missing] == ["editions.1.suites"]
    assert "la fiche suit une à une 1 proposition sur 5." in found.sentence
    assert verdict(study(tmp_path, edition(outcomes)), "DEC-03").state == "declenche"


def test_a_list_of_successes_is_not_yet_a_strength(tmp_path: Path) -> None:
    """One of five propositions is followed and done: the four others may not be."""
    outcomes = "suites: [{objet: Bancs, reponse: acceptee, realisation: realisee, echeance: 2025}]"
    told = f"reponse_publique: {{date: 2024-06}}, {outcomes}"
    lived = "degre_constate: co_decision\n"
    assert verdict(study(tmp_path, lived + edition(told)), "DEC-05").state == "declenche"
    assert (
        verdict(study(tmp_path, lived + edition(f"propositions: 5, {told}")), "DEC-05").state == "indetermine"
    )


@pytest.mark.parametrize(
    ("items", "state"),
    [
        (["realisee, echeance: 2025", "en_cours, echeance: 2025"], "non_declenche"),
        (["en_cours, echeance: 2025", "en_cours, echeance: 2026"], "declenche"),
        (["en_cours, echeance: 2026-06", "en_cours, echeance: 2027"], "non_declenche"),
        (["en_cours, echeance: 2025", "realisee"], "indetermine"),
        (["en_cours, echeance: 2025", "realisee, echeance: {valeur: sans_objet, note: fait}"], "declenche"),
        (["en_cours"], "indetermine"),
    ],
)
def test_only_what_is_due_is_asked_for(items: list[str], state: str, tmp_path: Path) -> None:
    """A due date that is not known may be past: it counts both ways."""
    told = ", ".join(
        f"{{objet: o{rank}, reponse: acceptee, realisation: {item}}}" for rank, item in enumerate(items)
    )
    assert verdict(study(tmp_path, edition(f"suites: [{told}]")), "DEC-03").state == state


@pytest.mark.parametrize(
    ("mandate", "state"),
    [
        ("{marge: Jamais précisée., decision_le: 2027}", "declenche"),
        ("{statut: absent}", "declenche"),
        ("aucun", "declenche"),
        ("{marge: le tracé}", "indetermine"),
        ("{marge: le tracé, decision_le: {valeur: sans_objet, note: instance permanente}}", "non_declenche"),
        ("{marge: le tracé, decision_le: 2025-02}", "declenche"),
        ("{marge: le tracé, decision_le: 2025}", "non_declenche"),
    ],
)
def test_margins(mandate: str, state: str, tmp_path: Path) -> None:
    """A margin is missing only when it is known to be; a decision comes before only for sure."""
    forum = f"{ACTIVE}degre_annonce: concertation\ndebut: 2025-03\nmandat: {mandate}\n"
    assert verdict(study(tmp_path, forum), "CAD-02").state == state


@pytest.mark.parametrize(
    ("riverains", "state"),
    [
        ("interets: [{objet: Forum, position: reservee}]", "declenche"),
        ("interets: [{objet: forum, position: partagee}]", "non_declenche"),
        ("interets: [{objet: un autre sujet, position: opposee}]", "non_declenche"),
        ("interets: [{objet: forum}]", "indetermine"),
        ("liens: [{vers: forum, type: participe_a}, {vers: labo, type: conflit}]", "declenche"),
        ("liens: [{vers: labo, type: conflit}]", "non_declenche"),
        (
            "liens: [{vers: forum, type: participe_a}, {vers: labo, type: conflit, statut: passee}]",
            "non_declenche",
        ),
    ],
)
def test_disagreements(riverains: str, state: str, tmp_path: Path) -> None:
    """About the device itself, or between two actors that it brings together today."""
    labo = "nom: Labo\nliens: [{vers: forum, type: anime}]\n"
    held = study(
        tmp_path,
        ACTIVE + "facilitation: formee\n",
        actors__labo=labo,
        actors__riverains=f"nom: Riverains\n{riverains}\n",
    )
    assert verdict(held, "CAD-04").state == state


def test_an_evaluator_counts_as_an_evaluation(tmp_path: Path) -> None:
    labo = "nom: Labo\nliens: [{vers: forum, type: evalue, statut: passee}]\n"
    held = study(tmp_path, ACTIVE + "debut: 2015\nevaluation: aucune\n", actors__labo=labo)
    assert verdict(held, "DEC-06").state == "non_declenche"


def test_old_editions_tell_the_age_of_a_device(tmp_path: Path) -> None:
    forum = ACTIVE + 'evaluation: aucune\neditions: [{id: "2021"}]\n'
    assert verdict(study(tmp_path, forum), "DEC-06").state == "declenche"


def test_the_editions_of_the_lineage_count(tmp_path: Path) -> None:
    """A recurrent device that stopped after two editions, and one under its former name, lasted longer."""
    held = study(
        tmp_path,
        "statut: arrete\ntemporalite: recurrent\nsuccede_a: [ancien]\n"
        'editions: [{id: "2022"}, {id: "2023"}]\n',
        devices__ancien='nom: Ancien\ntype: atelier_citoyen\nstatut: arrete\neditions: [{id: "2020"}]\n',
    )
    assert verdict(held, "CON-01").state == "non_declenche"
    assert verdict(held, "CON-01", "ancien").state == "non_declenche"


@pytest.mark.parametrize(
    ("forum", "state"),
    [
        ("statut: termine\n", "non_declenche"),
        ("statut: en_pause\n", "non_declenche"),
        ("fin: 2022\n", "indetermine"),
        ("statut: arrete\n", "declenche"),
    ],
)
def test_only_a_stop_is_a_stop(forum: str, state: str, tmp_path: Path) -> None:
    """A device that went to its end, or that pauses, did not stop early; an end alone does not say which."""
    held = study(tmp_path, forum + 'temporalite: recurrent\neditions: [{id: "2021"}]\n')
    assert verdict(held, "CON-01").state == state


def test_a_declared_choice_of_degree_is_respected(tmp_path: Path) -> None:
    choice = "version: V1\nstatut: en_cours\nchoix: [{constat: DEC-04, motif: La Ville écoute d’abord.}]\n"
    held = study(tmp_path, ACTIVE + "degre_constate: consultation\n", diagnostic=choice)
    found = verdict(held, "DEC-04", "")
    assert (found.state, found.choice) == ("non_declenche", "La Ville écoute d’abord.")


def test_results_of_a_device_that_is_over_without_editions(tmp_path: Path) -> None:
    found = verdict(study(tmp_path, "statut: termine\ndonnees_ouvertes: aucune\n"), "TRA-01")
    assert plain(found.sentence) == (
        "« Forum » : d’après la fiche, les résultats ne sont pas publiés pour ce dispositif."
    )


def test_nothing_due_is_no_strength_yet(tmp_path: Path) -> None:
    forum = "degre_constate: co_decision\n" + edition(
        "reponse_publique: {date: 2024-02}, suites: {recues: 9, acceptees: 4, echues: 0, realisees: 0}"
    )
    assert verdict(study(tmp_path, forum), "DEC-05").state == "non_declenche"


@pytest.mark.parametrize(
    "code", ["CAD-02", "CAD-04", "POR-01", "DEC-01", "DEC-04", "DEC-06", "CON-01", "TRA-01"]
)
def test_a_territory_without_device_gets_a_sentence(code: str, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    held = study_of(lay(tmp_path / "vide", tmp_path / "depot"))
    (found,) = observe(held).outcomes[code].verdicts
    assert found.state == "indetermine"
    assert plain(found.sentence).startswith("Aucun dispositif n’est recensé")
    assert [lack.kind for lack in found.missing] == ["device"]
