"""The map of partners, for the team alone: what organisations and functions put in for and against."""

from __future__ import annotations

from diagdemo.model.vocabulary.actors import NatureActeur
from diagdemo.pictures.ecosystem.partners import partners as scene
from diagdemo.pictures.ecosystem.zones import Partner, zone
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Layout
from diagdemo.report.drawn.linked import node
from diagdemo.report.reading import Reading
from diagdemo.study.look import look
from diagdemo.study.stances import object_named
from diagdemo.study.study import Study
from diagdemo.wording import agree, quoted

_NATURES = (NatureActeur.ORGANISATION, NatureActeur.FONCTION)
_FEWEST = 2
"""Under so many actors, there is nothing to compare."""
_CAUTION = (
    "Degrés notés par l’équipe d’après des actes, jamais d’après des opinions\u00a0; zones de la "
    "sociodynamique de J.-C. Fauvet, dont les limites varient selon les auteurs. "
    "Document de travail de l’équipe."
)


def partners(reading: Reading) -> tuple[Picture, ...]:
    """A map for each object about which two actors at least are placed; none outside the team."""
    if not reading.within:
        return ()
    study = reading.study
    objects: dict[str, list[str]] = {}
    for id, actor in study.actors.items():
        if actor.model.sociodynamique is not None and actor.model.nature in _NATURES:
            objects.setdefault(actor.model.sociodynamique.objet, []).append(id)
    found = ((object, _placed(study, ids), len(ids)) for object, ids in sorted(objects.items()))
    shown = [each for each in found if len(each[1]) >= _FEWEST]
    return tuple(_picture(study, rank, *each) for rank, each in enumerate(shown, 1))


def _placed(study: Study, ids: list[str]) -> list[Partner]:
    """The actors whose both degrees are known, by name."""
    found = []
    for id in ids:
        degrees = [look(study.actors[id], "sociodynamique", key).one for key in ("synergie", "antagonisme")]
        if None not in degrees:
            found.append(Partner(node(study, id), *degrees))
    return sorted(found, key=lambda partner: (partner.node.name, partner.node.id))


def _picture(study: Study, rank: int, object: str, held: list[Partner], noted: int) -> Picture:
    unknown = noted - len(held)
    words = ("acteur n’est pas placé", "acteurs ne sont pas placés")
    lacking = f"{agree(unknown, *words)}\u00a0: degré non renseigné. " if unknown else ""
    screen, paper = (scene(held, (f"{lacking}{_CAUTION}",), layout) for layout in Layout)
    about = quoted(object_named(study, object))
    return Picture(
        "partenaires" if rank == 1 else f"partenaires-{rank}",
        f"La carte des partenaires à propos de {about}",
        f"{agree(len(held), 'acteur est placé', 'acteurs sont placés')} selon l’énergie mise pour et "
        f"contre {about}, de 1 à 4.",
        screen,
        paper,
        (
            ("Acteur", "Synergie", "Antagonisme", "Zone"),
            *((each.node.name, str(each.synergy), str(each.antagonism), zone(each)) for each in held),
        ),
    )
