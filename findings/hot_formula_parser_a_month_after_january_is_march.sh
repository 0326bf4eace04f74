#!/usr/bin/env bash
# hot-formula-parser 4.0.0 (npm), parse: formulas as a sheet of due dates and deals has them; cells A1:A4 hold 10, 20, "text" and 30.
# Expected, as Excel and LibreOffice: EDATE of 31 January is 28 February 2026 (46081), SUBSTITUTE("aaa", "a", "b", 2) is "aba", the
# median of the three numbers 20, ROUND(-2.5, 0) is -3, and the text "2026-09-10" plus 1 is the day after (46276).
# Seen: 46084, the 3rd of March (and 31 August plus a month is 1 October), though EOMONTH is right; true, and "b" for "abcabc" is right;
# 15; -2; and 2027, the year plus one. No error is given. AVERAGE, COUNT and ROUND(2.5, 0) are right. SUPPORTED_FORMULAS
# lists all of them; the README has no word on a difference from Excel.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" "hot-formula-parser@4.0.0" >/dev/null
cd "$folder"
TZ=UTC node -e '
const parser = new (require("hot-formula-parser").Parser)();
parser.on("callRangeValue", (first, last, done) => done([[10], [20], ["text"], [30]]));
const day = serial => new Date(Date.UTC(1899, 11, 30) + serial * 864e5).toISOString().slice(0, 10);
for (const text of [`EDATE("2026-01-31", 1)`, `EDATE("2026-08-31", 1)`, `EOMONTH("2026-01-31", 1)`, `SUBSTITUTE("aaa", "a", "b", 2)`,
  `SUBSTITUTE("abcabc", "b", "x", 2)`, "MEDIAN(A1:A4)", "AVERAGE(A1:A4)", "COUNT(A1:A4)", "ROUND(-2.5, 0)", "ROUND(2.5, 0)", `"2026-09-10" + 1`]) {
  const {result, error} = parser.parse(text);
  console.log(text, "|", error || (result > 40000 ? day(result) : result));
}
' | tee said
test "$(cat said)" = 'EDATE("2026-01-31", 1) | 2026-03-03
EDATE("2026-08-31", 1) | 2026-10-01
EOMONTH("2026-01-31", 1) | 2026-02-28
SUBSTITUTE("aaa", "a", "b", 2) | true
SUBSTITUTE("abcabc", "b", "x", 2) | abcaxc
MEDIAN(A1:A4) | 15
AVERAGE(A1:A4) | 20
COUNT(A1:A4) | 3
ROUND(-2.5, 0) | -2
ROUND(2.5, 0) | 3
"2026-09-10" + 1 | 2027'
echo "as described: a month after January is March"
