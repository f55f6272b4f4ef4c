"""Référence vers une fiche qui n’existe pas

## Ce qui est signalé
Un identifiant qui ne mène à aucune fiche du genre attendu : faute de frappe, fiche d’un autre genre, fiche
d’un autre territoire écrite sans le nom de ce territoire, extrait absent de l’entretien. Quand
« diagdemo.yaml » dit que les entretiens sont dans un dépôt à part, les références aux entretiens ne sont
pas vérifiées ici. Ce qui nomme un territoire sans « territoire.yaml » n’est pas signalé : D133 le dit déjà.

## Pourquoi
Un lien qui ne mène nulle part disparaît de la carte, et une preuve introuvable ne prouve rien.

## Exemple à corriger
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
portage_politique: delegation-participations
```

## Exemple juste
```yaml territoires/brumeval/devices/forum.yaml
nom: Forum annuel
type: evenement
portage_politique: delegation-participation
```
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.checks.suggestions import Suggestions
from diagdemo.issues import Issue
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace

CODE = "D140"

Said = tuple[str, str, str]


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the references that name nothing."""
    explain = _Explainer(workspace)
    for record in workspace.records:
        for reference in workspace.dangling.get(record.path, ()):
            kinds = tuple(reference.node["to"])
            if explain.is_told_elsewhere(reference.text, kinds):
                continue
            message, advice, meant = explain(reference.text, kinds, record.territory)
            mended = record.mended(reference.route, meant)
            at = record.locate(reference.route)
            yield Issue(at, CODE, message, advice, label="fiche inconnue", correction=mended)


class _Explainer:
    """Says why a reference names nothing, and what was meant. The same slip is often made many times."""

    def __init__(self, workspace: Workspace) -> None:
        self._plan = workspace.plan
        self._index = workspace.index
        self._suggestions = Suggestions()
        self._known: dict[tuple[str, tuple[str, ...], str | None], Said] = {}
        self._names: dict[tuple[tuple[str, ...], str | None], list[str]] = {}

    def is_told_elsewhere(self, text: str, kinds: tuple[str, ...]) -> bool:
        """Whether a reference fails only because a territory lacks the file that presents it."""
        place, _, name = text.partition("#")[0].rpartition("/")
        if "actor" in kinds and self._index.is_unpresented(name):
            return True
        wanted = {*kinds, *(["interview"] if "extrait" in kinds else [])}
        there = {step for step in place.split("/") if step and self._index.is_unpresented(step)}
        return bool(there) and any(home in there and kind in wanted for home, kind in self._index.homes(name))

    def __call__(self, text: str, kinds: tuple[str, ...], territory: str | None) -> Said:
        """The fact, the advice, and the reference that was surely meant, if there is one."""
        key = (text, kinds, territory)
        if key not in self._known:
            self._known[key] = self._explain(*key)
        return self._known[key]

    def _explain(self, text: str, kinds: tuple[str, ...], territory: str | None) -> Said:
        path, _, extract = text.partition("#")
        other = self._index.resolve(path, self._plan.folders.values(), territory)
        if other and extract and other.record.kind == "interview":
            return self._extract(path, extract, other.record)
        if other:
            labels = [self._plan.label(kind) for kind in kinds if kind in self._plan.records]
            fact = f"{quote(path)} est {self._plan.label(other.record.kind)}"
            return fact, f"nommez ici {' ou '.join(labels)}", ""
        place, _, name = path.rpartition("/")
        message = f"Aucune fiche ne s’appelle {quote(path)}"
        outside = self._outside(place)
        if outside and not self._index.is_slug(outside):
            # What bears that name elsewhere is something else: a territory that was named is meant.
            advice, meant = self._territory(outside, name)
            return message, advice, _with(meant, extract)
        homes = [f"{home}/{name}" for home, kind in self._index.homes(name) if kind in kinds]
        if homes:
            where = f"{message} dans ce territoire" if not place else message
            meant = homes[0] if len(homes) == 1 else ""
            return where, f"écrivez {' ou '.join(quote(home) for home in homes[:3])}", _with(meant, extract)
        advice, meant = self._closest(place, name, kinds, territory)
        return message, advice, _with(meant, extract)

    def _closest(
        self, place: str, name: str, kinds: tuple[str, ...], territory: str | None
    ) -> tuple[str, str]:
        target = self._outside(place) or territory
        if (kinds, target) not in self._names:
            self._names[kinds, target] = self._index.names(kinds, target)
        meant = self._suggestions.closest(name, self._names[kinds, target])
        if meant:
            meant = f"{place}/{meant}" if place else meant
            return f"vouliez-vous dire {quote(meant)}\u00a0?", meant
        named = [step for step in place.split("/") if step in self._plan.folders]
        folders = [folder for folder, kind in self._plan.folders.items() if kind in kinds]
        # At the root, only actors are shared.
        folders = [folder for folder in folders if target or folder == "actors"]
        kept = [folder for folder in folders if folder in named] or folders[:2]
        if not kept:
            return f"écrivez aussi le territoire\u00a0: {quote(f'territoire/{name}')}", ""
        where = f"{TERRITORIES}/{target}/" if target else ""
        files = " ou ".join(quote(f"{where}{folder}/{name}.yaml") for folder in kept)
        return f"corrigez le nom, ou créez la fiche {files}", ""

    def _outside(self, place: str) -> str | None:
        """The territory that a reference names."""
        folders = list(self._plan.folders)
        steps = (step for step in place.split("/") if step and step not in folders)
        return next((each for each in steps if not self._suggestions.closest(each, folders)), None)

    def _territory(self, place: str, name: str) -> tuple[str, str]:
        found = self._suggestions.closest(place, self._index.slugs())
        meant = f"{found}/{name}" if found else ""
        then = f"vouliez-vous dire {quote(meant)}\u00a0?" if meant else "corrigez-le, ou créez-le d’abord"
        return f"le dépôt n’a pas de territoire {quote(place)}\u00a0: {then}", meant

    def _extract(self, path: str, extract: str, interview: Record) -> Said:
        known = [str(part["id"]) for part in interview.data.get("extraits", ()) if "id" in part]
        message = f"L’entretien {quote(path)} n’a pas d’extrait {quote(extract)}"
        meant = self._suggestions.closest(extract, known)
        if meant:
            meant = _with(path, meant)
            return message, f"vouliez-vous dire {quote(meant)}\u00a0?", meant
        listed = f"extraits de cet entretien\u00a0: {', '.join(known[:10])}"
        return message, listed if known else "cet entretien n’a pas d’extrait", ""


def _with(path: str, extract: str) -> str:
    """The reference to an extract of a record, or to the record itself."""
    return f"{path}#{extract}" if path and extract else path
