"""The words for a change of an ambition that does not apply: the fact, and what to write instead."""

from __future__ import annotations

from collections.abc import Callable

from diagdemo.checks.suggestions import Suggestions
from diagdemo.model.vocabulary.actors import Verbe
from diagdemo.workspace.changes import OBJECTS, Cause, Change, Fault
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.workspace import Workspace

Said = tuple[str, str]
"""The fact, and the advice."""

_ONE = {"dispositif": "un dispositif", "acteur": "un acteur", "lien": "un lien"}
_NONE = {"dispositif": "Aucun dispositif", "acteur": "Aucun acteur"}
_BEFORE = {
    Cause.EXISTS: "ce qui existe",
    Cause.OTHER_KIND: "sa fiche",
    Cause.COLLECTIVITE: "sa fiche",
    Cause.REMOVED: "ce qui le retire",
    Cause.LATER: "ce qui l’ajoute",
    Cause.LINK_EXISTS: "le lien",
    Cause.LINK_ABSENT: "ce qui le retire",
}


class Words:
    """Says what is wrong with the changes of one territory."""

    def __init__(self, workspace: Workspace, territory: str, suggestions: Suggestions) -> None:
        self._workspace = workspace
        self._territory = territory
        self._suggestions = suggestions

    def of(self, fault: Fault) -> tuple[str, str, str | None]:
        """The fact, the advice, and the name that was surely meant, if there is one."""
        return (*_SAID[fault.cause](fault), None) if fault.cause in _SAID else self._unknown(fault)

    def before(self, fault: Fault) -> str:
        """A few words beside the place that explains the fault."""
        return _BEFORE[fault.cause]

    def _unknown(self, fault: Fault) -> tuple[str, str, str | None]:
        (name,) = fault.names
        key = fault.change.objects[0]
        kinds = ("actor", "device") if key == "lien" else (OBJECTS[key],)
        nothing = _NONE.get(key, "Aucun acteur ni dispositif")
        meant = self._suggestions.closest(name, self._known(kinds))
        advice = (
            f"vouliez-vous dire {quote(meant)}\u00a0?"
            if meant
            else "corrigez le nom, ou ajoutez-le par un changement placé avant celui-ci"
        )
        return f"{nothing} ne s’appelle {quote(name)}", advice, meant

    def _known(self, kinds: tuple[str, ...]) -> list[str]:
        added = (
            str(data[key])
            for record in self._workspace.of(self._territory, "ambition")
            for _, data in record.bound.parts.get("Change", ())
            for key, kind in OBJECTS.items()
            if data.get("operation") == "ajouter" and kind in kinds and key in data
        )
        return sorted({*self._workspace.index.names(kinds, self._territory), *added})


def _by(fault: Fault) -> str:
    """The ambition that explains a fault, and its horizon."""
    if fault.before is None:
        return ""
    record, route = fault.before
    horizon = Change(record, route, {}).horizon
    when = f", à {horizon.label.lower()}" if horizon is not None else ""
    return f"l’ambition {quote(record.id)}{when}"


def _changed_before(fault: Fault) -> bool:
    return fault.before is not None and fault.before[0].kind == "ambition"


def _sentence(fault: Fault) -> str:
    start, verb, end = fault.names
    label = Verbe.of(verb).label if verb != "autre" else "«\u00a0autre\u00a0»"
    return f"{quote(start)} {label} {quote(end)}"


def _no_object(fault: Fault) -> Said:
    return (
        "Ce changement ne dit pas sur quoi il porte",
        "ajoutez «\u00a0dispositif: …\u00a0», «\u00a0acteur: …\u00a0» ou "
        "«\u00a0lien: {de: …, type: …, vers: …}\u00a0»",
    )


def _several_objects(fault: Fault) -> Said:
    named = " et ".join(quote(key) for key in fault.names)
    return f"Ce changement porte sur plusieurs choses\u00a0: {named}", "écrivez un changement pour chacune"


def _foreign_fields(fault: Fault) -> Said:
    key, *fields = fault.names
    named = " et ".join(quote(field) for field in fields)
    verb = "ne décrivent pas" if len(fields) > 1 else "ne décrit pas"
    them = "-les" if len(fields) > 1 else "-le"
    return (
        f"{named} {verb} {_ONE[key]}",
        f"retirez{them}, ou écrivez un autre changement pour ce qui est décrit",
    )


def _missing_fields(fault: Fault) -> Said:
    key, *fields = fault.names
    named = " et ".join(quote(field) for field in fields)
    written = ", ".join(f"«\u00a0{field}: …\u00a0»" for field in fields)
    return f"Pour ajouter {_ONE[key]}, il manque {named}", f"ajoutez {written}"


def _nothing_changed(fault: Fault) -> Said:
    example = "statut: actif" if fault.names[0] == "dispositif" else "nom: …"
    return (
        "Ce changement ne dit pas ce qui change",
        f"ajoutez le champ qui change, par exemple «\u00a0{example}\u00a0»",
    )


def _link_modified(fault: Fault) -> Said:
    return (
        "Un lien ne se modifie pas\u00a0: il est là, ou il n’y est pas",
        "écrivez un changement qui retire l’ancien lien, un autre qui ajoute le nouveau",
    )


def _exists(fault: Fault) -> Said:
    name = quote(fault.names[0])
    if _changed_before(fault):
        return (
            f"{name} est déjà ajouté par {_by(fault)}",
            "retirez ce changement, ou écrivez «\u00a0operation: modifier\u00a0»",
        )
    return (
        f"{name} existe déjà",
        "écrivez «\u00a0operation: modifier\u00a0», ou donnez un autre nom à ce qui s’ajoute",
    )


def _other_kind(fault: Fault) -> Said:
    (name,) = fault.names
    wrong = fault.change.objects[0]
    right = "acteur" if wrong == "dispositif" else "dispositif"
    return f"{quote(name)} est {_ONE[right]}", f"écrivez «\u00a0{right}: {name}\u00a0»"


def _collectivite(fault: Fault) -> Said:
    return (
        f"{quote(fault.names[0])} est la collectivité elle-même",
        "une ambition peut changer ses liens, mais ni la modifier ni la retirer",
    )


def _removed(fault: Fault) -> Said:
    return (
        f"{quote(fault.names[0])} n’est plus là\u00a0: {_by(fault)}, le retire",
        "gardez l’un ou l’autre changement",
    )


def _later(fault: Fault) -> Said:
    return (
        f"{quote(fault.names[0])} n’est pas encore là\u00a0: {_by(fault)}, l’ajoute ensuite",
        "placez ce changement après celui qui l’ajoute, ou ajoutez-le plus tôt",
    )


def _link_exists(fault: Fault) -> Said:
    by = f", ajouté par {_by(fault)}" if _changed_before(fault) else ""
    return (
        f"Ce lien existe déjà{by}\u00a0: {_sentence(fault)}",
        "retirez ce changement\u00a0: le lien restera sur la carte",
    )


def _link_absent(fault: Fault) -> Said:
    if fault.before is not None:
        return f"Ce lien est déjà retiré par {_by(fault)}\u00a0: {_sentence(fault)}", "retirez ce changement"
    return (
        f"Aucune fiche n’écrit ce lien\u00a0: {_sentence(fault)}",
        "vérifiez le verbe et le sens, tels qu’ils sont dans les fiches, ou retirez ce changement",
    )


def _itself(fault: Fault) -> Said:
    return (
        f"Ce lien relie {quote(fault.names[0])} à lui-même",
        "nommez l’autre fiche, ou retirez ce changement",
    )


_SAID: dict[Cause, Callable[[Fault], Said]] = {
    Cause.NO_OBJECT: _no_object,
    Cause.SEVERAL_OBJECTS: _several_objects,
    Cause.FOREIGN_FIELDS: _foreign_fields,
    Cause.MISSING_FIELDS: _missing_fields,
    Cause.NOTHING_CHANGED: _nothing_changed,
    Cause.EXISTS: _exists,
    Cause.OTHER_KIND: _other_kind,
    Cause.COLLECTIVITE: _collectivite,
    Cause.LINK_MODIFIED: _link_modified,
    Cause.REMOVED: _removed,
    Cause.LATER: _later,
    Cause.LINK_EXISTS: _link_exists,
    Cause.LINK_ABSENT: _link_absent,
    Cause.ITSELF: _itself,
}
