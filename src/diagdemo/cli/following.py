"""Show a page in the browser and make it again each time a record is saved.

A small server, on this machine only, gives the page that is on the disk; a line of script, added as it is
given and never in the file, waits for the next version.
"""

from __future__ import annotations

import threading
import webbrowser
from collections.abc import Callable, Iterable
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeAlias

from diagdemo.cli.visible import near, visible
from diagdemo.errors import DiagdemoError

_WAITING = "/version"
_SCRIPT = (
    b"<script>(function(v){function w(){fetch('/version').then(function(r){return r.text()}).then("
    b"function(n){if(v!==null&&n!==v)location.reload();v=n;setTimeout(w,500)}).catch("
    b"function(){setTimeout(w,2000)})}w()})(null)</script>"
)
_WATCHED = (".yaml", ".yml", ".j2")

Watch: TypeAlias = Callable[[Path], Iterable[Iterable[tuple[object, str]]]]
"""Gives the changes of a folder each time there are some."""


class Page:
    """The page as it was last made."""

    def __init__(self, make: Callable[[], Path]) -> None:
        self.make = make
        self.version = 0
        self.content = b""
        self.path = Path()

    def renew(self) -> None:
        """Make the page again; when the records do not allow it, say why and keep the last one."""
        try:
            self.path = self.make()
        except DiagdemoError as error:
            print(f"Page inchangée\u00a0: {visible(str(error))}")
            return
        self.content = _with_script(self.path.read_bytes())
        self.version += 1
        print(f"Écrit\u00a0: {visible(near(self.path))}", flush=True)


def serve(root: Path, make: Callable[[], Path], *, show: bool = True, port: int = 0) -> int:
    """Serve the page until the person stops it.

    Args:
        root: the repository to watch.
        make: writes the page and gives its path.
        show: whether to open the browser.
        port: the port to listen to; any free one by default.

    Raises:
        DiagdemoError: what watches files is not installed.
    """
    watch = _watcher()
    page = Page(make)
    page.renew()
    server = answering(page, port)
    address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(
        f"Page\u00a0: {address}\nEnregistrez une fiche, la page se refait. Ctrl+C pour arrêter.", flush=True
    )
    if show:
        webbrowser.open(address)
    try:
        for changes in watch(root):
            if any(path.endswith(_WATCHED) for _, path in changes):
                page.renew()
    finally:
        server.shutdown()
    return 0


def answering(page: Page, port: int) -> ThreadingHTTPServer:
    """What gives the page to the browser of this machine."""
    return ThreadingHTTPServer(("127.0.0.1", port), _answers(page))


def _watcher() -> Watch:
    try:
        from watchfiles import watch
    except ImportError:
        raise DiagdemoError(
            "ce qui surveille les fichiers n’est pas installé", 'lancez\u00a0: pip install "diagdemo[suivi]"'
        ) from None
    return partial(watch, raise_interrupt=False)


def _with_script(page: bytes) -> bytes:
    """The page as the browser gets it: the rule that allows its own script alone is left out."""
    lines = (line for line in page.split(b"\n") if b"Content-Security-Policy" not in line)
    return b"\n".join(lines).replace(b"</body>", _SCRIPT + b"</body>")


def _answers(page: Page) -> type[BaseHTTPRequestHandler]:
    """What answers the browser on this machine, and nobody who calls this machine by another name."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if not self.headers.get("Host", "").startswith("127.0.0.1:"):
                self.send_error(403)
            elif self.path == _WAITING:
                self._send(str(page.version).encode(), "text/plain")
            elif self.path == "/":
                self._send(page.content, "text/html; charset=utf-8")
            else:
                self.send_error(404)

        def _send(self, content: bytes, kind: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing of each request."""

    return Answer
