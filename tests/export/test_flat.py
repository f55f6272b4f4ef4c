"""What leaves the map for other tools: what anyone may see, nothing empty, tensions only when asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from diagdemo.export import formats, write
from diagdemo.export.flat import FIELDS, clean, flatten, joined
from diagdemo.graph.ecosystem import ecosystem
from diagdemo.graph.projection import project
from diagdemo.model.fields import own_first
from diagdemo.model.vocabulary.plan import Horizon
from export.maps import plain, told_links
from graph.laid import ambition, study


def test_only_fields_that_anyone_may_see_are_told() -> None:
    for model, keys in FIELDS.items():
        declared = own_first(model)
        for key in keys:
            extra: Any = declared[key].json_schema_extra
            assert extra["visibilite"] == "publique", key


@pytest.mark.parametrize("form", formats())
@pytest.mark.parametrize("tensions", [False, True])
def test_positions_never_leave_and_tensions_only_when_asked(
    form: str, tensions: bool, tmp_path: Path
) -> None:
    written = write(plain(tmp_path), form, tensions=tensions)
    for secret in ("antagonisme", "garder la main", "le budget"):
        assert secret not in written.text
    assert "degre_constate" not in written.text
    assert ("est en conflit avec" in written.text) is tensions
    assert written.left_out == (0 if tensions else 1)


def test_json_counts_the_tensions_it_leaves_out(tmp_path: Path) -> None:
    ecosystem = plain(tmp_path)
    assert json.loads(write(ecosystem, "json").text)["graph"]["tensions_non_exportees"] == 1
    assert len(json.loads(write(ecosystem, "json", tensions=True).text)["edges"]) == len(
        told_links(ecosystem, tensions=True)
    )


def test_attributes_say_what_is_known_and_nothing_else(tmp_path: Path) -> None:
    nodes = {node.id: node for node in flatten(plain(tmp_path)).nodes}
    assert nodes["forum"].attributes == {
        "colonne": "institution",
        "type": "evenement",
        "statut": ("actif", "arrete"),
        "etapes": ("diagnostic", "evaluation"),
        "preuve": "territoires/brumeval/devices/forum.yaml:1",
    }
    assert nodes["veilleurs"].attributes == {
        "colonne": "acteur",
        "categorie": "collectif_citoyen",
        "debut": "2019-05",
        "preuve": "territoires/brumeval/actors/veilleurs.yaml:1",
    }
    assert (nodes["brumeval"].kind, nodes["ailleurs/reseau"].kind) == ("territoire", "acteur")
    assert joined(nodes["forum"].attributes)["etapes"] == "diagnostic|evaluation"


def test_links_have_their_dates_and_their_line(tmp_path: Path) -> None:
    edges = {edge.label: edge for edge in flatten(plain(tmp_path)).edges}
    assert edges["siège à"].attributes == {
        "verbe": "siege_a",
        "famille": "participation",
        "statut": "passee",
        "debut": "2020",
        "fin": "2023-03",
        "preuve": "territoires/brumeval/actors/veilleurs.yaml:9",
    }
    assert edges["prête ses urnes à"].attributes["verbe"] == "autre"


def test_part_of_a_map_keeps_the_links_within_it(tmp_path: Path) -> None:
    flat = flatten(plain(tmp_path), only={"veilleurs", "budget", "service"})
    assert [node.id for node in flat.nodes] == ["service", "veilleurs", "budget"]
    assert [(edge.start, edge.end) for edge in flat.edges] == [("veilleurs", "budget")]
    assert flat.left_out == 1


def test_a_projected_map_says_its_horizon_and_leads_to_ambitions(tmp_path: Path) -> None:
    today = study(tmp_path, a=ambition("court", "operation: ajouter, acteur: relais, nom: Relais"))
    flat = flatten(project(today, Horizon.COURT).derive(ecosystem))
    assert (flatten(today.derive(ecosystem)).horizon, flat.horizon, flat.day) == (
        "aujourd_hui",
        "court",
        "2026-06-01",
    )
    relay = next(node for node in flat.nodes if node.id == "relais")
    assert relay.attributes["preuve"] == "territoires/brumeval/ambition/a.yaml:4"


def test_what_no_reader_sees_is_left_out() -> None:
    assert clean(" a\u202eb\x00\x1bc\ud800d\ufffe\u200be\n") == "a b c d e"
    assert clean("L’été\u00a0: 日本 🗳") == "L’été\u00a0: 日本 🗳"
