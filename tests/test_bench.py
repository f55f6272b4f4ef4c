"""The bench: what it works out, compares, writes and demands; no time is measured here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from bench import caches, page, processes, run, sampling, table, targets
from bench.caches import Edited, Forgotten, Known
from bench.grid import grid
from bench.lines import Beyond, Line, Part, sized, work_out
from bench.parts import installing, peers
from bench.parts.requirements import requirements
from bench.processes import Cost, Failed
from bench.sampling import Figures, Measure
from bench.targets import Quantity, Target, Verdict
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[1]


def alike(cpu: float, wall: float = 0, memory: float = 0) -> Figures:
    return Figures(Cost(cpu, wall, memory), Cost(cpu, wall, memory))


def spent(monkeypatch: pytest.MonkeyPatch, costs: dict[str, list[Cost]]) -> list[str]:
    """Have commands spend what is said, in turn; those that were run, in order."""
    ran: list[str] = []

    def fake(command: list[str], **_: object) -> Cost:
        ran.append(command[0])
        if not costs[command[0]]:
            raise Failed("code 3\u00a0: rien ne va")
        return costs[command[0]].pop(0)

    monkeypatch.setattr(sampling, "run", fake)
    return ran


def test_each_quantity_has_its_own_median_and_least() -> None:
    costs = [Cost(3, 10, 50), Cost(1, 30, 70), Cost(2, 20, 60), Cost(9, 90, 10)]
    assert sampling.figures(costs) == Figures(Cost(2.5, 25, 55), Cost(1, 10, 10))


def test_measures_are_run_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = spent(monkeypatch, {"a": [Cost(1, 1, 1), Cost(3, 3, 3)], "b": [Cost(5, 5, 5), Cost(5, 5, 5)]})
    results, failed = sampling.sample([Measure("a", "A", [["a"]]), Measure("b", "B", [["b"]])], 2, print)
    assert ran == ["a", "b", "a", "b"]
    assert results["a"].median == Cost(2, 2, 2)
    assert failed == {}


def test_a_measure_of_several_commands_adds_times_and_keeps_the_largest_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ran = spent(monkeypatch, {"a": [Cost(1, 2, 40)], "b": [Cost(10, 20, 30)]})
    measure = Measure("ab", "A puis B", [["a"], ["b"]], before=lambda: ran.append("avant"))
    assert sampling.once(measure) == Cost(11, 22, 40)
    assert ran == ["avant", "a", "b"]


def test_what_fails_once_is_told_and_run_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = spent(monkeypatch, {"a": [Cost(1, 1, 1)] * 3, "b": [Cost(1, 1, 1)]})
    measures = [Measure("a", "A", [["a"]]), Measure("b", "B", [["b"]])]
    results, failed = sampling.sample(measures, 3, print)
    assert ran == ["a", "b", "a", "b", "a"]
    assert set(results) == {"a"}
    assert failed == {"b": "code 3\u00a0: rien ne va"}


def test_start_up_is_taken_off_as_many_times_as_said_and_the_rest_shared() -> None:
    lines = [Beyond("net", "Net", "whole", "start", times=2, parts=4)]
    found = work_out(lines, {"whole": alike(14, 24, 80), "start": alike(1, 2, 10)})
    assert found["net"] == alike(3, 5, 80)


def test_a_line_without_its_basis_has_no_figures() -> None:
    assert work_out([Beyond("net", "Net", "whole", "start")], {"whole": alike(1)}).keys() == {"whole"}


def test_sizes_are_told_in_the_names_that_lines_give_one_another() -> None:
    lines: list[Line] = [
        Measure("a", "A", [["a"]], "pass"),
        Measure("b", "B", [["b"]], "a"),
        Beyond("net", "Net", "b", "pass", "a"),
    ]
    a, b, net = sized(lines, 7)
    assert (a.key, a.against, b.against) == ("a@7", "pass", "a@7")
    assert isinstance(net, Beyond)
    assert (net.key, net.whole, net.start, net.against) == ("net@7", "b@7", "pass", "a@7")


def some_parts(*keys: str) -> list[Part]:
    return [Part("Partie", [Measure(key, key.upper(), [[key]], "pass") for key in keys])]


@pytest.mark.parametrize(
    ("quantity", "against", "found"),
    [
        (Quantity.CPU, "base", 4.0),
        (Quantity.WALL, "base", 5.0),
        (Quantity.MEMORY, "base", 6.0),
        (Quantity.CPU, None, 8.0),
        (Quantity.MEMORY, None, 60.0),
    ],
)
def test_a_target_compares_medians_of_its_own_quantity(
    monkeypatch: pytest.MonkeyPatch, quantity: Quantity, against: str | None, found: float
) -> None:
    for most, missed in ((found, False), (found - 0.01, True)):
        target = Target("line", against, most, "raison", quantity)
        monkeypatch.setattr(targets, "TARGETS", (target,))
        results = {
            "line": Figures(Cost(8, 50, 60), Cost(0, 0, 0)),
            "base": Figures(Cost(2, 10, 10), Cost(0, 0, 0)),
        }
        verdicts = targets.judge(some_parts("line", "base"), results)
        assert verdicts == [Verdict(target, found)]
        assert verdicts[0].missed is missed


def test_a_target_whose_measure_failed_is_neither_held_nor_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        targets, "TARGETS", (Target("line", "base", 1, "raison"), Target("else", None, 1, ""))
    )
    verdicts = targets.judge(some_parts("line", "base"), {"line": alike(8)})
    assert [(verdict.found, verdict.missed) for verdict in verdicts] == [(None, False)]


@pytest.mark.parametrize("left", [0.0, -0.001])
def test_nothing_is_compared_with_what_noise_ate(monkeypatch: pytest.MonkeyPatch, left: float) -> None:
    monkeypatch.setattr(targets, "TARGETS", (Target("line", "base", 1, "raison"),))
    results = {"line": alike(8), "base": alike(left)}
    assert targets.judge(some_parts("line", "base"), results)[0].found is None
    lines = [Measure("line", "Ligne", [["l"]], "base")]
    assert table.compared(table.Table(1, [Part("Partie", lines)], results, {}, []), lines[0]) is None


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> list[Part]:
    """All the parts but the peers, on the sizes of the targets written small."""
    return run.parts(tmp_path_factory.mktemp("bench"), [1, 2], with_peers=False)


def test_names_are_told_once_and_every_comparison_is_with_a_line(parts: list[Part]) -> None:
    lines = [line for part in parts for line in part.lines]
    keys = [line.key for line in lines]
    assert len(keys) == len(set(keys))
    beyonds = [line for line in lines if isinstance(line, Beyond)]
    named = {line.against for line in lines if line.against}
    assert named | {line.whole for line in beyonds} | {line.start for line in beyonds} <= set(keys)


def test_every_target_names_lines_that_exist(parts: list[Part]) -> None:
    keys = {line.key.split("@")[0] for part in parts for line in part.lines} | {"check-jsonschema", "ajv-cli"}
    for target in targets.TARGETS:
        for key in filter(None, (target.line, target.against)):
            assert key.split("@")[0] in keys | {"report-pdf-net"}
        assert target.source


def test_the_cheapest_measures_run(parts: list[Part]) -> None:
    lines = {measure.key: measure for part in parts for measure in part.measures}
    for key in ("pass", "stat@1", "read@1", "raw@1", "parse@1", "git-objects@2", "past-read@2"):
        cost = sampling.once(lines[key])
        assert min(cost) > 0


def test_a_changed_file_is_a_new_text_each_time_that_says_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(caches, "run", lambda command, **_: ran.append(command[0]))
    file, cache = tmp_path / "fiche.yaml", tmp_path / "known"
    file.write_text("nom: Été\n", encoding="utf-8")
    edited = Edited(file, Known(["verify"], cache))
    texts: list[str] = []
    for _ in range(3):
        edited()
        texts.append(file.read_text(encoding="utf-8"))
    assert len({"nom: Été\n", *texts}) == 4
    assert [YAML(typ="safe").load(text) for text in texts] == [{"nom": "Été"}] * 3
    assert ran == ["verify"] * 3


def test_all_is_verified_before_only_when_nothing_is_kept(tmp_path: Path) -> None:
    write = "import os, pathlib; p = pathlib.Path(os.environ['DIAGDEMO_CACHE']); p.mkdir(); (p / 'a').touch()"
    cache = tmp_path / "known"
    known = Known([sys.executable, "-c", write], cache)
    for _ in range(2):
        known()
        assert (cache / "a").is_file()
    Forgotten(cache)()
    assert not cache.exists()
    Forgotten(cache)()
    known()
    assert (cache / "a").is_file()


def test_no_measure_keeps_anything_where_the_user_does(parts: list[Part]) -> None:
    kept = {m.key: (m.environment or {}).get("DIAGDEMO_CACHE") for part in parts for m in part.measures}
    assert all(kept.values())
    assert kept["validate-warm@1"] == kept["validate-edited@1"] == kept["validate-first@1"]
    assert (
        len({kept[key] for key in ("validate-warm@1", "validate-warm@2", "help", "real-validate-warm")}) == 4
    )


def test_a_process_counts_those_that_it_starts(tmp_path: Path) -> None:
    child = "sum(range(3_000_000)); bytearray(60_000_000)"
    words = [
        sys.executable,
        "-c",
        f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{child}'])",
    ]
    alone, nothing = processes.run(words, folder=tmp_path), processes.run([sys.executable, "-c", "pass"])
    assert alone.memory > nothing.memory + 50
    assert alone.cpu > nothing.cpu
    assert alone.wall > nothing.wall


def test_the_memory_of_the_bench_is_not_that_of_what_it_runs() -> None:
    held = bytearray(os.urandom(1)) * 80_000_000
    assert processes.run([sys.executable, "-c", "pass"]).memory < 40 < len(held) / 2**20


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-c", "import sys; sys.exit('perdu')"], "code 1\u00a0: perdu"),
        (["-c", "raise SystemExit(4)"], "code 4"),
    ],
)
def test_a_command_that_fails_says_why(words: list[str], said: str) -> None:
    with pytest.raises(Failed, match=f"^{said}$"):
        processes.run([sys.executable, *words])


def test_a_program_that_is_not_there_is_a_failure() -> None:
    with pytest.raises(Failed, match="ne se lance pas"):
        processes.run(["un-programme-qui-manque"])


def test_input_is_given_to_the_command(tmp_path: Path) -> None:
    (tmp_path / "given").write_text("oui", encoding="utf-8")
    words = [sys.executable, "-c", "import sys; sys.exit(sys.stdin.read() != 'oui')"]
    assert processes.run(words, given=tmp_path / "given").cpu > 0
    with pytest.raises(Failed):
        processes.run(words)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (0.012345, "0,0123"),
        (1.5, "1,5"),
        (12.3456, "12,3"),
        (123.456, "123"),
        (98765.4, "98\u202f765"),
        (-0.5, "-0,5"),
    ],
)
def test_figures_have_three_digits(value: float, text: str) -> None:
    assert page.figure(value) == text


def a_table() -> table.Table:
    lines: list[Line] = [
        Measure("pass", "python -c pass", [["p"]]),
        Measure("validate@100", "validate", [["v"]], "pass"),
        Measure("lost@100", "perdue", [["l"]], "pass"),
        Beyond("net@100", "perdue, démarrage ôté", "lost@100", "pass"),
    ]
    target = Target("validate@100", "pass", 8, "mesuré ailleurs")
    unknown = Target("lost@100", None, 45, "mesuré ailleurs", Quantity.MEMORY)
    verdicts = [Verdict(target, 9.0), Verdict(target, 7.0), Verdict(unknown, None)]
    results = {
        "pass": alike(0.01, 0.02, 8),
        "validate@100": Figures(Cost(0.09, 0.1, 50), Cost(0.08, 0.09, 49)),
    }
    return table.Table(
        3, [Part("Partie", lines, "Sans réseau.")], results, {"lost@100": "code 2\u00a0: a | b"}, verdicts
    )


def rows(text: str) -> list[list[str]]:
    """The cells of the lines of tables, whatever their widths."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").replace("\\|", "¦").split("|")] for line in lines]


def test_the_table_says_figures_ratios_and_failures() -> None:
    text = page.markdown(a_table())
    assert "\nMédianes, 3 tours mêlés. " in text
    told = rows(text)
    assert ["python -c pass", "0,01", "0,02", "8", "", ""] in told
    assert ["validate", "0,09", "0,1", "50", "9", "python -c pass"] in told
    assert ["perdue", "non mesuré", "", "", "", ""] in told
    assert ["perdue, démarrage ôté", "non mesuré", "", "", "", ""] in told
    assert "\n- perdue\u00a0: code 2\u00a0: a \\| b\n" in text
    assert "\nSans réseau.\n" in text


def test_what_is_missed_comes_first_then_what_was_not_measured() -> None:
    text = page.markdown(a_table())
    assert text.startswith("**1 cible manquée sur 2, 1 cible n’a pas été mesurée.**\n")
    compared = "validate, 100 territoires / python -c pass, calcul"
    assert rows(text)[2:5] == [
        ["**manqué**", "9", "8", compared, "mesuré ailleurs"],
        ["non mesuré", "", "45", "perdue, 100 territoires, mémoire en Mo", "mesuré ailleurs"],
        ["tenu", "7", "8", compared, "mesuré ailleurs"],
    ]


def test_a_growth_is_told_from_one_size_to_the_other() -> None:
    lines: list[Line] = [Measure(f"v@{size}", "validate", [["v"]]) for size in (100, 1000)]
    growth = Verdict(Target("v@1000", "v@100", 1.1, "mesuré ailleurs", Quantity.MEMORY), 1.0)
    text = page.markdown(table.Table(1, [Part("Partie", lines)], {}, {}, [growth]))
    assert rows(text)[2][3] == "validate, de 100 à 1\u202f000 territoires, mémoire"


def test_columns_are_straight() -> None:
    lines = grid(("Mesure", "Durée"), [("a", "1"), ("une autre", "1 234,5")], (1,))
    assert lines == [
        "| Mesure    |   Durée |",
        "| --------- | ------: |",
        "| a         |       1 |",
        "| une autre | 1 234,5 |",
    ]


def test_sizes_are_told_where_they_differ() -> None:
    lines: list[Line] = [
        Measure("a@7", "a", [["a"]], "a@100"),
        Measure("a@100", "a", [["a"]]),
        Measure("b@7", "b", [["b"]], "a@7"),
    ]
    results = {"a@7": alike(1), "a@100": alike(10), "b@7": alike(2)}
    text = page.markdown(
        table.Table(1, [Part("Partie", lines), Part("", [], "Rien de plus.")], results, {}, [])
    )
    assert ["a", "1", "0", "0", "0,1", "a, 100 territoires"] in rows(text)
    assert ["b", "2", "0", "0", "2", "a"] in rows(text)
    assert text.count("## ") == 1
    assert "**" not in text
    assert text.endswith("\nRien de plus.\n")


def test_past_a_size_what_is_not_measured_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "_MOST", 1)
    made = run.parts(tmp_path, [2], with_peers=True)
    assert "ni les versions passées ni les autres outils" in made[-1].note
    assert not any("git-log" in line.key for part in made for line in part.lines)


def test_a_program_reads_the_same() -> None:
    told = json.loads(json.dumps(table.values(a_table())))
    first, second, third, fourth = told["mesures"]
    assert first["mediane"] == {"cpu": 0.01, "wall": 0.02, "memory": 8}
    assert (second["cle"], second["rapport"], second["rapport_a"]) == (
        "validate@100",
        pytest.approx(9),
        "pass",
    )
    assert second["moindre"]["cpu"] == 0.08
    assert third["echec"] == "code 2\u00a0: a | b"
    assert "mediane" not in fourth
    assert [target["manquee"] for target in told["cibles"]] == [True, False, False]
    assert told["non_mesure"] == ["Sans réseau."]


@pytest.mark.parametrize(("cpu", "code"), [(6.5, 0), (6.6, 1)])
def test_a_missed_target_is_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, cpu: float, code: int
) -> None:
    lines = [Measure("pass", "python -c pass", [["p"]]), Measure("help", "--help", [["h"]], "pass")]
    monkeypatch.setattr(run, "parts", lambda *_, **__: [Part("Démarrage", lines)])
    spent(monkeypatch, {"p": [Cost(1, 1, 1)], "h": [Cost(cpu, 1, 1)]})
    written = ["--json", str(tmp_path / "sous/m.json"), "--markdown", str(tmp_path / "m.md")]
    assert run.main(["--tours", "1", *written]) == code
    assert capsys.readouterr().out == (tmp_path / "m.md").read_text(encoding="utf-8")
    told = json.loads((tmp_path / "sous/m.json").read_text(encoding="utf-8"))
    assert told["cibles"][0]["manquee"] is bool(code)


def test_a_failed_measure_is_the_exit_code_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "parts", lambda *_, **__: [Part("Démarrage", [Measure("pass", "p", [["p"]])])])
    spent(monkeypatch, {"p": []})
    assert run.main(["--tours", "1"]) == 1


@pytest.mark.parametrize("words", [["--tours", "0"], ["--territoires", "7,0"], ["--territoires", "sept"]])
def test_sizes_and_rounds_are_counts(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run.main(words)
    assert ended.value.code == 2
    assert capsys.readouterr().err


def test_peers_that_cannot_be_installed_are_left_out_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def no_network(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.setattr(subprocess, "run", no_network)
    monkeypatch.setattr(peers, "python", lambda: installing.python(tmp_path / "pairs"))
    monkeypatch.setattr(peers, "node", lambda: installing.node(tmp_path / "pairs"))
    part = peers.peers(tmp_path, 1)
    assert part.lines == []
    assert part.note.startswith("check-jsonschema, yamllint et doorstop\u00a0: non mesuré, ")
    assert "ajv-cli\u00a0: non mesuré, " in part.note


def test_peers_are_installed_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    ran: list[str] = []

    def install(command: list[str], **_: object) -> None:
        ran.append(Path(command[0]).name)
        (tmp_path / "pip").mkdir(exist_ok=True)

    monkeypatch.setattr(subprocess, "run", install)
    assert installing.python(tmp_path) == installing.python(tmp_path) == tmp_path / "pip/bin"
    assert ran == [Path(sys.executable).name, "pip"]
    monkeypatch.setattr(installing, "PYTHON", ("yamllint==2",))
    installing.python(tmp_path)
    assert len(ran) == 4


def test_peers_get_every_record_of_the_corpus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(peers, "python", lambda: tmp_path)
    monkeypatch.setattr(peers, "node", lambda: tmp_path)
    lines = {line.key: line for line in peers.peers(tmp_path, 1).lines}
    records = {str(file) for file in (tmp_path / "peers/territoires").rglob("*.yaml")}
    checked = lines["check-jsonschema-all@1"]
    assert isinstance(checked, Measure)
    assert {word for command in checked.commands for word in command[3:]} == records
    assert all(Path(command[2]).is_file() for command in checked.commands)
    assert len(list((tmp_path / "requirements").glob("FICHE*.yml"))) == len(records) == 59
    assert 'date: "20' in "".join(file.read_text("utf-8") for file in (tmp_path / "quoted").rglob("*.yaml"))


def test_items_of_doorstop_hold_the_whole_text(tmp_path: Path) -> None:
    file = tmp_path / "fiche.yaml"
    file.write_text("nom: Été\n\nrole: |\n  Un mot.\n", encoding="utf-8")
    item = YAML(typ="safe").load(requirements(tmp_path / "d", [str(file)]) / "FICHE0000001.yml")
    assert item["text"] == file.read_text(encoding="utf-8")
