"""A link is declared once, by either end, and read in its sense wherever it is written."""

from __future__ import annotations

from pathlib import Path

from diagdemo.workspace.links import declared_links
from diagdemo.workspace.workspace import Workspace
from workspace.trees import DEVICE, TERRITORY, laid

V = "territoires/valsonge/"


def told(workspace: Workspace, territory: str) -> list[tuple[str, str, str, str]]:
    """Each link in short."""
    return [
        (link.start.id, link.verb, link.end.id, link.status) for link in declared_links(workspace, territory)
    ]


def test_either_end_may_write_a_link(tmp_path: Path) -> None:
    workspace = laid(
        tmp_path,
        {
            "territoires/brumeval/actors/maison.yaml": "nom: Maison\nliens:\n"
            "  - {vers: forum, type: heberge, statut: passee}\n",
            "territoires/brumeval/actors/service.yaml": "nom: Service\n",
            "devices/forum.yaml": DEVICE + "liens: [{de: service, type: anime}]\n",
        },
    )
    assert told(workspace, "brumeval") == [
        ("maison", "heberge", "forum", "passee"),
        ("service", "anime", "forum", "actuelle"),
    ]


def test_fields_that_say_a_relation_are_links_in_their_sense(tmp_path: Path) -> None:
    workspace = laid(
        tmp_path,
        {
            "territoire.yaml": TERRITORY,
            "territoires/brumeval/actors/delegation.yaml": "nom: Délégation\n",
            "devices/ancien.yaml": DEVICE,
            "devices/forum.yaml": DEVICE
            + "portage_politique: delegation\n"
            + "fonctionnement: {convoque_par: brumeval}\n"
            + "succede_a: [ancien]\n",
        },
    )
    assert sorted(told(workspace, "brumeval")) == [
        ("brumeval", "convoque", "forum", "actuelle"),
        ("delegation", "porte", "forum", "actuelle"),
        ("forum", "succede_a", "ancien", "actuelle"),
    ]


def test_a_link_shows_in_both_territories_that_it_ties(tmp_path: Path) -> None:
    workspace = laid(
        tmp_path,
        {
            "territoire.yaml": TERRITORY,
            "devices/forum.yaml": DEVICE,
            V + "territoire.yaml": "nom: Valsonge\ntype: commune\n",
            V + "devices/jury.yaml": DEVICE + "liens: [{vers: brumeval/forum, type: alimente}]\n",
            "actors/codev.yaml": "nom: Codev\nliens: [{vers: valsonge/jury, type: suit}]\n",
        },
    )
    assert told(workspace, "brumeval") == [("jury", "alimente", "forum", "actuelle")]
    assert told(workspace, "valsonge") == [
        ("codev", "suit", "jury", "actuelle"),
        ("jury", "alimente", "forum", "actuelle"),
    ]


def test_what_leads_nowhere_or_has_no_verb_is_no_link(tmp_path: Path) -> None:
    workspace = laid(
        tmp_path,
        {
            "devices/a.yaml": DEVICE + "liens: [{vers: personne, type: anime}, {vers: b}, {type: anime}]\n",
            "devices/b.yaml": DEVICE,
        },
    )
    assert told(workspace, "brumeval") == []


def test_a_link_leads_back_to_its_line(tmp_path: Path) -> None:
    workspace = laid(
        tmp_path,
        {"devices/a.yaml": DEVICE + "liens:\n  - {vers: b, type: alimente}\n", "devices/b.yaml": DEVICE},
    )
    (link,) = declared_links(workspace, "brumeval")
    assert link.record.locate(link.route).line == 4
