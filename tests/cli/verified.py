"""Verifications made for tests, with whatever a repository may bring in names and messages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.issues import Issue, Location, Related, Severity

FILE = "territoires/brumeval/devices/conseil.yaml"

_TRAPS = (
    "::error::x", "##[add-mask]a", "::stop-commands::x", "%0A", "%25", "\n", "\r", ",", ":", "]]>", "<b>",
    "</failure>", "<!--", "-->", "&lt;", '"', "'", "](http://x)", "[x](y)", "![x](y)", "|", "`", "```", "**",
    "~~", "{0}", "\\", "# ", "- ", "1. ", "> ", "@maire", "#12", "www.x.fr", "https://x", "\x00", "\x1b[31m",
    "\x07", "\x85", "\u2028", "\u202e", "\u200b", "\ufeff", "\ufffe", "\uffff", "\U0001fffe", "\U000e0041",
    "</details>", " ", "é", "漢", "😀",
)  # fmt: skip
TEXTS = st.lists(
    st.sampled_from(_TRAPS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=4), max_size=6
).map("".join)
"""What messages may hold: files are decoded before anything of them is told."""
_NAMES = st.lists(st.sampled_from((*_TRAPS, "\udce9")) | st.text(max_size=4), min_size=1, max_size=3).map(
    lambda parts: "".join(parts).replace("/", "").replace("\0", "").strip(".") or "x"
)
"""What file names may hold: bytes that are not UTF-8 too."""
FILES = st.one_of(
    st.just(FILE),
    _NAMES.map(lambda name: f"actors/{name}.yaml"),
    st.tuples(_NAMES, _NAMES).map(lambda names: f"territoires/{names[0]}/actors/{names[1]}.yaml"),
    _NAMES.map(lambda name: f"{name}.yml"),
)


@st.composite
def locations(draw: st.DrawFn) -> Location:
    """A place in a file, or the file as a whole."""
    file = draw(FILES)
    if draw(st.booleans()):
        return Location(file)
    line, column = draw(st.integers(1, 40)), draw(st.integers(1, 40))
    more, wide = draw(st.integers(0, 2)), draw(st.integers(0, 9))
    return Location(file, line, column, line + more, column + wide)


ISSUES = st.builds(
    Issue,
    location=locations(),
    code=st.sampled_from(["D101", "D120", "D122", "D140", "D143"]),
    message=TEXTS,
    advice=TEXTS,
    severity=st.sampled_from(Severity),
    label=TEXTS,
    related=st.lists(st.builds(Related, locations(), TEXTS), max_size=2).map(tuple),
)
WAIVED = st.builds(Waived, ISSUES, TEXTS, TEXTS, locations())


@st.composite
def verifications(draw: st.DrawFn, most: int = 12) -> Verification:
    """Anything that a verification may be."""
    issues = sorted(draw(st.lists(ISSUES, max_size=most)))
    waived = sorted(draw(st.lists(WAIVED, max_size=4)))
    files = draw(st.dictionaries(FILES, TEXTS, max_size=4))
    names = draw(st.dictionaries(_NAMES, TEXTS, max_size=3))
    remarks = draw(st.lists(st.just("Les entretiens n’ont pas été vérifiés."), max_size=1))
    prefix = draw(st.sampled_from(["", "examples/x", "données"]))
    return Verification(issues, waived, files, names, remarks, prefix=prefix)


def issue(line: int = 2, **fields: Any) -> Issue:
    """An issue on one line of the file."""
    values = {"code": "D122", "message": "valeur inconnue", "advice": "choisissez", **fields}
    return Issue(Location(FILE, line, 9, line, 19), **values)


def verification(issues: Sequence[Issue], waived: Sequence[Waived] = (), **fields: Any) -> Verification:
    """A verification of one file."""
    return Verification(issues, waived, {FILE: "Conseil citoyen"}, {"brumeval": "Brumeval"}, **fields)
