"""How much of the program the tests run, held as a ratchet: coverage.json only gets better.

Reads what the tests left beside COVERAGE_FILE; `covered.py --write` raises the floor to what it measures, rounded down.
"""

import json
import subprocess
import sys
from math import floor
from pathlib import Path

KEPT = Path(__file__).resolve().parent / "coverage.json"


def measured() -> float:
    """The share of statements run, in percent, of all processes of the tests."""
    coverage = (sys.executable, "-m", "coverage")
    subprocess.run([*coverage, "combine", "--quiet"], check=True)
    said = subprocess.run([*coverage, "report", "--format=total", "--precision=2"], check=True, capture_output=True)
    return float(said.stdout)


def main() -> int:
    """Measure, print, compare; 1 where less is run than the floor says."""
    now, least = measured(), json.loads(KEPT.read_text())["percent"]
    print(f"{now:.2f} % of the statements run; the floor is {least} %")
    if "--write" in sys.argv and now > least:
        KEPT.write_text(json.dumps({"percent": floor(now * 10) / 10}) + "\n")
    return 1 if now < least else 0


if __name__ == "__main__":
    sys.exit(main())
