#!/usr/bin/env bash
# timestring 1.6.4: phrases that a salesperson types for the next call. Its Range("in 3 days") and its Date("in 3 days") should agree.
# Expected: both go forward; the day after tomorrow is in two days; 24 September is a day; 2 hours ago is two hours before now.
# Seen: the range of "in 3 days" and of "in 2 weeks" is the 3 days and the 2 weeks that end with today, while the date is in 3 days;
# "the day after tomorrow" is today; "24 september 2026" is the 1st ("september 24 2026" is right); "2 hours ago" is 22:00 of yesterday at
# any time of the day, since it is counted from midnight. "tomorrow at 3pm" is right. The README has none of it.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "timestring==1.6.4" "pytz==2026.6" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
from datetime import datetime, time, timedelta

import timestring

start, DAY = datetime.combine(datetime.now().date(), time()), timedelta(days=1)  # of today; a run over midnight fails once


def date(text):
    found = timestring.Date(text).date
    print(text, "|", found - start, "from the start of today")
    return found


for text, days in (("in 3 days", 3), ("in 2 weeks", 14)):
    span = timestring.Range(text)
    assert timestring.Date(text).date == start + days * DAY
    print(text, "| from", span.start.date - start, "to", span.end.date - start)
    assert (span.start.date, span.end.date) == (start + (1 - days) * DAY, start + DAY)
assert date("the day after tomorrow") == start
assert date("tomorrow at 3pm") == start + DAY + timedelta(hours=15)
assert date("2 hours ago") == start - timedelta(hours=2)
for text, day in (("24 september 2026", 1), ("september 24 2026", 24)):
    assert date(text) == datetime(2026, 9, day), text
P
echo "as described: the next three days are over"
