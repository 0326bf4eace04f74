#!/usr/bin/env bash
# lunardate 0.3.0, lunar birthdays: customers born in September 1978 or in November and December 1954.
# Expected: the same lunar day as from other packages; a lunar month begins on the day of the new moon in China.
# Seen: from 2 September 1978 a day early and from 25 November 1954 a day late, for the whole month; someone born on
# Mid-Autumn Day of 1978 (17 September) is congratulated on 8/16. zhdate, borax and the moon itself agree with each other.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "lunardate==0.3.0" "zhdate==0.1" "borax==4.1.3" "ephem==4.2.1" 2>/dev/null
"$folder/env/bin/python" - <<'P'
from datetime import date, datetime, timedelta

import ephem
from borax.calendars.lunardate import LunarDate as Borax
from lunardate import LunarDate
from zhdate import ZhDate


def lunar(day):
    one, two, three = (
        LunarDate.from_solar_date(day.year, day.month, day.day),
        ZhDate.from_datetime(datetime(day.year, day.month, day.day)),
        Borax.from_solar_date(day.year, day.month, day.day),
    )
    return (one.month, one.day), (two.lunar_month, two.lunar_day), (three.month, three.day)


for birth, wrong, right in ((date(1978, 9, 17), (8, 16), (8, 15)), (date(1954, 12, 1), (11, 6), (11, 7))):
    moon = ephem.previous_new_moon(birth).datetime() + timedelta(hours=8)
    said = lunar(birth)
    print(birth, "lunardate, zhdate, borax:", said, "new moon in China:", moon.strftime("%m-%d %H:%M"))
    assert said == (wrong, right, right)
    assert (birth - moon.date()).days + 1 == right[1]
P
echo "as described: a lunar birthday a day off"
