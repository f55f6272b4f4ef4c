"""The same records give the same bytes, whatever the machine, the folder, the clock and the language."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from report.documents import EXAMPLES

SETTINGS = (
    {"TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1", "PYTHONUTF8": "0"},
    {"TZ": "America/Adak", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"},
)


def _run(words: list[str], settings: dict[str, str], folder: Path) -> bytes:
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "PYTHONPATH", "SYSTEMROOT")}
    environment = {**kept, **settings}
    if "PYTHONPATH" in kept:
        environment["PYTHONPATH"] = str(Path(kept["PYTHONPATH"]).resolve())
    command = [sys.executable, "-m", "diagdemo", "report", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True).stdout


@pytest.mark.parametrize("words", [["brumeval"], ["--compare"]], ids=["diagnostic", "comparison"])
def test_nothing_of_the_machine_is_in_a_document(words: list[str], tmp_path: Path) -> None:
    root = EXAMPLES["reseau-fictif"]
    asked = ["--date", "2026-06-30", "--sortie", "-"]
    here = _run([*words, *asked], SETTINGS[0], root)
    there = _run([*words, "--depot", str(root), *asked], SETTINGS[1], tmp_path)
    assert len(here) > 2000
    assert here == there


def test_neither_the_order_of_files_on_disk_nor_their_dates_matter(tmp_path: Path) -> None:
    texts: list[bytes] = []
    for name, backwards in (("un", False), ("deux", True)):
        root = tmp_path / name
        files = sorted(
            path for path in EXAMPLES["reseau-fictif"].rglob("*.yaml") if "restitutions" not in path.parts
        )
        for path in reversed(files) if backwards else files:
            copy = root / path.relative_to(EXAMPLES["reseau-fictif"])
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            os.utime(copy, (len(texts) * 1e9, len(texts) * 1e9))
        output = root / "restitutions" / "brumeval.md"
        _run(["brumeval", "--depot", str(root), "--sortie", str(output)], {}, tmp_path)
        texts.append(output.read_bytes())
    assert texts[0] == texts[1]


def test_a_document_has_no_date_of_its_own(tmp_path: Path) -> None:
    """Outside Git and without --date, it is that of the records, which is said."""
    root = tmp_path / "depot"
    shutil.copytree(EXAMPLES["reseau-fictif"], root)
    text = _run(["brumeval", "--depot", str(root), "--sortie", "-"], {}, tmp_path).decode()
    told = re.search(r"\*\*Date de référence\u00a0:\*\* (.*)", text)
    assert told
    assert told[1].startswith("20 mai 2026 (date la plus récente des sources et des entretiens) ")


def test_a_document_without_any_date_asks_for_one(tmp_path: Path) -> None:
    (tmp_path / "depot/territoires/vide").mkdir(parents=True)
    (tmp_path / "depot/diagdemo.yaml").write_text("programme: Essai\nversion_format: 1\n", encoding="utf-8")
    with pytest.raises(subprocess.CalledProcessError) as caught:
        _run(["vide", "--depot", str(tmp_path / "depot"), "--sortie", "-"], {}, tmp_path)
    assert caught.value.returncode == 2
    assert b"--date" in caught.value.stderr


def test_the_date_is_that_of_the_revision_where_its_author_was(tmp_path: Path) -> None:
    root = tmp_path / "depot"
    shutil.copytree(EXAMPLES["reseau-fictif"], root)
    identity = ["-c", "user.name=essai", "-c", "user.email=essai@exemple.fr", "-c", "commit.gpgsign=false"]
    stamp = "2026-02-03T23:30:00-1000"
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "essai"]):
        subprocess.run(
            ["git", "-C", str(root), *identity, *words],
            env={**os.environ, "GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp},
            check=True,
        )
    text = _run(["brumeval", "--depot", str(root), "--sortie", "-"], SETTINGS[0], tmp_path).decode()
    assert "3 février 2026 (dernière version enregistrée dans Git)" in text
