"""A small document that holds all that documents hold, with a picture to explore."""

from __future__ import annotations

from diagdemo.pictures.palette import LINKS
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Box, Group, Path, Rect, Scene, Text, line
from diagdemo.report.document import Document

NODES = {
    "service": (60, "Service participation", ""),
    "forum": (380, "Forum citoyen", "fiche-device-forum"),
    "jury": (380, "Jury d’habitants", "fiche-device-absente"),
    "collectif": (700, "Collectif des hameaux", "fiche-actor-collectif"),
}
"""For each, where it is across, its name, and the anchor of its sheet, which the document may not have."""
EDGES = (
    ("service", "forum", "pilotage"),
    ("service", "jury", "moyens"),
    ("collectif", "forum", "participation"),
    ("collectif", "service", "tension"),
)
TEXT = """\
# Brumeval\u00a0: essai

> **Date de référence\u00a0:** 30 juin 2026

## En bref

| Chiffres clés | Valeur | Connu pour |
|---|---|---|
| Dispositifs recensés | **2**<sup>[l. 1](territoires/brumeval/devices/forum.yaml#L1)</sup> | 1 fiche |
| Acteurs recensés | **2**<sup>[4 lignes](#preuves-1)</sup> | 4 fiches |

Un *mot*, un **autre**, [une page](https://exemple.fr/?a=1&b=2), [un lien mort](#nulle-part),
[la fiche](#fiche-device-forum).

![Deux acteurs autour de deux dispositifs.](images/essai-ecosysteme.svg)

*Qui agit avec qui.* [En mots](#image-ecosysteme)

#### Un titre trop bas

| Commune | Habitants | État |
|---|---:|---|
| Brumeval | 12\u202f140 | actif |
| Aigrefond | n. r. | |

## Annexe A. Fiches

### <a id="fiche-device-forum"></a>Forum citoyen<sup>[l. 1](territoires/brumeval/devices/forum.yaml#L1)</sup>

- **Type\u00a0:** Évènement *à confirmer*<sup>[l. 2](territoires/brumeval/devices/forum.yaml#L2)</sup>
- **État\u00a0:** Actif [Ville, 2025]<sup>[l. 3](territoires/brumeval/devices/forum.yaml#L3)</sup>
- **Éditions**
  - 2025, dans l’école

### <a id="fiche-actor-collectif"></a>Collectif des hameaux

- **Type\u00a0:** Collectif
- **État\u00a0:** En pause

## Annexe B. Sources

1. <a id="preuves-1"></a>Première
2. Deuxième
3. Troisième
4. Quatrième
5. Cinquième
6. Sixième
7. Septième
8. Huitième

## Annexe C. Images

### <a id="image-ecosysteme"></a>Qui agit avec qui

| De | Vers | Lien |
|---|---|---|
| Service | Forum | pilote |
"""


def sample(text: str = TEXT) -> Document:
    """The document, or another text with the same picture."""
    return Document(
        "essai", "Brumeval\u00a0: essai", "Date de référence\u00a0: 30 juin 2026", text, (_picture(),)
    )


def _picture() -> Picture:
    scene = Scene(960, 400, (*(_edge(*edge) for edge in EDGES), *map(_node, NODES)))
    return Picture(
        "ecosysteme",
        "Qui agit avec qui",
        "Deux acteurs autour de deux dispositifs.",
        scene,
        scene,
        (("De",),),
    )


def _place(name: str) -> tuple[float, float]:
    return NODES[name][0] + 90, 80 + 80 * list(NODES).index(name)


def _edge(start: str, end: str, family: str) -> Path:
    colour, dash = LINKS[family]
    return Path(
        line(_place(start), _place(end)),
        "none",
        colour,
        2,
        dash,
        True,
        f"{start} → {end}",
        family,
        (start, end),
    )


def _node(name: str) -> Group:
    (x, y), (_, label, anchor) = _place(name), NODES[name]
    shapes = (
        Rect(Box(x - 90, y - 20, 180, 40), "#e1f2ea", "#1b7a57", radius=8),
        Text(x, y + 5, (label,), 13, anchor="middle", on="#e1f2ea"),
    )
    return Group(shapes, f"{label}, acteur ou dispositif", name, "acteur", anchor)
