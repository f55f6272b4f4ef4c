"""The ecosystem at each horizon is today's with the ambitions' changes, and each leads to its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.constats.observe import observe
from diagdemo.graph.ecosystem import ecosystem
from diagdemo.graph.projection import project
from diagdemo.indicators import measure
from diagdemo.model.fact import State
from diagdemo.model.vocabulary.actors import Verbe
from diagdemo.model.vocabulary.plan import Horizon
from diagdemo.study.build import build_study
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.time import is_active
from diagdemo.workspace.load import load
from graph.laid import DAY, HOME, ambition, study

COURT, MOYEN, LONG = Horizon


def ties(study: Study) -> set[tuple[str, str, str]]:
    return {(tie.start, str(tie.verb), tie.end) for tie in study.ties if tie.current}


def test_without_ambition_nothing_changes(tmp_path: Path) -> None:
    today = study(tmp_path)
    for horizon in Horizon:
        future = project(today, horizon)
        assert future.horizon is horizon
        assert future.day == DAY
        assert (future.nodes, future.devices, future.ties) == (today.nodes, today.devices, today.ties)


def test_each_horizon_holds_those_before_it(tmp_path: Path) -> None:
    today = study(
        tmp_path,
        z=ambition("court", "operation: ajouter, acteur: relais, nom: Relais"),
        b=ambition("moyen", "operation: ajouter, acteur: veilleurs, nom: Veilleurs"),
        a=ambition("long", "operation: ajouter, acteur: archives, nom: Archives"),
    )
    added = [set(project(today, horizon).actors) - set(today.actors) for horizon in Horizon]
    assert added == [{"relais"}, {"relais", "veilleurs"}, {"relais", "veilleurs", "archives"}]
    assert "relais" not in today.actors
    with pytest.raises(ValueError, match="only the study of today"):
        project(project(today, COURT), LONG)


def test_an_added_device_is_active_and_every_field_leads_to_the_ambition(tmp_path: Path) -> None:
    today = study(
        tmp_path,
        jury=ambition(
            "court",
            "operation: ajouter, dispositif: jury, nom: Jury, type: assemblee_tiree_au_sort, "
            "degre_annonce: co_decision, etapes: [decision]",
            "operation: ajouter, dispositif: essai, nom: Essai, type: regie, "
            "statut: en_projet, etapes: aucune",
        ),
    )
    future = project(today, COURT)
    jury, trial = future.devices["jury"], future.devices["essai"]
    assert (jury.name, future.nodes["jury"], future.called("jury")) == ("Jury", jury, "Jury")
    active = is_active(future, jury)
    assert active.value is True
    assert [(datum.place, datum.said) for datum in active.evidence] == [
        (f"{HOME}/ambition/jury.yaml:4", "ajouter")
    ]
    assert look(jury, "degre_annonce").one == "co_decision"
    assert jury.at("degre_annonce").said == "co_decision"
    assert (jury.at("etapes", 0).said, jury.at().line) == ("decision", 4)
    assert look(jury, "mandat", "statut").state is State.VIDE
    assert jury.lacks("mandat", "statut").path == f"{HOME}/ambition/jury.yaml"
    assert is_active(future, trial).value is False
    assert trial.at("statut").said == "en_projet"
    assert look(trial, "etapes").state is State.AUCUN


def test_an_added_actor_is_on_the_map(tmp_path: Path) -> None:
    change = "operation: ajouter, acteur: relais, nom: Relais, categorie: association"
    future = project(study(tmp_path, a=ambition("moyen", change)), MOYEN)
    node = future.derive(ecosystem).graph.nodes["relais"]
    assert (node["name"], node["category"], node["side"]) == ("Relais", "association", "acteur")


def test_what_is_modified_leads_to_the_ambition_and_the_rest_to_its_record(tmp_path: Path) -> None:
    today = study(
        tmp_path,
        a=ambition("court", "operation: modifier, dispositif: conseil, degre_annonce: co_decision"),
        b=ambition(
            "long",
            "operation: modifier, dispositif: conseil, nom: Conseil d’avenir, degre_annonce: concertation",
        ),
    )
    soon, late = project(today, COURT).devices["conseil"], project(today, LONG).devices["conseil"]
    assert (look(soon, "degre_annonce").one, soon.name) == ("co_decision", "Conseil citoyen")
    assert (look(late, "degre_annonce").one, late.name) == ("concertation", "Conseil d’avenir")
    assert soon.at("degre_annonce").place == f"{HOME}/ambition/a.yaml:4"
    assert (late.at("degre_annonce").place, late.at("degre_annonce").said) == (
        f"{HOME}/ambition/b.yaml:4",
        "concertation",
    )
    for entity in (soon, late):
        assert entity.at("statut").place == f"{HOME}/devices/conseil.yaml:3"
        assert look(entity, "mandat", "statut").one == "oral"
    assert project(today, LONG).nodes["conseil"] is not late
    assert today.devices["conseil"].name == "Conseil citoyen"


def test_a_device_that_an_ambition_adds_may_be_modified_by_another(tmp_path: Path) -> None:
    today = study(
        tmp_path,
        a=ambition("court", "operation: ajouter, dispositif: jury, nom: Jury, type: atelier_citoyen"),
        b=ambition("moyen", "operation: modifier, dispositif: jury, statut: en_pause"),
    )
    jury = project(today, MOYEN).devices["jury"]
    assert jury.at("statut").place == f"{HOME}/ambition/b.yaml:4"
    assert jury.at("nom").place == f"{HOME}/ambition/a.yaml:4"


def test_what_is_removed_takes_its_links_away(tmp_path: Path) -> None:
    today = study(tmp_path, a=ambition("moyen", "operation: retirer, acteur: service"))
    soon, later = project(today, COURT), project(today, MOYEN)
    assert "service" in soon.nodes
    assert "service" not in later.nodes
    assert "service" not in later.actors
    assert ties(soon) - ties(later) == {
        ("service", "anime", "conseil"),
        ("service", "coopere", "ailleurs/reseau"),
    }
    assert "ailleurs/reseau" not in later.nodes, "what is elsewhere is on the map by its links alone"


def test_links_are_added_with_the_line_that_says_so(tmp_path: Path) -> None:
    link = "operation: ajouter, lien: {de: conseil, type: alimente, vers: budget}"
    today = study(tmp_path, a=ambition("court", link))
    assert [str(tie.status) for tie in today.ties if tie.verb is Verbe.ALIMENTE] == ["souhaitee"]
    (tie,) = (tie for tie in project(today, COURT).ties if tie.verb is Verbe.ALIMENTE)
    assert tie.current, "a wish comes true once"
    assert (tie.datum.place, tie.datum.said) == (
        f"{HOME}/ambition/a.yaml:4",
        "{de: conseil, type: alimente, vers: budget}",
    )


def test_a_link_may_reach_what_today_has_no_link_with(tmp_path: Path) -> None:
    link = "operation: ajouter, lien: {de: labo, type: evalue, vers: conseil}"
    today = study(tmp_path, a=ambition("court", link))
    future = project(today, COURT)
    assert "labo" not in today.nodes
    assert future.actors["labo"].name == "Laboratoire partagé"
    assert ("labo", "evalue", "conseil") in ties(future)


def test_political_backing_follows_its_link(tmp_path: Path) -> None:
    today = study(
        tmp_path,
        a=ambition(
            "court",
            "operation: ajouter, lien: {de: delegation, type: porte, vers: budget}",
            "operation: retirer, lien: {de: delegation, type: porte, vers: conseil}",
        ),
        b=ambition("long", "operation: retirer, acteur: delegation"),
    )
    soon, late = project(today, COURT), project(today, LONG)
    backed = look(soon.devices["budget"], "portage_politique")
    assert (backed.one, backed.datum.place) == ("delegation", f"{HOME}/ambition/a.yaml:4")
    dropped = look(soon.devices["conseil"], "portage_politique")
    assert (dropped.state, dropped.datum.place) == (State.AUCUN, f"{HOME}/ambition/a.yaml:5")
    orphan = look(late.devices["budget"], "portage_politique")
    assert (orphan.state, orphan.datum.place) == (State.AUCUN, f"{HOME}/ambition/b.yaml:4")


def test_indicators_and_constats_are_computed_on_a_projection(tmp_path: Path) -> None:
    today = study(
        tmp_path,
        a=ambition("court", "operation: retirer, dispositif: conseil"),
        b=ambition("moyen", "operation: ajouter, dispositif: jury, nom: Jury, type: atelier_citoyen"),
    )
    asked = [
        measure(each, "mandats_ecrits") for each in (today, project(today, COURT), project(today, MOYEN))
    ]
    assert [(m.taken, m.collected) for m in asked] == [(1, 1), (0, 0), (0, 1)]
    told = [
        {verdict.target.id: str(verdict.state) for verdict in observe(each).outcomes["CAD-01"].verdicts}
        for each in (today, project(today, COURT), project(today, MOYEN))
    ]
    assert told[0]["conseil"] == "declenche"
    assert "conseil" not in told[1]
    assert told[2]["jury"] == "indetermine"


def test_a_change_that_does_not_apply_changes_nothing(tmp_path: Path) -> None:
    study(tmp_path)
    text = ambition(
        "court",
        "operation: modifier, dispositif: personne, statut: actif",
        "operation: ajouter, dispositif: conseil, nom: Autre, type: regie",
        "operation: ajouter, lien: {de: inconnus, type: pilote, vers: conseil}",
    )
    (tmp_path / HOME / "ambition").mkdir()
    (tmp_path / HOME / "ambition/a.yaml").write_text(text, encoding="utf-8")
    today = build_study(load(tmp_path), "brumeval", DAY)
    future = project(today, LONG)
    assert (future.nodes, future.ties) == (today.nodes, today.ties)


def test_an_ambition_that_cannot_be_read_is_set_aside(tmp_path: Path) -> None:
    study(tmp_path)
    (tmp_path / HOME / "ambition").mkdir()
    text = "horizon: court\nchangements:\n  - {operation: ajouter, acteur: relais, nom: Relais}\n"
    (tmp_path / HOME / "ambition/a.yaml").write_text(text, encoding="utf-8")
    link = ambition("court", "operation: ajouter, lien: {de: relais, type: anime, vers: conseil}")
    (tmp_path / HOME / "ambition/b.yaml").write_text(link, encoding="utf-8")
    today = build_study(load(tmp_path), "brumeval", DAY)
    future = project(today, COURT)
    assert [record.id for record in today.unreadable] == ["a"]
    assert (set(future.nodes), ties(future)) == (set(today.nodes), ties(today))
