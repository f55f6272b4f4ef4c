"""The pictures of what changed in a territory from one version to another."""

from __future__ import annotations

from collections.abc import Mapping

from diagdemo.changes.conclusions.comparable import comparable
from diagdemo.changes.conclusions.later import under_later_ids
from diagdemo.pictures.picture import Picture
from diagdemo.report.changes.cycle import cycle_changes
from diagdemo.report.changes.ecosystem import ecosystem_changes
from diagdemo.study.study import Study


def pictures_of(before: Study, after: Study, ids: Mapping[str, str]) -> tuple[Picture, ...]:
    """The map and the wheel of the cycle, each only if it changes.

    What cannot be read in one of the versions is in neither picture.

    Args:
        before: the earlier study.
        after: the later one.
        ids: the later ids of the records that were renamed, by their earlier ones.
    """
    then, now = comparable(before, after, ids)
    then = under_later_ids(then, ids)
    drawn = (ecosystem_changes(then, now), cycle_changes(then, now))
    return tuple(picture for picture in drawn if picture is not None)
