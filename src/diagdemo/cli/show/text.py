"""The format `texte`: each issue with its excerpt and what to do, as a person reads it."""

from __future__ import annotations

from collections.abc import Sequence

from diagdemo.cli.show.excerpt import LinesOf, Mark, frame
from diagdemo.cli.show.paint import Paint, plain
from diagdemo.cli.show.summary import left_out, shown
from diagdemo.cli.visible import visible
from diagdemo.cli.wrap import wrapped
from diagdemo.issues import Issue


def format_text(
    issues: Sequence[Issue],
    lines_of: LinesOf,
    *,
    columns: int = 80,
    maximum: int = 0,
    paint: Paint = plain,
) -> str:
    """A block per issue, separated by blank lines, ending with a newline; empty when there is none.

    At most `maximum` issues are shown, errors first, in their order; 0 shows them all. `columns` is the width
    of the terminal.
    """
    kept = shown(issues, maximum)
    blocks = [_block(issue, lines_of, columns, paint) for issue in kept]
    rest = left_out(issues, kept)
    if rest:
        blocks.append("\n".join(wrapped(rest, columns)))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _block(issue: Issue, lines_of: LinesOf, columns: int, paint: Paint) -> str:
    part = issue.severity.value
    lines = _head(f"{part}[{issue.code}]", visible(issue.message), part, columns, paint)
    marks = [Mark(issue.location, visible(issue.label), part)]
    marks += [Mark(other.location, visible(other.label), "cadre", "-", 0) for other in issue.related]
    lines += frame(marks, lines_of, columns=columns, paint=paint)
    if issue.advice:
        lines += _advice(visible(issue.advice), columns, paint)
    return "\n".join(lines)


def _head(mark: str, message: str, part: str, columns: int, paint: Paint) -> list[str]:
    margin = " " * len(f"{mark} : ")
    first, *others = wrapped(message, columns, margin, "  ")
    lines = [f"{paint(mark, part)} : {paint(first.lstrip(), 'titre')}"]
    return lines + [f"  {paint(line.lstrip(), 'titre')}" for line in others]


def _advice(text: str, columns: int, paint: Paint) -> list[str]:
    margin = " " * len("  aide : ")
    first, *others = wrapped(text, columns, margin, margin)
    return [f"  {paint('aide :', 'aide')} {first.lstrip()}", *others]
