"""Values are written so that they read back as they were given, alone or in a commented model."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from diagdemo.workspace.create.compose import compose, fill
from diagdemo.workspace.create.values import CodeText
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Scalar

MODEL = """# Titre

# Nom : ce que c’est.
nom:  # par exemple : Forum

# Moyens : en euros.
#moyens: {cout: 1}

# Bloc : obligatoire.
bloc:
  # Un : le premier.
  un:  # par exemple : 1
  # Deux : le second.
  #deux: 2

# Sources : ce sur quoi la fiche repose.
#sources:
#  page: {titre: Page}

# Autres champs possibles : fin.
"""
ORDER = ["nom", "moyens", "fin", "bloc", "sources"]


def test_each_value_takes_the_place_of_its_example() -> None:
    text = fill(MODEL, {("nom",): "Forum", ("moyens", "cout"): "5", ("bloc", "deux"): "x"}, ORDER)
    assert "nom: Forum\n" in text
    assert "moyens:\n  cout: 5\n" in text
    assert "#moyens" not in text
    assert "  un:  # par exemple : 1\n  # Deux : le second.\n  deux: x\n" in text
    assert "#sources:\n#  page: {titre: Page}\n" in text


def test_a_field_that_the_model_does_not_show_keeps_its_turn() -> None:
    text = fill(MODEL, {("fin",): "2024"}, ORDER)
    assert text.index("#moyens") < text.index("\nfin: 2024\n") < text.index("\nbloc:")


def test_short_and_long_forms_of_one_fact_are_joined() -> None:
    written = "participants:\n  valeur: 12\n  date: 2024\n"
    assert compose({("participants",): "12", ("participants", "date"): "2024"}) == written
    assert "date: 2024\n  valeur: 12" in compose({("participants", "date"): "2024", ("participants",): "12"})


def test_codes_stay_texts_and_long_lists_take_one_line_per_item() -> None:
    assert compose({("insee",): CodeText("01001")}) == 'insee: "01001"\n'
    assert compose({("themes",): ("a", "b")}) == "themes: [a, b]\n"
    long = compose({("themes",): tuple(f"un-theme-assez-long-{n}" for n in range(9))})
    assert long.count("\n  - ") == 9


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Cn")), min_size=1),
    st.text(st.sampled_from("ab :#-[]{}\"'|>&*!%@`,?=+\n\\é«»’"), min_size=1),
)
def test_any_text_reads_back_as_it_was(name: str, prose: str) -> None:
    values = {("nom",): name, ("bloc", "deux"): prose}
    for text in (compose(values), fill(MODEL, values, ORDER)):
        document = read("fiche.yaml", text.encode())
        for route, value in values.items():
            node = document.find(route)[1]
            assert isinstance(node, Scalar)
            assert node.value == value
