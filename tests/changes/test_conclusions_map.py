"""Actors, devices and links that come to the map and go from it, with why and the line that says so."""

from __future__ import annotations

from pathlib import Path

from changes.conclusive import Edit, Versions, moved, plain, versions
from diagdemo.changes.model import MapChange, Side

VAL = "val-de-clairune"
FONDS, JURY = "devices/fonds-des-sources.yaml", "devices/jury-de-l-eau.yaml"
RUCHE = "nom: La Ruche\nnature: organisation\ncategorie: association\n"
LINK = "  - {de: amis-de-la-source, type: participe_a}\n"


def told(changes: tuple[MapChange, ...]) -> list[str]:
    return [plain(change.sentence) for change in changes]


def proofs(held: Versions, changes: tuple[MapChange, ...]) -> list[tuple[Side, str]]:
    return [(line.side, held.said(line)) for change in changes for line in change.lines]


def test_who_comes_and_what_binds_them(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {
        "actors/la-ruche.yaml": f"{RUCHE}liens:\n  - {{vers: fonds-des-sources, type: participe_a}}\n"
    }
    held = versions(tmp_path, VAL, edits)
    found = held.conclusions().map
    assert told(found) == [
        "« La Ruche » rejoint la carte",
        "Nouveau lien : « La Ruche » participe à « Fonds des sources »",
    ]
    assert [(change.appears, change.what, change.ids) for change in found] == [
        (True, "actor", ("la-ruche",)),
        (True, "link", ("la-ruche", "fonds-des-sources")),
    ]
    assert proofs(held, found) == [
        (Side.APRES, "nom: La Ruche"),
        (Side.APRES, "- {vers: fonds-des-sources, type: participe_a}"),
    ]


def test_who_goes_takes_the_links_without_more_words(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {
        "actors/la-ruche.yaml": f"{RUCHE}liens:\n  - {{vers: fonds-des-sources, type: participe_a}}\n"
    }
    held = versions(tmp_path, VAL, edits)
    found = held.conclusions(back=True).map
    assert told(found) == ["« La Ruche » n’est plus sur la carte : sa fiche n’est plus là"]
    assert not found[0].appears
    assert [held.said(line, back=True) for line in found[0].lines] == ["nom: La Ruche"]


def test_a_device_that_ends_leaves_the_map_and_may_come_back(tmp_path: Path) -> None:
    held = versions(tmp_path, VAL, {FONDS: (("statut: actif", "statut: termine"),)})
    found = held.conclusions().map
    assert told(found) == ["« Fonds des sources » n’est plus sur la carte : ce dispositif a pris fin"]
    assert proofs(held, found) == [(Side.APRES, "statut: termine")]
    back = held.conclusions(back=True).map
    assert (
        told(back)[0] == "« Fonds des sources » rejoint la carte : ce dispositif n’est plus donné pour fini"
    )


def test_links_come_go_and_take_another_status(tmp_path: Path) -> None:
    removed = versions(tmp_path / "a", VAL, {JURY: ((LINK, ""),)})
    assert told(removed.conclusions().map) == [
        "Lien retiré : « Les Amis de la source » participe à « Jury de l’eau »"
    ]
    assert proofs(removed, removed.conclusions().map) == [(Side.AVANT, LINK.strip())]
    for status, words in (("passee", "désormais passé"), ("prevue", "qui n’est plus que prévu")):
        edits: dict[str, Edit] = {JURY: ((LINK, LINK.replace("}", f", statut: {status}}}")),)}
        held = versions(tmp_path / status, VAL, edits)
        assert told(held.conclusions().map) == [
            f"Lien {words} : « Les Amis de la source » participe à « Jury de l’eau »"
        ]
        assert proofs(held, held.conclusions().map)[0][1].endswith(f"statut: {status}}}")
        assert told(held.conclusions(back=True).map) == [
            "Lien désormais en cours : « Les Amis de la source » participe à « Jury de l’eau »"
        ]


def test_tensions_are_counted_and_never_told(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {
        "actors/amis-de-la-source.yaml": (("role:", "liens:\n  - {vers: service-eau, type: conflit}\nrole:"),)
    }
    held = versions(tmp_path, VAL, edits)
    (change,) = held.conclusions().map
    assert (plain(change.sentence), change.ids) == ("1 lien de tension s’ajoute", ())
    assert told(held.conclusions(back=True).map) == ["1 lien de tension n’est plus sur la carte"]


def test_many_are_told_together(tmp_path: Path) -> None:
    like = "nature: organisation\ncategorie: association\nliens:\n"
    link = "  - {vers: fonds-des-sources, type: participe_a}\n"
    edits: dict[str, Edit] = {
        f"actors/groupe-{rank:02}.yaml": f"nom: Groupe {rank:02}\n{like}{link}" for rank in range(14)
    }
    held = versions(tmp_path, VAL, edits)
    actors, links = held.conclusions().map
    assert plain(actors.sentence).startswith("14 acteurs rejoignent la carte : « Groupe 00 », « Groupe 01 »")
    assert plain(actors.sentence).endswith("et 2 autres")
    assert len(actors.ids) == 14
    assert plain(links.sentence).startswith("14 liens s’ajoutent, entre 15 fiches : « Groupe 00 », « Fonds")
    assert len(links.lines) == 8
    (gone,) = held.conclusions(back=True).map
    assert plain(gone.sentence).startswith("14 acteurs ne sont plus sur la carte : ")


def test_a_renamed_node_neither_comes_nor_goes(tmp_path: Path) -> None:
    held = moved(tmp_path, VAL, "actors", "amis-de-la-source", "les-amis")
    assert held.conclusions({"amis-de-la-source": "les-amis"}).map == ()
    assert {change.appears for change in held.conclusions().map} == {True, False}
