"""Référence vers une fiche qui n’existe pas

## Ce qui est signalé
Un identifiant qui ne mène à aucune fiche du genre attendu : faute de frappe, fiche d’un autre genre, fiche
d’un autre territoire écrite sans le nom de ce territoire, extrait absent de l’entretien. Quand
« diagdemo.yaml » dit que les entretiens sont dans un dépôt à part, les références aux entretiens ne sont
pas vérifiées ici.

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

from diagdemo.issues import Issue
from diagdemo.workspace.bound import Reference
from diagdemo.workspace.index import Target
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import closest, quote
from diagdemo.workspace.workspace import Workspace

CODE = "D140"

_INTERVIEWS = {"interview", "extrait"}


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the references that name nothing."""
    apart = "entretiens" in workspace.settings
    advices: dict[tuple[str, tuple[str, ...], str | None], tuple[str, str]] = {}
    for record in workspace.records:
        for reference in record.bound.references:
            kinds = tuple(reference.node["to"])
            if workspace.index.resolve(reference.text, kinds, record.territory) is not None:
                continue
            if apart and _may_be_interview(reference.text, kinds):
                continue
            # Looking for what was meant is slow, and the same slip is often made many times.
            key = (reference.text, kinds, record.territory)
            if key not in advices:
                advices[key] = _explain(reference, record, workspace)
            message, advice = advices[key]
            yield Issue(record.locate(reference.route), CODE, message, advice, label="fiche inconnue")


def _may_be_interview(text: str, kinds: tuple[str, ...]) -> bool:
    name = text.rpartition("/")[2]
    return bool(_INTERVIEWS.intersection(kinds)) and (
        "#" in name or "interviews/" in text or name.startswith("p-")
    )


def _explain(reference: Reference, record: Record, workspace: Workspace) -> tuple[str, str]:
    text, kinds = reference.text, reference.node["to"]
    path, _, extract = text.partition("#")
    interview = _any_kind(path, workspace, record.territory)
    if extract and interview and interview.record.kind == "interview":
        return _missing_extract(path, extract, interview.record)
    message = f"Aucune fiche ne s’appelle {quote(path)}"
    other = _any_kind(path, workspace, record.territory)
    if other:
        label = workspace.plan.label(other.record.kind)
        return f"{quote(path)} est {label}", f"nommez ici {_expected(kinds, workspace)}"
    name = path.rpartition("/")[2]
    elsewhere = workspace.index.elsewhere(name, kinds)
    if elsewhere:
        return (
            f"{message} dans ce territoire",
            f"écrivez {' ou '.join(quote(found) for found in elsewhere[:3])}",
        )
    return message, _closest_advice(path, kinds, record, workspace)


def _closest_advice(path: str, kinds: list[str], record: Record, workspace: Workspace) -> str:
    place, _, name = path.rpartition("/")
    territory = place if place in workspace.territories else record.territory
    meant = closest(name, workspace.index.names(kinds, territory))
    if meant:
        return f"vouliez-vous dire {quote(f'{place}/{meant}' if place == territory else meant)} ?"
    folders = [folder for folder, kind in workspace.plan.folders.items() if kind in kinds]
    where = f"territoires/{territory}/" if territory else ""
    files = " ou ".join(quote(f"{where}{folder}/{name}.yaml") for folder in folders[:2])
    return f"corrigez le nom, ou créez la fiche {files}"


def _missing_extract(path: str, extract: str, interview: Record) -> tuple[str, str]:
    known = [str(part.get("id")) for part in interview.data.get("extraits", ()) if part.get("id")]
    message = f"L’entretien {quote(path)} n’a pas d’extrait {quote(extract)}"
    meant = closest(extract, known)
    if meant:
        return message, f"vouliez-vous dire {quote(f'{path}#{meant}')} ?"
    listed = (
        f"extraits de cet entretien : {', '.join(known[:10])}" if known else "cet entretien n’a pas d’extrait"
    )
    return message, listed


def _any_kind(path: str, workspace: Workspace, territory: str | None) -> Target | None:
    return workspace.index.resolve(path, workspace.plan.folders.values(), territory)


def _expected(kinds: list[str], workspace: Workspace) -> str:
    labels = [workspace.plan.label(kind) for kind in kinds if kind in workspace.plan.records]
    return " ou ".join(labels)
