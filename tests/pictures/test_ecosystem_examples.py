"""The pictures of the ecosystem on the territories that are published with the project, and on small ones."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

import pytest

from diagdemo.graph.links import key_of
from diagdemo.graph.today import today
from diagdemo.model.vocabulary.actors import FamilleLien
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Group, Text
from diagdemo.report.drawn.ecosystem import ecosystem
from diagdemo.report.drawn.horizons import horizons
from diagdemo.report.drawn.linked import left_out, linked
from diagdemo.report.drawn.matrix import actors_devices
from diagdemo.report.drawn.partners import partners
from diagdemo.report.reading import Reading, read
from diagdemo.workspace.load import load
from pictures.geometry import drawn, problems

DAY = datetime.date(2026, 6, 30)
EXAMPLES = Path(__file__).parents[2] / "examples"
PLACES = [
    (space.name, place.name)
    for space in sorted(EXAMPLES.iterdir())
    for place in sorted((space / "territoires").iterdir())
    if (place / "territoire.yaml").exists()
]
OPEN = [Diffusion.RESTITUTION, Diffusion.PUBLIQUE]


@cache
def reading(space: str, place: str, diffusion: Diffusion = Diffusion.INTERNE) -> Reading:
    return read(load(EXAMPLES / space), place, DAY, diffusion)


def small(root: Path, **files: str) -> Reading:
    """A territory whose records are given: `devices__forum` is `devices/forum.yaml`."""
    home = root / "territoires" / "brumeval"
    told = {"territoire": "nom: Brumeval\ntype: commune\n", **files}
    for name, text in told.items():
        path = home / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "diagdemo.yaml").write_text("programme: Essai\nversion_format: 1\n", encoding="utf-8")
    return read(load(root), "brumeval", DAY, Diffusion.INTERNE)


def pictures(about: Reading) -> list[Picture]:
    one = ecosystem(about)
    return [*([one] if one else []), *horizons(about), *actors_devices(about), *partners(about)]


def nodes(picture: Picture) -> list[Group]:
    return [shape for shape in picture.ecran.walk() if isinstance(shape, Group) and shape.id]


def heights(picture: Picture) -> dict[str, float]:
    """Where the nodes of a picture are, from the top."""
    return {
        node.id: next(flat.y for flat in node.shapes if isinstance(flat, Text)) for node in nodes(picture)
    }


@pytest.mark.parametrize(("space", "place"), PLACES)
def test_sound(space: str, place: str) -> None:
    made = pictures(reading(space, place))
    assert made
    assert [problem for picture in made for problem in problems(picture)] == []
    assert len({picture.name for picture in made}) == len(made)


@pytest.mark.parametrize(("space", "place"), PLACES)
def test_each_link_is_drawn_or_said_to_be_left_out(space: str, place: str) -> None:
    study = reading(space, place).study
    network, missing = linked(study), left_out(study)
    assert sorted(node.id for node in network.nodes) == sorted(study.derive(today).graph)
    total = len(network.links) + missing.past + missing.ahead + missing.beyond
    assert total == len({key_of(tie) for tie in study.ties})


@pytest.mark.parametrize(("space", "place"), PLACES)
def test_the_same_in_words(space: str, place: str) -> None:
    about = reading(space, place)
    picture = ecosystem(about)
    assert picture is not None
    network = linked(about.study)
    assert len(picture.equivalent) == 1 + len(network.links) + len(network.alone)
    assert str(len(network.links)) in picture.alt
    assert "au 30 juin 2026" in picture.title


@pytest.mark.parametrize("diffusion", OPEN)
def test_outside_the_team_there_is_no_tension_and_no_map_of_partners(diffusion: Diffusion) -> None:
    tension = str(FamilleLien.TENSION)
    within, outside = reading("reseau-fictif", "brumeval"), reading("reseau-fictif", "brumeval", diffusion)
    assert tension in {link.family for link in linked(within.study).links}
    assert tension not in {link.family for link in linked(outside.study).links}
    assert partners(within)
    assert partners(outside) == ()
    assert "Tension" not in "".join(text for each in pictures(outside) for text in drawn(each))


def test_horizons_tell_what_appears_changes_and_disappears() -> None:
    told = {picture.name: picture for picture in horizons(reading("reseau-fictif", "brumeval"))}
    assert list(told) == ["ecosysteme-court", "ecosysteme-moyen", "ecosysteme-long"]
    states = [row[3] for row in told["ecosysteme-long"].equivalent[1:]]
    assert [states.count(state) for state in ("nouveau", "modifié", "retiré")] == [3, 3, 3]
    assert "3 fiches s’ajoutent" in told["ecosysteme-long"].alt
    assert states.count("lien nouveau") == 4


def test_a_horizon_keeps_the_order_of_the_reference_date() -> None:
    about = reading("reseau-fictif", "brumeval")
    now, then = ecosystem(about), horizons(about)[-1]
    assert now is not None
    before, after = heights(now), heights(then)
    for kind in ("institution", "dispositif", "acteur"):
        mine = [node.id for node in nodes(now) if node.kind == kind and node.id in after]
        assert len(mine) > 5
        assert sorted(mine, key=before.__getitem__) == sorted(mine, key=after.__getitem__)


def test_a_horizon_too_large_for_columns_shows_what_changes_and_what_it_touches(tmp_path: Path) -> None:
    club = "nom: Club {}\nliens: [{{vers: forum, type: participe_a}}]\n"
    clubs = {f"actors__club-{rank}": club.format(rank) for rank in range(70)}
    files = {
        "devices__forum": "nom: Forum\ntype: atelier_citoyen\nstatut: actif\n",
        "ambition__un": (
            "horizon: court\nenonce: Moins.\nchangements: [{operation: retirer, acteur: club-3}]\n"
        ),
    }
    about = small(tmp_path, **clubs, **files)
    assert ecosystem(about) is None
    assert actors_devices(about)
    (picture,) = horizons(about)
    assert problems(picture) == []
    assert sorted(heights(picture)) == ["club-3", "forum"]
    assert "70 fiches et 69 liens" in drawn(picture)[0]


def test_a_horizon_that_changes_nothing_more_is_not_drawn_again() -> None:
    assert [each.name for each in horizons(reading("reseau-fictif", "port-celestin"))] == ["ecosysteme-court"]
    assert horizons(reading("territoires-reels", "mulhouse")) == ()


def test_a_territory_without_any_record_has_only_its_own_name(tmp_path: Path) -> None:
    about = small(tmp_path)
    made = pictures(about)
    assert [each.name for each in made] == ["ecosysteme"]
    assert made[0].equivalent[1:] == (("Brumeval", "sans lien écrit sur la carte", "–"),)


def test_only_organisations_and_functions_whose_degrees_are_known_are_placed(tmp_path: Path) -> None:
    noted = "sociodynamique: {{objet: forum, synergie: {}, antagonisme: 1}}\n"
    files = {
        "devices__forum": "nom: Forum\ntype: atelier_citoyen\n",
        "actors__club": "nom: Club\nnature: organisation\n" + noted.format(4),
        "actors__poste": "nom: Délégation\nnature: fonction\n" + noted.format(3),
        "actors__cercle": "nom: Cercle\nnature: collectif_informel\n" + noted.format(2),
        "actors__ligue": "nom: Ligue\nnature: organisation\nsociodynamique: {objet: forum, pouvoir: 4}\n",
    }
    (picture,) = partners(small(tmp_path, **files))
    assert "Forum" in picture.title
    assert [row[0] for row in picture.equivalent[1:]] == ["Club", "Délégation"]
    assert "1 acteur n’est pas placé" in drawn(picture)[0]


def test_hostile_names_stay_text(tmp_path: Path) -> None:
    files = {
        "devices__forum": (
            'nom: "<script>alert(1)</script> & *gras*"\ntype: atelier_citoyen\n'
            "liens: [{de: club, type: pilote}]\n"
        ),
        "actors__club": 'nom: "</svg>\' ]]> {{ 7*7 }}"\n',
    }
    made = pictures(small(tmp_path, **files))
    assert [each.name for each in made] == ["ecosysteme", "matrice"]
    assert [problem for picture in made for problem in problems(picture)] == []
    assert "<script" not in "".join(text for each in made for text in drawn(each))
