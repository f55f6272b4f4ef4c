"""Dossier de territoire sans fiche de territoire

## Ce qui est signalé
Un dossier de « territoires » qui contient des fiches, et pas de « territoire.yaml ».

## Pourquoi
Sans cette fiche, on ne sait ni le nom ni le type du territoire : il ne peut être ni raconté, ni comparé, et
les liens de la collectivité ne mènent nulle part. « diagnostic.yaml » et « constats.yaml » peuvent
attendre.

## Exemple à corriger
```yaml territoires/valsonge/devices/forum.yaml
nom: Forum annuel
type: evenement
```

## Exemple juste
```yaml territoires/valsonge/territoire.yaml
nom: Valsonge
type: commune
```
```yaml territoires/valsonge/devices/forum.yaml
nom: Forum annuel
type: evenement
```
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.issues import Issue, Location
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.refusal import quote, slug
from diagdemo.workspace.workspace import Workspace

CODE = "D133"


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the territories that nothing presents."""
    for territory in workspace.examined:
        place = f"{TERRITORIES}/{territory}"
        if territory is None or not workspace.index.is_unpresented(territory) or _misnamed(place, workspace):
            continue
        message = f"Le territoire {quote(territory)} n’a pas de fiche {quote('territoire.yaml')}"
        advice = f"créez {quote(f'{place}/territoire.yaml')} avec « nom: … » et « type: … »"
        yield Issue(Location(place), CODE, message, advice)


def _misnamed(place: str, workspace: Workspace) -> bool:
    """Whether the file is there under a name that another check explains already."""
    beside = (
        path.removeprefix(f"{place}/") for path in workspace.listing.strays if path.startswith(f"{place}/")
    )
    return any("/" not in name and slug(name).startswith("territ") for name in beside)
