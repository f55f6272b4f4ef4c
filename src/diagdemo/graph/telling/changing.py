"""What the ambitions change between the map of today and that of a horizon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from diagdemo.graph.difference import Difference, FieldChange, NodeChange, TieChange, difference
from diagdemo.graph.links import key_of, may_be_told
from diagdemo.graph.remark import Remark, Section
from diagdemo.graph.sentences import sentence
from diagdemo.graph.telling.naming import named
from diagdemo.graph.today import told_map
from diagdemo.model.fact import State
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.values import plain
from diagdemo.wording import NOT_KNOWN, agree, listed, quoted
from diagdemo.workspace.lexicon import load_lexicon

_MEANING = (
    "Les changements que les ambitions écrivent, appliqués l’un après l’autre jusqu’à cet horizon. Un "
    "dispositif ajouté est tenu pour actif, sauf si l’ambition dit autre chose\u00a0; ce qui n’est pas écrit "
    "reste comme il est."
)
_PARTS = {"device": "Device", "actor": "Actor"}


def changing(today: Study, future: Study, tensions: bool = False) -> Section:
    """The section `changements`; links of conflict and competition are only counted, unless asked for."""
    found = difference(today, future)
    remarks = tuple(_remarks(today, future, found, tensions))
    if not remarks:
        remarks = (Remark(f"Les ambitions n’écrivent aucun changement {told_map(future)}."),)
    return Section("changements", "Ce que les ambitions changent", _MEANING, remarks)


def _remarks(today: Study, future: Study, found: Difference, tensions: bool) -> Iterator[Remark]:
    yield from _nodes(future, found.appeared, "S’ajoute", "S’ajoutent")
    yield from _nodes(today, found.disappeared, "N’est plus sur la carte", "Ne sont plus sur la carte")
    yield from (_field(today, future, change) for change in found.fields)
    told, hidden = _parted(found.tied, tensions)
    yield from (_tie(future, change, "Nouveau lien") for change in told)
    yield from _counted(hidden, "lien de tension s’ajoute", "liens de tension s’ajoutent")
    renewed = {key_of(change.tie) for change in found.tied}
    told, hidden = _parted([c for c in found.untied if key_of(c.tie) not in renewed], tensions)
    gone = {change.id for change in found.disappeared}
    yield from (_tie(today, change, "Lien retiré") for change in told if not change.tie.ends & gone)
    yield from _counted(
        [change for change in told if change.tie.ends & gone],
        "lien part avec ce qui n’est plus sur la carte",
        "liens partent avec ce qui n’est plus sur la carte",
    )
    yield from _counted(hidden, "lien de tension disparaît", "liens de tension disparaissent")


def _nodes(study: Study, changes: tuple[NodeChange, ...], one: str, several: str) -> Iterator[Remark]:
    if changes:
        ids = tuple(change.id for change in changes)
        said = f"{several if len(ids) > 1 else one}\u00a0: {named(study, ids)}."
        yield Remark(said, ids, {"fiches": len(ids)}, evidence=tuple(change.evidence for change in changes))


def _field(today: Study, future: Study, change: FieldChange) -> Remark:
    before, after = today.nodes[change.id], future.nodes[change.id]
    title = load_lexicon().title(_PARTS[after.kind], change.key).lower()
    told = f"{_said(today, before, change.key)} → {_said(future, after, change.key)}"
    proof = tuple(datum for datum in (change.after, change.before) if datum is not None)
    return Remark(f"{quoted(before.name)}, {title}\u00a0: {told}.", (change.id,), evidence=proof)


def _said(study: Study, entity: Entity[object], key: str) -> str:
    """What a field says, in words."""
    found = look(entity, key)
    if not found.values:
        return "aucun" if found.state is State.AUCUN else NOT_KNOWN
    held = [item for value in found.values for item in (value if isinstance(value, tuple) else (value,))]
    return listed([_word(study, key, item) for item in held])


def _word(study: Study, key: str, value: object) -> str:
    return study.stages.get(str(value), str(value)) if key == "etapes" else plain(value)


def _parted(changes: Iterable[TieChange], tensions: bool) -> tuple[list[TieChange], list[TieChange]]:
    """The links to tell, and those of tension to count only."""
    told: list[TieChange] = []
    hidden: list[TieChange] = []
    for change in changes:
        (told if may_be_told(change.tie, tensions) else hidden).append(change)
    return told, hidden


def _tie(study: Study, change: TieChange, what: str) -> Remark:
    tie = change.tie
    return Remark(
        f"{what}\u00a0: {sentence(study, tie)}.",
        (tie.start, tie.end),
        {"liens": 1},
        evidence=(change.evidence,),
    )


def _counted(changes: list[TieChange], one: str, several: str) -> Iterator[Remark]:
    if changes:
        proof = tuple(dict.fromkeys(change.evidence for change in changes))
        said = agree(len(changes), one, several)
        yield Remark(f"{said}.", figures={"liens": len(changes)}, evidence=proof)
