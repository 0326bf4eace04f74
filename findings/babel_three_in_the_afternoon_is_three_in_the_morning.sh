#!/usr/bin/env bash
# Babel 2.19.0, format_time and parse_time with one and the same locale: times of appointments, written and read again.
# Expected: what format_time wrote for 15:05 is read as 15:05; an afternoon that is not understood is refused.
# Seen: 03:05 in 166 of the 350 locales whose short time has twelve hours: 下午3:05 (Taiwan, Hong Kong), 오후 3:05 (Korea), 3:05 p.m.
# (Canada, Mexico), 3:05 μ.μ. (Greece); no error. The afternoon is known by the letters "pm" alone. And five past midnight,
# 凌晨12:05, is 12:05. The text of parse_time says that the locale is a hint to the order of the fields, and nothing of halves of a day.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "babel==2.19.0" 2>/dev/null
"$folder/env/bin/python" - <<'P'
from datetime import time

from babel.dates import format_time, get_time_format, parse_time
from babel.localedata import locale_identifiers

three, night = time(15, 5), time(0, 5)


def again(moment, locale):
    return parse_time(format_time(moment, "short", locale=locale), locale=locale)


for locale in ("en_US", "zh_TW", "zh_HK", "ko_KR", "en_CA", "es_MX", "el_GR"):
    written = format_time(three, "short", locale=locale)
    print(locale, written, again(three, locale), "and after midnight", again(night, locale))
    assert again(three, locale) == (three if locale == "en_US" else time(3, 5))
    assert again(night, locale) == (night if locale == "en_US" else time(12, 5))
twelve = [locale for locale in locale_identifiers() if "a" in get_time_format("short", locale=locale).pattern.lower()]
twelve = [locale for locale in twelve if "15" not in format_time(three, "short", locale=locale)]
lost = [locale for locale in twelve if again(three, locale) == time(3, 5)]
print(len(lost), "of", len(twelve), "locales")
assert (len(lost), len(twelve)) == (166, 350)
P
echo "as described: the afternoon is the morning"
