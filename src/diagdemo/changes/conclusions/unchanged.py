"""Whether two studies rest on the same records: nothing is then worth computing."""

from __future__ import annotations

from diagdemo.study.study import Study


def same_records(before: Study, after: Study) -> bool:
    """Whether all that two studies are made from says the same, on the same day."""
    return (
        before.day == after.day
        and before.workspace.interviews is after.workspace.interviews
        and _texts(before) == _texts(after)
    )


def _texts(study: Study) -> dict[str, str]:
    """By path, the text of the records of the territory, of what all share, and of what links reach."""
    own = [record for record in study.workspace.records if record.territory in (study.slug, None)]
    reached = [node.record for node in study.nodes.values()]
    lines = (study.workspace.record(tie.datum.path) for tie in study.ties)
    held = [*own, *reached, *(record for record in lines if record is not None)]
    return {record.path: record.document.text for record in held}
