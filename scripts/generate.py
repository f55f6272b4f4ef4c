"""Write what is generated: the plan, the JSON Schemas, the codes, pages and pictures of the documentation.

With --check nothing is written; the names of stale files are printed and the exit code is 1.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from context_page import context_page  # noqa: E402
from diagnosis_pages import diagnosis_files  # noqa: E402
from doc_pictures import doc_pictures  # noqa: E402
from reference_pages import reference_pages  # noqa: E402

from diagdemo.model.json_schema import build_schemas  # noqa: E402
from diagdemo.model.lexicon import build_lexicon  # noqa: E402
from diagdemo.model.structure import build_plan  # noqa: E402  the checkout's own package
from diagdemo.workspace.create.commented import commented  # noqa: E402
from diagdemo.workspace.lexicon import Lexicon  # noqa: E402
from diagdemo.workspace.plan import Plan  # noqa: E402


def generated() -> dict[str, str]:
    """Each generated file, by its path from the root, with its text."""
    files = {"schemas/plan.json": json.dumps(build_plan(), ensure_ascii=False, separators=(",", ":")) + "\n"}
    for kind, schema in build_schemas().items():
        files[f"schemas/{kind}.schema.json"] = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
    pages = {"docs/reference/contexte.md": context_page()} | reference_pages(ROOT)
    return files | commented_models() | diagnosis_files() | pages | doc_pictures(ROOT)


def commented_models() -> dict[str, str]:
    """The words that people read, and the commented model of each kind of record."""
    words = build_lexicon()
    plan, lexicon = Plan(build_plan()), Lexicon(words)
    files = {"schemas/lexicon.json": json.dumps(words, ensure_ascii=False, separators=(",", ":")) + "\n"}
    return files | {f"templates/fiches/{kind}.yaml": commented(kind, plan, lexicon) for kind in plan.records}


def main() -> int:
    """Write or check; 1 when a check finds stale files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare only")
    check = parser.parse_args().check
    stale = 0
    for name, text in generated().items():
        path = ROOT / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        print(f"{'stale' if check else 'written'}: {name}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
