"""What we write of SARIF 2.1.0, as a schema that lets no other key in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

_SCHEMA = json.loads(Path(__file__).with_name("sarif.schema.json").read_text(encoding="utf-8"))


def valid(log: Any) -> None:
    """Fail when a log is not what SARIF says."""
    Draft202012Validator(_SCHEMA).validate(log)
