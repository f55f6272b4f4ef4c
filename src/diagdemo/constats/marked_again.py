"""Opinions stay up to date when a record takes another name: their fingerprints follow it."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.observe import observe
from diagdemo.constats.opinions import Given, HumanLayer, Standing, Voices, grounds, human_layer
from diagdemo.constats.outcome import Observation
from diagdemo.errors import UsageError
from diagdemo.issues import Route
from diagdemo.study.build import build_study
from diagdemo.study.datum import fingerprint
from diagdemo.study.day import ReferenceDay, reference_day
from diagdemo.workspace.rename.prepare import Renaming
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.edit import replace_scalars
from diagdemo.yaml.tree import Scalar

_KIND = "constats"


def marked_again(renaming: Renaming) -> Renaming:
    """The renaming, with the fingerprints of the opinions that were up to date made anew.

    What the records say has not changed: only how they are called, which fingerprints see.
    """
    try:
        day = reference_day(renaming.before)
    except UsageError:  # nothing can be computed of these data, so no opinion was up to date
        return renaming
    texts: dict[str, str] = {}
    for record in renaming.before.records:
        marked = any("empreinte" in block for _, block in record.bound.parts.get("Opinion", ()))
        after = renaming.after.record(renaming.names.moved(record.path))
        if record.kind != _KIND or not marked or not record.bound.repairable or after is None:
            continue
        new = _new_marks(renaming, str(record.territory), str(after.territory), day)
        nodes = ((after.document.find((*route, "empreinte"))[1], mark) for route, mark in new)
        changed = [(node, mark) for node, mark in nodes if isinstance(node, Scalar) and node.value != mark]
        if changed:
            texts[after.path] = replace_scalars(after.document, changed)
    return renaming.with_texts(texts) if texts else renaming


def _new_marks(renaming: Renaming, old: str, new: str, day: ReferenceDay) -> Iterator[tuple[Route, str]]:
    """The opinions that were up to date, with what their fingerprints become."""
    _, before = _told(renaming.before, old, day)
    observation, after = _told(renaming.after, new, day)
    there = {given.datum.route: voices for voices, given in _marked(after)}
    for voices, given in _marked(before):
        now = there.get(given.datum.route)
        if voices.standing is Standing.FOUND and not given.stale and now and now.standing is Standing.FOUND:
            yield given.datum.route, fingerprint(grounds(observation, after, now.code, now.target))


def _told(workspace: Workspace, slug: str, day: ReferenceDay) -> tuple[Observation, HumanLayer]:
    observation = observe(build_study(workspace, slug, day.day))
    return observation, human_layer(observation)


def _marked(layer: HumanLayer) -> Iterator[tuple[Voices, Given]]:
    for voices in layer.voices:
        for given in (*voices.given, *voices.replaced):
            if given.opinion.empreinte:
                yield voices, given
