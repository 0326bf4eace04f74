#!/usr/bin/env bash
# parsedatetime 2.6, Calendar().parse(text, sourceTime), and ctparse 0.3.6, ctparse(text, ts=...): when to call again, as it is typed,
# written on Thursday 10 September 2026 at 9.
# Expected: the day after tomorrow is the 12th, the last day of the month the 30th, next month some day of October, this afternoon
# the afternoon of that Thursday; or nothing found.
# Seen: in parsedatetime tomorrow, the 11th; the last day of the month is yesterday; this afternoon is that of the machine's own
# day, whatever sourceTime says ("tonight" is right); each with a status other than 0, which is "not parsed". In ctparse next month is
# Monday the 21st and the last day of the month Monday the 14th, from the "mon" of month, and 12:30 am is half past noon.
# dateparser 1.2.2 reads the first as the 12th.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "parsedatetime==2.6" "ctparse==0.3.6" "dateparser==1.2.2" 2>/dev/null
TZ=UTC "$folder/env/bin/python" -W ignore - <<'P'
from datetime import date, datetime

import dateparser
from ctparse import ctparse
from parsedatetime import Calendar

written = datetime(2026, 9, 10, 9)


def day(text):
    found, status = Calendar().parse(text, written.timetuple())
    print("parsedatetime", text, "-", date(*found[:3]), "status", status)
    assert status
    return date(*found[:3])


assert day("the day after tomorrow") == day("tomorrow") == date(2026, 9, 11)
assert day("last day of the month") == date(2026, 9, 9)
assert day("tonight") == date(2026, 9, 10)
assert day("this afternoon") == date.today()
for text, said in (
    ("next month", datetime(2026, 9, 21)),
    ("last day of the month", datetime(2026, 9, 14)),
    ("12:30 am", datetime(2026, 9, 10, 12, 30)),
):
    found = ctparse(text, ts=written).resolution.start.dt
    print("ctparse", text, "-", found)
    assert found == said
right = dateparser.parse("the day after tomorrow", languages=["en"], settings={"RELATIVE_BASE": written})
print("dateparser the day after tomorrow -", right)
assert right == datetime(2026, 9, 12, 9)
P
echo "as described: the day after tomorrow is tomorrow"
