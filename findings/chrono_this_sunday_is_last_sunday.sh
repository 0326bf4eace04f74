#!/usr/bin/env bash
# chrono-node 2.10.3, chrono.zh.hans: notes of salespeople, "when to call again", written on Thursday 10 September 2026.
# Expected: a Chinese week ends on Sunday, so 这周日 is 13 September and 下周日 the 20th; 一个半小时后 is in 90 minutes, 9:00 to 10:30.
# Seen: 这周日 is 6 September, which is over; 下周日 is the 13th; 一个半小时后 is 9:30, since only 半小时后 is read of it.
# 10月1日至3日 is the first day alone. 下周三 (the 16th) and 后天下午3点 are right. The README calls zh.hans partially supported.
# dateparser 1.2.2 reads 下周日 as well: as 17 September, a Thursday (下周三 is refused).
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "dateparser==1.2.2" 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$folder" "chrono-node@2.10.3" >/dev/null
cd "$folder"
cat > read.mjs <<'J'
import * as chrono from "chrono-node";
const written = new Date(2026, 8, 10, 9, 0);
for (const text of ["这周日", "下周日", "下周三", "一个半小时后", "半小时后", "后天下午3点", "10月1日至3日"]) {
  const [found] = chrono.zh.hans.parse(text, written);
  const day = found.start;
  console.log(text, `${day.get("month")}-${day.get("day")}`, day.isCertain("hour") ? `${day.get("hour")}:${day.get("minute")}` : "-",
    found.text, found.end ? "to an end" : "one day");
}
J
TZ=UTC node read.mjs | tee said
test "$(cat said)" = '这周日 9-6 - 这周日 one day
下周日 9-13 - 下周日 one day
下周三 9-16 - 下周三 one day
一个半小时后 9-10 9:30 半小时后 one day
半小时后 9-10 9:30 半小时后 one day
后天下午3点 9-12 15:0 后天下午3点 one day
10月1日至3日 10-1 - 10月1日 one day'
TZ=UTC "$folder/env/bin/python" -W ignore - <<'P'
from datetime import datetime

import dateparser

settings = {"RELATIVE_BASE": datetime(2026, 9, 10, 9)}
sunday, wednesday = (dateparser.parse(text, languages=["zh"], settings=settings) for text in ("下周日", "下周三"))
print("dateparser", sunday, sunday.strftime("%A"), wednesday)
assert sunday == datetime(2026, 9, 17, 9) and wednesday is None
P
echo "as described: this Sunday is over"
