"""Tests run as on the computer of nobody in particular: a forge that runs them is not heard."""

from __future__ import annotations

import os

for _name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
    os.environ.pop(_name, None)
