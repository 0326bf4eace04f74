"""How many real tables are read right, held as a ratchet: recognition.json only gets better.

Runs the scoring script beside the project on its labelled tables where it is there; says so and passes where not.
`recognition.py --write` writes the figures of this run.
"""

import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
KEPT = HERE / "recognition.json"


def figures(results: list[dict]) -> dict[str, dict[str, int]]:
    """Counts of tables by language: all, right or left alone, wrong in silence, refused; key fields and those read."""
    found: dict[str, dict[str, int]] = {}
    for case in results:
        counts = found.setdefault(
            case["id"][:2], dict.fromkeys(("tables", "right", "silent", "refused", "read", "fields"), 0)
        )
        for table in case["tables"]:
            counts["tables"] += 1
            counts["right"] += table["verdict"] in ("right", "ok-none")
            counts["silent"] += table["verdict"] == "silent"
            counts["refused"] += table["verdict"] == "refused"
            counts["read"] += table["key"][0]
            counts["fields"] += table["key"][1]
    return found


def worse(now: dict[str, int], before: dict[str, int]) -> list[str]:
    """What got worse, in words."""
    up, down = ("right", "read"), ("silent", "refused")
    said = [f"{name} {before[name]} -> {now[name]}" for name in up if now[name] < before[name]]
    return said + [f"{name} {before[name]} -> {now[name]}" for name in down if now[name] > before[name]]


def main() -> int:
    """Score, print, compare; 1 where a figure got worse."""
    script = SHARED / "tools" / "score_corpus.py"
    if not script.exists():
        print("the labelled tables are not here: recognition is not scored")
        return 0
    out = HERE.parent / "out" / "recognition.json"
    out.parent.mkdir(exist_ok=True)
    crm = HERE.parent / ".venv" / "bin" / "crm-sheets"
    command = [
        sys.executable,
        str(script),
        str(SHARED / "corpus"),
        "--crm",
        str(crm),
        "--jobs",
        "2",
        "--json",
        str(out),
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    now = figures(json.loads(out.read_text()))
    for lang, counts in now.items():
        share = {name: f"{counts[name] / counts['tables']:.1%}" for name in ("right", "silent", "refused")}
        print(lang, counts, share, f"key fields {counts['read'] / counts['fields']:.1%}")
    if "--write" in sys.argv:
        KEPT.write_text(json.dumps(now, indent=1) + "\n")
        return 0
    before = json.loads(KEPT.read_text())
    failed = [f"{lang}: {', '.join(said)}" for lang, counts in now.items() if (said := worse(counts, before[lang]))]
    print("\n".join(failed) or "no figure got worse")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
