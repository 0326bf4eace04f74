#!/usr/bin/env bash
# businesstimedelta 1.0.1: a time plus working hours, work being from Monday to Friday, 9 to 17; and the hours between two times.
# Expected: plus -1 hour is minus 1 hour, so that Saturday 10:00 becomes Friday 16:00 and Monday 9:00 as well; the difference from
# Monday back to Friday is negative, as that of datetime.
# Seen: Saturday 10:00 plus -1 hour is Monday 8:00, later than the start and before the shop opens; Monday 9:00 plus -1 hour is 8:00. Minus
# 1 hour is right. The difference from Monday 10:00 back to Friday 16:00 is 2 hours, the same as forward, so that what was done early
# and what was done late are equal, and first + difference(first, last) is not last. The README shows neither.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "businesstimedelta==1.0.1" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
from datetime import datetime, time

from businesstimedelta import BusinessTimeDelta, WorkDayRule

shop = WorkDayRule(start_time=time(9), end_time=time(17), working_days=[0, 1, 2, 3, 4])
friday, saturday, monday = datetime(2026, 9, 11, 16), datetime(2026, 9, 12, 10), datetime(2026, 9, 14, 9)
for start in (saturday, monday):
    plus, minus = start + BusinessTimeDelta(shop, hours=-1), start - BusinessTimeDelta(shop, hours=1)
    print(f"{start:%a %H:%M} plus -1 hour: {plus:%a %H:%M}, minus 1 hour: {minus:%a %H:%M}")
    assert (f"{plus:%a %H:%M}", f"{minus:%a %H:%M}") == ("Mon 08:00", "Fri 16:00")
ten = monday.replace(hour=10)
forward, back = shop.difference(friday, ten), shop.difference(ten, friday)
print("Friday 16:00 to Monday 10:00:", forward.timedelta, "and back:", back.timedelta)
assert forward.timedelta == back.timedelta and back.timedelta.total_seconds() == 7200
print(f"Monday 10:00 plus the way back: {ten + back:%a %H:%M}")
assert f"{ten + back:%a %H:%M}" == "Mon 12:00"
P
echo "as described: an hour before Saturday is Monday"
