"""What people said is never repeated: an account of changes is sent by e-mail."""

from __future__ import annotations

from changes.filled import record
from changes.rewriting import PLACE, bound, changes, network, rewritten, said, sentences, values
from diagdemo.changes.model import RecordChange
from diagdemo.wording import spaced
from diagdemo.yaml.tree import Scalar, walk

HEARD = (
    "nom: Forum\ntype: cadre\nsources:\n"
    "  parole: {titre: Rencontre avec Zoé, nature: entretien, college: agent, entretien: p-2f9x}\n"
    "  bilan: {titre: Bilan, nature: officielle}\n"
)


def test_no_word_of_an_interview_is_repeated_whatever_changes() -> None:
    for interview in (each for each in network().records if each.kind == "interview"):
        words = _words(interview.document.root)
        other = interview.document.text
        for word in words:
            other = other.replace(word, f"{word} autrement")
        found = changes(interview, rewritten(interview, other))
        found += changes(None, interview) + changes(interview, None)
        told = _all(found)
        assert not [word for word in words if word in told]
        assert all(field.unsaid for each in found for field in each.fields if "autrement" in field.sentence)


def test_an_interview_that_comes_is_a_pseudonym_and_a_college() -> None:
    interview = next(each for each in network().records if each.id == "p-2f9x")
    (change,) = changes(None, interview)
    assert (change.name, change.sentence, change.fields) == (
        "p-2f9x",
        spaced("entretien ajouté (collège : associations)"),
        (),
    )


def test_an_extract_is_told_without_its_words() -> None:
    interview = next(each for each in network().records if each.id == "p-2f9x")
    text = interview.document.text.replace("On nous explique, on pose", "On nous répète, on pose")
    (change,) = changes(interview, rewritten(interview, text))
    (field,) = change.fields
    assert (field.sentence, field.unsaid) == (spaced("l’extrait x1 : le texte a changé"), True)


def test_words_that_rest_on_an_interview_alone_are_not_repeated() -> None:
    before = HEARD + "acces: {valeur: ouvert, source: parole, note: Zoé le dit}\n"
    after = HEARD + "acces: {valeur: mixte, source: parole, note: Zoé le redit}\n"
    assert said("device", before, after) == [
        "l’accès passe de «\u00a0ouvert à toutes et tous\u00a0» à «\u00a0mixte\u00a0»",
        "l’accès\u00a0: la note a changé",
    ]
    texts = [
        HEARD + f"conditions: {{valeur: {each}, source: parole}}\n" for each in ("Zoé seule", "Zoé encore")
    ]
    assert said("device", *texts) == ["les conditions ont changé"]
    assert said("device", HEARD, texts[0]) == ["les conditions sont maintenant renseignées"]
    assert said("device", texts[0], HEARD) == ["les conditions ne sont plus renseignées"]


def test_why_something_does_not_apply_is_not_repeated_when_somebody_said_it() -> None:
    absent = "acces: {valeur: sans_objet, note: Zoé trouve que non, source: %s}\n"
    assert said("device", HEARD, HEARD + absent % "parole") == ["l’accès est maintenant dit sans objet"]
    (told,) = said("device", HEARD, HEARD + absent % "bilan")
    assert told == spaced("l’accès est maintenant dit sans objet : « Zoé trouve que non »")


def test_blocks_that_rest_on_an_interview_are_named_without_their_words() -> None:
    fact = "autres_faits: [{libelle: Zoé part, texte: %s, source: parole}]\n"
    before, after = HEARD + fact % "Zoé", HEARD + fact % "Zut"
    assert said("device", before, after) == ["le fait dit en entretien\u00a0: le fait a changé"]
    assert said("device", HEARD, before) == ["le fait dit en entretien est ajouté"]


def test_a_source_that_is_an_interview_is_a_college() -> None:
    without = HEARD.replace(", entretien: p-2f9x}", "}")
    assert "Zoé" not in " ".join(said("device", without, HEARD))
    head = "nom: Forum\ntype: cadre\n"
    assert said("device", head, HEARD)[0] == spaced("la source d’entretien (collège : agents) est ajoutée")


def test_reasons_of_opinions_are_not_repeated() -> None:
    text = "avis:\n  - {code: CAD-01, groupe: elus, avis: nuance, motif: %s, fonction: adjointe}\n"
    found = said("constats", text % "Premier", text % "Second")
    assert found == [spaced("l’avis des élu·es sur CAD-01 : le motif a changé")]


def test_answers_to_questionnaires_are_not_repeated() -> None:
    import json

    whole = record("diagnostic")
    text = json.dumps(whole, ensure_ascii=False)
    path = f"{PLACE}diagnostic.yaml"
    other = text.replace('"avant": {"ex_aequo": ["2"]}', '"avant": {"ex_aequo": ["3"]}', 1)
    assert other != text
    (field,) = changes(bound("diagnostic", path, text), bound("diagnostic", path, other))[0].fields
    assert field.unsaid


def _words(root: object) -> list[str]:
    """The texts of an interview that are more than a word."""
    scalars = [each.value for each in walk(root) if isinstance(each, Scalar)]  # type: ignore[arg-type]
    return sorted(
        {" ".join(each.split()) for each in scalars if len(each.split()) > 2}, key=len, reverse=True
    )


def _all(found: list[RecordChange]) -> str:
    fields = [field for each in found for field in each.fields]
    parts = [*(each.name for each in found), *(each.sentence for each in found), *sentences(found)]
    parts += [part for field in fields for part in (field.subject, field.before, field.after) if part]
    return " | ".join(parts)


def test_the_helper_reads_what_interviews_hold() -> None:
    interview = next(each for each in network().records if each.kind == "interview")
    assert values(interview.document.root)
    assert _words(interview.document.root)
