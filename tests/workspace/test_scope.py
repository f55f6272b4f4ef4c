"""No file that refers to what matters is taken for one that does not, however it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagdemo.workspace import naming
from diagdemo.workspace.bind import bind
from diagdemo.workspace.files import Found
from diagdemo.workspace.load import load
from diagdemo.workspace.naming import Named
from diagdemo.workspace.plan import load_plan
from diagdemo.workspace.scope import Scope
from diagdemo.yaml.source import read
from workspace.trees import TERRITORY, lay

FOUND = Found("actor", "autre", "a", "territoires/autre/actors/a.yaml")
NAMES = ("brumeval", "val", "brume-val", "p-a1b2", "x")
SIGNS = ("{}", "\\x{:02x}", "\\u{:04x}", "\\U{:08x}", "\\\n  {}")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252")


@st.composite
def references(draw: st.DrawFn) -> str:
    """A reference, in quotes and escapes of any kind."""
    steps = draw(st.lists(st.sampled_from((*NAMES, "actors", "devices")), min_size=1, max_size=3))
    text = "/".join(steps) + draw(st.sampled_from(("", "#x1")))
    quote = draw(st.sampled_from(("", "'", '"', '"')))
    if quote != '"':
        return f"{quote}{text}{quote}"
    signs = draw(st.lists(st.sampled_from(SIGNS), min_size=len(text), max_size=len(text)))
    told = (sign.format(ord(c) if ":" in sign else c) for sign, c in zip(signs, text, strict=True))
    return f'"{"".join(told)}"'


@st.composite
def contents(draw: st.DrawFn) -> bytes:
    """An actor that refers to others, as it may be saved."""
    links = "".join(f"  - {{vers: {text}, type: coopere}}\n" for text in draw(st.lists(references())))
    text = f"nom: Été{draw(st.sampled_from(('', ' à Brumeval', ' de val')))}\n"
    return f"{text}{f'liens:{chr(10)}{links}' if links else ''}".encode(draw(st.sampled_from(ENCODINGS)))


@pytest.mark.parametrize("few", [0, 20])
@given(contents(), st.sets(st.sampled_from(NAMES)), st.sets(st.sampled_from(NAMES)))
def test_a_file_that_refers_to_what_matters_is_read(
    few: int, content: bytes, slugs: set[str], names: set[str]
) -> None:
    """Both by what looks at versions and by what looks at a folder, which agree."""
    plan = load_plan()
    named = Named((*slugs, *names))
    bound = bind(read(FOUND.path, content), plan.records["actor"]["part"], plan, plan.words)
    refers = any(named.are_in(reference.text) for reference in bound.references)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(naming, "_FEW", few)
        assert Scope(slugs, names).matters(FOUND, content) is named.may_be_in(content)
        assert named.may_be_in(content) or not refers


@pytest.mark.parametrize(
    ("reference", "encoding"),
    [('"br\\u0075meval/x"', "utf-8"), ('"brume\\\n  val/x"', "utf-8"), ("brumeval/x", "utf-16")],
)
def test_a_hidden_reference_is_read_with_what_it_names(tmp_path: Path, reference: str, encoding: str) -> None:
    root = lay(tmp_path, {"territoire.yaml": TERRITORY, "actors/x.yaml": "nom: Lavoir\n"})
    away = root / FOUND.path
    away.parent.mkdir(parents=True)
    away.write_bytes(f"nom: Chorale\nliens: [{{vers: {reference}, type: coopere}}]\n".encode(encoding))
    record = load(root, only=["brumeval"]).record(FOUND.path)
    assert record is not None
    assert [each.text for each in record.bound.references] == ["brumeval/x"]


def test_without_any_name_nothing_else_matters() -> None:
    assert not Scope(()).matters(FOUND, b'nom: "\\u00c9t\\u00e9"\n')
    assert Scope(()).matters(FOUND._replace(territory=None), b"")
    assert Scope(()).matters(FOUND._replace(kind="territoire"), b"")
