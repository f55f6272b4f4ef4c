"""Links only seen long ago, devices of unknown state and small maps: what they keep from being claimed."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from diagdemo.graph.cuts import cut_robustness, cuts
from diagdemo.graph.doubtful import DOUBT, narrowest, widest
from diagdemo.graph.ecosystem import ecosystem
from diagdemo.graph.pieces import pieces, stands_apart
from diagdemo.graph.plausible import MOST, plausible_links
from diagdemo.graph.portrait import Portrait, portrait
from diagdemo.graph.projection import project
from diagdemo.graph.relays import relays
from diagdemo.graph.robustness import SOLID
from diagdemo.graph.sentences import sentence
from diagdemo.graph.solicitations import loads
from diagdemo.graph.today import today
from diagdemo.model.vocabulary.plan import Horizon
from diagdemo.questions.worded import worded
from diagdemo.study.build import build_study
from diagdemo.study.standing import confirmation, stands
from diagdemo.study.study import Study
from diagdemo.workspace.load import load
from graph.laid import DAY, HOME, ambition, study

REAL = Path(__file__).parents[2] / "examples" / "territoires-reels"
CLUB = "actors/club.yaml"


def linked(root: Path, *links: str, **more: str) -> Study:
    """Brumeval with a club that has these links, and more records by id of device."""
    held = "".join(f"  - {{{link}}}\n" for link in links)
    devices = {f"devices/{id}.yaml": text for id, text in more.items()}
    return study(root, {CLUB: f"nom: Club des rives\ncategorie: association\nliens:\n{held}", **devices})


def of_club(held: Study) -> list[bool | None]:
    """Whether each link that the club states stands, in its order."""
    return [stands(held, tie) for tie in held.ties if tie.datum.id == "club"]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def told(found: Portrait, code: str) -> list[str]:
    (section,) = (each for each in found.sections if each.code == code)
    return [plain(remark.text) for remark in section.remarks]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("", True),
        ("date: 2022", None),
        ("date: 2024-05-31", None),
        ("date: 2024-06-02", True),
        ("date: 2024", True),
        ("date: 2022, statut: actuelle", True),
        ("date: 2022, debut: 2019", True),
        ("date: 2022, fin: 2030", True),
        ("date: 2022, fin: 2023", False),
        ("date: 2022, statut: passee", False),
        ("date: 2022, statut: prevue", False),
    ],
)
def test_what_stands(said: str, expected: bool | None, tmp_path: Path) -> None:
    """A link that was only seen, surely more than two years ago, is neither of today nor past."""
    held = linked(tmp_path, f"vers: conseil, type: siege_a{', ' if said else ''}{said}")
    assert of_club(held) == [expected]
    (tie,) = (tie for tie in held.ties if tie.datum.id == "club")
    assert held.derive(ecosystem).binds(tie) is bool(expected)
    assert held.derive(ecosystem).may_bind(tie) is (expected is None)


def test_a_lineage_needs_no_confirming(tmp_path: Path) -> None:
    """What comes from something else always does."""
    forum = "nom: Forum\ntype: evenement\nliens: [{vers: conseil, type: decoule_de, date: 2015}]\n"
    held = linked(tmp_path, "vers: conseil, type: siege_a", forum=forum)
    assert [stands(held, tie) for tie in held.ties if tie.datum.id == "forum"] == [True]


def test_a_link_to_confirm_is_kept_apart(tmp_path: Path) -> None:
    """It relates no one, is counted and asked about, and its end stays on the map."""
    held = linked(
        tmp_path, "vers: conseil, type: siege_a, date: 2022", "vers: labo, type: coopere, date: 2021"
    )
    place = held.derive(today)
    assert not place.graph["club"]
    assert [tie.end for tie in place.unsure_of("club")] == ["labo", "conseil"]
    assert [confirmation(tie).key for tie in place.unsure] == ["liens.2.statut", "liens.1.statut"]
    asked = worded(held, confirmation(place.unsure[1]))
    assert (
        plain(asked.text) == "Ce lien existe-t-il encore : « Club des rives » siège à « Conseil citoyen » ?"
    )
    assert held.derive(pieces).to_confirm == ("club", "labo")
    assert "club" not in held.derive(pieces).alone
    assert stands_apart(held, "club") is None
    assert "club" in held.derive(widest).graph["conseil"]
    said = told(portrait(held), "contenu")
    assert any("À confirmer (2)" in each for each in said)
    assert any(each.startswith("2 liens sont à confirmer : constatés") for each in said)
    assert any("club" in each.lower() for each in told(portrait(held), "isoles") if "à confirmer" in each)
    assert "(à confirmer, constaté : 2022)" in plain(sentence(held, place.unsure[1]))
    load_of_club = next(each for each in loads(held) if each.id == "club")
    assert (load_of_club.sure, load_of_club.unsure) == ((), ("conseil",))


def test_two_records_of_a_link(tmp_path: Path) -> None:
    """Seen long ago by one record, stated without a date by the other: it stands."""
    held = study(
        tmp_path,
        {
            CLUB: "nom: Club\nliens: [{vers: rives, type: coopere, date: 2020}]\n",
            "actors/rives.yaml": "nom: Rives\nliens: [{vers: club, type: coopere}]\n",
        },
    )
    assert held.derive(today).graph.has_edge("club", "rives")


def test_links_to_confirm_are_tried_first(tmp_path: Path) -> None:
    """They come before what is only plausible, whatever is left out of it."""
    many = {f"actors/a{n}.yaml": f"nom: Club {n}\ncategorie: association\n" for n in range(25)}
    held = study(tmp_path, {**many, CLUB: "nom: Club\nliens: [{vers: a24, type: coopere, date: 2020}]\n"})
    tried = plausible_links(held)
    assert len(tried) == MOST
    assert set(tried[0]) == {"club", "a24"}


def wheel(root: Path) -> Study:
    """Six clubs in a ring around a centre, and three others that only the club joins to it."""
    files = {
        f"actors/o{n}.yaml": f"nom: Ring {n}\nliens:\n  - {{vers: forum, type: siege_a}}\n"
        f"  - {{vers: o{n % 6 + 1}, type: coopere}}\n"
        for n in range(1, 7)
    }
    files |= {
        f"actors/p{n}.yaml": f"nom: Pointe {n}\nliens: [{{vers: club, type: coopere}}]\n" for n in range(1, 4)
    }
    ties = "".join(f"  - {{{link}}}\n" for link in ("vers: o1, type: coopere", "vers: o2, type: coopere"))
    return study(
        root,
        {
            **files,
            "devices/forum.yaml": "nom: Forum\ntype: evenement\nstatut: actif\n",
            CLUB: f"nom: Club des rives\nliens:\n{ties}",
        },
    )


def test_a_firm_passage_and_relay(tmp_path: Path) -> None:
    """Nothing unknown: the claim is made, and says on which map."""
    held = wheel(tmp_path)
    assert cuts(held)[0].id == "club"
    assert cut_robustness(held, "club", 3).doubt == ""
    (first, *_) = told(portrait(held), "relais")
    assert first.startswith(
        "Hors la collectivité, l’acteur par lequel on passe le plus, sur la carte du 1er juin"
    )
    assert "« Club des rives »" in told(portrait(held), "passages")[0]


def test_links_to_confirm_make_a_passage_unsure(tmp_path: Path) -> None:
    """Each alone would leave two clubs cut off; together they open other ways to all."""
    wheel(tmp_path)
    for n in range(1, 4):
        (tmp_path / HOME / f"actors/p{n}.yaml").write_text(
            f"nom: Pointe {n}\nliens:\n  - {{vers: club, type: coopere}}\n"
            "  - {vers: forum, type: siege_a, date: 2021}\n",
            encoding="utf-8",
        )
    held = build_study(load(tmp_path), "brumeval", DAY)
    found = cut_robustness(held, "club", 2)
    assert found.share >= SOLID
    assert found.doubt == DOUBT
    assert not found.solid
    assert DOUBT in found.told
    assert "à vérifier ensemble" in told(portrait(held), "passages")[0]


def test_devices_of_unknown_state_make_a_relay_unsure(tmp_path: Path) -> None:
    """The club is first only while the forum, of which nothing is known, is there beside it."""
    links = "".join(f"  - {{vers: d{n}, type: siege_a}}\n" for n in range(3))
    files = {f"devices/d{n}.yaml": f"nom: Atelier {n}\ntype: atelier_citoyen\n" for n in range(3)}
    files |= {
        f"actors/a{n}.yaml": f"nom: Club {n}\nliens: [{{vers: d{n % 3}, type: siege_a}}]\n" for n in range(12)
    }
    held = study(tmp_path, {**files, CLUB: f"nom: Club des rives\nliens:\n{links}"})
    ranking = relays(held).actors
    assert ranking.relays[0].id == "club"
    assert ranking.robustness is not None
    assert ranking.robustness.doubt == DOUBT
    assert "d0" not in held.derive(narrowest).graph
    assert "à vérifier ensemble" in told(portrait(held), "relais")[0]


def test_small_maps_and_few_neighbours_claim_nothing(tmp_path: Path) -> None:
    """Under twelve pairs, or for who has two neighbours, the map says that it bears too few links."""
    small = linked(tmp_path, "vers: conseil, type: siege_a")
    for code in ("relais", "passages"):
        (only,) = told(portrait(small), code)
        assert only.startswith("La carte porte trop peu de liens pour le dire : ")
        assert only.endswith("il en faut au moins 12.")


def test_few_neighbours_are_said(tmp_path: Path) -> None:
    """At the middle of a long chain, with two neighbours."""
    chain = {
        f"actors/c{n:02}.yaml": f"nom: Maillon {n}\n"
        + (f"liens: [{{vers: c{n + 1:02}, type: coopere}}]\n" if n < 14 else "")
        for n in range(15)
    }
    found = portrait(study(tmp_path, chain))
    assert told(found, "relais")[0].startswith(
        "La carte porte trop peu de liens pour le dire : « Maillon 7 » n’a que 2 voisins recensés"
    )
    assert told(found, "passages")[0].startswith("Hors la collectivité, aucun passage unique n’est établi")


def test_a_projection_does_not_speak_of_today(tmp_path: Path) -> None:
    """On the map of a horizon, no section says « aujourd’hui », and what an ambition links stands."""
    held = study(
        tmp_path,
        {"devices/forum.yaml": "nom: Forum\ntype: evenement\nstatut: termine\n"},
        tisser=ambition("court", "operation: ajouter, lien: {de: service, type: pilote, vers: budget}"),
    )
    future = project(held, Horizon.COURT)
    assert all(stands(future, tie) for tie in future.ties if tie.datum.kind == "ambition")
    said = [remark.text for section in portrait(future).sections for remark in section.remarks]
    said += [section.meaning for section in portrait(future).sections]
    assert not [each for each in said if "aujourd’hui" in each]
    assert any("n’est pas compté sur la carte projetée à court terme" in plain(each) for each in said)


def test_the_real_map_of_grenoble_names_no_relay() -> None:
    """Its links were seen between 2018 and 2024: too few are known to stand today to name anyone."""
    held = build_study(load(REAL), "grenoble-alpes-metropole", datetime.date(2026, 11, 22))
    found = portrait(held)
    for code in ("relais", "passages"):
        (only,) = told(found, code)
        assert only.startswith("La carte porte trop peu de liens pour le dire")
        assert "Alpexpo" not in only
    assert any("à confirmer" in each for each in told(found, "contenu"))
