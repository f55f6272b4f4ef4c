"""Fields written one after the other on a line, without the braces that make them one block."""

from __future__ import annotations

import re

from diagdemo.issues import NO_CORRECTION
from diagdemo.yaml.causes.faults import Fault, Graft, shown
from diagdemo.yaml.causes.graft import read_apart
from diagdemo.yaml.causes.spot import KEY, Spot, margin_of, split_comment
from diagdemo.yaml.tree import Mapping

_NAME = re.compile(r"[^\W\d_A-ZÀ-Þ]\w*")


def no_braces(spot: Spot) -> Fault | None:
    """`- vers: caue, type: anime`, or `nombre: valeur: 12, source: bilan`."""
    seen = spot.seen(spot.line)
    key = KEY.match(seen)
    if spot.char != ":" or not spot.failure.problem.startswith("mapping values") or not key:
        return None
    starts = [key.start("key")] if key["dashes"] else []
    content = spot.source.line(spot.line)
    value, comment = split_comment(content)
    for start in (*starts, key.end()):
        fields = value[start:]
        at = spot.source.starts[spot.line] + start
        block = read_apart(spot.source, "{" + fields + "}", at - 1)
        if not isinstance(block, Mapping) or not _are_fields(block):
            continue
        fixed = f"{content[:start]}{{{fields}}}{comment}"
        advice, mended = f"écrivez {shown(fixed)}", spot.rewritten(spot.line, fixed)
        below = spot.following(spot.line)
        if below < spot.source.count and margin_of(spot.seen(below)) > margin_of(seen):
            advice = f"mettez chaque champ sur sa ligne, aligné sur {shown(block.entries[0][0].value)}"
            mended = NO_CORRECTION
        elif " " in fields.partition(",")[0].partition(":")[2].strip():
            advice += " ; si c’est un seul texte, mettez-le entre guillemets"
        issue = spot.issue(
            "D110",
            spot.line,
            (start, len(value)),
            "Les accolades manquent autour de ces champs écrits sur une seule ligne",
            advice,
            "accolades manquantes",
            correction=mended,
        )
        edits = (spot.hidden(spot.line, key.end(), len(value)),)
        return Fault(issue, edits, True, (Graft(at, block),))
    return None


def _are_fields(block: Mapping) -> bool:
    """Two fields or more, each with a name and a value."""
    named = all(_NAME.fullmatch(key.value) for key, _ in block.entries)
    valued = all(value.start.index < value.end.index for _, value in block.entries)
    return len(block.entries) > 1 and named and valued
