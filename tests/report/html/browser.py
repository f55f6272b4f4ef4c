"""A page opened in headless Chromium, and what axe-core finds in it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = os.environ.get("AXE_CORE", "")
"""The path of `axe.min.js`, of the npm package axe-core."""

needs_chromium = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")
needs_axe = pytest.mark.skipif(
    not CHROMIUM or not AXE, reason="Chromium is not installed, or AXE_CORE does not say where axe.min.js is"
)

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_RUN = """
axe.run(document, {resultTypes: ["violations"]}).then((found) => {
  const told = document.createElement("pre");
  told.id = "axe";
  told.textContent = encodeURIComponent(JSON.stringify({
    passes: found.passes.length,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    violations: found.violations.map((each) => ({id: each.id, nodes: each.nodes.map((node) => node.html)})),
  }));
  document.body.append(told);
});
"""


def opened(page: str, *, dark: bool = False, width: int = 1300) -> str:
    """The page once opened, as HTML."""
    assert CHROMIUM
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        file.write_text(page, encoding="utf-8")
        command = [
            *(CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
            *(
                f"--user-data-dir={folder}/profil",
                f"--window-size={width},900",
                "--virtual-time-budget=60000",
            ),
            *(f"--blink-settings=preferredColorScheme={0 if dark else 1}", "--dump-dom", file.as_uri()),
        ]
        return subprocess.run(command, capture_output=True, check=True, timeout=180).stdout.decode("utf-8")


def violations(page: str, *, dark: bool, width: int = 1300) -> list[dict[str, Any]]:
    """What axe-core holds against the page; the policy that keeps other programs out is lifted for it."""
    bare, lifted = _POLICY.subn("", page)
    assert lifted == 1
    shown = opened(
        bare.replace("</body>", f"<script>{_axe()}</script><script>{_RUN}</script></body>"),
        dark=dark,
        width=width,
    )
    told = re.search(r'<pre id="axe">([^<]*)</pre>', shown)
    assert told, "axe-core did not finish"
    from urllib.parse import unquote

    found = json.loads(unquote(told[1]))
    assert found["dark"] == dark
    assert found["passes"] > 15
    return list(found["violations"])


@cache
def _axe() -> str:
    return Path(AXE).read_text(encoding="utf-8")
