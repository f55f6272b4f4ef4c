"""An item of a list or of a map that comes or goes, as a whole."""

from __future__ import annotations

from typing import Any

from diagdemo.changes.facts.gist import gist
from diagdemo.changes.facts.hush import hush_of
from diagdemo.changes.facts.items import item
from diagdemo.changes.facts.scene import Scene
from diagdemo.changes.model import FieldChange


def tell_item(scene: Scene, part: str, data: dict[str, Any], gone: bool, key: str = "") -> FieldChange:
    """« l’édition 2025 est ajoutée (participations : 312) »; `key` names it in a map."""
    reading = scene.before if gone else scene.after
    scene = scene.hushed(hush_of(part, data, {}, scene.heard, scene.hush))
    noun = item(scene, reading, part, data, key)
    said = gist(scene, reading, part, data)
    sentence = f"{noun.said} est {noun.agreed('retiré' if gone else 'ajouté')}"
    place = scene.at(scene.was if gone else None, None if gone else scene.now)
    told = f"{sentence} ({said})" if said else sentence
    return place.change(noun, told, (said, "") if gone else ("", said))
