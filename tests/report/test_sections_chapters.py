"""The eight questions: each with its answer, its constats as links, and what is not known, asked once."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.model.vocabulary.territory import Question
from diagdemo.questions.gather import questions
from diagdemo.report.found import found
from diagdemo.report.reading import Reading, read
from diagdemo.report.sections.a_demander import to_ask
from diagdemo.report.sections.chapitres import Chapitre, chapitres
from diagdemo.report.sections.cites import speaking_to
from diagdemo.report.sections.constats import constats
from diagdemo.report.sections.lectures import lectures
from diagdemo.workspace.load import load
from report.documents import DAY, example
from report.small import brumeval, lay

INTERNE, RESTITUTION, PUBLIQUE = Diffusion
BRUMEVAL = ("reseau-fictif", "brumeval")
PLACES = [BRUMEVAL, ("reseau-fictif", "port-celestin"), ("territoires-reels", "mulhouse")]


@cache
def _reading(place: tuple[str, str], diffusion: Diffusion = INTERNE) -> Reading:
    return read(example(place[0]), place[1], DAY, diffusion)


def _chapters(reading: Reading) -> list[Chapitre]:
    told = chapitres(reading)
    return [getattr(told, field.name) for field in dataclasses.fields(told)]


def _anchors(reading: Reading) -> list[str]:
    """Every place where a constat is told in full."""
    natures = constats(reading).natures
    computed = [line.ancre for each in natures for group in each.groupes for line in group.lignes]
    return [*computed, *(each.ancre for nature in natures for each in nature.manuels)]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("diffusion", list(Diffusion))
def test_every_link_to_a_constat_leads_to_one(place: tuple[str, str], diffusion: Diffusion) -> None:
    reading = _reading(place, diffusion)
    there = _anchors(reading)
    assert len(there) == len(set(there))
    cited = [
        link.ancre
        for chapter in _chapters(reading)
        for line in chapter.constats
        for each in line.constats
        for link in each.renvois
    ]
    told = lectures(reading)
    indexed = [
        link.ancre
        for entry in (*told.piliers, *told.enjeux)
        for nature in entry.constats
        for link in nature.renvois
    ]
    assert set(cited) <= set(there)
    assert set(indexed) <= set(there)
    assert all(re.fullmatch(r"[a-z0-9-]+", anchor) for anchor in there)


def test_each_constat_speaks_to_one_question_and_is_read_under_one_pillar() -> None:
    reading = _reading(BRUMEVAL)
    written = {f"constat-{each.finding.id}" for each in reading.layer.findings}
    computed = sorted(set(_anchors(reading)) - written)
    groups = found(reading)
    cited = [link.ancre for q in Question for each in speaking_to(q, groups) for link in each.renvois]
    assert sorted(anchor for anchor in cited if anchor not in written) == computed
    named = [r.nom for e in lectures(reading).piliers for nature in e.constats for r in nature.renvois]
    names = [group.nom for nature in constats(reading).natures for group in nature.groupes]
    assert sorted(named) == sorted(names)


@pytest.mark.parametrize("place", PLACES)
def test_each_question_opens_on_a_line_a_nature_and_ends_on_who_could_tell(place: tuple[str, str]) -> None:
    reading = _reading(place)
    groups = found(reading)
    for question, chapter in zip(Question, _chapters(reading), strict=True):
        shapes = [line.signe for line in chapter.constats]
        named = sum(len(line.constats) + int((line.autres or "0").split()[0]) for line in chapter.constats)
        assert len(shapes) == len(set(shapes)) <= 5
        assert named >= len(speaking_to(question, groups))
        assert bool(chapter.qui) is not bool(chapter.a_demander)


def test_the_answer_rests_on_its_line_and_on_its_proofs_which_name_no_interview_outside() -> None:
    within = chapitres(_reading(BRUMEVAL)).resultats
    outside = chapitres(_reading(BRUMEVAL, RESTITUTION)).resultats
    assert within.reponse
    assert outside.reponse
    assert "1 entretien" in within.appuis
    assert any("/interviews/" in proof.file for proof in within.reponse.proofs)
    assert "p-7k3m" not in outside.appuis
    assert "des paroles entendues en entretien" in outside.appuis
    assert not any("/interviews/" in proof.file for proof in outside.reponse.proofs)


def test_an_answer_that_others_may_not_read_is_not_said_to_be_missing() -> None:
    hidden = chapitres(_reading(BRUMEVAL, PUBLIQUE)).resultats
    missing = chapitres(_reading(("territoires-reels", "mulhouse"))).resultats
    assert hidden.reponse is None
    assert missing.reponse is None
    assert hidden.absence != missing.absence
    assert "pas encore" not in hidden.absence


def test_each_question_is_asked_in_one_chapter_and_none_is_lost() -> None:
    reading = _reading(BRUMEVAL)
    every = [each for s in questions(reading.observation, reading.measures) for each in s.questions]
    asked = to_ask(reading)
    words = Counter(each.worded.text for each in every)
    shown = [each.texte for told, _ in asked.values() for each in told]
    left = sum(int(rest.split()[0]) for _, rest in asked.values() if rest)
    assert set(shown) <= words.keys()
    assert len(every) - sum(words[text] for text in set(shown)) <= left < len(every)
    assert max(len(told) for told, _ in asked.values()) == 3


def test_outside_the_team_no_question_is_for_it_alone() -> None:
    asked = to_ask(_reading(BRUMEVAL, RESTITUTION))
    assert [each for told, _ in asked.values() for each in told if each.a_qui == "équipe du diagnostic"] == []
    assert any(told for told, _ in asked.values())


def test_an_answer_may_be_that_nobody_knows_and_rests_on_no_words_that_were_taken_back(
    tmp_path: Path,
) -> None:
    answers = (
        "version: V1\nstatut: en_cours\nreponses_aux_questions:\n  resultats: {reponse: inconnu}\n"
        "  moyens: {reponse: Un poste., preuves: [forum, p-3ccc, p-1aaa], inconnu: Le temps des services.}\n"
    )
    given = "date: 2026-02\ncollege: elu\nconserver_jusqu_au: 2027-06-30\nconsentement: {statut: %s}\n"
    root = brumeval(tmp_path, diagnostic=answers, devices__forum="nom: Forum\ntype: evenement\n")
    folder = "territoires/brumeval/interviews"
    lay(root, {f"{folder}/p-1aaa.yaml": given % "recueilli", f"{folder}/p-3ccc.yaml": given % "retire"})
    told = chapitres(read(load(root), "brumeval", DAY, INTERNE))
    assert told.resultats.reponse is not None
    assert told.resultats.reponse.text == "inconnu"
    assert told.moyens.reponse is not None
    assert [proof.file.rpartition("/")[2] for proof in told.moyens.reponse.proofs] == [
        "diagnostic.yaml",
        "forum.yaml",
        "p-1aaa.yaml",
    ]
    assert "1 entretien (accord retiré)" in told.moyens.appuis
    assert told.moyens.inconnu is not None
    assert told.moyens.inconnu.text == "Le temps des services."
    assert "pas encore" in told.portage.absence
