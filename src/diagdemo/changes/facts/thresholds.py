"""How a threshold of a constat is called: its key in the settings, and what it does."""

from __future__ import annotations

from diagdemo.changes.facts.noun import Noun
from diagdemo.changes.facts.nouns import lowered
from diagdemo.constats.observe import catalogue
from diagdemo.constats.thresholds import REASON
from diagdemo.issues import Route
from diagdemo.wording import quoted


def threshold_noun(route: Route | None, key: str) -> Noun | None:
    """« le seuil « delai_mois » (le temps laissé pour répondre) »; None for what is no threshold."""
    if route is None or len(route) != 2 or route[0] != "seuils":
        return None
    if key == REASON:
        return Noun("le motif", "m")
    module = catalogue().get(str(route[1]))
    known = module.CONSTAT.thresholds if module else ()
    meaning = next((each.meaning for each in known if each.name == key), "")
    does = f" ({lowered(meaning.rstrip('.'))})" if meaning else ""
    return Noun(f"le seuil {quoted(key)}{does}", "m")
