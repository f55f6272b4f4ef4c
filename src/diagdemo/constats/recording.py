"""Write the opinion of a group in `constats.yaml`: one item changes, and nothing else of the file."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.checks import personal_data
from diagdemo.constats.opinions import Voices
from diagdemo.errors import DiagdemoError, UsageError
from diagdemo.issues import Route
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.plan import Avis, GroupeAvis
from diagdemo.workspace.bind import bind
from diagdemo.workspace.create.draft import model_of
from diagdemo.workspace.create.schema_line import with_schema_line
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.document import Document
from diagdemo.yaml.edit import append_item, insert_key, remove, set_value
from diagdemo.yaml.scalar import format_scalar
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Mapping

KIND = "constats"
_ORDER = ("code", "cible", "groupe", "avis", "motif", "fonction", "date", "empreinte")


class NewOpinion(NamedTuple):
    """What a group says; `mark` is the fingerprint of what the constat rests on."""

    code: str
    target: str
    group: GroupeAvis
    stance: Avis
    reason: str
    function: str
    date: PartialDate
    mark: str

    @property
    def fields(self) -> dict[str, str]:
        """What is written, in the order of the file, empty fields left out."""
        texts = (
            self.code,
            self.target,
            str(self.group),
            str(self.stance),
            " ".join(self.reason.split()),
            " ".join(self.function.split()),
            str(self.date),
            self.mark,
        )
        return {key: text for key, text in zip(_ORDER, texts, strict=True) if text}


class Edit(NamedTuple):
    """A file about to be written."""

    path: str
    before: str | None
    """None when there is no file yet."""
    after: str


def recorded(workspace: Workspace, territory: str, opinion: NewOpinion, held: Voices | None) -> Edit:
    """The text of `constats.yaml` once it holds `opinion`.

    Args:
        workspace: the repository.
        territory: the slug of the territory.
        opinion: what to write.
        held: what groups say already of the same constat on the same target.

    Raises:
        DiagdemoError: the file has faults, or what would be written is not sound.
    """
    _refuse_personal_data(workspace, territory, opinion)
    record = next(iter(workspace.of(territory, KIND)), None)
    path = f"{TERRITORIES}/{territory}/{workspace.plan.records[KIND]['file']}"
    if record is None:
        document = read(path, with_schema_line(model_of(KIND), KIND, path).encode("utf-8"))
        after = _added(document, opinion)
    else:
        document = record.document
        route = (
            next((each.datum.route for each in held.given if each.opinion.groupe is opinion.group), None)
            if held
            else None
        )
        after = _added(document, opinion) if route is None else _changed(document, route, opinion)
    _refuse_faults(workspace, document, after)
    return Edit(path, None if record is None else document.text, after)


def _added(document: Document, opinion: NewOpinion) -> str:
    item = _item(opinion)
    if isinstance(document.root, Mapping):
        if document.find(("avis",))[2]:
            return append_item(document, ("avis",), item)
        return append_item(_again(document, insert_key(document, (), "avis", "")), ("avis",), item)
    if all(line.startswith("#") for line in document.text.split("\n") if line.strip()):
        return _uncommented(document.text, f"avis:\n  - {item}")
    raise DiagdemoError(
        f"le fichier {document.name} a des fautes\u00a0: il n’est pas modifié",
        "corrigez-les d’abord\u00a0: diagdemo validate les montre",
    )


def _uncommented(text: str, block: str) -> str:
    """A file of comments alone, with `block` in the place of its example, else at its end."""
    lines = text.rstrip("\n").split("\n") if text.strip() else []
    example = [rank for rank, line in enumerate(lines) if line.startswith("#avis:")]
    if not example:
        return "\n".join([*lines, *([""] if lines else []), block]) + "\n"
    end = start = example[0]
    while end + 1 < len(lines) and lines[end + 1].startswith("#  "):
        end += 1
    return "\n".join([*lines[:start], block, *lines[end + 1 :]]) + "\n"


def _changed(document: Document, route: Route, opinion: NewOpinion) -> str:
    """The same item with what the group says now. The reason of another stance goes with that stance."""
    new = opinion.fields
    _, node, _ = document.find(route)
    held = {key.value: value for key, value in node.entries} if isinstance(node, Mapping) else {}
    same = getattr(held.get("avis"), "value", "") == opinion.stance
    if not same and "motif" not in new and "motif" in held:
        document = _again(document, remove(document, (*route, "motif")))
    for key, text in new.items():
        written = format_scalar(text)
        change = (
            set_value(document, (*route, key), written)
            if key in held
            else insert_key(document, route, key, written)
        )
        document = _again(document, change)
    return "\ufeff" + document.text if document.bom else document.text


def _again(document: Document, text: str) -> Document:
    return read(document.name, text.encode("utf-8"))


def _item(opinion: NewOpinion) -> str:
    return "{" + ", ".join(f"{key}: {format_scalar(text)}" for key, text in opinion.fields.items()) + "}"


def _refuse_personal_data(workspace: Workspace, territory: str, opinion: NewOpinion) -> None:
    document = read("avis", f"avis:\n  - {_item(opinion)}\n".encode())
    record = _record(workspace, territory, document)
    issue = next(personal_data.check(workspace.holding((record,))), None)
    if issue is not None:
        raise UsageError(f"{issue.message}\u00a0: l’avis n’est pas enregistré", issue.advice)


def _refuse_faults(workspace: Workspace, before: Document, after: str) -> None:
    """Refuse a text that does not read; faults that were there before are left to `validate`."""
    known = {issue.message for issue in _record(workspace, "", before).bound.issues}
    for issue in _record(workspace, "", _again(before, after)).bound.issues:
        if issue.message not in known:
            raise DiagdemoError(issue.message, issue.advice)


def _record(workspace: Workspace, territory: str, document: Document) -> Record:
    part = workspace.plan.records[KIND]["part"]
    bound = bind(document, part, workspace.plan, workspace.words)
    return Record(KIND, territory or None, territory, document.name, document, bound)
