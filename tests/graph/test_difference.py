"""What differs between two ecosystems is told with the lines that make the difference."""

from __future__ import annotations

from pathlib import Path

from diagdemo.graph.difference import Difference, difference
from diagdemo.graph.projection import project
from diagdemo.model.vocabulary.plan import Horizon
from graph.laid import HOME, ambition, study

COURT, MOYEN, LONG = Horizon


def nodes(found: Difference) -> tuple[dict[str, str], dict[str, str]]:
    """The nodes that appear and those that disappear, each with its line."""
    first, second = (
        {change.id: change.evidence.place.removeprefix(f"{HOME}/") for change in changes}
        for changes in (found.appeared, found.disappeared)
    )
    return first, second


def links(found: Difference) -> tuple[dict[tuple[str, str, str], str], dict[tuple[str, str, str], str]]:
    """The links that appear and those that disappear, each with its line."""
    first, second = (
        {
            (change.tie.start, str(change.tie.verb), change.tie.end): change.evidence.place.removeprefix(
                f"{HOME}/"
            )
            for change in changes
        }
        for changes in (found.tied, found.untied)
    )
    return first, second


def test_a_study_does_not_differ_from_itself(tmp_path: Path) -> None:
    today = study(tmp_path)
    assert difference(today, today).empty
    assert difference(today, project(today, LONG)).empty


def test_what_appears_and_disappears_leads_to_the_ambition(tmp_path: Path) -> None:
    today = study(
        tmp_path,
        a=ambition(
            "court",
            "operation: ajouter, acteur: relais, nom: Relais",
            "operation: ajouter, lien: {de: relais, type: anime, vers: budget}",
            "operation: retirer, lien: {de: service, type: anime, vers: conseil}",
        ),
        b=ambition("long", "operation: retirer, acteur: service"),
    )
    soon, late = difference(today, project(today, COURT)), difference(today, project(today, LONG))
    assert nodes(soon) == ({"relais": "ambition/a.yaml:4"}, {})
    assert links(soon) == (
        {("relais", "anime", "budget"): "ambition/a.yaml:5"},
        {("service", "anime", "conseil"): "ambition/a.yaml:6"},
    )
    assert nodes(late)[1] == {"service": "ambition/b.yaml:4", "ailleurs/reseau": "ambition/b.yaml:4"}
    assert links(late)[1] == {
        ("service", "anime", "conseil"): "ambition/a.yaml:6",
        ("service", "coopere", "ailleurs/reseau"): "ambition/b.yaml:4",
    }


def test_fields_that_change_lead_to_both_lines(tmp_path: Path) -> None:
    today = study(
        tmp_path,
        a=ambition(
            "moyen",
            "operation: modifier, dispositif: conseil, degre_annonce: co_decision, etapes: aucune",
            "operation: modifier, dispositif: budget, enjeux: [confiance]",
        ),
    )
    assert difference(today, project(today, COURT)).empty
    found = difference(today, project(today, MOYEN))
    assert (found.appeared, found.disappeared, found.tied, found.untied) == ((), (), (), ())
    said = {
        (each.id, each.key): (each.before and each.before.said, each.after and each.after.said)
        for each in found.fields
    }
    assert said == {
        ("conseil", "etapes"): ("[diagnostic]", "aucune"),
        ("conseil", "degre_annonce"): ("consultation", "co_decision"),
        ("budget", "enjeux"): (None, "[confiance]"),
    }
    lines = {each.after.place for each in found.fields if each.after}
    assert lines == {f"{HOME}/ambition/a.yaml:4", f"{HOME}/ambition/a.yaml:5"}


def test_a_field_that_is_unsaid_has_no_line_after(tmp_path: Path) -> None:
    later = study(tmp_path / "later")
    earlier = study(
        tmp_path / "earlier",
        a=ambition("court", "operation: modifier, dispositif: budget, enjeux: [confiance]"),
    )
    (found,) = difference(project(earlier, COURT), later).fields
    assert (found.id, found.key, found.after) == ("budget", "enjeux", None)


def test_a_link_that_becomes_current_replaces_the_wish(tmp_path: Path) -> None:
    wish = ("conseil", "alimente", "budget")
    link = "operation: ajouter, lien: {de: conseil, type: alimente, vers: budget}"
    today = study(tmp_path, a=ambition("court", link))
    assert links(difference(today, project(today, COURT))) == (
        {wish: "ambition/a.yaml:4"},
        {wish: "devices/conseil.yaml:9"},
    )
