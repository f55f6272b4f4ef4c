"""Faults of a text that parses, but not into what its author meant."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from diagdemo.issues import Severity
from diagdemo.yaml.causes.characters import escapes
from diagdemo.yaml.causes.faults import COUNTED, Fault, Source, capped, shown
from diagdemo.yaml.causes.notation import merges, others, signs
from diagdemo.yaml.events import Parsed
from diagdemo.yaml.scalar import quoted
from diagdemo.yaml.suspicion import CUT, PLACEHOLDER, compiled
from diagdemo.yaml.tree import PLAIN, Node, Scalar, Sequence, walk

_CUT = compiled(CUT)
_PLACEHOLDER = compiled(PLACEHOLDER)
_HIDDEN_ITEM = re.compile(r"^[ \t]*(?P<dash>-)[ \t]+\S")
_HIDDEN_KEY = re.compile(r"^[ \t]*(?P<key>[a-z]\w*):(?=[^\s:/])")


def meaning(source: Source, parsed: Parsed) -> Iterator[Fault]:
    """The faults of a tree, kind by kind."""
    for search in (others, signs, merges, _duplicates, _glued, _swallowed, _cut, _placeholders):
        yield from capped(search(source, parsed))
    yield from capped(escapes(source, _double_quoted(parsed.root)))


def _duplicates(source: Source, parsed: Parsed) -> Iterator[Fault]:
    for first, other in parsed.doubles:
        line = first.span.line
        yield Fault(
            source.issue(
                "D111",
                (other.start.index, other.end.index),
                f"Le champ « {other.value} » est écrit deux fois : il l’est déjà à la ligne {line}",
                "gardez une seule des deux lignes, ou réunissez leurs valeurs",
                "seconde fois",
                related=[(first.start.index, first.end.index, "première fois")],
            )
        )


def _cut(source: Source, parsed: Parsed) -> Iterator[Fault]:
    found = list(islice(_CUT.finditer(source.text), COUNTED))
    inside = _quoted_spans(parsed.root) if found else []
    starts = [low for low, _ in inside]
    for match in found:
        start = match.start() + 1
        line = source.line_of(start)
        before = source.line(line)[: start - source.starts[line]]
        if not before.strip() or "#" in before or _within(start, inside, starts):
            continue
        key = re.match(r"^(?P<head>[ ]*(?:- +)*(?:[\w-]+:(?: +|$))?)(?P<value>.*)$", before.rstrip() + " ")
        head, value = (key["head"], key["value"].strip()) if key else ("", before.strip())
        if value[:1] in ("'", '"', "[", "{", "|", ">"):
            continue
        comment = match.group().strip()
        fixed = head + quoted(f"{value} {comment}".strip())
        kept = f"il ne reste que « {value} »" if value else "il ne reste rien"
        yield Fault(
            source.issue(
                "D112",
                (start, start + len(comment)),
                f"La valeur est coupée par « # » : {kept}",
                f"si la suite fait partie de la valeur, écrivez {shown(fixed)} ; "
                "si c’est un commentaire, mettez une espace après le « # »",
                "lu comme un commentaire",
                severity=Severity.AVERTISSEMENT,
            )
        )


def _quoted_spans(root: Node | None) -> list[tuple[int, int]]:
    return [
        (node.start.index, node.end.index)
        for node in walk(root)
        if isinstance(node, Scalar) and node.style != PLAIN
    ]


def _within(index: int, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    rank = bisect_right(starts, index) - 1
    return rank >= 0 and index < spans[rank][1]


def _placeholders(source: Source, parsed: Parsed) -> Iterator[Fault]:
    starts = {match.start(): match.group() for match in _PLACEHOLDER.finditer(source.text)}
    if not starts:
        return
    for node in walk(parsed.root):
        if isinstance(node, Sequence) and node.flow and node.start.index in starts:
            written = starts[node.start.index]
            line = source.line(source.line_of(node.start.index))
            fixed = line.replace(written, f'"{written}"', 1)
            yield Fault(
                source.issue(
                    "D113",
                    (node.start.index, node.start.index + len(written)),
                    f"« {written} » se lit comme une liste, à cause des crochets",
                    "laissez la valeur vide tant qu’elle n’est pas connue, "
                    f"ou mettez le texte entre guillemets : {shown(fixed)}",
                    "lu comme une liste",
                )
            )


def _glued(source: Source, parsed: Parsed) -> Iterator[Fault]:
    for key in parsed.glued:
        start = key.start.index
        line = source.line(source.line_of(start))
        name, _, value = key.value.partition(":")
        message = f"Il manque une espace après les deux-points de « {name} »"
        number = source.line_of(start)
        fixed = line.replace(key.value, f"{name}: {value}", 1)
        mended, advice = source.rewritten(number, fixed), f"écrivez {shown(fixed)}"
        span = (start, key.end.index)
        issue = source.issue("D110", span, message, advice, "espace manquante", correction=mended)
        yield Fault(issue, sure=False)


def _swallowed(source: Source, parsed: Parsed) -> Iterator[Fault]:
    for scalar in _plain(parsed.long):
        yield from _swallowed_by(source, scalar)


def _swallowed_by(source: Source, scalar: Scalar) -> Iterator[Fault]:
    """An item or a field that the text of the line before swallows, because it is set further in."""
    for number in range(scalar.start.line + 1, scalar.end.line + 1):
        line = source.line(number)
        item, key = _HIDDEN_ITEM.match(line), _HIDDEN_KEY.match(line)
        fixed = line
        if not item and not key:
            continue
        start = source.starts[number] + (item.start("dash") if item else len(line) - len(line.lstrip()))
        before = source.line(scalar.start.line)
        if item and before.lstrip().startswith("- "):
            message = "Ce tiret n’est pas aligné : la ligne se lit comme la suite de l’élément qui précède"
            margin = len(before) - len(before.lstrip())
            spaces = f"{margin} espace{'s' if margin > 1 else ''}" if margin else "aucune espace"
            fixed = " " * margin + line.lstrip(" ")
            above = f"la ligne {scalar.start.line + 1}\u00a0: {spaces}"
            advice = f"alignez-le sur le tiret de {above} puis {shown(fixed)}"
        elif item:
            message = "Ce tiret n’ouvre pas de liste : la ligne se lit comme la suite du texte qui précède"
            head = before.partition(":")[0]
            advice = (
                f"pour une liste, laissez {shown(head + ':')} seul sur sa ligne et mettez chaque valeur "
                "après un tiret ; pour un texte de plusieurs lignes, mettez « | » après les deux-points"
            )
        else:
            message = "Il manque une espace après les deux-points, et la ligne se lit comme la suite du texte"
            fixed = _HIDDEN_KEY.sub(lambda m: m.group() + " ", line)
            advice = f"écrivez {shown(fixed)}"
        mended, span = source.rewritten(number, fixed), (start, start + 1)
        issue = source.issue("D110", span, message, advice, "suite du texte", correction=mended)
        yield Fault(issue, sure=False)
        return


def _plain(scalars: tuple[Scalar, ...]) -> list[Scalar]:
    return [scalar for scalar in scalars if scalar.style == PLAIN]


def _double_quoted(root: Node | None) -> Iterator[Scalar]:
    return (node for node in walk(root) if isinstance(node, Scalar) and node.style == '"')
