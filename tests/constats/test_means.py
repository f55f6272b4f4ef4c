"""Constats on means: the finer points of their rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from constats.laying import plain
from constats.records import FORUM, SERVICE, found, laid

TERRITORY = "nom: Brumeval\ntype: commune\n"
LED = FORUM + "liens:\n  - {{de: {}, type: pilote}}\n"


def test_one_device_with_means_is_enough_for_the_whole(tmp_path: Path) -> None:
    """The collectivité is not said to give nothing when one of its devices has some time."""
    root = laid(
        tmp_path,
        territoire=TERRITORY + "moyens: {etp: 0, budget_animation: 0}\n",
        devices__forum=FORUM + "moyens: {etp: 0.2}\n",
    )
    assert found(root, "MOY-01").state == "non_declenche"


@pytest.mark.parametrize(("means", "state"), [("aucun", "declenche"), ("inconnu", "indetermine")])
def test_means_that_are_none_or_unknown(tmp_path: Path, means: str, state: str) -> None:
    """« aucun » on the whole block is known, « inconnu » is not."""
    root = laid(tmp_path, devices__forum=FORUM + f"moyens: {means}\n")
    assert found(root, "MOY-01", "forum").state == state


def test_no_time_at_all_is_not_a_ratio(tmp_path: Path) -> None:
    """Without any time, the question is that of MOY-01."""
    root = laid(tmp_path, territoire=TERRITORY + "moyens: {etp: 0}\n", devices__forum=FORUM)
    assert found(root, "MOY-02").state == "non_declenche"


def test_more_than_one_post_is_told_otherwise(tmp_path: Path) -> None:
    """« un seul poste » is only said of one post at most."""
    devices = {f"devices__forum-{rank}": FORUM for rank in range(16)}
    root = laid(tmp_path, territoire=TERRITORY + "moyens: {etp: 2}\n", **devices)
    sentence = plain(found(root, "MOY-02").sentence)
    assert sentence.startswith("16 dispositifs actifs reposent sur 2 équivalents temps plein")


def test_cancelled_training_does_not_count(tmp_path: Path) -> None:
    """Nobody followed it: it is neither recent nor the latest."""
    training = "formations:\n  - {public: agents, date: 2025-11, participants: 0}\n"
    root = laid(tmp_path, diagnostic="version: V1\nstatut: en_cours\n" + training)
    verdict = found(root, "MOY-03", "agents")
    assert verdict.state == "declenche"
    assert plain(verdict.sentence) == (
        "Aucune formation à la participation suivie par des agents n’est recensée."
    )


def test_training_of_an_uncertain_month(tmp_path: Path) -> None:
    """2024 is within 24 months of June 2026, or not."""
    training = "formations:\n  - {public: agents, date: 2024}\n"
    root = laid(tmp_path, diagnostic="version: V1\nstatut: en_cours\n" + training)
    assert found(root, "MOY-03", "agents").state == "indetermine"


def test_money_of_an_earlier_edition_is_money(tmp_path: Path) -> None:
    """A zero in the last edition does not erase what was given before, which may come back."""
    editions = 'editions:\n  - {id: "2023", budget_alloue: 5000}\n  - {id: "2024", budget_alloue: 0}\n'
    root = laid(tmp_path, devices__fonds=FORUM.replace("atelier_citoyen", "fonds_initiative") + editions)
    assert found(root, "MOY-04", "fonds").state == "non_declenche"


def test_a_function_is_not_named(tmp_path: Path) -> None:
    """A function is one post, often one person."""
    root = laid(
        tmp_path,
        actors__charge="nom: Chargée de mission\nnature: fonction\n",
        **{f"devices__{name}": LED.format("charge") for name in ("a", "b", "c")},
    )
    sentence = plain(found(root, "MOY-05").sentence)
    assert "un seul poste" in sentence
    assert "Chargée" not in sentence


def test_a_service_of_one_is_one_post(tmp_path: Path) -> None:
    """A service of one person is one person: its name stays out of the sentence."""
    root = laid(
        tmp_path,
        actors__service=SERVICE + "effectif: {valeur: 1, date: 2026-02}\n",
        **{f"devices__{name}": LED.format("service") for name in ("a", "b", "c")},
    )
    sentence = plain(found(root, "MOY-05").sentence)
    assert "repose sur un seul poste" in sentence
    assert "«" not in sentence


def test_the_collectivite_is_not_a_service(tmp_path: Path) -> None:
    """That the collectivité leads its devices says nothing of who does."""
    root = laid(
        tmp_path,
        actors__service=SERVICE,
        **{f"devices__{name}": LED.format("brumeval") for name in ("a", "b", "c")},
    )
    assert found(root, "MOY-05").state == "indetermine"


def test_two_devices_are_too_few_for_a_share(tmp_path: Path) -> None:
    """All of two is not « most »."""
    root = laid(
        tmp_path, actors__service=SERVICE, devices__a=LED.format("service"), devices__b=LED.format("service")
    )
    assert found(root, "MOY-05").state == "non_declenche"
