"""The sheet for élus: few points, chosen by the rule, provable, and readable in plain words."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest

from diagdemo.constats.experiences import EXPERIENCES
from diagdemo.constats.observe import catalogue
from diagdemo.constats.verdict import Target
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat
from diagdemo.model.vocabulary.territory import Question
from diagdemo.report.clear.constats import PLAIN
from diagdemo.report.clear.strengths import EXPERIENCED
from diagdemo.report.clear.words import AVOIDED, LONGEST
from diagdemo.report.documents import Order, synthesis
from diagdemo.report.points import Point, is_on_plan, points
from diagdemo.report.reading import Reading, read
from diagdemo.report.sections.synthese import synthese
from diagdemo.report.selection import FEW, RULE, choose, leading_questions, leading_strengths
from diagdemo.report.strengths import GOOD_NEWS, strengths
from diagdemo.workspace.load import load
from report.sheets import ALL, DAY, FICTIONAL, reading, seen, sheet
from report.small import brumeval

_PUT_FORWARD = (NatureConstat.POINT_FORT, NatureConstat.POINT_A_TRAVAILLER, NatureConstat.VIGILANCE)
FORUM = "nom: Forum\ntype: reunion_publique\nstatut: actif\ndegre_annonce: consultation\n"
UNASKED = FORUM + "mandat: {statut: absent}\n"


def point(code: str, importance: int = 2, **more: Any) -> Point:
    """A point that speaks of nothing else than what is given."""
    told = {"about": frozenset({code}), "question": None} | more
    return Point(
        code,
        code,
        Target(),
        NatureConstat.VIGILANCE,
        importance,
        f"{code}.",
        (),
        **told,
    )


def read_small(root: Path, **files: str) -> Reading:
    """The only territory of a small repository."""
    return read(load(brumeval(root, **files)), "brumeval", DAY, Diffusion.INTERNE)


def codes(chosen: tuple) -> list[str]:  # type: ignore[type-arg]
    """The codes of the points chosen, in their order."""
    return [each.point.code for each in chosen]


class TestTheRule:
    def test_the_most_important_points_come_first_and_no_more_than_three(self) -> None:
        offered = [point("A", 1), point("B", 3), point("C", 2), point("D", 1)]
        assert codes(choose(offered)) == ["B", "C", "A"]

    def test_what_the_team_wrote_passes_first_and_leaves_a_place_to_what_is_computed(self) -> None:
        offered = [point(code, 3, by_hand=True) for code in "abc"] + [point("Z", 1)]
        assert codes(choose(offered)) == ["a", "b", "Z"]

    def test_a_page_shows_several_sides(self) -> None:
        same: dict[str, Any] = {"question": Question.MOYENS, "about": frozenset({"forum"})}
        offered = [point("A", **same), point("B", **same), point("C", question=Question.RESULTATS)]
        assert codes(choose(offered, 2)) == ["A", "C"]

    def test_importance_passes_before_diversity(self) -> None:
        same: dict[str, Any] = {"question": Question.MOYENS, "about": frozenset({"forum"})}
        offered = [point("A", 3, **same), point("B", 3, **same), point("C", 1)]
        assert codes(choose(offered, 2)) == ["A", "B"]

    def test_one_constat_on_several_records_is_one_point(self) -> None:
        (chosen,) = choose([point("A", target_name) for target_name in (2, 3, 1)])
        assert chosen.point.importance == 3
        assert len(chosen.others) == 2

    def test_the_order_in_which_points_are_offered_changes_nothing(self) -> None:
        offered = [point(code, rank % 3) for rank, code in enumerate("ABCDEFGH")]
        shuffled = random.Random(7).sample(offered, len(offered))
        assert codes(choose(shuffled)) == codes(choose(offered))


class TestWhatGroupsSay:
    OPINION = "  - {code: CAD-01, cible: forum, groupe: %s, avis: %s, motif: Dit ici.}\n"

    def found(self, root: Path, *opinions: tuple[str, str]) -> bool:
        told = "avis:\n" + "".join(self.OPINION % each for each in opinions)
        held = read_small(root, devices__forum=UNASKED, constats=told)
        return "CAD-01" in [each.code for each in points(held)]

    def test_what_a_group_sets_aside_is_not_put_forward(self, tmp_path: Path) -> None:
        assert not self.found(tmp_path, ("elus", "ecarte"), ("administration", "nuance"))

    def test_what_another_confirms_is(self, tmp_path: Path) -> None:
        assert self.found(tmp_path, ("elus", "ecarte"), ("societe_civile", "confirme"))

    def test_disagreement_is_shown_with_its_reasons(self) -> None:
        assert "Avis partagés" in sheet("brumeval")
        assert "Une assemblée libre n’a pas besoin de mandat" in sheet("brumeval")


class TestStrengths:
    def told(self, root: Path, device: str) -> list[str]:
        return [each.code for each in strengths(read_small(root, devices__forum=device))]

    def test_a_written_mandate_is_good_news(self, tmp_path: Path) -> None:
        assert "CAD-01" in self.told(tmp_path, FORUM + "mandat: {statut: ecrit_public}\n")

    def test_a_mandate_that_is_missing_or_unknown_is_none(self, tmp_path: Path) -> None:
        assert "CAD-01" not in self.told(tmp_path / "a", UNASKED)
        assert "CAD-01" not in self.told(tmp_path / "b", FORUM)

    def test_a_device_that_does_not_exist_yet_carries_none(self, tmp_path: Path) -> None:
        planned = FORUM.replace("actif", "en_projet") + "mandat: {statut: ecrit_public}\n"
        assert self.told(tmp_path, planned) == []

    @pytest.mark.parametrize("slug", ALL)
    def test_each_rests_on_lines(self, slug: str) -> None:
        assert all(each.evidence for each in strengths(reading(slug)))

    def test_no_device_is_praised_for_what_it_is_questioned_on(self) -> None:
        for slug in ALL:
            found = reading(slug).observation.of(EtatConstat.DECLENCHE)
            asked = {(outcome.code, verdict.target.id) for outcome, verdict in found}
            for each in strengths(reading(slug)):
                if each.code in GOOD_NEWS:
                    assert not {(each.code, id) for id in each.about} & asked


class TestTheSheet:
    @pytest.mark.parametrize("slug", ALL)
    @pytest.mark.parametrize("diffusion", Diffusion)
    def test_it_fits_two_sides(self, slug: str, diffusion: Diffusion) -> None:
        assert len(seen(sheet(slug, diffusion)).split()) <= 850

    @pytest.mark.parametrize("slug", ALL)
    def test_it_says_how_points_are_chosen_and_when_there_are_few(self, slug: str) -> None:
        told = synthese(reading(slug))
        assert RULE in seen(sheet(slug)).replace("\n", " ")
        assert bool(told.peu_de_points_forts) == (len(told.points_forts) < FEW)
        assert bool(told.peu_de_questions) == (len(told.questions) < FEW)
        assert told.peu_de_questions in seen(sheet(slug))

    @pytest.mark.parametrize("slug", ALL)
    def test_every_point_is_proved(self, slug: str) -> None:
        told = synthese(reading(slug))
        assert all(each.phrase.proofs for each in (*told.points_forts, *told.questions))
        assert all(each.value.proofs for each in told.chiffres)
        assert told.surprise is None or told.surprise.told.proofs

    @pytest.mark.parametrize("slug", FICTIONAL)
    def test_every_question_is_open(self, slug: str) -> None:
        assert all(each.question.endswith("?") for each in synthese(reading(slug)).questions)

    @pytest.mark.parametrize("slug", ALL)
    def test_the_surprise_is_not_on_the_page_already(self, slug: str) -> None:
        told = synthese(reading(slug))
        if told.surprise:
            assert told.surprise.told.text not in [each.phrase.text for each in told.questions]

    def test_desk_facts_alone_give_something_to_read(self) -> None:
        told = synthese(reading("mulhouse"))
        assert told.points_forts
        assert told.surprise
        assert told.inconnus

    def test_a_bare_territory_says_that_nothing_is_known_yet(self, tmp_path: Path) -> None:
        text = seen(synthesis(load(brumeval(tmp_path)), "brumeval", Order(date=DAY)).text)
        assert "Aucun entretien n’est recensé" in text
        assert "Aucun point fort n’est établi" in text
        assert "elle reste à décider" in text

    @pytest.mark.parametrize("slug", FICTIONAL)
    @pytest.mark.parametrize("diffusion", [Diffusion.RESTITUTION, Diffusion.PUBLIQUE])
    def test_no_interview_is_cited_outside_the_team(self, slug: str, diffusion: Diffusion) -> None:
        for plain in (False, True):
            assert "interviews/" not in sheet(slug, diffusion, plain)
            assert not re.search(r"\bp-[0-9a-z]{4}\b", sheet(slug, diffusion, plain))

    @pytest.mark.parametrize("slug", FICTIONAL)
    def test_nothing_internal_leaves_the_team(self, slug: str) -> None:
        internal = {code for code, module in catalogue().items() if module.CONSTAT.internal}
        held = reading(slug, Diffusion.PUBLIQUE)
        assert not internal & {*codes(leading_questions(held)), *codes(leading_strengths(held))}


class TestTheSurprise:
    def test_words_against_figures_come_before_all(self) -> None:
        told = synthese(reading("port-celestin")).surprise
        assert told is not None
        assert "les chiffres recensés baissent" in told.told.text

    def test_the_widest_difference_between_announced_and_lived_says_how_wide_it_is(self) -> None:
        told = synthese(reading("brumeval")).surprise
        assert told is not None
        assert (told.why.split()[0], told.about) == ("3", "Budget participatif de Brumeval")

    def test_it_is_never_about_a_post_or_a_service(self) -> None:
        for slug in ALL:
            told = synthese(reading(slug)).surprise
            natures = {each.name: each.model.nature for each in reading(slug).study.actors.values()}
            assert told is None or natures.get(told.about) not in ("fonction", "service")

    def test_nothing_is_told_where_nothing_is_sure(self, tmp_path: Path) -> None:
        assert synthese(read_small(tmp_path)).surprise is None


class TestPlainWords:
    def sentences(self, text: str) -> list[str]:
        """The sentences of a page, without names and quotations of others."""
        lines = [re.sub("«[^»]*»,?", "", line).strip(" -") for line in seen(text).split("\n")]
        return [each for line in lines for each in re.split(r"(?<=[.!?:])\s", line) if each.strip()]

    @pytest.mark.parametrize("slug", ALL)
    @pytest.mark.parametrize("diffusion", Diffusion)
    def test_sentences_are_short(self, slug: str, diffusion: Diffusion) -> None:
        long = [s for s in self.sentences(sheet(slug, diffusion, True)) if len(_words(s)) > LONGEST]
        assert long == []

    @pytest.mark.parametrize("slug", ALL)
    def test_no_word_of_the_trade_is_left(self, slug: str) -> None:
        said = " ".join(self.sentences(sheet(slug, plain=True))).casefold()
        assert [word for word in AVOIDED if re.search(rf"\b{re.escape(word.casefold())}\b", said)] == []

    def test_every_constat_that_may_be_put_forward_has_its_words(self) -> None:
        expected = {
            code
            for code, module in catalogue().items()
            if module.CONSTAT.nature in _PUT_FORWARD and not is_on_plan(code)
        }
        assert set(PLAIN) == expected
        assert set(EXPERIENCED) == set(GOOD_NEWS) <= set(EXPERIENCES)

    @pytest.mark.parametrize("code", PLAIN)
    def test_they_are_short_whole_sentences_in_plain_words(self, code: str) -> None:
        told = PLAIN[code]
        for sentence in (*told.said, *filter(None, (told.question, EXPERIENCED.get(code)))):
            assert len(_words(sentence)) <= LONGEST, sentence
            assert sentence.endswith((".", "?"))
            low = sentence.casefold()
            assert not [word for word in AVOIDED if re.search(rf"\b{re.escape(word.casefold())}\b", low)]

    @pytest.mark.parametrize("slug", ALL)
    def test_all_that_is_found_can_be_told(self, slug: str) -> None:
        for each in points(reading(slug)):
            if each.nature in _PUT_FORWARD and not each.by_hand:
                assert PLAIN[each.code].said

    @pytest.mark.parametrize("slug", ALL)
    def test_it_must_be_read_again_before_it_is_called_falc(self, slug: str) -> None:
        assert "Des personnes concernées doivent encore le relire" in sheet(slug, plain=True)

    def test_words_that_are_used_are_explained(self) -> None:
        assert "Démarche\u00a0:" in seen(sheet("brumeval", plain=True))


def _words(sentence: str) -> list[str]:
    return [word for word in sentence.split() if re.search(r"\w", word)]
