"""Options and arguments as a page of help shows them, and the way their values are read."""

from __future__ import annotations

from typing import Any

from typer._click.core import Context, Parameter
from typer._click.exceptions import MissingParameter
from typer._coercion import TypeDescriptor, bool_flag_type_descriptor
from typer.core import TyperArgument, TyperOption, _TyperParameter

from diagdemo.cli.french.values import choices, kind, read


class _FrenchParameter(_TyperParameter):
    """What options and arguments have in common."""

    def process_value(self, ctx: Context, value: Any) -> Any:
        """The value the command receives, from the text that was typed or from the default."""
        value = self._read_all(value)
        if self.required and self.value_is_missing(value):
            raise MissingParameter(ctx=ctx, param=self)
        return value if self.callback is None else self.callback(ctx, self, value)

    def _read_all(self, value: Any) -> Any:
        listed = self.multiple or self.nargs == -1
        if value is None:
            return () if listed else None
        if listed or self.nargs > 1:
            return tuple(read(item, self.type_descriptor) for item in value)
        return read(value, self.type_descriptor)

    def notes(self, default: Any) -> str:
        """What is between brackets after the description."""
        notes = []
        if default not in (None, "", (), []) and not isinstance(default, bool) and self.show_default_value:
            notes.append(f"par défaut : {getattr(default, 'value', default)}")
        low, high = self.bounds
        if low is not None and high is not None:
            notes.append(f"de {low} à {high}")
        elif low is not None:
            notes.append(f"{low} ou plus")
        elif high is not None:
            notes.append(f"{high} ou moins")
        if self.required:
            notes.append("obligatoire")
        return f"  [{' ; '.join(notes)}]" if notes else ""

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """The smallest and the largest number allowed."""
        info = self.type_descriptor.parameter_info
        return info.min, info.max

    @property
    def show_default_value(self) -> bool:
        """Whether the default is worth showing."""
        return bool(self.type_descriptor.parameter_info.show_default)


class FrenchArgument(_FrenchParameter, TyperArgument):
    """An argument, shown by the name a person reads."""

    @property
    def shown(self) -> str:
        """Its name in capitals, `…` after it when several are accepted."""
        name = self.metavar or self.name.replace("_", " ").upper()
        return f"{name}…" if self.nargs != 1 else name

    def get_usage_pieces(self, ctx: Context) -> list[str]:
        """Its place in the usage line."""
        return [self.shown if self.required else f"[{self.shown}]"]

    def get_help_record(self, ctx: Context) -> tuple[str, str] | None:
        """Its line in the page of help."""
        if self.hidden:
            return None
        description = self.help or ""
        listed = choices(self.type_descriptor)
        if listed:
            description += f" ({', '.join(listed)})"
        return self.shown, description + self.notes(self.get_default(ctx, call=False))

    def get_error_hint(self) -> str:
        """How a fault names it."""
        return f"l’argument « {self.shown} »"


class FrenchOption(_FrenchParameter, TyperOption):
    """An option, shown with the kind of value it takes."""

    def get_help_record(self, ctx: Context) -> tuple[str, str] | None:
        """Its line in the page of help."""
        if self.hidden:
            return None
        names = ", ".join(sorted(self.opts, key=len))
        if self.secondary_opts:
            names += " / " + ", ".join(self.secondary_opts)
        if not self.is_flag and not self.count:
            names += f" {self.metavar or kind(self.type_descriptor)}"
        return names, (self.help or "") + self.notes(self.get_default(ctx, call=False))

    def get_error_hint(self) -> str:
        """How a fault names it."""
        return f"l’option « {max(self.opts, key=len)} »"


def help_option(names: list[str]) -> FrenchOption:
    """The option that prints the page of help and stops there."""
    return flag(names, "Afficher cette aide.", _show_help)


def flag(names: list[str], text: str, callback: Any, name: str = "") -> FrenchOption:
    """A flag that acts by itself and stops the command: `callback(context, parameter, given)`."""
    descriptor: TypeDescriptor = bool_flag_type_descriptor()
    return FrenchOption(
        param_decls=[*([name] if name else []), *names],
        type_descriptor=descriptor,
        is_flag=True,
        expose_value=False,
        is_eager=True,
        help=text,
        callback=callback,
        default=False,
    )


def _show_help(ctx: Context, _param: Parameter, given: bool) -> None:
    if given and not ctx.resilient_parsing:
        print(ctx.get_help())
        ctx.exit()
