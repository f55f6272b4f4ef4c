"""The coverage of the policy cycle, three-valued: a stage is covered, or not known to be."""

from __future__ import annotations

from diagdemo.report.context import Cycle, Stage
from diagdemo.study.build import stage_labels
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

_OVER = ("arrete", "termine")


def coverage(workspace: Workspace, territory: str) -> Cycle:
    """Which stages the devices of a territory cover, those that are over left aside."""
    devices = [record for record in workspace.of(territory, "device") if _counts(record)]
    told = [record for record in devices if record.data.get("etapes") is not None]
    labels = stage_labels(workspace)
    stages = tuple(
        Stage(label, tuple(record.name for record in told if code in record.data["etapes"]))
        for code, label in labels.items()
    )
    return Cycle(stages, len(told), len(devices), tuple(stage.label for stage in stages if not stage.devices))


def _counts(record: Record) -> bool:
    """Whether a device can be used, and is not known to be over."""
    status = record.data.get("statut")
    return record.bound.repairable and not (status is not None and status.one in _OVER)
