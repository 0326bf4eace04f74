#!/usr/bin/env bash
# recurrent 0.4.1 with dateutil 2.9.0: when to call a customer, as a salesperson notes it, said on Thursday 10 September 2026.
# Expected: "every day except sunday" leaves out every Sunday, and "every day but sunday" does the same; working days are no
# weekends, or the text is refused.
# Seen: the first leaves out the Sunday of this week and calls on all later ones ("except sundays" is right); the second is every
# Sunday and no other day. "Every business day" and "every working day" are every day, "last business day of every month" is the
# last day, here Saturday 31 October; "every half year" is every year. No error. The README has "on weekdays", which is right, and
# "daily except in June", and lists nothing of this under what it can't do.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "recurrent==0.4.1" "parsedatetime==2.6" "python-dateutil==2.9.0.post0" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
from datetime import datetime
from itertools import islice

from dateutil.rrule import rrulestr
from recurrent import RecurringEvent

now = datetime(2026, 9, 10, 9)


def days(text, number):
    rule = RecurringEvent(now_date=now).parse(text)
    return [f"{day:%a %d.%m.}" for day in islice(rrulestr(rule, dtstart=now), number)]


for text, number, last in (
    ("every day except sunday", 10, "Sun 20.09."),
    ("every day except sundays", 10, "Mon 21.09."),
    ("every day but sunday", 3, "Sun 27.09."),
    ("every business day", 3, "Sat 12.09."),
    ("every working day", 3, "Sat 12.09."),
    ("every weekday", 3, "Mon 14.09."),
    ("last business day of every month", 2, "Sat 31.10."),
    ("every half year", 2, "Fri 10.09."),
):
    said = days(text, number)
    print(f"{text}:", *said[-3:])
    assert said[-1] == last, said
assert all(day.startswith("Sun") for day in days("every day but sunday", 20))
P
echo "as described: every day but Sunday is every Sunday"
