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


def test_a_fragile_map_is_not_believed(tmp_path: Path) -> None:
    """On a chain, any link less changes who holds the rest: not known, and links are asked for."""
    chain = {
        f"actors/a{n}.yaml": f"nom: Club {n}\nliens: [{{vers: a{n + 1}, type: coopere}}]\n"
        for n in range(1, 7)
    }
    outcome = of(written(tmp_path / "depot", {**chain, "actors/a7.yaml": "nom: Club 7\n"}), "ECO-03")
    middle = one(outcome, "a4")
    assert middle.state is EtatConstat.INDETERMINE
    assert "trop fragile" in middle.sentence
    assert [missing.key for missing in middle.missing] == ["liens"] * 3


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
