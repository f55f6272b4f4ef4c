"""How an entity declares its fields: the types that carry meaning, and what people read about each field.

The reader, the JSON Schemas, the reference check, the graph, `add` and the documentation all follow from these
declarations; nothing else needs to know the name of a field.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, get_args

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from diagdemo.model.fact import STATES, Absence
from diagdemo.model.vocabulary.interviews import Diffusion

PUBLIQUE = Diffusion.PUBLIQUE
RESTITUTION = Diffusion.RESTITUTION
INTERNE = Diffusion.INTERNE


@dataclass(frozen=True)
class Text:
    """A text that states no measurable fact: `ligne` fits on one line, `prose` may take paragraphs."""

    kind: str


@dataclass(frozen=True)
class Code:
    """A text of a fixed shape, such as a SIREN: its name with its article, its pattern, an example."""

    name: str
    pattern: str
    example: str


@dataclass(frozen=True)
class Ref:
    """The id of another record of one of the kinds `to`.

    `verb` makes it an edge of the graph from the record that holds it to its target, or, `reverse`, back.
    """

    to: tuple[str, ...]
    verb: str | None = None
    reverse: bool = False


@dataclass(frozen=True)
class Bounds:
    """The lowest and highest values that make sense."""

    low: float
    high: float | None = None


@dataclass(frozen=True)
class Unit:
    """The unit of a number, as people write it after the figure."""

    text: str


@dataclass(frozen=True)
class Replaceable:
    """A vocabulary that `diagdemo.yaml` may replace or extend under the key `setting`."""

    setting: str


@dataclass(frozen=True)
class NotAfter:
    """A date that cannot come after the date held by the sibling field `other`."""

    other: str


def marks_of(field: FieldInfo) -> list[Any]:
    """What annotations say of a field, also inside « or nothing » and inside lists."""
    found, stack = list(field.metadata), [field.annotation]
    while stack:
        annotation = stack.pop()
        found += getattr(annotation, "__metadata__", ())
        stack += get_args(annotation)
    return found


def unit_of(field: FieldInfo) -> str:
    """The unit of the numbers a field holds; empty when it has none."""
    return next((mark.text for mark in marks_of(field) if isinstance(mark, Unit)), "")


Line = Annotated[str, Text("ligne")]
Prose = Annotated[str, Text("prose")]
Url = Annotated[
    str, Code("une adresse web", r"https?://[^\s/@:]+(?::\d+)?(?:[/?#]\S*)?", "https://exemple.fr/page")
]
Key = Annotated[str, Text("cle")]
SourceKeys = Annotated[tuple[str, ...], Text("sources")]
Siren = Annotated[str, Code("un SIREN", r"\d{9}", "216802249")]
Rna = Annotated[str, Code("un numéro RNA", r"W\d{9}", "W681000000")]
ConstatCode = Annotated[str, Code("un code de constat", r"[A-Z]{3}-\d{2}", "CAD-01")]

ActorRef = Annotated[str, Ref(("actor",))]
DeviceRef = Annotated[str, Ref(("device",))]
NodeRef = Annotated[str, Ref(("actor", "device"))]
ExtractRef = Annotated[str, Ref(("interview", "extrait"))]
ProofRef = Annotated[str, Ref(("actor", "device", "policy", "ambition", "action", "interview", "extrait"))]


def champ(
    titre: str,
    description: str,
    visibilite: Diffusion = INTERNE,
    *,
    requis: bool = False,
    exemple: str | None = None,
) -> Any:
    """A field, with all that people read about it.

    Args:
        titre: its short French name.
        description: what to write there and what not to.
        visibilite: the widest public that may see it.
        requis: whether a record without it is refused.
        exemple: YAML to show in the commented model that `add` writes; a field without one is left out of it.
    """
    extra: dict[str, Any] = {"visibilite": str(visibilite), "requis": requis}
    if exemple is not None:
        extra["exemple"] = exemple
    return Field(
        default=... if requis else None, title=titre, description=description, json_schema_extra=extra
    )


class Part(BaseModel):
    """A block of fields inside a record."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True, arbitrary_types_allowed=True)

    etats: dict[str, Absence] = Field(
        default_factory=dict,
        title="États",
        description="Les champs écrits vides, « inconnu » ou « sans_objet », par clé. L’outil remplit ce champ.",
        json_schema_extra={"visibilite": str(INTERNE)},
    )


def own_first(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields that people write, in their order: those of the model, then those every sourced block has."""
    inherited = {
        key for base in model.__mro__[1:] if issubclass(base, BaseModel) for key in base.model_fields
    }
    fields = model.model_fields
    typed = (key for key in fields if key != STATES)
    return {key: fields[key] for key in sorted(typed, key=lambda key: key in inherited)}


class Record(Part):
    """A file that people write: one record of a kind.

    `FOLDER` is the folder that holds records of the kind, or `FILE` the only file of the kind.
    """

    KIND: ClassVar[str]
    FOLDER: ClassVar[str | None] = None
    FILE: ClassVar[str | None] = None
    LABEL: ClassVar[tuple[str, str]]
    """How people name one record and several, such as `("un dispositif", "dispositifs")`."""
