"""What one person said, extract by extract and answer by answer: codes and lines, never the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from diagdemo.model.interview import Interview
from diagdemo.model.vocabulary.interviews import College, Sens
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.workspace.links import node_id


class Saying(NamedTuple):
    """An extract, or an answer to the guide: what it is about and in which sense."""

    interview: str
    college: College
    ref: str
    """`p-7k3m#x1` for an extract, `p-7k3m` for an answer."""
    themes: tuple[str, ...]
    devices: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    sens: Sens | None = None
    """None when the record does not say it, and for answers."""
    level: int | None = None
    """From 1 to 4, for the answers that give one."""
    evidence: tuple[Datum, ...] = ()
    extract: bool = True


def sayings(study: Study, interview: Entity[Interview], questions: Mapping[str, str]) -> Iterator[Saying]:
    """All that an interview says that is coded: its extracts, then its answers."""
    model = interview.model
    for rank, extract in enumerate(model.extraits or ()):
        held = (key for key in ("themes", "sens", "dispositifs", "acteurs") if getattr(extract, key))
        yield Saying(
            interview.id,
            model.college,
            f"{interview.id}#{extract.id}",
            extract.themes or (),
            tuple(_nodes(study, extract.dispositifs, "device")),
            tuple(_nodes(study, extract.acteurs, "actor")),
            extract.sens,
            evidence=tuple(interview.at("extraits", rank, key) for key in held),
        )
    for key, answer in (model.reponses or {}).items():
        if key in questions and (answer.texte or answer.niveau is not None):
            # What a person answered is prose: the datum says where it is, not what it is.
            where = interview.at("reponses", key)._replace(said="")
            yield Saying(
                interview.id,
                model.college,
                interview.id,
                (questions[key],),
                level=answer.niveau,
                evidence=(where,),
                extract=False,
            )


def _nodes(study: Study, refs: Iterable[str] | None, kind: str) -> Iterator[str]:
    """The nodes that references name; one that names nothing stays as it is written."""
    for ref in refs or ():
        target = study.workspace.index.resolve(ref, (kind,), study.slug)
        yield node_id(target.record, study.slug) if target else ref
