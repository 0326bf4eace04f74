#!/usr/bin/env bash
# juration 0.1.1 (npm), juration.parse: how long a visit or a call took, in seconds, as staff type it into a sheet.
# Expected: the seconds, or the error that it gives for units that it does not know ("2 Stunden", "half an hour").
# Seen: 2小时 is 2 seconds, 30分钟 is 30, 1天2小时 is 3: a unit without a Latin letter is dropped and a bare number is seconds. 1,000 min is
# one second and 1,5h is five hours and one second, since a comma parts two durations; 1h30 is an hour and 30 seconds; 1 1/2 hours is two
# hours and 2 seconds. 1h30m, 2 hours and 1.5h are right. The README says "throws an exception if it can't parse".
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" "juration@0.1.1" >/dev/null
cd "$folder"
node -e '
const juration = require("juration");
for (const text of ["2小时", "30分钟", "1天2小时", "1,000 min", "1,5h", "1h30", "1 1/2 hours", "1h30m", "2 hours", "1.5h", "2 Stunden"]) {
  let said;
  try { said = juration.parse(text) + " s"; } catch (error) { said = "refused"; }
  console.log(text, "|", said);
}
' | tee said
test "$(cat said)" = "2小时 | 2 s
30分钟 | 30 s
1天2小时 | 3 s
1,000 min | 1 s
1,5h | 18001 s
1h30 | 3630 s
1 1/2 hours | 7202 s
1h30m | 5400 s
2 hours | 7200 s
1.5h | 5400 s
2 Stunden | refused"
echo "as described: two hours are two seconds"
