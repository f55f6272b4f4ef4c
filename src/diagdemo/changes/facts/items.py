"""How the items of lists and maps are called: the edition 2024, the source « Bilan »."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any

from diagdemo.changes.facts.french import origin
from diagdemo.changes.facts.hush import Hush
from diagdemo.changes.facts.item_nouns import ITEMS
from diagdemo.changes.facts.noun import Noun
from diagdemo.changes.facts.nouns import lowered
from diagdemo.changes.facts.reading import Reading
from diagdemo.changes.facts.said import say, source
from diagdemo.changes.facts.same import entries
from diagdemo.changes.facts.scene import Scene
from diagdemo.model.fact import Absence
from diagdemo.model.identity import IDENTITY
from diagdemo.model.partial_date import PartialDate
from diagdemo.study.called import called, in_words
from diagdemo.wording import cut, date, quoted, since
from diagdemo.workspace.lexicon import load_lexicon
from diagdemo.workspace.plan import Node

_GROUPS = {"Les ": "des ", "L’": "de l’", "La ": "de la ", "Le ": "du "}
_CODE = re.compile(r"[A-Za-z0-9-]{1,64}\Z")
_NAME = 90
_LABELLED = ("StageSetting", "ThemeSetting")
"""The items whose code is for files alone: people read a label."""


def item(scene: Scene, reading: Reading, part: str, data: dict[str, Any], key: str = "") -> Noun:
    """How an item is called; `key` names it in a map."""
    noun = ITEMS[part]
    name = _name(scene, reading, part, data, key)
    if name is None:
        return Noun(f"{noun.said} {noun.agreed('dit')} en entretien", noun.form)
    return Noun(f"{noun.said} {name}" if name else f"{noun.said} sans nom", noun.form)


def _name(scene: Scene, reading: Reading, part: str, data: dict[str, Any], key: str) -> str | None:
    """The name of an item; None when it must not be repeated."""
    if part == "Source":
        told = source(reading, key)
        return told.replace("un ", "d’", 1) if key in reading.heard else told
    if key:
        return quoted(cut(lowered(in_words(key)), _NAME))
    fields = scene.plan[part]["fields"]
    names = ("libelle",) if part in _LABELLED and data.get("libelle") else IDENTITY[part]
    held = [name for name in names if data.get(name) is not None]
    if scene.hush is Hush.ALL and part != "Extract":
        return None
    if scene.hush is not Hush.ALL and any(scene.unsaid(fields[name], name) for name in held):
        return None
    if part in _SPECIAL and held:
        return _SPECIAL[part](reading, fields, data)
    words = [word for name in held if (word := _bare(_say(reading, fields[name], data[name])))]
    coded = len(held) == 1 and fields[held[0]]["kind"] in ("key", "code")
    return _quoted(", ".join(words), coded)


def _say(reading: Reading, node: Node, value: Any) -> str:
    if isinstance(value, dict):
        return _bare(_link(reading, reading.workspace.plan.parts[node["part"]]["fields"], value))
    held = [each for each in entries(value, None) if not isinstance(each, Absence)]
    first = held[0].valeur if held and held[0].valeur is not None else held[0].prevu if held else None
    return "" if first is None else say(reading, node.get("of", node), first)


def _link(reading: Reading, fields: Node, data: dict[str, Any]) -> str:
    """« Service vie citoyenne anime Conseil citoyen »: the end that is not written is the record itself."""
    ends = [
        _bare(say(reading, fields[end], data[end])) if data.get(end) else called(reading.record)
        for end in ("de", "vers")
    ]
    verb = load_lexicon().label("Verbe", data["type"]) if data.get("type") else "est lié à"
    return quoted(f"{ends[0]} {verb} {ends[1]}")


def _opinion(reading: Reading, fields: Node, data: dict[str, Any]) -> str:
    """« de l’équipe du diagnostic sur CAD-01, Conseil citoyen »."""
    label = load_lexicon().label("GroupeAvis", data["groupe"]) if data.get("groupe") else ""
    whose = next(
        (f"{of}{label.removeprefix(the)}" for the, of in _GROUPS.items() if label.startswith(the)), ""
    )
    about = [_bare(say(reading, fields[key], data[key])) for key in ("code", "cible") if data.get(key)]
    return " ".join([*([whose] if whose else []), *([f"sur {', '.join(about)}"] if about else [])])


def _point(reading: Reading, fields: Node, data: dict[str, Any]) -> str:
    return origin(date(data["date"]))


def _term(reading: Reading, fields: Node, data: dict[str, Any]) -> str:
    held = [each for each in entries(data["debut"], None) if not isinstance(each, Absence)]
    begins = next(
        (at for each in held for at in (each.valeur, each.prevu) if isinstance(at, PartialDate)), None
    )
    return f"commencée {since(begins)}" if begins else ""


def _waiver(reading: Reading, fields: Node, data: dict[str, Any]) -> str:
    """« de D143 sur enquete-mobilites »: the name of the record tells more than its whole path."""
    told = f"de {data['code']}" if isinstance(data.get("code"), str) else ""
    file = data.get("fichier")
    return f"{told} sur {quoted(cut(PurePosixPath(file).stem, _NAME))}" if isinstance(file, str) else told


_SPECIAL = {"Link": _link, "Opinion": _opinion, "Progress": _point, "Term": _term, "Waiver": _waiver}


def _bare(text: str) -> str:
    """A text without its quotes."""
    return text.removeprefix("«\u00a0").removesuffix("\u00a0»")


def _quoted(name: str, coded: bool) -> str:
    """A name between quotes, unless it is but an identifier."""
    return name if not name or (coded and _CODE.match(name)) else quoted(cut(name.replace("_", " "), _NAME))
