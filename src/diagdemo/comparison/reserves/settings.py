"""Reserves on what repositories set for themselves: the stages of the cycle, the thresholds of constats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.comparison.lined import Lined
from diagdemo.comparison.reserves.reserve import Reserve, Sort, grouped, labels, told_by
from diagdemo.study.build import entity_of
from diagdemo.study.datum import Datum
from diagdemo.wording import listed, quoted
from diagdemo.workspace.workspace import Workspace

_REASON = "motif"


def reserves(lined: Sequence[Lined]) -> Iterator[Reserve]:
    """The reserves on the settings under which what is lined up was read."""
    yield from _stages(lined)
    yield from _thresholds(lined)


def _stages(lined: Sequence[Lined]) -> Iterator[Reserve]:
    cycles = grouped(lined, lambda each: listed(list(each.study.stages.values())))
    if len(cycles) > 1:
        yield Reserve(
            Sort.STAGES,
            labels(lined),
            f"Les étapes du cycle ne sont pas les mêmes ({told_by(cycles)})\u00a0: "
            "la couverture du cycle ne se compare pas.",
        )


def _thresholds(lined: Sequence[Lined]) -> Iterator[Reserve]:
    """One reserve for each constat whose thresholds some repository changed."""
    for workspace, held in grouped(lined, lambda each: each.study.workspace).items():
        for code, own in workspace.settings.get("seuils", {}).items():
            changed = [f"{quoted(name)} vaut {value}" for name, value in own.items() if name != _REASON]
            if changed:
                yield Reserve(
                    Sort.THRESHOLDS, labels(held), _changed(code, changed, own), _lines(workspace, code)
                )


def _changed(code: str, changed: list[str], own: dict[str, str]) -> str:
    reason = own.get(_REASON, "").strip()
    why = f"\u00a0: {reason.removesuffix('.')}" if reason else ", sans motif donné"
    return f"Le constat {code} est lu avec un seuil changé dans diagdemo.yaml ({listed(changed)}){why}."


def _lines(workspace: Workspace, code: str) -> tuple[Datum, ...]:
    space = next(record for record in workspace.records if record.kind == "espace")
    return (entity_of(space, None).at("seuils", code),)
