"""The root of the command line: commands are found in a folder, and only the one that is called is imported.

In `diagdemo.cli.commands`, one file is one command and one folder is a group of commands; the name of the
file is the name of the command and the first line of its docstring its short help, which is read from the
source without importing anything, so that `diagdemo --help` costs nothing but Typer itself.
"""

from __future__ import annotations

from importlib import import_module
from inspect import get_annotations
from pathlib import Path
from types import ModuleType
from typing import Any

import typer
from typer._click.core import Command, Context, Parameter
from typer.main import get_command_from_info, get_group
from typer.models import CommandInfo

from diagdemo.cli.french import FrenchGroup, speak_french
from diagdemo.cli.french.parameters import flag

_HELP = """
Décrire un territoire et ses dispositifs de participation dans des fichiers texte, vérifier ce qui est écrit,
en tirer un diagnostic et comparer plusieurs territoires.

Pour commencer : « diagdemo init depot », puis « diagdemo init territoire NOM ».
"""


class CommandFolder(FrenchGroup):
    """A group whose commands are the modules of a package."""

    def __init__(self, package: str, folder: Path, **settings: Any) -> None:
        """`package` is the dotted name of the package that `folder` holds."""
        super().__init__(no_args_is_help=True, rich_markup_mode=None, **settings)
        self._package = package
        self._files = {_command_name(path): path for path in sorted(folder.iterdir()) if _is_command(path)}

    def list_commands(self, ctx: Context) -> list[str]:
        """The names of the commands, in alphabetical order."""
        return list(self._files)

    def short_helps(self, ctx: Context) -> dict[str, str]:
        """The first line of the docstring of each command, read without importing it."""
        return {name: _first_line(path) for name, path in self._files.items()}

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """The command called `cmd_name`, imported now."""
        path = self._files.get(cmd_name)
        if path is None:
            return None
        if cmd_name not in self.commands:
            self.commands[cmd_name] = load_command(cmd_name, f"{self._package}.{path.stem}", path)
        return self.commands[cmd_name]


def load_command(name: str, module_name: str, path: Path) -> Command:
    """The command that a module or a package declares.

    Raises:
        TypeError: the module declares neither `command` nor `app`.
    """
    if path.is_dir():
        page = (import_module(module_name).__doc__ or "").strip()
        return CommandFolder(module_name, path, name=name, help=page)
    module = import_module(module_name)
    return speak_french(_built(name, module))


def _built(name: str, module: ModuleType) -> Command:
    app = getattr(module, "app", None)
    if isinstance(app, typer.Typer):
        group = get_group(app)
        group.name, group.help, group.no_args_is_help = name, group.help or module.__doc__, True
        return group
    function = getattr(module, "command", None)
    if function is None:
        raise TypeError(f"{module.__name__} declares neither `command` nor `app`")
    # Typer reads annotations four times over, and evaluates those that are text each time.
    function.__annotations__ = get_annotations(function, eval_str=True)
    return get_command_from_info(
        CommandInfo(name=name, callback=function), pretty_exceptions_short=True, rich_markup_mode=None
    )


def root(package: str = "diagdemo.cli.commands") -> CommandFolder:
    """The command line itself, over the commands of `package`."""
    module = import_module(package)
    version = flag(["--version"], "Afficher la version de diagdemo.", _show_version)
    folder = Path(module.__path__[0])
    return CommandFolder(package, folder, name="diagdemo", help=_HELP.strip(), params=[version])


def _show_version(ctx: Context, _param: Parameter, given: bool) -> None:
    if given and not ctx.resilient_parsing:
        from diagdemo.version import version_of

        print(f"diagdemo {version_of('diagdemo')}")
        ctx.exit()


def _is_command(path: Path) -> bool:
    if path.name.startswith(("_", ".")):
        return False
    return path.suffix == ".py" or (path / "__init__.py").is_file()


def _command_name(path: Path) -> str:
    return path.stem.replace("_", "-")


def _first_line(path: Path) -> str:
    with (path / "__init__.py" if path.is_dir() else path).open(encoding="utf-8") as source:
        return source.readline().strip().strip('"').rstrip(".")
