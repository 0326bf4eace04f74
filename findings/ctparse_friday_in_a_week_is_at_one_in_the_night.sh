#!/usr/bin/env bash
# ctparse 0.3.6: notes of salespeople, "when to call again", in its two languages, written on Thursday 10 September 2026 at 9:00.
# Expected: "heute in einer Woche" (a week from today) is the 17th, "Freitag in einer Woche" the 18th; the 31st is 31 October, as
# September has none; 12:30 am is half past midnight; 22-2 Uhr ends on the day after.
# Seen: today and tomorrow at 1:00 in the night, for "einer" is read as one o'clock; "Montag in 2 Wochen" is "2 weeks", the Monday is lost;
# "31st" and "am 31." are 30 September, though 31 is in the text; 12:30 am and 12am are noon; 22-2 Uhr ends 20 hours before it begins.
# "the 30th" and 9-11am are right. The README has no word on them.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "ctparse==0.3.6" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P' 2>/dev/null
from datetime import datetime

from ctparse import ctparse

for text, seen in (
    ("heute in einer woche", "2026-09-10 01:00 (X/X)"),
    ("freitag in einer woche", "2026-09-11 01:00 (X/X)"),
    ("montag in 2 wochen", "2 weeks"),
    ("31st", "2026-09-30 X:X (X/X)"),
    ("am 31.", "2026-09-30 X:X (X/X)"),
    ("12:30 am", "2026-09-10 12:30 (X/X)"),
    ("22-2 uhr", "2026-09-10 22:00 (X/X) - 2026-09-10 02:00 (X/X)"),
    ("the 30th", "2026-09-30 X:X (X/X)"),
    ("9-11am", "2026-09-11 09:00 (X/X) - 2026-09-11 11:00 (X/X)"),
):
    found = str(ctparse(text, ts=datetime(2026, 9, 10, 9), timeout=0).resolution)
    print(text, "|", found)
    assert found == seen, (found, seen)
P
echo "as described: a week from Friday is this Friday, at one in the night"
