"""The ambition report: what is aimed at, what it would change, how far the plan has come, told neutrally."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from diagdemo.constats.observe import catalogue
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.ambition.plan import plan as plan_of
from diagdemo.report.ambition.tomorrow import tomorrow
from diagdemo.report.documents import Order, ambition
from diagdemo.report.reading import Reading, read
from diagdemo.workspace.load import load
from report.sheets import ALL, DAY, FICTIONAL, plan, reading, seen
from report.small import brumeval

FORUM = "nom: Forum\ntype: reunion_publique\nstatut: actif\ndegre_annonce: consultation\n"
UNASKED = FORUM + "mandat: {statut: absent}\n"
CLOSING = """horizon: court
enonce: Le forum s’arrête.
changements:
  - {operation: retirer, dispositif: forum}
"""
OPENING = """horizon: court
enonce: Un jury est créé.
coproduite_avec: [elu]
changements:
  - {operation: ajouter, dispositif: jury, nom: Jury, type: information, degre_annonce: information}
"""
ACTION = "intitule: Réunir le jury\npilote: brumeval\necheance: 2026-03\n"


def small(root: Path, **files: str) -> Reading:
    """The only territory of a small repository."""
    return read(load(brumeval(root, **files)), "brumeval", DAY, Diffusion.INTERNE)


def told(root: Path, **files: str) -> str:
    """Its ambition report, as it is read."""
    return seen(ambition(load(brumeval(root, **files)), "brumeval", Order(date=DAY)).text)


class TestWhatIsAimedAt:
    @pytest.mark.parametrize("slug", FICTIONAL)
    @pytest.mark.parametrize("diffusion", Diffusion)
    def test_every_ambition_and_every_action_is_told(self, slug: str, diffusion: Diffusion) -> None:
        text = seen(plan(slug, diffusion))
        for each in reading(slug).study.ambitions.values():
            assert " ".join(each.model.enonce.split()).rstrip(".") in text
        for action in reading(slug).study.actions.values():
            assert action.name in text

    def test_a_target_stands_beside_what_it_is_worth_today_and_on_how_many(self) -> None:
        assert re.search(
            r"Reddition de comptes, 100\s%.*À la date de référence\s: 100\s%.*2 sur 20",
            seen(plan("brumeval")),
        )

    def test_a_constat_that_is_answered_says_where_it_is_found(self) -> None:
        assert re.search(
            r"Une commande qui n’est pas écrite\s: relevé pour «\sAssemblées de quartier\s»",
            seen(plan("brumeval")),
        )

    def test_without_ambition_it_says_so(self, tmp_path: Path) -> None:
        text = told(tmp_path)
        assert "Aucune ambition n’est encore écrite" in text
        assert "Aucune action n’est encore écrite" in text
        assert "L’écosystème de demain" not in text


class TestTomorrow:
    def test_a_device_that_stops_settles_nothing(self, tmp_path: Path) -> None:
        (then,) = tomorrow(small(tmp_path, devices__forum=UNASKED, ambition__fin=CLOSING))
        assert not then.regles
        assert any("CAD-01" in each.text for each in then.sans_objet)

    def test_each_horizon_tells_what_it_adds_to_the_one_before(self, tmp_path: Path) -> None:
        later = OPENING.replace("court", "long").replace("jury", "conseil").replace("Jury", "Conseil")
        first, last = tomorrow(small(tmp_path, ambition__a=OPENING, ambition__b=later))
        assert [each.text for each in first.changements] == ["S’ajoute\u00a0: «\u00a0Jury\u00a0»."]
        assert [each.text for each in last.changements] == ["S’ajoute\u00a0: «\u00a0Conseil\u00a0»."]

    @pytest.mark.parametrize("slug", FICTIONAL)
    def test_every_change_is_proved_by_a_line_of_an_ambition(self, slug: str) -> None:
        for then in tomorrow(reading(slug)):
            for each in then.changements:
                if each.proofs:
                    assert any("/ambition/" in proof.file for proof in each.proofs), each.text

    @pytest.mark.parametrize("slug", FICTIONAL)
    def test_the_pictures_are_in_the_document_and_told_in_words(self, slug: str) -> None:
        for then in tomorrow(reading(slug)):
            if then.image:
                assert f"(images/ambition-{then.image.name}.svg)" in plan(slug)
                assert f'<a id="image-{then.image.name}"></a>' in plan(slug)

    @pytest.mark.parametrize("slug", FICTIONAL)
    @pytest.mark.parametrize("diffusion", [Diffusion.RESTITUTION, Diffusion.PUBLIQUE])
    def test_nothing_internal_leaves_the_team(self, slug: str, diffusion: Diffusion) -> None:
        text = plan(slug, diffusion)
        internal = [code for code, module in catalogue().items() if module.CONSTAT.internal]
        aimed = {
            code
            for each in reading(slug).study.ambitions.values()
            for code in each.model.constats_vises or ()
        }
        assert [code for code in internal if code in text and code not in aimed] == []
        assert "interviews/" not in text
        assert "tension" not in seen(text).split("Non montré ici")[-1].split("\n", 1)[-1]


class TestThePlan:
    def test_an_action_whose_time_is_over_is_told_without_blame(self, tmp_path: Path) -> None:
        text = told(tmp_path, actions__jury=ACTION)
        assert "«\u00a0Réunir le jury\u00a0»\u00a0: échéance mars 2026, sans point de suivi." in text
        assert "reste à décider ensemble" in text

    def test_one_that_is_done_is_not(self, tmp_path: Path) -> None:
        done = ACTION + "suivi:\n  - {date: 2026-02-01, avancement: acheve, preuves: [forum]}\n"
        assert plan_of(small(tmp_path, devices__forum=FORUM, actions__jury=done)).echues == ()

    def test_progress_that_nothing_proves_says_so(self, tmp_path: Path) -> None:
        claimed = ACTION + "suivi:\n  - {date: 2026-02-01, avancement: substantiel}\n"
        assert "avancement substantiel, sans preuve" in told(tmp_path, actions__jury=claimed)

    def test_the_cost_says_of_how_many_actions_it_is(self, tmp_path: Path) -> None:
        paid = ACTION + "moyens: {cout: 1500}\n"
        text = told(tmp_path, actions__a=paid, actions__b=ACTION)
        assert "1 action sur 2\u00a0: 1\u202f500\u00a0€ en tout" in text

    def test_a_cost_that_is_unknown_is_not_zero(self, tmp_path: Path) -> None:
        assert plan_of(small(tmp_path, actions__jury=ACTION)).moyens is None

    def test_what_is_not_tied_together_is_told(self, tmp_path: Path) -> None:
        text = told(tmp_path, ambition__jury=OPENING, actions__jury=ACTION)
        assert "Ambitions sans action écrite" in text
        assert "Actions sans ambition écrite" in text


class TestWords:
    @pytest.mark.parametrize("slug", ALL)
    def test_nothing_accuses_anyone(self, slug: str) -> None:
        text = seen(plan(slug)).casefold()
        assert not re.search(r"\b(alerte|faiblesse|écart|retard)s?\b", text)

    @pytest.mark.parametrize("slug", FICTIONAL)
    def test_it_says_who_took_part(self, slug: str) -> None:
        assert re.search(
            r"(élu·es|habitantes et habitants)\s: \d ambitions? sur \d", seen(plan(slug)).casefold()
        )

    @pytest.mark.parametrize("slug", ALL)
    def test_it_says_whose_the_ambition_is(self, slug: str) -> None:
        assert "l’ambition appartient aux élu·es" in seen(plan(slug))
