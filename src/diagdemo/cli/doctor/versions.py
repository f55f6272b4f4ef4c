"""Which versions run, and what can be added."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from importlib.util import find_spec

from diagdemo.cli.doctor.finding import Finding, good, look, wrong
from diagdemo.version import installed, version_of
from diagdemo.wording import listed

_NEEDED = (
    "typer",
    "pydantic",
    "ruamel.yaml",
    "ruamel.yaml.clib",
    "jinja2",
    "networkx",
    "rich",
    "markdown-it-py",
)
_EXTRAS = {
    "pdf": ("documents PDF", ("typst",)),
    "bureau": ("documents de bureautique", ("docx", "resvg_py")),
    "suivi": ("validation à chaque enregistrement", ("watchfiles",)),
}
"""By supplement, what it gives and the modules it brings."""
_BOUND = re.compile(r"(>=|<)([\d.]+)")
_NAME = re.compile(r"[\w.-]+")


def versions() -> Iterator[Finding]:
    """What runs, what it rests on, what can be added."""
    yield good("Python", platform.python_version())
    yield good("diagdemo", version_of("diagdemo"))
    yield _needed()
    yield _extras()


def _needed() -> Finding:
    about = "Bibliothèques"
    absent = [name for name in _NEEDED if installed(name) is None]
    if absent:
        return wrong(about, f"absentes\u00a0: {listed(absent)}", "pip install --upgrade diagdemo")
    unsuited = [name for name, bounds in _bounds() if not _suits(installed(name) or "", bounds)]
    if unsuited:
        return look(
            about,
            f"dans une version pour laquelle diagdemo n’a pas été essayé\u00a0: {listed(unsuited)}",
            "pip install --upgrade diagdemo",
        )
    return good(about, f"{len(_NEEDED)} présentes")


def _extras() -> Finding:
    about = "Suppléments"
    absent = [name for name, (_, modules) in _EXTRAS.items() if not all(map(find_spec, modules))]
    if not absent:
        return good(about, f"{listed(list(_EXTRAS))} présents")
    told = listed([f"{name} ({_EXTRAS[name][0]})" for name in absent])
    text = f"pour ajouter ce qui vous servirait\u00a0: {told}"
    return look(about, text, f'pip install "diagdemo[{",".join(absent)}]"')


def _bounds() -> Iterator[tuple[str, str]]:
    """What the installed package requires always; nothing of a copy that is not installed."""
    try:
        told = requires("diagdemo") or []
    except PackageNotFoundError:
        return
    for line in told:
        found = _NAME.match(line)
        if found and ";" not in line:
            yield found[0], line


def _suits(found: str, bounds: str) -> bool:
    have = _parts(found)
    return all(
        have >= _parts(limit) if sign == ">=" else have < _parts(limit)
        for sign, limit in _BOUND.findall(bounds)
    )


def _parts(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text.split("+")[0])[:3])
