#!/usr/bin/env bash
# dayjs-business-time 1.0.4 with dayjs 1.11.23 (npm): working days and hours between two times; days off are Saturday and Sunday, work
# is from 9 to 17.
# Expected: the working days are those of the calendar, Monday to Wednesday 2, and none within one day, a weekend or a holiday, as
# the hours say; and what is outside the hours of work adds nothing.
# Seen: from Monday 8:00 to Monday 18:00 is 2 days and 8 hours, Monday 8:00 to Friday 18:00 is 6 days and 40 hours; Friday to Saturday
# (days without a time) is 2 days, as many as Friday to Monday; Saturday to Sunday 1 day and 0 hours; from the first to the last of
# five holidays 1 day. A first time outside work goes back to the working day before, a second one on to the next. Monday 10:00 to
# Wednesday 10:00 is 2 days and 16 hours, as expected; the README has only such an example.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" "dayjs-business-time@1.0.4" "dayjs@1.11.23" >/dev/null
cd "$folder"
TZ=UTC node -e '
const dayjs = require("dayjs");
dayjs.extend(require("dayjs-business-time"));
dayjs.setHolidays(["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"]);
for (const [first, second] of [["2026-09-07T10:00", "2026-09-09T10:00"], ["2026-09-07T08:00", "2026-09-07T18:00"],
  ["2026-09-07T08:00", "2026-09-11T18:00"], ["2026-09-11", "2026-09-12"], ["2026-09-11", "2026-09-14"], ["2026-09-12", "2026-09-13"],
  ["2026-10-01", "2026-10-07"]]) {
  const [from, to] = [dayjs(first), dayjs(second)];
  console.log(from.format("ddd H:mm"), to.format("ddd H:mm"), from.businessDaysDiff(to), "days", from.businessHoursDiff(to), "hours");
}
' | tee said
test "$(cat said)" = "Mon 10:00 Wed 10:00 2 days 16 hours
Mon 8:00 Mon 18:00 2 days 8 hours
Mon 8:00 Fri 18:00 6 days 40 hours
Fri 0:00 Sat 0:00 2 days 8 hours
Fri 0:00 Mon 0:00 2 days 8 hours
Sat 0:00 Sun 0:00 1 days 0 hours
Thu 0:00 Wed 0:00 1 days 0 hours"
echo "as described: one Monday is two working days"
