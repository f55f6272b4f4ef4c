"""What the constats of the map do when it is small, fragile, empty, or when people said why."""

from __future__ import annotations

from pathlib import Path

import pytest

from constats.laying import lay, plain, put, study_of
from diagdemo.constats.observe import observe
from diagdemo.constats.outcome import Outcome
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat

CODES = [f"ECO-0{number}" for number in range(1, 10)]


def written(root: Path, files: dict[str, str]) -> Path:
    """The base with these records."""
    nothing = root.parent / "nothing"
    nothing.mkdir()
    lay(nothing, root)
    for name, text in files.items():
        put(root, name, "", text)
    return root


def of(root: Path, code: str) -> Outcome:
    """What a constat says."""
    return observe(study_of(root)).outcomes[code]


def one(outcome: Outcome, target: str) -> Verdict:
    """The verdict on a target."""
    (found,) = (verdict for verdict in outcome.verdicts if verdict.target.id == target)
    return found


@pytest.mark.parametrize("code", CODES)
def test_an_empty_territory_gives_words(code: str, tmp_path: Path) -> None:
    """No actor, no device: each says what is missing, and accuses no one."""
    outcome = of(written(tmp_path / "depot", {}), code)
    assert outcome.state is EtatConstat.INDETERMINE
    assert all(verdict.sentence.endswith(".") and verdict.missing for verdict in outcome.verdicts)


def chain(length: int, **more: str) -> dict[str, str]:
    """Clubs linked one to the next; more links by id."""
    files = {}
    for n in range(1, length + 1):
        ties = ([f"{{vers: a{n + 1}, type: coopere}}"] if n < length else []) + (
            [more[f"a{n}"]] if f"a{n}" in more else []
        )
        files[f"actors/a{n}.yaml"] = f"nom: Club {n}\n" + (f"liens: [{', '.join(ties)}]\n" if ties else "")
    return files


def test_a_fragile_map_is_not_believed(tmp_path: Path) -> None:
    """On a chain, any link less changes who holds the rest: not known, and links are asked for."""
    files = chain(13, a7="{vers: a14, type: coopere}") | {"actors/a14.yaml": "nom: Club 14\n"}
    outcome = of(written(tmp_path / "depot", files), "ECO-03")
    middle = one(outcome, "a7")
    assert middle.state is EtatConstat.INDETERMINE
    assert "trop fragile" in middle.sentence
    assert [missing.key for missing in middle.missing] == ["liens"] * 7


def test_too_few_neighbours_are_not_believed(tmp_path: Path) -> None:
    """Linked to two others only, a club is not said to link them."""
    told = one(of(written(tmp_path / "depot", chain(13)), "ECO-03"), "a7")
    assert told.state is EtatConstat.INDETERMINE
    assert "« Club 7 » n’a que 2 voisins recensés" in plain(told.sentence)
    assert told.evidence


def test_too_few_links_are_not_believed(tmp_path: Path) -> None:
    """Under twelve linked pairs, no passage is told: one verdict, with what it waits for."""
    (told,) = of(written(tmp_path / "depot", chain(12)), "ECO-03").verdicts
    assert told.state is EtatConstat.INDETERMINE
    assert plain(told.sentence).startswith("La carte porte trop peu de liens pour le dire : 11 paires")
    assert told.missing


def test_what_was_only_seen_long_ago_solicits_no_one_for_sure(tmp_path: Path) -> None:
    """Three seats of today and one seen in 2022: four at most, and the old one is asked about."""
    seats = [f"{{vers: d{n}, type: siege_a}}" for n in range(3)] + ["{vers: d3, type: siege_a, date: 2022}"]
    files = {f"devices/d{n}.yaml": f"nom: Jury {n}\ntype: atelier_citoyen\nstatut: actif\n" for n in range(4)}
    root = written(
        tmp_path / "depot", {**files, "actors/a.yaml": f"nom: Ligue\nliens: [{', '.join(seats)}]\n"}
    )
    told = one(of(root, "ECO-01"), "a")
    assert told.state is EtatConstat.INDETERMINE
    assert [missing.key for missing in told.missing] == ["liens.4.statut"]
    assert "liens à confirmer" in plain(told.sentence)
    put(root, "actors/a.yaml", "liens.4.statut", "actuelle")
    assert one(of(root, "ECO-01"), "a").state is EtatConstat.DECLENCHE
    put(root, "actors/a.yaml", "liens.4.statut", "passee")
    assert one(of(root, "ECO-01"), "a").state is EtatConstat.NON_DECLENCHE


def test_no_solicitation_is_a_proven_absence(tmp_path: Path) -> None:
    """An actor whom nothing solicits: the line of its record, or of its other links."""
    files = {
        "actors/a.yaml": "nom: Ligue\n",
        "actors/b.yaml": "nom: Club\nliens: [{vers: a, type: coopere}]\n",
    }
    outcome = of(written(tmp_path / "depot", files), "ECO-01")
    assert all(
        verdict.state is EtatConstat.NON_DECLENCHE and verdict.evidence for verdict in outcome.verdicts
    )


def test_an_old_link_keeps_no_one_apart_nor_linked(tmp_path: Path) -> None:
    """An association whose only link was seen in 2022: neither unlinked nor linked."""
    files = {
        "actors/a.yaml": "nom: Rives vivantes\ncategorie: association\n"
        "interets: [{objet: halle, interet: Garder les étals., position: favorable}]\n"
        "liens: [{vers: conseil, type: siege_a, date: 2022}]\n",
        "devices/conseil.yaml": "nom: Conseil\ntype: conseil_citoyen\nstatut: actif\n",
    }
    root = written(tmp_path / "depot", files)
    for code in ("ECO-04", "ECO-06"):
        told = one(of(root, code), "a")
        assert told.state is EtatConstat.INDETERMINE
        assert [missing.key for missing in told.missing] == ["liens.1.statut"]


def test_services_are_not_said_apart_when_an_old_link_joins_them(tmp_path: Path) -> None:
    """Two services, each with its device, and a link between them seen in 2022."""
    lead = "nature: service\ncategorie: collectivite\nliens: [{{vers: {}, type: pilote}}{}]\n"
    files = {
        "actors/a.yaml": "nom: Service voirie\n" + lead.format("d", ""),
        "actors/b.yaml": "nom: Service jeunesse\n"
        + lead.format("e", ", {vers: a, type: coopere, date: 2022}"),
        "devices/d.yaml": "nom: Jury\ntype: atelier_citoyen\nstatut: actif\n",
        "devices/e.yaml": "nom: Forum\ntype: evenement\nstatut: actif\n",
    }
    root = written(tmp_path / "depot", files)
    assert one(of(root, "ECO-02"), "services").state is EtatConstat.INDETERMINE
    put(root, "actors/b.yaml", "liens.2.statut", "passee")
    assert one(of(root, "ECO-02"), "services").state is EtatConstat.DECLENCHE


def test_fewer_than_two_services_tell_nothing(tmp_path: Path) -> None:
    """A device of which the one who leads is known, and no service: neither apart nor together."""
    files = {
        "actors/a.yaml": "nom: Rives vivantes\ncategorie: association\n",
        "devices/d.yaml": "nom: Jury\ntype: atelier_citoyen\nstatut: actif\nliens: [{de: a, type: pilote}]\n",
    }
    outcome = of(written(tmp_path / "depot", files), "ECO-02")
    assert [str(verdict.state) for verdict in outcome.verdicts] == ["indetermine", "indetermine"]
    assert all(verdict.missing for verdict in outcome.verdicts)


def test_every_position_told_is_in_evidence(tmp_path: Path) -> None:
    """A shared position told beside an opposed one is proven as well."""
    files = {
        f"actors/{id}.yaml": f"nom: Acteur {id}\n"
        f"interets: [{{objet: halle, position: {said}, interet: Vivre.}}]\n"
        for id, said in (("a", "opposee"), ("b", "partagee"), ("c", "favorable"))
    }
    (told,) = of(written(tmp_path / "depot", files), "ECO-05").verdicts
    assert told.state is EtatConstat.DECLENCHE
    proof = {(datum.id, datum.key) for datum in told.evidence}
    assert proof >= {(id, f"interets.1.{key}") for id in "abc" for key in ("position", "interet")}


def test_closed_categories(tmp_path: Path) -> None:
    """Two families linked within and not across: found; with bridges, no longer."""
    files = {}
    for n in range(8):
        kin = [m for m in range(n) if (m < 4) == (n < 4)]
        ties = "".join(f"\n  - {{vers: a{m}, type: coopere}}" for m in kin)
        category = "association" if n < 4 else "entreprise"
        files[f"actors/a{n}.yaml"] = f"nom: Club {n}\ncategorie: {category}\n" + (
            f"liens:{ties}\n" if kin else ""
        )
    root = written(tmp_path / "depot", files)
    found = one(of(root, "ECO-02"), "categories")
    assert found.state is EtatConstat.DECLENCHE
    assert "12 paires d’acteurs en lien dans une même catégorie, 0 d’une catégorie à l’autre" in plain(
        found.sentence
    )
    assert found.evidence
    for n in range(4):
        put(
            root,
            f"actors/a{n}.yaml",
            "liens",
            "[" + ", ".join(f"{{vers: a{m}, type: coopere}}" for m in range(4, 8)) + "]",
        )
    assert one(of(root, "ECO-02"), "categories").state is EtatConstat.NON_DECLENCHE


def test_a_declared_choice_silences_one_target(tmp_path: Path) -> None:
    """The territory says why it has no enterprise on its map; associations are still asked about."""
    root = written(tmp_path / "depot", {"actors/a.yaml": "nom: Service voirie\ncategorie: collectivite\n"})
    put(
        root,
        "diagnostic.yaml",
        "choix",
        "[{constat: ECO-07, cible: entreprise, motif: Hors de notre sujet.}]",
    )
    outcome = of(root, "ECO-07")
    assert one(outcome, "entreprise").choice == "Hors de notre sujet."
    assert one(outcome, "association").state is EtatConstat.DECLENCHE


def test_a_conflict_names_its_object_and_both_sides(tmp_path: Path) -> None:
    """The link says what it is about; competition between two organisations is not a disagreement."""
    files = {
        "actors/a.yaml": "nom: Rives vivantes\nliens:\n"
        "  - {vers: b, type: conflit, note: Sur les quais.}\n  - {vers: c, type: concurrence}\n",
        "actors/b.yaml": "nom: Marché couvert\n",
        "actors/c.yaml": "nom: Berges en fête\n",
    }
    (found,) = of(written(tmp_path / "depot", files), "ECO-05").verdicts
    assert found.target.id == "a+b"
    assert plain(found.sentence).startswith(
        "Un désaccord est recensé entre « Rives vivantes » et « Marché couvert » (« Sur les quais »)."
    )


def test_noted_degrees_only_raise_importance(tmp_path: Path) -> None:
    """Sociodynamics are optional: they change the importance, never the sentence."""
    interest = "interets: [{objet: halle, position: opposee, interet: Garder les étals.}]\n"
    root = written(tmp_path / "depot", {"actors/a.yaml": f"nom: Marché couvert\n{interest}"})
    plainly = of(root, "ECO-05")
    put(root, "actors/a.yaml", "sociodynamique", "{objet: halle, pouvoir: 4, antagonisme: 3}")
    noted = of(root, "ECO-05")
    assert [o.importance(o.verdicts[0]) for o in (plainly, noted)] == [2, 3]
    assert plainly.verdicts[0].sentence == noted.verdicts[0].sentence
    assert noted.constat.internal


def test_noted_support_without_a_place(tmp_path: Path) -> None:
    """Acts that support count as a position, when the team notes them."""
    actor = "nom: Rives vivantes\nsociodynamique: {objet: halle, synergie: 3, antagonisme: 2}\n"
    (found,) = of(written(tmp_path / "depot", {"actors/a.yaml": actor}), "ECO-06").verdicts
    assert found.state is EtatConstat.DECLENCHE
    assert "note un soutien par des actes" in found.sentence


def test_what_is_over_does_not_solicit_nor_link(tmp_path: Path) -> None:
    """A device that has ended is not on the map of today, nor are links whose end is past."""
    files = {
        "actors/a.yaml": "nom: Rives vivantes\ncategorie: association\n"
        "interets: [{objet: halle, interet: Garder les étals.}]\nliens:\n"
        "  - {vers: forum, type: siege_a}\n  - {vers: conseil, type: siege_a, fin: 2024}\n",
        "devices/forum.yaml": "nom: Forum\ntype: evenement\nstatut: termine\n",
        "devices/conseil.yaml": "nom: Conseil\ntype: conseil_citoyen\nstatut: actif\n",
        **{
            f"actors/b{n}.yaml": f"nom: Club {n}\nliens: [{{vers: conseil, type: siege_a}}]\n"
            for n in range(8)
        },
    }
    root = written(tmp_path / "depot", files)
    assert one(of(root, "ECO-04"), "a").state is EtatConstat.DECLENCHE


def test_alike_devices_are_told_once(tmp_path: Path) -> None:
    """The pair is told for the first of the two; « toute la population » is no public in common."""
    traits = (
        "type: atelier_citoyen\nstatut: actif\nsujets: [canal]\npublics_vises: [tous]\netapes: [decision]\n"
    )
    files = {f"devices/{id}.yaml": f"nom: Atelier {id}\n{traits}" for id in ("a", "b")}
    outcome = of(written(tmp_path / "depot", files), "ECO-08")
    assert [str(verdict.state) for verdict in outcome.verdicts] == ["declenche", "non_declenche"]
    assert "(le type, les sujets et les étapes)" in outcome.verdicts[0].sentence


def test_unknown_traits_that_may_make_devices_alike(tmp_path: Path) -> None:
    """The same type, and nothing else known: one verdict for the first, with what is missing of the two."""
    files = {f"devices/{id}.yaml": f"nom: Atelier {id}\ntype: atelier_citoyen\n" for id in ("a", "b", "c")}
    files["devices/d.yaml"] = "nom: Forum\ntype: evenement\n"
    outcome = of(written(tmp_path / "depot", files), "ECO-08")
    assert [str(verdict.state) for verdict in outcome.verdicts] == [
        *("indetermine", "indetermine", "non_declenche", "non_declenche")
    ]
    first = outcome.verdicts[0]
    assert {missing.id for missing in first.missing} == {"a", "b"}
    assert plain(first.sentence).endswith(
        "les sujets, les publics visés, les étapes et l’échelle pour dire s’ils se ressemblent. "
        "1 autre dispositif est dans ce cas."
    )
    assert all(verdict.evidence for verdict in outcome.verdicts)
