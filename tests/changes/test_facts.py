"""What is said of the fields that changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from changes.rewriting import PLACE, bound, changes, holding, network, record_at, rewritten, said, sentences
from diagdemo.changes.facts.french import passes
from diagdemo.changes.facts.noun import Noun
from diagdemo.changes.facts.records import record_changes
from diagdemo.changes.model import Nature, Side
from diagdemo.changes.renames import renamed
from diagdemo.wording import spaced
from diagdemo.workspace.load import load
from gitdata import Depot

HEAD = "nom: Forum\ntype: evenement\n"


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            "degre_constate: consultation",
            "degre_constate: co_construction",
            "le degré constaté passe de consultation à co-construction",
        ),
        (
            "degre_constate: information",
            "degre_constate: affichage",
            "le degré constaté passe d’information à affichage",
        ),
        ("debut: 2023-03", "debut: 2023-04", "la date de début passe de mars 2023 à avril 2023"),
        ("debut: 2023-04-01", "debut: 2024-05-12", "la date de début passe du 1er avril 2023 au 12 mai 2024"),
        ("debut: 2023-04", "", "la date de début n’est plus renseignée (c’était avril 2023)"),
        ("statut: actif", "statut: arrete", "l’état passe de « actif » à « arrêté »"),
        ("", "mandat: {statut: ecrit_public}", "le mandat est maintenant renseigné : « écrit et public »"),
        (
            "mandat: {statut: oral}",
            "mandat: {statut: oral, marge: Le calendrier}",
            "le mandat : la marge de manœuvre est maintenant renseignée : « Le calendrier »",
        ),
        (
            'editions: [{id: "2024", participants: 120}]',
            'editions: [{id: "2024", participants: 145}]',
            "l’édition 2024 : les participants passent de 120 à 145",
        ),
        (
            'editions: [{id: "2024", participants: 120}]',
            'editions: [{id: "2024", participants: {valeur: 1450, precision: environ}}]',
            "l’édition 2024 : les participants passent de 120 à environ 1\u202f450",
        ),
        (
            'editions: [{id: "2024", participants: 120}]',
            'editions: [{id: "2024"}]',
            "l’édition 2024 : les participants ne sont plus renseignés (ils étaient 120)",
        ),
        (
            'editions: [{id: "2024", seances: {prevu: 8}}]',
            'editions: [{id: "2024", seances: {prevu: 8, valeur: 7}}]',
            "l’édition 2024 : les séances passent de 8 (prévu) à 7 (prévu : 8)",
        ),
        (
            'editions: [{id: "2024"}]',
            'editions: [{id: "2024"}, {id: "2025", participants: 30, seances: 2}]',
            "l’édition 2025 est ajoutée (participants : 30 ; séances : 2)",
        ),
        (
            "moyens: {etp: inconnu}",
            "moyens: {etp: 0.5}",
            "les moyens : les équivalents temps plein sont maintenant connus : 0,5\u00a0ETP",
        ),
        (
            "moyens: {etp: 0.5}",
            "moyens: {etp: inconnu}",
            "les moyens : les équivalents temps plein sont maintenant inconnus (ils étaient de 0,5\u00a0ETP)",
        ),
        ("", "acces: inconnu", "l’accès est maintenant dit inconnu"),
        (
            "evaluation: {statut: faite}",
            "evaluation: aucune",
            "l’évaluation : aucune désormais (c’était « faite »)",
        ),
        ("enjeux: [confiance, diversite]", "enjeux: [confiance]", "les enjeux : retrait de « diversité »"),
        ("", "enjeux: []", "les enjeux sont maintenant renseignés : aucun"),
        (
            "",
            "enjeux: [confiance, diversite]",
            "les enjeux sont maintenant renseignés : « confiance » et « diversité »",
        ),
        ("url: https://a.fr/a", "url: https://a.fr/b", "la page passe de https://a.fr/a à https://a.fr/b"),
        (
            "liens: [{de: service-vie-citoyenne, type: anime}]",
            "liens: [{de: service-vie-citoyenne, type: anime}, {de: union-sportive, type: heberge}]",
            "le lien « Union sportive brumevaloise accueille dans ses murs Forum » est ajouté",
        ),
        (
            "sources: {a: {titre: Bilan, editeur: Ville}}",
            "sources: {a: {titre: Bilan, editeur: Ville}, b: {titre: Enquête, nature: presse}}",
            "la source « Enquête » est ajoutée (« presse »)",
        ),
        (
            "moyens: {cout_total: [{valeur: 100, date: 2023}]}",
            "moyens: {cout_total: [{valeur: 100, date: 2023}, {valeur: 120, date: 2024}]}",
            "les moyens, le coût total : une valeur est ajoutée : 120 € (2024)",
        ),
        (
            "moyens: {cout_total: {valeur: 100, date: 2023}}",
            "moyens: {cout_total: {valeur: 100, date: 2024}}",
            "les moyens, le coût total : la date de la valeur passe de 2023 à 2024",
        ),
        (
            "description: Deux soirées dans chacun des quatre quartiers de la ville, où un micro circule.",
            "description: Deux soirées dans chacun des cinq quartiers de la ville, où un micro circule.",
            "la description a été récrite : « … dans chacun des quatre quartiers de la … » "
            "devient « … dans chacun des cinq quartiers de la … »",
        ),
        (
            "description: Deux soirées dans chacun des quatre quartiers, où un micro passe.",
            "description: Deux soirées dans chacun des quatre quartiers, où un micro passe. On y vote.",
            "la description a été complétée : « On y vote. » s’ajoute",
        ),
    ],
)
def test_a_field_that_changed_is_one_sentence(before: str, after: str, sentence: str) -> None:
    found = said("device", HEAD + before + "\n", HEAD + after + "\n")
    assert found == [spaced(sentence)]


def test_several_changes_come_in_the_order_of_the_model_with_their_lines() -> None:
    path = f"{PLACE}devices/essai.yaml"
    before = bound("device", path, HEAD + "debut: 2023\nstatut: actif\n")
    after = bound("device", path, HEAD + "# repris\nstatut: arrete\ndebut: 2022\nfin: 2024\n")
    (change,) = changes(before, after)
    assert [field.route for field in change.fields] == [("statut",), ("debut",), ("fin",)]
    assert [[(line.side, line.line) for line in field.lines] for field in change.fields] == [
        [(Side.AVANT, 4), (Side.APRES, 4)],
        [(Side.AVANT, 3), (Side.APRES, 5)],
        [(Side.APRES, 6)],
    ]
    assert (change.nature, change.sentence, change.name) == (Nature.MODIFIEE, "3 changements", "Forum")


def test_the_steps_of_a_policy_have_an_order() -> None:
    first, second = "{etape: diagnostic, debut: 2022}", "{etape: decision, debut: 2023}"
    head = "intitule: Halle\n"
    found = said("policy", f"{head}parcours: [{first}, {second}]\n", f"{head}parcours: [{second}, {first}]\n")
    assert found == [spaced("le parcours : l’ordre n’est plus le même")]


def test_records_that_come_and_go_are_told_by_what_they_are() -> None:
    device = bound("device", f"{PLACE}devices/essai.yaml", HEAD)
    assert [each.sentence for each in changes(None, device)] == ["dispositif ajouté (événement citoyen)"]
    assert [each.nature for each in changes(device, None)] == [Nature.RETIREE]
    text = "intitule: Écrire\npilote: brumeval\necheance: 2027\n"
    action = bound("action", f"{PLACE}actions/essai.yaml", text)
    assert [each.sentence for each in changes(None, action)] == ["action ajoutée"]


def test_what_can_no_longer_be_read_is_not_told_as_gone() -> None:
    path = f"{PLACE}devices/essai.yaml"
    before = bound("device", path, HEAD + 'statut: actif\neditions: [{id: "2024", participants: 120}]\n')
    torn = bound("device", path, "nom: [Forum\n")
    (change,) = changes(before, torn)
    assert (change.nature, change.fields, change.name) == (Nature.ILLISIBLE, (), "Forum")
    assert [each.nature for each in changes(torn, before)] == [Nature.LISIBLE]
    misread = bound("device", path, HEAD + 'statu: actif\neditions: [{id: "2024", participants: beaucoup}]\n')
    assert sentences(changes(before, misread)) == [
        spaced("l’état n’est plus lisible (c’était « actif »)"),
        spaced("l’édition 2024 : les participants ne sont plus lisibles (ils étaient 120)"),
    ]
    assert sentences(changes(misread, before))[1] == spaced(
        "l’édition 2024 : les participants sont de nouveau lisibles : 120"
    )


def test_an_item_that_cannot_be_read_hides_which_one_is_missing() -> None:
    path = f"{PLACE}devices/essai.yaml"
    before = bound("device", path, HEAD + 'editions: [{id: "2023", seances: 1}, {id: "2024", seances: 2}]\n')
    after = bound("device", path, HEAD + 'editions: [2023, {id: "2024", seances: 3}]\n')
    assert sentences(changes(before, after)) == [spaced("l’édition 2024 : les séances passent de 2 à 3")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("enjeux: [confiance, diversite]", "enjeux: [confiance, diversitay]"),
        ("enjeux: [confiance]", "enjeux: [confianse]"),
        ("", "enjeux: [confianse]"),
        ("outils: [{nom: Urne}]", "outils: [Urne]"),
        (
            "moyens: {etp: [{valeur: 1, date: 2023}, {valeur: 2, date: 2024}]}",
            "moyens: {etp: [{valeur: 1, date: 2023}, {valeur: deux, date: 2024}]}",
        ),
    ],
)
def test_an_item_that_cannot_be_read_is_neither_gone_nor_come(before: str, after: str) -> None:
    assert said("device", HEAD + before + "\n", HEAD + after + "\n") == []
    if before:
        assert said("device", HEAD + after + "\n", HEAD + before + "\n") == []


def test_a_source_under_another_key_is_one_change() -> None:
    source = "{titre: Bilan, editeur: Ville, nature: officielle}"
    before = f"{HEAD}degre_constate: {{valeur: information, source: a}}\nsources: {{a: {source}}}\n"
    after = f"{HEAD}degre_constate: {{valeur: information, source: b}}\nsources: {{b: {source}}}\n"
    assert said("device", before, after) == [spaced("la source « Bilan » : la clé passe de « a » à « b »")]


def test_hostile_texts_stay_on_one_line_and_bounded() -> None:
    hostile = "`<script>` [a](javascript:x) | @tout \u202e \x1b[31m " + "x" * 5000
    record = record_at(f"{PLACE}devices/assemblees-de-quartier.yaml")
    text = record.document.text.replace("nom: Assemblées de quartier", f"nom: |\n  {hostile}\n  et\n\n  plus")
    for found in (changes(record, rewritten(record, text)), changes(rewritten(record, text), record)):
        for sentence in sentences(found):
            assert "\n" not in sentence
            assert len(sentence) < 400


def test_two_versions_kept_by_git_are_compared(tmp_path: Path) -> None:
    depot = Depot(tmp_path, like=Path(network().root))
    path = f"{PLACE}devices/assemblees-de-quartier.yaml"
    depot.replace(path, "degre_annonce: concertation", "degre_annonce: co_construction")
    depot.commit("Le degré annoncé", "2026-02-01")
    before, after = load(tmp_path, revision="HEAD~1"), load(tmp_path)
    found = record_changes(before, after, "brumeval", renamed(before, after))
    assert sentences(list(found)) == ["le degré annoncé passe de concertation à co-construction"]
    assert record_changes(before, after, None, renamed(before, after)) == ()


def test_records_come_by_kind_then_by_name() -> None:
    texts = {
        "devices/zoo.yaml": ("device", "nom: Zoo\ntype: cadre\n"),
        "devices/abri.yaml": ("device", "nom: Abri\ntype: cadre\n"),
        "actors/mairie.yaml": ("actor", "nom: Mairie\n"),
    }
    after = holding(*(bound(kind, PLACE + path, text) for path, (kind, text) in texts.items()))
    found = record_changes(network(), after, "brumeval", renamed(network(), after))
    assert [each.name for each in found] == ["Mairie", "Abri", "Zoo"]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("1,5\u00a0ETP", "2\u00a0ETP", "les moyens passent de 1,5 à 2\u00a0ETP"),
        ("1\u00a0jour", "2\u00a0mois", "les moyens passent de 1\u00a0jour à 2\u00a0mois"),
        (
            "120\u00a0€ (2024)",
            "130\u00a0€ (2025)",
            "les moyens passent de 120\u00a0€ (2024) à 130\u00a0€ (2025)",
        ),
    ],
)
def test_a_unit_that_stays_is_said_once(before: str, after: str, told: str) -> None:
    assert passes(Noun("les moyens", "mp"), before, after) == told
