"""The constats that come, go, are no longer known, are settled or are worded otherwise, with their proof."""

from __future__ import annotations

from pathlib import Path

import pytest

from changes.conclusive import DAY, EXAMPLE, Versions, moved, plain, versions
from diagdemo.changes.conclusions.territory import Conclusions, conclusions
from diagdemo.changes.model import ConstatChange, Sense, Side
from diagdemo.study.build import build_study
from diagdemo.workspace.load import load

HOME = "territoires/brumeval"
QUARTIER = f"{HOME}/devices/assemblees-de-quartier.yaml"
CONSEIL = f"{HOME}/devices/conseil-citoyen-tilleuls.yaml"
RUCHE = f"{HOME}/actors/la-ruche.yaml"


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Versions:
    """A mandate is written, a degree is no longer known, a council is gone, an actor comes with a dispute."""
    return versions(
        tmp_path_factory.mktemp("edited"),
        "brumeval",
        {
            "devices/assemblees-de-quartier.yaml": (
                ("mandat: {statut: oral}", "mandat: {statut: ecrit_public}"),
                ("degre_annonce: concertation\n", ""),
            ),
            "devices/conseil-citoyen-tilleuls.yaml": None,
            "actors/la-ruche.yaml": "nom: La Ruche\nnature: organisation\ncategorie: association\nliens:\n"
            "  - {vers: assemblees-de-quartier, type: participe_a}\n"
            "  - {vers: union-sportive, type: conflit}\n",
        },
    )


@pytest.fixture(scope="module")
def found(edited: Versions) -> Conclusions:
    return edited.conclusions()


def one(found: Conclusions, code: str, target: str) -> ConstatChange:
    (change,) = [each for each in found.constats if (each.code, each.target) == (code, target)]
    return change


def test_what_appears_is_proved_in_the_later_version(edited: Versions, found: Conclusions) -> None:
    change = one(found, "ECO-05", "la-ruche+union-sportive")
    assert (change.sense, change.internal, change.before) == (Sense.APPARAIT, True, None)
    assert plain(change.after).startswith("Un désaccord est recensé entre « La Ruche » et « Union sportive")
    assert [edited.said(line) for line in change.lines] == ["- {vers: union-sportive, type: conflit}"]
    assert change.lines[0].side is Side.APRES
    assert change.because == (RUCHE,)
    assert change.note == ""


def test_what_disappears_is_proved_in_the_earlier_version(edited: Versions, found: Conclusions) -> None:
    change = one(found, "CAD-01", "assemblees-de-quartier")
    assert change.sense is Sense.DISPARAIT
    assert (
        plain(change.before) == "« Assemblées de quartier » : la commande est orale, elle n’est pas écrite."
    )
    assert change.after == change.note == ""
    assert {line.side for line in change.lines} == {Side.AVANT}
    assert "mandat: {statut: oral}" in [edited.said(line) for line in change.lines]
    assert change.because == (QUARTIER,)


def test_what_it_was_about_being_gone_is_said(edited: Versions, found: Conclusions) -> None:
    change = one(found, "DEC-02", "conseil-citoyen-tilleuls")
    assert (change.sense, change.after) == (Sense.DISPARAIT, None)
    assert plain(change.note) == "« Conseil citoyen des Tilleuls » n’est plus dans les fiches."
    assert "reponse: sans_reponse" in edited.said(change.lines[1]) + edited.said(change.lines[2])
    assert change.because == (CONSEIL,)


def test_what_is_no_longer_known_rests_on_what_was(edited: Versions, found: Conclusions) -> None:
    change = one(found, "CAD-03", "assemblees-de-quartier")
    assert change.sense is Sense.INDETERMINE
    assert plain(change.before).startswith(
        "« Assemblées de quartier » : annoncé comme concertation, vécu comme"
    )
    assert plain(change.after) == "« Assemblées de quartier » : le degré annoncé n’est pas renseigné."
    assert edited.said(change.lines[0]) == "degre_annonce: concertation"
    assert change.more == 1
    assert change.because == (QUARTIER,)


INTERVIEW = """date: 2026-05-28
college: agent
fonction: accueil de la mairie
mode: visio
consentement: {statut: recueilli, portee: citation_pseudonymisee, date: 2026-06-01}
conserver_jusqu_au: 2031-12-31
extraits:
  - {id: x1, texte: On nous demande tout., themes: [moyens], sens: negatif}
"""


def test_what_is_no_longer_known_because_of_what_is_new_cites_it_first(tmp_path: Path) -> None:
    held = versions(tmp_path, "brumeval", {"interviews/p-w9s4.yaml": INTERVIEW})
    change = one(held.conclusions(), "ENT-02", "")
    assert change.sense is Sense.INDETERMINE
    assert change.lines[0].file == f"{HOME}/interviews/p-w9s4.yaml"
    assert change.lines[0].side is Side.APRES
    assert held.said(change.lines[0]).startswith("- {id: x1,")
    assert change.more > 0


def test_a_new_record_that_says_too_little_is_cited(tmp_path: Path) -> None:
    """What it lacks has no line: that of the record is given."""
    text = "nom: Atelier\ntype: reunion_publique\nstatut: actif\n"
    held = versions(tmp_path, "port-celestin", {"devices/atelier.yaml": text})
    told = [each for each in held.conclusions().constats if each.sense is Sense.INDETERMINE]
    assert told
    for change in told:
        assert change.lines[0].file == "territoires/port-celestin/devices/atelier.yaml", change
        assert change.lines[0].side is Side.APRES


def test_what_is_settled_is_proved_in_the_later_version(edited: Versions, found: Conclusions) -> None:
    change = one(found, "PUB-01", "")
    assert (change.sense, change.after) == (Sense.PRECISE, "")
    assert plain(change.before).startswith("La carte du territoire montre trop peu d’organisations")
    assert edited.said(change.lines[0]) == "- {vers: assemblees-de-quartier, type: participe_a}"


def test_what_is_worded_otherwise_keeps_both_sentences(found: Conclusions) -> None:
    change = one(found, "AMB-03", "CAD-02")
    assert change.sense is Sense.CHANGE
    assert "« Conseil citoyen des Tilleuls » et « Conseil des jeunes »" in plain(change.before)
    assert "relevé pour « Conseil des jeunes »" in plain(change.after)


def test_the_order_is_by_sense_then_by_importance_then_by_code(found: Conclusions) -> None:
    senses = [list(Sense).index(each.sense) for each in found.constats]
    assert senses == sorted(senses)
    assert [each.code for each in found.constats if each.sense is Sense.APPARAIT] == [
        "ECO-02",
        "ECO-03",
        "ECO-05",
        "LEG-03",
    ]
    gone = [each.code for each in found.constats if each.sense is Sense.DISPARAIT]
    assert gone == ["CAD-01", "CAD-02", "CAD-03", "DEC-02", "DEC-06", "TRA-01"]


def test_every_line_holds_what_is_told(edited: Versions, found: Conclusions) -> None:
    for change in found.constats:
        assert len(change.lines) <= 4
        assert all(edited.said(line) for line in change.lines), change
        assert change.lines, change


def test_going_back_tells_the_opposite(edited: Versions, found: Conclusions) -> None:
    states = {
        Sense.APPARAIT: {Sense.DISPARAIT, Sense.INDETERMINE},
        Sense.DISPARAIT: {Sense.APPARAIT},
        Sense.INDETERMINE: {Sense.APPARAIT, Sense.PRECISE},
        Sense.PRECISE: {Sense.INDETERMINE},
        Sense.CHANGE: {Sense.CHANGE},
    }
    back = {(each.code, each.target): each for each in edited.conclusions(back=True).constats}
    assert back.keys() == {(each.code, each.target) for each in found.constats}
    for change in found.constats:
        other = back[change.code, change.target]
        assert other.sense in states[change.sense]
        assert (other.before, other.after) == (change.after, change.before)


def test_a_version_does_not_differ_from_itself(edited: Versions) -> None:
    study, _ = edited.studies()
    again = build_study(load(EXAMPLE, only={"brumeval"}), "brumeval", DAY)
    assert conclusions(study, again, {}, set()) == Conclusions()


def test_comments_order_and_new_names_are_no_change(tmp_path: Path) -> None:
    held = versions(
        tmp_path / "a",
        "val-de-clairune",
        {
            "devices/jury-de-l-eau.yaml": (
                ("nom: Jury de l’eau", "# relu\n\nnom: Jury de l’eau"),
                (
                    "  - {de: service-eau, type: anime}\n  - {de: amis-de-la-source, type: participe_a}\n",
                    "  - {de: amis-de-la-source, type: participe_a}\n  - {de: service-eau, type: anime}\n",
                ),
            )
        },
    )
    assert held.changed
    assert held.conclusions() == Conclusions()


@pytest.mark.parametrize(
    ("kind", "old"), [("devices", "assemblees-de-quartier"), ("actors", "union-sportive")]
)
def test_a_renamed_record_is_followed(tmp_path: Path, kind: str, old: str) -> None:
    held = moved(tmp_path, "brumeval", kind, old, "autre-nom")
    assert held.conclusions({old: "autre-nom"}) == Conclusions()
    assert held.conclusions().constats


def test_another_title_is_not_another_finding(tmp_path: Path) -> None:
    edit = (("nom: Assemblées de quartier", "nom: Assemblées libres"),)
    found = versions(tmp_path, "brumeval", {"devices/assemblees-de-quartier.yaml": edit}).conclusions()
    assert (found.constats, found.indicators, found.map) == ((), (), ())


def test_another_threshold_is_told_with_the_file_that_sets_it(tmp_path: Path) -> None:
    text = (EXAMPLE / "diagdemo.yaml").read_text(encoding="utf-8")
    assert text.count("seuils:\n") == 1
    lower = text.replace("seuils:\n", "seuils:\n  QUA-02:\n    age_mois: 6\n    motif: Essai\n")
    found = versions(tmp_path, "brumeval", {"diagdemo.yaml": lower}).conclusions()
    assert {(each.code, each.because) for each in found.constats} == {("QUA-02", ("diagdemo.yaml",))}
