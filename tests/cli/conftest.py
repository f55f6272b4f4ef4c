"""Run command lines in this process, over the real commands or over commands made for one test."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from diagdemo.cli.app import CommandFolder, root
from diagdemo.cli.run import run


class Ran(NamedTuple):
    """What a command line left behind; no-break spaces have become spaces, except in `raw`."""

    code: int
    out: str
    err: str
    raw: str


Type = Callable[..., Ran]
Invent = Callable[..., CommandFolder]


@pytest.fixture
def type_line(capsys: pytest.CaptureFixture[str]) -> Type:
    """`type_line(*words, commands=None)` runs `diagdemo WORDS…` and reads what it wrote."""

    def type_it(*words: str, commands: CommandFolder | None = None) -> Ran:
        code = run(words, commands)
        out, err = capsys.readouterr()
        return Ran(code, out.replace("\u00a0", " "), err.replace("\u00a0", " "), out + err)

    return type_it


_NUMBERS = itertools.count()


@pytest.fixture
def invent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Invent:
    """`invent(**sources)`: a root over these commands; `group__name` puts one in a folder."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def make(**sources: str) -> CommandFolder:
        package = tmp_path / f"invented_{next(_NUMBERS)}"
        for path, source in {"__init__": '"""Commandes inventées."""\n', **sources}.items():
            file = package.joinpath(*path.split("__") if path != "__init__" else [path]).with_suffix(".py")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(source, encoding="utf-8")
        for folder in package.iterdir():
            if folder.is_dir():
                (folder / "__init__.py").write_text(f'"""Le groupe {folder.name}."""\n', encoding="utf-8")
        return root(package.name)

    return make
