#!/usr/bin/env bash
# timefhuman 0.1.5: when a customer can be called, written on Thursday 10 September 2026 at 9:00.
# Expected: a span that begins before it ends; 11-1pm is from 11 in the morning to 1, two hours.
# Seen: "monday to friday" is from Monday 14 back to Friday 11 September, "friday to tuesday" is right; 11-1pm is from 23:00 to 13:00 of the
# day after, "tomorrow 11-1pm" from 23:00 back to 13:00; 9-11am is right. "2 weeks from friday" is two answers, in two weeks and on Friday;
# "a month ago" is 30 days ago, 11 August. The README shows ranges with "to" and "-" and no limit.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "timefhuman==0.1.5" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
from datetime import datetime

from timefhuman import tfhConfig, timefhuman

config = tfhConfig(now=datetime(2026, 9, 10, 9))


def shown(found):
    if isinstance(found, (tuple, list)):
        return " .. ".join(map(shown, found))
    return f"{found:%a %d %H:%M}"


for text, seen in (
    ("monday to friday", "Mon 14 00:00 .. Fri 11 00:00"),
    ("friday to tuesday", "Fri 11 00:00 .. Tue 15 00:00"),
    ("11-1pm", "Thu 10 23:00 .. Fri 11 13:00"),
    ("tomorrow 11-1pm", "Fri 11 23:00 .. Fri 11 13:00"),
    ("9-11am", "Thu 10 09:00 .. Thu 10 11:00"),
    ("2 weeks from friday", "Thu 24 09:00 .. Fri 11 00:00"),
    ("a month ago", "Tue 11 09:00"),
):
    found = shown(timefhuman(text, config=config))
    print(text, "|", found)
    assert found == seen, seen
P
echo "as described: Monday to Friday ends before it begins"
