"""What people type becomes what is written, when it is surely understood."""

from __future__ import annotations

import pytest

from diagdemo.workspace.create.fields import node_at
from diagdemo.workspace.create.values import refusal, typed
from diagdemo.workspace.lexicon import load_lexicon
from diagdemo.workspace.plan import load_plan

PLAN = load_plan()
LEXICON = load_lexicon()


def node(field: str) -> dict[str, object]:
    found = node_at("device", tuple(field.split(".")), PLAN)
    assert found is not None, field
    return found


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("type", "Budget participatif", "budget_participatif"),
        ("type", "BUDGET PARTICIPATIF ", "budget_participatif"),
        ("statut", "Arrêté", "arrete"),
        ("statut", "inconnu", "inconnu"),
        ("moyens.etp", "0,5", "0.5"),
        ("moyens.budget_animation", "15 000 €", "15000"),
        ("moyens.budget_animation", "sans_objet", "sans_objet"),
        ("debut", "01/03/2024", "2024-03-01"),
        ("debut", "1/3/2024", "1/3/2024"),
        ("debut", "31/02/2024", "31/02/2024"),
        ("debut", "2024-03", "2024-03"),
        ("nom", "Non", "Non"),
        ("nom", " 01/03/2024 ", "01/03/2024"),
        ("nom", "deux\nlignes", "deux lignes"),
        ("description", "deux\nlignes", "deux\nlignes\n"),
        ("enjeux", "confiance, Pouvoir d’agir", ("confiance", "pouvoir_agir")),
        ("enjeux", "confiance | diversite", ("confiance", "diversite")),
        ("sujets", "cadre de vie, climat | école", ("cadre de vie, climat", "école")),
        ("enjeux", "confiance\ndiversite\n", ("confiance", "diversite")),
        ("mandat.source", "mplus", "mplus"),
        ("mandat.source", "mplus, page", ("mplus", "page")),
        ("sources.mplus.titre", "=1+1", "=1+1"),
        ("seuil.precision", "plus_de", "plus_de"),
    ],
)
def test_a_text_becomes_a_value(field: str, text: str, expected: str | tuple[str, ...]) -> None:
    assert typed(text, node(field), PLAN.words, LEXICON) == expected


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("type", "budjet", "D122"),
        ("moyens.etp", "beaucoup", "D123"),
        ("debut", "1/3/2024", "D124"),
        ("debut", "31/02/2024", "D124"),
        ("enjeux", "confiance, cofiance", "D122"),
        ("url", "mairie.fr", "D126"),
        ("portage_politique", "Délégation à la vie citoyenne", "D126"),
        ("age_minimum", "-3", "D128"),
    ],
)
def test_what_is_not_understood_is_refused(field: str, text: str, code: str) -> None:
    found = refusal(text, node(field), PLAN.words, LEXICON)
    assert found is not None
    assert found.code == code
    assert found.advice


@pytest.mark.parametrize(
    "route", ["liens", "editions", "editions.participants", "nom.valeur", "inconnue", "mandat"]
)
def test_what_one_text_cannot_say_is_no_field(route: str) -> None:
    assert node_at("device", tuple(route.split(".")), PLAN) is None
