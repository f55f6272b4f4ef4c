"""Opinions on what has changed since are to be looked at again; they are told by group, never by person."""

from __future__ import annotations

from pathlib import Path

from changes.conclusive import EXAMPLE, Edit, Versions, example, moved, plain, versions
from diagdemo.changes.conclusions.later import Later
from diagdemo.changes.conclusions.reviews import reviews
from diagdemo.changes.model import Review
from diagdemo.constats.observe import observe
from diagdemo.constats.opinions import evidence_of
from diagdemo.study.datum import fingerprint

SLUG = "brumeval"
QUARTIER = "devices/assemblees-de-quartier.yaml"
ORAL, WRITTEN = "mandat: {statut: oral}", "mandat: {statut: ecrit_public}"


def found(held: Versions, **ids: str) -> tuple[Review, ...]:
    before, after = map(observe, held.studies())
    return reviews(before, after, {old.replace("_", "-"): new for old, new in ids.items()})


def told(held: Versions) -> list[str]:
    return [plain(each.sentence) for each in found(held)]


def mark(held: Versions, code: str, target: str) -> str:
    """The fingerprint of what a constat rests on in the earlier version."""
    return fingerprint(evidence_of(observe(held.studies()[0]).outcomes[code], target))


def test_a_constat_that_is_no_longer_found(tmp_path: Path) -> None:
    held = versions(tmp_path, SLUG, {QUARTIER: ((ORAL, WRITTEN),)})
    about = "portait sur « Une commande qui n’est pas écrite » pour « Assemblées de quartier »"
    gone = f"{about}, qui n’est plus relevé : à relire"
    assert told(held) == [
        f"L’avis de l’équipe du diagnostic (constat confirmé, octobre 2024) {gone}",
        f"L’avis des élu·es (constat écarté, novembre 2024) {gone}",
        f"L’avis de l’administration (constat nuancé, novembre 2024) {gone}",
        f"L’avis de la société civile (constat confirmé, décembre 2024) {gone}",
    ]
    first = found(held)[0]
    assert (first.code, first.target, first.who) == (
        "CAD-01",
        "assemblees-de-quartier",
        "L’équipe du diagnostic",
    )
    assert first.line is not None
    assert "groupe: equipe, avis: confirme" in held.said(first.line)


def test_neither_the_function_nor_the_reason_nor_the_day_is_repeated(tmp_path: Path) -> None:
    held = versions(tmp_path, SLUG, {QUARTIER: ((ORAL, WRITTEN),)})
    text = " ".join(told(held))
    for word in ("coordination", "direction générale", "délégation", "kermesse", "mandat", "25", "19"):
        assert word not in text


def test_a_constat_that_is_no_longer_known(tmp_path: Path) -> None:
    held = versions(tmp_path, SLUG, {QUARTIER: ((ORAL + "\n", ""),)})
    assert len(told(held)) == 4
    assert all("qui est devenu indéterminé : à relire" in each for each in told(held))


def test_other_proofs_of_what_is_still_found(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {QUARTIER: (("degre_annonce: concertation", "degre_annonce: consultation"),)}
    held = versions(tmp_path, SLUG, edits)
    assert len(told(held)) == 4
    assert all("dont les preuves ont changé : à relire" in each for each in told(held))


def test_what_it_was_about_being_gone_is_told_by_its_name(tmp_path: Path) -> None:
    held = versions(tmp_path, SLUG, {"devices/conseil-citoyen-tilleuls.yaml": None})
    (review,) = [each for each in found(held) if each.code == "DEC-01"]
    assert plain(review.sentence) == (
        "L’avis de la société civile (constat confirmé, décembre 2024) portait sur « Des éditions closes "
        "sans réponse publique » pour « Conseil citoyen des Tilleuls », qui vise ce qui n’est plus dans les "
        "fiches : à relire"
    )


def test_a_finding_written_by_hand_that_says_something_else(tmp_path: Path) -> None:
    edits: dict[str, Edit] = {"constats.yaml": (("on prend la parole debout", "on se parle debout"),)}
    held = versions(tmp_path, SLUG, edits)
    assert len(told(held)) == 2
    assert told(held)[0].startswith(
        "L’avis des élu·es (constat nuancé, novembre 2024) portait sur « À Brumeval, "
    )
    assert told(held)[0].endswith("dont les preuves ont changé : à relire")


def test_an_opinion_given_on_what_there_is_now_stands(tmp_path: Path) -> None:
    """Its fingerprint says that it was given on the later proofs, before they were lost and found again."""
    lost = versions(
        tmp_path / "lost", SLUG, {QUARTIER: (("degre_annonce: concertation", "degre_annonce: consultation"),)}
    )
    given = (EXAMPLE / "territoires" / SLUG / "constats.yaml").read_text(encoding="utf-8")
    marked = given.replace(
        "date: 2024-10-25}",
        f"date: 2024-10-25, empreinte: {mark(lost, 'CAD-01', 'assemblees-de-quartier')}}}",
        1,
    )
    now = versions(tmp_path / "now", SLUG, {"constats.yaml": marked})
    then = versions(
        tmp_path / "then",
        SLUG,
        {
            "constats.yaml": marked,
            QUARTIER: (("degre_annonce: concertation", "degre_annonce: consultation"),),
        },
    )
    back = Versions(SLUG, then.after, now.after)
    assert {each.who for each in found(back)} == {"Les élu·es", "L’administration", "La société civile"}
    assert {each.who for each in found(Versions(SLUG, now.after, then.after))} == {
        "L’équipe du diagnostic",
        "Les élu·es",
        "L’administration",
        "La société civile",
    }


def test_an_opinion_that_was_just_given_is_only_told_once_out_of_date(tmp_path: Path) -> None:
    last = "  - {code: memoire-des-usines, groupe: societe_civile"
    new = "  - {code: DEC-02, cible: conseil-citoyen-tilleuls, groupe: elus, avis: confirme, empreinte: %s}\n"
    fresh = mark(Versions(SLUG, example(SLUG), example(SLUG)), "DEC-02", "conseil-citoyen-tilleuls")
    for text, count in ((fresh, 0), ("0123456789ab", 1)):
        edits: dict[str, Edit] = {"constats.yaml": ((last, new % text + last),)}
        sentences = told(versions(tmp_path / text, SLUG, edits))
        assert len(sentences) == count
        assert all("dont les preuves ont changé depuis : à relire" in each for each in sentences)


def test_renaming_and_moving_lines_ask_nothing_again(tmp_path: Path) -> None:
    held = moved(tmp_path / "a", SLUG, "devices", "assemblees-de-quartier", "assemblees-libres")
    assert found(held, assemblees_de_quartier="assemblees-libres") == ()
    edits: dict[str, Edit] = {QUARTIER: (("nom: Assemblées", "# relu\n\nnom: Assemblées"),)}
    assert found(versions(tmp_path / "b", SLUG, edits)) == ()


def test_later_names_replace_whole_words_only() -> None:
    held = versions_of_names()
    assert held.sentence("« Forum » et « Forum des jeunes »") == "« Agora » et « Forum des jeunes »"
    assert held.path("territoires/x/devices/forum.yaml") == "territoires/x/devices/agora.yaml"
    assert held.path("territoires/x/devices/forum-libre.yaml") == "territoires/x/devices/forum-libre.yaml"


def versions_of_names() -> Later:
    here = example(SLUG)
    return Later({"forum": "agora"}, {"Forum": "Agora", "Forum des jeunes": "Forum des jeunes"}, (here, here))
