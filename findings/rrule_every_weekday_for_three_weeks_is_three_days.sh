#!/usr/bin/env bash
# rrule 2.8.1 (npm), RRule.fromText: the schedule of a follow-up as somebody types it, first day Monday 7 September 2026.
# Expected: what the words say, or the error that it gives for "every quarter" and "every two weeks".
# Seen: "every weekday for 3 weeks" is three days and "every week for 3 months" is three weeks, since the number is a count of calls;
# "every day at 3pm" is at 3 in the night; "every 5 weekdays" is five days, then none for four weeks; "every weekend" is every Monday;
# "every day on Monday and Wednesday" is every day. "every 2 weeks on monday for 6 times" is right. The other way, the last working day of
# the month (BYSETPOS=-1) is called "every month on weekdays", and isFullyConvertibleToText says true. The README shows "every day
# for 3 times" and has no limit for the text that is read.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" "rrule@2.8.1" >/dev/null
cd "$folder"
node -e '
const {RRule, rrulestr} = require("rrule");
for (const text of ["every weekday for 3 weeks", "every week for 3 months", "every day at 3pm", "every 5 weekdays", "every weekend",
  "every day on monday and wednesday", "every 2 weeks on monday for 6 times"]) {
  const rule = new RRule({...RRule.fromText(text).origOptions, dtstart: new Date(Date.UTC(2026, 8, 7, 9))});
  console.log(text, "|", ...rule.all((_, index) => index < 7).map(day => day.toUTCString().slice(0, 7).replace(", ", " ")
    + (day.getUTCHours() === 9 ? "" : " " + day.getUTCHours() + ":00")));
}
const last = rrulestr("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1");
console.log(last.isFullyConvertibleToText(), last.toText());
' | tee said
test "$(cat said)" = "every weekday for 3 weeks | Mon 07 Tue 08 Wed 09
every week for 3 months | Mon 07 Mon 14 Mon 21
every day at 3pm | Tue 08 3:00 Wed 09 3:00 Thu 10 3:00 Fri 11 3:00 Sat 12 3:00 Sun 13 3:00 Mon 14 3:00
every 5 weekdays | Mon 07 Tue 08 Wed 09 Thu 10 Fri 11 Mon 12 Tue 13
every weekend | Mon 07 Mon 14 Mon 21 Mon 28 Mon 05 Mon 12 Mon 19
every day on monday and wednesday | Mon 07 Tue 08 Wed 09 Thu 10 Fri 11 Sat 12 Sun 13
every 2 weeks on monday for 6 times | Mon 07 Mon 21 Mon 05 Mon 19 Mon 02 Mon 16
true every month on weekdays"
echo "as described: three weeks are three days"
