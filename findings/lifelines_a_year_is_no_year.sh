#!/usr/bin/env bash
# lifelines 0.30.3, datetimes_to_durations(freq="Y" or "M"): how long contracts lasted, in years or months.
# Expected: from 1 January to 1 January of the next year 1 year and 12 months, from 15 February to 15 March 1 month.
# Seen: 0 years and 11 months, and 0 months: units of 365.2425 days and a twelfth of it, rounded down. Only a year with
# 29 February is one. The page says of freq only "see Pandas 'freq'", where Y and M are calendar years and months.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "lifelines==0.30.3" "pandas==2.3.3" "numpy==2.4.6" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
from lifelines.utils import datetimes_to_durations

began = ["2025-01-01", "2024-01-01", "2026-02-15", "2026-01-01"]
ended = ["2026-01-01", "2025-01-01", "2026-03-15", "2026-03-01"]
years, months = (datetimes_to_durations(began, ended, freq=unit)[0].tolist() for unit in "YM")
for row in zip(began, ended, years, months):
    print(*row)
assert years == [0, 1, 0, 0]
assert months == [11, 12, 0, 1]
P
echo "as described: a contract of one year lasted no year"
