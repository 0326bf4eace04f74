#!/usr/bin/env bash
# dateparser 1.5.0: notes of salespeople, "when to call again", written on Friday 25 September 2026 at 8:00.
# Expected: 本月30日 is the 30th of this month, 30日 as well or nothing; "the 10th" is a 10th; Friday at 9 is at 9 on a Friday.
# Seen: 本月30日 is 26 August, thirty days ago, and so is 30日, which PREFER_DATES_FROM "future" makes 25 October; 本月10日 stays ten days
# ago under it. "the 10th" is 25 October, the tenth month; "friday at 9" is today at 0:00 and under "future" 25 September 2027, a
# Saturday; "3 days from tomorrow" is tomorrow. 2026年9月30日, "10 september" and "friday 9am" are right. The documentation says that
# "10 days" is ten days ago, and nothing of days of a month.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "dateparser==1.5.0" "regex==2026.11.19" 2>/dev/null
TZ=UTC "$folder/env/bin/python" -W ignore - <<'P'
from datetime import datetime

import dateparser

SEEN = (
    ("zh", "本月30日", "08-26 Wed 08:00", "08-26 Wed 08:00"),
    ("zh", "本月10日", "09-15 Tue 08:00", "09-15 Tue 08:00"),
    ("zh", "30日", "08-26 Wed 08:00", "10-25 Sun 08:00"),
    ("zh", "2026年9月30日", "09-30 Wed 00:00", "09-30 Wed 00:00"),
    ("en", "the 10th", "10-25 Sun 00:00", "10-25 Sun 00:00"),
    ("en", "friday at 9", "09-25 Fri 00:00", "09-25 Sat 00:00"),
    ("en", "friday 9am", "09-25 Fri 09:00", "10-02 Fri 09:00"),
    ("en", "10 september", "09-10 Thu 00:00", "09-10 Fri 00:00"),
    ("en", "3 days from tomorrow", "09-26 Sat 08:00", "09-26 Sat 08:00"),
)
base = datetime(2026, 9, 25, 8)
for language, text, *seen in SEEN:
    read = [
        dateparser.parse(text, languages=[language], settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": way})
        for way in ("current_period", "future")
    ]
    print(text, "|", *read)
    assert [f"{day:%m-%d %a %H:%M}" for day in read] == seen, seen
P
echo "as described: the 30th of this month was in August"
