#!/usr/bin/env bash
# Babel 2.19.0, format_date(day, "YYYY 'W'ww", locale=...): calls by week, with a locale that names a language, as a program has it
# that was translated: de, fr, sv, nl.
# Expected: the week of the country that speaks it, as for de_DE, fr_FR, sv_SE, nl_NL: 1 January 2027, a Friday, is in week 53 of 2026
# (ISO 8601), and a week later all are in week 1.
# Seen: with the language alone week 1 holds 1 January whatever day that is, so that 28 December 2026 is in week 1 of 2027, and every
# week of 2027 is one too high. In 2026 both agree, since 1 January was a Thursday. Monday is the first day in either. The manual calls
# Y and w the year and the week of the ISO calendar, and has "de" alone in its examples.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "babel==2.19.0" 2>/dev/null
"$folder/env/bin/python" - <<'P'
from datetime import date

from babel import Locale
from babel.dates import format_date

days = [date(2026, 9, 10), date(2026, 12, 28), date(2027, 1, 1), date(2027, 1, 4), date(2027, 9, 10)]


def weeks(locale):
    return [format_date(day, "YYYY 'W'ww", locale=locale) for day in days]


for language, country in (("de", "DE"), ("fr", "FR"), ("sv", "SE"), ("nl", "NL")):
    alone, both = weeks(language), weeks(f"{language}_{country}")
    print(language, *alone, f"| {country}", *both)
    assert both == ["{} W{:02}".format(*day.isocalendar()[:2]) for day in days]
    assert alone == ["2026 W37", "2027 W01", "2027 W01", "2027 W02", "2027 W37"]
    assert Locale(language).first_week_day == Locale(language, country).first_week_day
P
echo "as described: every week of 2027 is one too high"
