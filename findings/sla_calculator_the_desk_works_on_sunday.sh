#!/usr/bin/env bash
# sla-calculator 1.0.0 with the pendulum it asks for (2.1.2), calculate(...): until when a complaint is to be answered, a desk
# open from 9 to 17.
# Expected: Thursday 16:30 and two hours is Friday 10:30; Friday 12:00 and eight hours is Monday 12:00.
# Seen: Sunday 10:30 and Sunday 17:00. Its weekend are the days after 4, counted from Monday as a comment in it says; pendulum 2
# counts from Sunday, so that Friday and Saturday are free and Sunday is a working day. Monday to Wednesday are right; no error.
# The README says that weekends are taken into account.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "sla-calculator==1.0.0" "setuptools<81" 2>/dev/null
TZ=UTC "$folder/env/bin/python" -W ignore - <<'P'
import pendulum
from sla_calculator import SLA_Calculator

calculate = SLA_Calculator().calculate
for began, hours, due in (
    ("2026-09-16T16:30:00", 2, "Thursday 2026-09-17 10:30"),
    ("2026-09-17T16:30:00", 2, "Sunday 2026-09-20 10:30"),
    ("2026-09-18T10:00:00", 2, "Sunday 2026-09-20 11:00"),
    ("2026-09-18T12:00:00", 8, "Sunday 2026-09-20 17:00"),
):
    said = calculate(began, 9, 17, "US", hours).format("dddd YYYY-MM-DD HH:mm")
    print(pendulum.parse(began).format("dddd HH:mm"), f"{hours} h:", said)
    assert said == due, due
P
echo "as described: due on a Sunday"
