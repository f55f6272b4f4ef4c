"""Commands and groups whose page of help is French from the usage line to the last section."""

from __future__ import annotations

import inspect
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from typer._click.core import Command, Context
from typer._click.exceptions import UsageError
from typer._click.formatting import HelpFormatter, wrap_text
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from diagdemo.cli.french.parameters import FrenchArgument, FrenchOption, help_option
from diagdemo.cli.french.typography import unbreakable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class FrenchFormatter(HelpFormatter):
    """Lays out help with French headings; a paragraph indented in its docstring keeps its lines."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line."""
        super().write_usage(prog, args, prefix if prefix is not None else "Utilisation : ")

    def write_heading(self, heading: str) -> None:
        """The title of a section."""
        self.write(f"{'':>{self.current_indent}}{heading} :\n")

    def write_text(self, text: str) -> None:
        """Paragraphs, wrapped, except those that are indented: they are examples to type."""
        margin = " " * self.current_indent
        blocks = []
        for block in text.split("\n\n"):
            if block.startswith("  "):
                blocks.append("\n".join(f"{margin}{line}" for line in block.splitlines()))
            else:
                text = unbreakable(" ".join(block.split("\n")))
                blocks.append(wrap_text(text, self.width, margin, margin))
        self.write("\n\n".join(blocks) + "\n")

    def write_dl(self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A table of two columns."""
        super().write_dl([(name, unbreakable(text)) for name, text in rows], col_max, col_spacing)


class FrenchContext(Context):
    """The context that makes pages of help with `FrenchFormatter`."""

    formatter_class = FrenchFormatter


class _FrenchPage(Command):
    """What the help of a command and of a group have in common."""

    context_class = FrenchContext

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """`--help`, described in French."""
        if self._help_option is None:
            self._help_option = help_option(self.get_help_option_names(ctx))
        return self._help_option

    def get_help_option_names(self, ctx: Context) -> list[str]:
        """The two ways to ask for help, everywhere."""
        return ["--help", "-h"]

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first line of the docstring, whole: the table of commands wraps it."""
        return (self.short_help or self.help or "").strip().partition("\n")[0]

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the words typed after the command; a wrong usage knows which command it is about."""
        try:
            return super().parse_args(ctx, args)
        except UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_help_text(self, ctx: Context, formatter: HelpFormatter) -> None:
        """The docstring."""
        text = inspect.cleandoc(self.help or "")
        if text:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(text)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """The sections of arguments and options."""
        params = self.get_params(ctx)
        for title, kind in (("Arguments", TyperArgument), ("Options", TyperOption)):
            records = [param.get_help_record(ctx) for param in params if isinstance(param, kind)]
            rows = [record for record in records if record is not None]
            if rows:
                with formatter.section(title):
                    formatter.write_dl(rows)


class FrenchCommand(_FrenchPage, TyperCommand):
    """A command."""


class FrenchGroup(_FrenchPage, TyperGroup):
    """A command that holds commands."""

    def collect_usage_pieces(self, ctx: Context) -> list[str]:
        """The usage line of a group."""
        return ["[OPTIONS]", "COMMANDE", "[ARGUMENTS]…"]

    def short_helps(self, ctx: Context) -> dict[str, str]:
        """Each visible command with its short help, in the order of the page."""
        found = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        return {name: cmd.get_short_help_str() for name, cmd in found if cmd is not None and not cmd.hidden}

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """The options, then the commands."""
        super().format_options(ctx, formatter)
        rows = list(self.short_helps(ctx).items())
        if rows:
            with formatter.section("Commandes"):
                formatter.write_dl(rows)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """The command that `args` names, and the arguments left for it.

        Raises:
            UsageError: no command has this name; the closest ones are proposed.
        """
        name = args[0]
        command = self.get_command(ctx, name)
        if command is None and not ctx.resilient_parsing:
            raise UsageError(_unknown_command(name, self.short_helps(ctx)), ctx)
        return (name if command else None), command, args[1:]

    def shell_complete(self, ctx: Context, incomplete: str) -> list[Any]:
        """The commands that begin as `incomplete` does, then the options."""
        from typer._click.shell_completion import CompletionItem

        items = [
            CompletionItem(name, help=text)
            for name, text in self.short_helps(ctx).items()
            if name.startswith(incomplete)
        ]
        return items + Command.shell_complete(self, ctx, incomplete)


def _unknown_command(name: str, helps: Mapping[str, str]) -> str:
    known = list(helps)
    close = _described(name, helps) or get_close_matches(name, known, cutoff=0.5)
    if close:
        return (
            f"commande inconnue « {name} » ; vouliez-vous dire {' ou '.join(f'« {it} »' for it in close)} ?"
        )
    return f"commande inconnue « {name} » ; les commandes sont : {', '.join(known)}"


def _described(name: str, helps: Mapping[str, str]) -> list[str]:
    """The one command whose short help holds the word `name`: people type `add dispositif`, `ajouter`."""
    from diagdemo.workspace.refusal import slug

    wanted = slug(name).rstrip("s")
    words = {known: {word.rstrip("s") for word in slug(text).split("_")} for known, text in helps.items()}
    said = [known for known in helps if wanted in words[known]]
    return said if len(said) == 1 else []


def speak_french(command: Command) -> Command:
    """`command`, as Typer built it, with French classes for itself, its parameters and its commands.

    Typer names its own classes when it builds; changing the class of what it has built leaves its modules
    untouched, for whoever else uses them in the same process.
    """
    if isinstance(command, TyperCommand | TyperGroup):
        command.rich_markup_mode = None  # else Typer imports rich to lay out its own page
    command.__class__ = FrenchGroup if isinstance(command, TyperGroup) else FrenchCommand
    for param in command.params:
        param.__class__ = FrenchArgument if isinstance(param, TyperArgument) else FrenchOption
    if isinstance(command, TyperGroup):
        for child in command.commands.values():
            speak_french(child)
    return command
