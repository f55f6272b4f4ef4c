"""The measures at the scale of a country: the room they take, what they project, the folder they leave."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from bench.caches import apart
from bench.corpus.files import alike, corpus, territory_files
from bench.corpus.writing import write
from bench.national import __main__ as national
from bench.national import page, room
from bench.national.folder import passing
from bench.national.projection import COUNTRY, KEYS, Projected, chosen, country, projected
from bench.national.room import Room, fitting, free, needed
from bench.parts.scale import scale
from bench.processes import Cost
from bench.sampling import Figures, Measure, Results

ROOT = Path(__file__).resolve().parents[1]
SIZES = (1_000, 10_000)


def alone(cpu: float, memory: float = 50) -> Figures:
    return Figures(Cost(cpu, 2 * cpu, memory), Cost(cpu, 2 * cpu, memory))


def found(small: Figures | None, large: Figures | None) -> Projected:
    results: Results = {"a@1000": small} if small else {}
    results |= {"a@10000": large} if large else {}
    return projected([Measure("a@10000", "A", [["a"]])], results, SIZES)[0]


def test_the_country_is_on_the_line_through_both_sizes() -> None:
    assert country(Cost(11, 21, 40), Cost(101, 201, 49), SIZES) == pytest.approx(Cost(361, 721, 75))


def test_what_does_not_grow_stays_what_it_is() -> None:
    assert country(Cost(11, 21, 52), Cost(10, 20, 50), SIZES) == Cost(10, 20, 50)


def test_nothing_is_projected_from_the_country_itself() -> None:
    assert country(Cost(1, 1, 40), Cost(12, 13, 41), (3_600, COUNTRY)) == Cost(12, 13, 41)


@pytest.mark.parametrize(("cpu", "faster"), [(10, False), (10.4, False), (10.6, True), (100, True)])
def test_a_cost_that_grows_faster_than_territories_is_told(cpu: float, *, faster: bool) -> None:
    line = found(alone(1), alone(cpu))
    assert (line.growth, line.faster) == (cpu, faster)
    text = page.markdown([line], SIZES, {})
    assert ("Croissent plus vite" in text) is faster


def test_nothing_is_projected_from_one_size() -> None:
    line = found(alone(1), None)
    assert (line.small, line.large, line.country, line.growth) == (Cost(1, 2, 50), None, None, None)
    text = page.markdown([line], SIZES, {"a@10000": "pourrait demander 33 000 Mo de mémoire"})
    assert "non mesuré" in text
    assert "\n\n- A, 10\u202f000 territoires\u00a0: pourrait demander 33 000 Mo de mémoire\n\n" in text


def test_the_table_says_both_sizes_and_the_country() -> None:
    text = page.markdown([found(alone(1), alone(10))], SIZES, {})
    cells = [cell.strip() for cell in text.splitlines()[4].strip("|").split("|")]
    assert cells == ["A", "10", "20", "50", "× 10", "36", "72", "50"]
    told = json.loads(json.dumps(page.values([found(alone(1), alone(10))], SIZES, {"b": "perdu"})))
    assert told["mesures"][0]["pays"] == {"cpu": 36, "wall": 72, "memory": 50}
    assert told["mesures"][0]["petit"]["cpu"] == 1
    assert (told["territoires"], told["echecs"]) == ([1_000, 10_000], {"b": "perdu"})


def test_what_is_measured_are_lines_of_the_bench(tmp_path: Path) -> None:
    part = apart(scale(tmp_path, 1), tmp_path / "known")
    assert [measure.key for measure in chosen(part)] == [f"{key}@1" for key in KEYS]


def test_a_territory_needs_what_it_takes(tmp_path: Path) -> None:
    write(tmp_path / "one", territory_files(0).items())
    paths = list((tmp_path / "one/territoires").rglob("*"))
    each = needed()
    assert each.places == len(paths)
    assert each.size >= sum(path.stat().st_size for path in paths if path.is_file())
    assert each.size <= len(paths) * 8192


def test_what_fits_is_the_least_of_bytes_and_places(tmp_path: Path) -> None:
    assert fitting(Room(1000, 10**6), Room(100, 1)) == 9
    assert fitting(Room(10**9, 50), Room(100, 5)) == 9
    there = free(tmp_path)
    assert there.size > 0 < there.places


def test_what_does_not_fit_is_refused_before_anything_is_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(national, "free", lambda _: Room(10**9, 6500))
    assert national.main(["--territoires", "1000", "--dossier", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert not said.out
    assert "1\u202f000 territoires et leur dixième ne tiennent pas" in said.err
    assert "--territoires 81" in said.err
    assert not list(tmp_path.iterdir())
    monkeypatch.setattr(national, "measured", lambda *_: ([], {}, {}))
    assert national.main(["--territoires", "81", "--dossier", str(tmp_path)]) == 0


def test_what_would_not_fit_in_memory_is_left_out_and_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran: list[str] = []

    def sampled(measures: list[Measure], *_: object) -> tuple[Results, dict[str, str]]:
        ran.extend(measure.key for measure in measures)
        memory = {"greedy@10": 80.0, "modest@10": 8.0}
        return {m.key: alone(1, memory.get(m.key, 9)) for m in measures if m.key != "lost@10"}, (
            {"lost@10": "code 3"} if measures[0].key.endswith("@10") else {}
        )

    monkeypatch.setattr(
        national,
        "_measures",
        lambda _, size: [Measure(f"{key}@{size}", key, []) for key in ("modest", "greedy", "lost")],
    )
    monkeypatch.setattr(national, "sample", sampled)
    monkeypatch.setattr(national, "memory", lambda: 900)
    labels, results, failed = national.measured(tmp_path, (10, 100))
    assert ran == ["modest@10", "greedy@10", "lost@10", "modest@100"]
    assert failed == {
        "lost@10": "code 3",
        "greedy@100": "pourrait demander 800 Mo de mémoire",
    }
    assert [line.large is None for line in projected(labels, results, (10, 100))] == [False, True, True]


def test_memory_is_that_of_the_machine() -> None:
    assert 100 < room.memory() < 10**8


@pytest.mark.parametrize("words", [["--territoires", "9"], ["--territoires", "dix"]])
def test_a_tenth_is_at_least_one_territory(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        national.main(words)
    assert ended.value.code == 2
    assert capsys.readouterr().err


def test_the_folder_is_gone_at_the_end_and_after_a_fault(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGINT)
    with passing(tmp_path) as folder:
        write(folder / "corpus", corpus(1))
    with pytest.raises(FileNotFoundError), passing(tmp_path) as folder:
        (folder / "absente").read_bytes()
    assert not list(tmp_path.iterdir())
    assert signal.getsignal(signal.SIGINT) is before


_STARTED = """
import os, pathlib, sys, time
pathlib.Path(sys.argv[1]).write_text(f"{os.getpid()} ")
time.sleep(60)
"""
_BENCH = f"""
import pathlib, sys
from bench.national.folder import passing
from bench.processes import run
with passing(pathlib.Path(sys.argv[1]).parent) as folder:
    run([sys.executable, "-c", {_STARTED!r}, sys.argv[1]])
"""


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_leaves_neither_folder_nor_process(tmp_path: Path, stop: signal.Signals) -> None:
    kept = tmp_path / "started"
    kept.touch()
    bench = subprocess.Popen([sys.executable, "-c", _BENCH, str(kept)], cwd=ROOT)
    _until(lambda: kept.read_text().endswith(" "))
    assert len(list(tmp_path.iterdir())) == 2
    bench.send_signal(stop)
    assert bench.wait(20) == 128 + stop
    assert list(tmp_path.iterdir()) == [kept]
    _until(lambda: not _runs(int(kept.read_text())))


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def test_territories_that_compare_well_are_those_of_like_population() -> None:
    def people(name: str) -> int:
        return int(texts[name].split("valeur: ")[2].split(",")[0])

    texts = {path.split("/")[1]: text for path, text in corpus(40) if path.endswith("/territoire.yaml")}
    ranked = sorted(map(people, texts))
    seven = [people(name) for name in alike(40, 7)]
    assert seven == ranked[16:23]
    assert len(alike(3, 7)) == 3
