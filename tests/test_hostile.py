"""Whatever lies in a folder, every command ends soon, in little memory, and with a sentence.

Each command runs through the real entry point in a process of its own, which the system ends when it takes
more than its share: two seconds of computing, 256 MB.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

if not sys.platform.startswith("linux"):
    pytest.skip("needs the limits of Linux", allow_module_level=True)

SECONDS = 2
MEMORY = 256 * 1024 * 1024
SPACE = "programme: Essais fictifs\nversion_format: 1\n"
PLACE = "nom: Brumeval\ntype: commune\n"
FORUM = "nom: Forum\ntype: evenement\n"
HERE = "territoires/brumeval"


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def _command(*words: str | bytes) -> list[str | bytes]:
    return [sys.executable, "-m", "diagdemo", *words]


def _environment(root: Path) -> dict[str, str]:
    path = os.pathsep.join(map(os.path.abspath, sys.path))
    return {
        **os.environ,
        "PYTHONPATH": path,
        "HOME": str(root),
        "TMPDIR": str(root),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _run(root: Path, *words: str | bytes, stdin: bytes = b"", codes: tuple[int, ...] = (0, 1, 2)) -> Ran:
    """Run a command in `root` under the limits; a command that breaks them fails the test here."""
    ran = subprocess.run(
        _command(*words),
        cwd=root,
        env=_environment(root),
        input=stdin,
        capture_output=True,
        preexec_fn=_limit,
        timeout=4 * SECONDS,
        check=False,
    )
    told = Ran(ran.returncode, ran.stdout.decode("utf-8"), ran.stderr.decode("utf-8"))
    assert told.code in codes, told
    assert "Traceback" not in told.said
    assert "imprévue" not in told.said
    assert "\x1b" not in told.said
    return told


def _lay(root: Path, files: dict[str, str | bytes] | None = None) -> Path:
    for path, text in {"diagdemo.yaml": SPACE, f"{HERE}/territoire.yaml": PLACE, **(files or {})}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def _symlink_loop(root: Path) -> None:
    (root / HERE / "devices").symlink_to("..", target_is_directory=True)
    (root / HERE / "actors").mkdir()
    (root / HERE / "actors/soi.yaml").symlink_to("soi.yaml")
    (root / "territoires/autre").symlink_to("brumeval", target_is_directory=True)
    (root / "territoires/passwd").symlink_to("/etc/passwd")


def _fifos(root: Path) -> None:
    (root / HERE / "devices").mkdir()
    for path in ("devices/tube.yaml", "diagnostic.yaml", "constats.yaml"):
        os.mkfifo(root / HERE / path)


def _unreadable(root: Path) -> None:
    _lay(root, {f"{HERE}/devices/forum.yaml": FORUM, f"{HERE}/actors/a.yaml": "nom: A\n"})
    (root / HERE / "devices/forum.yaml").chmod(0)
    (root / HERE / "actors").chmod(0)


def _brackets(root: Path) -> None:
    devices = f"{HERE}/devices"
    million = 1_000_000
    _lay(
        root,
        {
            f"{devices}/ouverts.yaml": "[" * million,
            f"{devices}/accolades.yaml": "nom: " + "{a: " * (million // 5),
            f"{devices}/fermes.yaml": "]" * million,
            f"{devices}/tirets.yaml": "- " * (million // 2),
            f"{devices}/clefs.yaml": "? " * (million // 2),
            f"{devices}/guillemets.yaml": 'nom: "' + "\\" * million,
        },
    )


def _too_long(root: Path) -> None:
    devices = f"{HERE}/devices"
    _lay(
        root,
        {
            f"{devices}/ligne.yaml": f"nom: {'a' * 900_000}\ntype: evenement\n",
            f"{devices}/texte.yaml": f"{FORUM}description: |\n" + "  mot mot mot\n" * 60_000,
            f"{devices}/clefs.yaml": "".join(f"cle{number}: 1\n" for number in range(60_000)),
            f"{devices}/liste.yaml": f"{FORUM}sujets:\n" + "  - sujet\n" * 80_000,
            f"{devices}/nombre.yaml": f"{FORUM}debut: {'9' * 500_000}\n",
        },
    )


def _too_big(root: Path) -> None:
    _lay(root, {f"{HERE}/devices/gros.yaml": FORUM + "# " + "x" * 5_000_000})
    with (root / HERE / "devices/creux.yaml").open("wb") as file:
        file.truncate(8 * 1024**3)


def _strange_bytes(root: Path) -> None:
    folder = os.fsencode(root / HERE / "devices")
    os.mkdir(folder)  # noqa: PTH102
    for name in (
        b"nom\nsur deux lignes.yaml",
        b"\xff\xfe.yaml",
        b"\x1b[31mrouge.yaml",
        b"\xe2\x80\xaelmay.yaml",
        b"-rf.yaml",
    ):
        with open(os.path.join(folder, name), "wb") as file:  # noqa: PTH118, PTH123
            file.write(FORUM.encode())
    os.mkdir(os.path.join(os.fsencode(root), b"territoires", b"\xc3\x28\n"))  # noqa: PTH102, PTH118
    _lay(root, {f"{HERE}/actors/octets.yaml": bytes(range(256)) * 50})


def _settings_is_a_folder(root: Path) -> None:
    (root / "diagdemo.yaml").unlink()
    (root / "diagdemo.yaml").mkdir()


def _settings_is_a_pipe(root: Path) -> None:
    (root / "diagdemo.yaml").unlink()
    os.mkfifo(root / "diagdemo.yaml")


def _settings_are_nonsense(root: Path) -> None:
    text = "entretiens: [../..]\nprogramme: [a]\netapes_cycle: {a: b}\nthemes: 3\n"
    _lay(root, {"diagdemo.yaml": f"{text}guide: [[]]\nderogations: [a]\n"})


def _interviews_are_here(root: Path) -> None:
    _lay(root, {"diagdemo.yaml": f"{SPACE}entretiens: .\n"})


def _loops_that_are_no_records(root: Path) -> None:
    (root / HERE / "soi").symlink_to("soi")
    (root / "un").symlink_to("deux")
    (root / "deux").symlink_to("un")


def _records_are_folders(root: Path) -> None:
    for path in ("diagnostic.yaml", "devices/forum.yaml", "actors/a.yaml/b.yaml"):
        (root / HERE / path).mkdir(parents=True)


def _git_is_a_lie(root: Path) -> None:
    _lay(root, {".git": "gitdir: /dev/zero\n"})


def _git_is_a_pipe(root: Path) -> None:
    (root / ".git").mkdir()
    for name in ("HEAD", "config", "index"):
        os.mkfifo(root / ".git" / name)


def _references_go_round(root: Path) -> None:
    count = 300
    links = "".join(f"  - {{vers: a{number}, type: coopere}}\n" for number in range(count))
    _lay(
        root,
        {f"{HERE}/actors/a{number}.yaml": f"nom: Acteur {number}\nliens:\n{links}" for number in range(6)},
    )


MAKERS: list[Callable[[Path], None]] = [
    _symlink_loop,
    _fifos,
    _unreadable,
    _brackets,
    _too_long,
    _too_big,
    _strange_bytes,
    _settings_is_a_folder,
    _settings_is_a_pipe,
    _settings_are_nonsense,
    _interviews_are_here,
    _records_are_folders,
    _git_is_a_lie,
    _git_is_a_pipe,
    _references_go_round,
]
COMMANDS = {
    "validate": ("validate",),
    "status": ("status",),
    "report": ("report", "--sortie", "-"),
    "doctor": ("doctor",),
    "fix": ("fix", "--non-surs", "--simuler"),
}


@pytest.fixture(
    params=[*MAKERS, _loops_that_are_no_records],
    ids=lambda maker: maker.__name__.strip("_").replace("_", " "),
)
def hostile(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A repository with something hostile in it."""
    request.param(_lay(tmp_path))
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_ends_with_a_sentence(command: str, hostile: Path) -> None:
    ran = _run(hostile, *COMMANDS[command])
    assert ran.said.strip()


def test_links_are_not_followed_and_nothing_is_written(tmp_path: Path) -> None:
    _symlink_loop(_lay(tmp_path))
    before = sorted(path.name for path in tmp_path.rglob("*"))
    ran = _run(tmp_path, "validate")
    assert ran.code == 1
    assert "root:" not in ran.said
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_thousands_of_faulty_files_are_read_in_time(tmp_path: Path) -> None:
    bad = "nom: [Forum\ntype: evenemant\nstatut: actiff\n"
    _lay(tmp_path, {f"{HERE}/devices/d{number}.yaml": bad for number in range(1500)})
    ran = _run(tmp_path, "validate")
    assert ran.code == 1
    assert len(ran.out) < 100_000


TABLES = {
    "empty": b"",
    "nul": b"\x00" * 1000,
    "utf-16": "nom;type\nForum;evenement\n".encode("utf-16"),
    "binary": bytes(range(256)) * 200,
    "one line": b"nom;" * 200_000,
    "quotes": b'nom;type\n"' + b"a" * 900_000,
    "many rows": b"nom;type\n" + b"Forum;evenement\n" * 3000,
    "formula": b"nom;type\n=cmd|' /C calc'!A0;evenement\n",
    "path": b"id;nom;type\n../../../../tmp/evade;Forum;evenement\n",
    "yaml": b'nom;type\n"a: b\n- c: {d";evenement\n',
}


@pytest.mark.parametrize("name", TABLES)
def test_a_hostile_table_ends_with_a_sentence_and_stays_in_its_folder(name: str, tmp_path: Path) -> None:
    root = _lay(tmp_path / "depot")
    pasted = list(TABLES).index(name) % 2 == 0
    (root / "table.csv").write_bytes(TABLES[name])
    words = ("add", "device", "--territoire", "brumeval", "--depuis", "-" if pasted else "table.csv")
    ran = _run(root, *words, stdin=TABLES[name] if pasted else b"")
    assert ran.said.strip()
    assert [path.name for path in tmp_path.iterdir()] == ["depot"]
    written = [path for path in root.rglob("*") if path.is_file()]
    allowed = {root / "diagdemo.yaml", root / "table.csv", root / HERE / "territoire.yaml"}
    assert all(path.parent == root / HERE / "devices" for path in set(written) - allowed)
    if set(written) - allowed:
        assert _run(root, "validate").code == 0


@pytest.mark.parametrize("source", ["dossier", "absent", "lien", "/dev/zero", "tube"])
def test_a_table_that_is_no_file_is_refused(source: str, tmp_path: Path) -> None:
    root = _lay(tmp_path / "depot")
    (tmp_path / "dossier").mkdir()
    os.mkfifo(tmp_path / "tube")
    (tmp_path / "lien").symlink_to("lien")
    ran = _run(root, "add", "device", "--territoire", "brumeval", "--depuis", str(tmp_path / source))
    assert ran.code in (1, 2)
    assert "Erreur" in ran.err
    assert not (root / HERE / "devices").exists()


@pytest.mark.skipif(shutil.which("git") is None, reason="needs Git")
def test_the_settings_of_a_hostile_repository_run_nothing(tmp_path: Path) -> None:
    root = _lay(tmp_path / "depot")
    identity = ["-c", "user.name=essai", "-c", "user.email=essai@exemple.fr"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "essai"]):
        subprocess.run(["git", *identity, *words], cwd=root, check=True, env=_environment(tmp_path))
    trap = tmp_path / "piege.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/pris\nexit 0\n", encoding="utf-8")
    trap.chmod(0o755)
    with (root / ".git/config").open("a", encoding="utf-8") as config:
        config.write(
            f"[core]\n\tfsmonitor = {trap}\n\tpager = {trap}\n\teditor = {trap}\n\tsshCommand = {trap}\n"
            f"\thooksPath = {tmp_path}\n\tgitProxy = {trap}\n\talternateRefsCommand = {trap}\n"
            f"[alias]\n\tls-files = !{trap}\n\tcat-file = !{trap}\n\trev-parse = !{trap}\n"
            f"[diff]\n\texternal = {trap}\n[pager]\n\tls-files = {trap}\n[gpg]\n\tprogram = {trap}\n"
            f'[filter "x"]\n\tclean = {trap}\n\tsmudge = {trap}\n\tprocess = {trap}\n'
            f"[uploadpack]\n\tpackObjectsHook = {trap}\n[credential]\n\thelper = {trap}\n"
            "[include]\n\tpath = /dev/zero\n"
        )
    (root / ".gitattributes").write_text("* filter=x diff=x\n", encoding="utf-8")
    for name in ("post-index-change", "post-checkout", "pre-commit", "fsmonitor-watchman"):
        shutil.copy(trap, root / ".git/hooks" / name)
    shutil.copy(trap, root / "git")
    for command in COMMANDS.values():
        _run(root, *command)
    assert not (tmp_path / "pris").exists()


@pytest.mark.parametrize(
    "words",
    [("report", "--date", "2026-06-30", "--sortie", "-"), ("validate", "--format", "json"), ("--help",)],
)
def test_a_reader_that_leaves_early_is_no_fault(words: tuple[str, ...], tmp_path: Path) -> None:
    _lay(tmp_path, {f"{HERE}/devices/d{number}.yaml": FORUM for number in range(30)})
    process = subprocess.Popen(
        _command(*words),
        cwd=tmp_path,
        env=_environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_limit,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    err = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=4 * SECONDS) in (0, 141)
    assert err == b""


def test_a_report_killed_at_any_moment_leaves_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    records = {f"{HERE}/devices/d{number}.yaml": FORUM for number in range(60)}
    root = _lay(tmp_path / "depot", dict(records))
    words = ("report", "brumeval", "--date", "2026-06-30", "--sortie", "sortie.md")
    started = time.monotonic()
    _run(root, *words)
    whole = time.monotonic() - started
    old = (root / "sortie.md").read_bytes()
    _lay(root, {f"{HERE}/devices/nouveau.yaml": "nom: Nouveau\ntype: evenement\n"})
    seen = set()
    for turn in range(7):
        process = subprocess.Popen(
            _command(*words),
            cwd=root,
            env=_environment(root),
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(whole * (0.5 + turn / 12))
        process.send_signal(signal.SIGKILL)
        process.wait()
        seen.add((root / "sortie.md").read_bytes())
    _run(root, *words)
    new = (root / "sortie.md").read_bytes()
    assert b"Nouveau" in new
    assert b"Nouveau" not in old
    assert seen <= {old, new}
    assert _run(root, "validate").code == 0


@pytest.mark.parametrize(
    "output",
    ["/dev/full", "/proc/diagdemo", "x" * 300 + ".md", "diagdemo.yaml/a.md"],
)
def test_a_place_where_nothing_can_be_written_is_said(output: str, tmp_path: Path) -> None:
    root = _lay(tmp_path)
    ran = _run(root, "report", "brumeval", "--sortie", output, codes=(1, 2, 3))
    assert ran.err.startswith("Erreur")
    assert sorted(path.name for path in root.iterdir()) == ["diagdemo.yaml", "territoires"]
