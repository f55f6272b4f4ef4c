"""The options of `add`, made from the declared fields of each kind of record."""

from __future__ import annotations

from collections.abc import Callable
from inspect import Parameter, Signature
from pathlib import Path
from typing import Annotated, Any

import typer

from diagdemo.cli.adding.request import Request
from diagdemo.cli.options import DepotOption, SimulerOption, TerritoireOption
from diagdemo.workspace.create.fields import Field, Steps, fields_of, option_name
from diagdemo.workspace.files import classify
from diagdemo.workspace.lexicon import Lexicon, load_lexicon
from diagdemo.workspace.plan import Plan, load_plan

_Id = Annotated[str | None, typer.Option("--id", help="Identifiant de la fiche ; sans lui, tiré de son nom.")]
_Depuis = Annotated[
    Path | None,
    typer.Option(
        "--depuis",
        metavar="FICHIER",
        help="Tableau CSV à lire, une fiche par ligne ; « - » pour coller le tableau.",
        exists=True,
        dir_okay=False,
        allow_dash=True,
    ),
]
_Oui = Annotated[bool, typer.Option("--oui", help="Écrire les fiches du tableau sans demander.")]
_Valides = Annotated[
    bool,
    typer.Option("--ecrire-les-valides", help="Écrire les lignes justes même si d’autres sont fausses."),
]
_Questions = Annotated[
    bool, typer.Option("--toutes-les-questions", help="Poser aussi les questions facultatives.")
]
_Partage = Annotated[
    bool, typer.Option("--partage", help="Fiche commune à tous les territoires, dans le dossier actors.")
]
_COMMON: dict[str, tuple[Any, Any]] = {
    "territoire": (TerritoireOption, None),
    "id": (_Id, None),
    "depuis": (_Depuis, None),
    "oui": (_Oui, False),
    "ecrire_les_valides": (_Valides, False),
    "simuler": (SimulerOption, False),
    "toutes_les_questions": (_Questions, False),
    "depot": (DepotOption, None),
}
"""The options that every kind has, by parameter, with their defaults."""


def command_for(kind: str) -> Callable[..., int]:
    """The command that adds a record of `kind`, with an option for each field that one text can fill."""
    plan, lexicon = load_plan(), load_lexicon()
    routes: dict[str, Steps] = {}
    parameters: list[Parameter] = []
    for field in sorted(fields_of(kind, plan, lexicon), key=lambda one: not one.required):
        name = "champ_" + "__".join(field.route)
        routes[name] = field.route
        parameters.append(_parameter(name, _option(field, plan), None))
    common = dict(_COMMON)
    if classify(f"{plan.records[kind]['folder']}/x.yaml", plan) is not None:
        common["partage"] = (_Partage, False)
    parameters += [_parameter(name, annotation, default) for name, (annotation, default) in common.items()]

    def command(**given: Any) -> int:
        from diagdemo.cli.adding.run import add

        typed = {route: given.pop(name) for name, route in routes.items()}
        texts = {route: text for route, text in typed.items() if text and text.strip()}
        return add(Request(kind, texts, **given))

    command.__doc__ = _page(kind, plan, lexicon)
    command.__signature__ = Signature(parameters, return_annotation=int)  # type: ignore[attr-defined]
    command.__annotations__ = {one.name: one.annotation for one in parameters}
    return command


def _parameter(name: str, annotation: Any, default: Any) -> Parameter:
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _option(field: Field, plan: Plan) -> Any:
    name = option_name(field.route)
    option = f"--champ-{name}" if name.replace("-", "_") in (*_COMMON, "partage", "help") else f"--{name}"
    words = _words(field, plan)
    notes = [f"Valeurs : {words}."] if words else []
    notes += ["Plusieurs valeurs se séparent par des virgules."] if field.node["kind"] == "list" else []
    notes += ["[nécessaire]"] if field.required else []
    text = " ".join([f"{field.label} : {field.description}", *notes])
    return Annotated[
        str | None,
        typer.Option(option, help=text, hidden=not field.shown, autocompletion=_proposals(field, plan)),
    ]


def _words(field: Field, plan: Plan) -> str:
    inner = field.node.get("of", field.node)
    return ", ".join(plan.words[inner["vocabulary"]]) if inner["kind"] == "enum" else ""


def _proposals(field: Field, plan: Plan) -> Callable[[str], list[str]] | None:
    inner = field.node.get("of", field.node)
    if inner["kind"] != "enum":
        return None
    return lambda incomplete: [
        word for word in plan.words[inner["vocabulary"]] if word.startswith(incomplete)
    ]


def _page(kind: str, plan: Plan, lexicon: Lexicon) -> str:
    return f"""Ajouter {plan.label(kind)}, ou plusieurs depuis un tableau.

    {lexicon.sentence(kind)}

    Une fiche existante n’est jamais remplacée. Un tableau se lit en CSV, ou collé depuis un tableur ; ses
    premières lignes peuvent être un titre. Les colonnes d’un tableau portent le nom des champs (« nom »,
    « statut ») ou leur titre ; les champs d’un bloc s’écrivent avec un point (« mandat.statut »).
    """
