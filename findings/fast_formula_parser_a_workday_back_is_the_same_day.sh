#!/usr/bin/env bash
# fast-formula-parser 1.0.19 (npm) and pycel 1.0b30: when a renewal is due, and when to begin so many working days before it.
# Expected, as Excel, LibreOffice and Formula.js 4.6.1: WORKDAY(Wednesday 7 January 2026, -5) is 31 December (no holidays given),
# a month after 31 January is 28 February, and 4 January 2026, a Sunday, is in week 2 (a week begins on Sunday).
# Seen: every count of days back gives the day it began with; forward is right. EDATE runs over into 3 March, in pycel as well,
# and from 29 February 2024 twelve months are 1 March. WEEKNUM is a week short. No error, and neither README has a list of differences.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "pycel==1.0b30" "openpyxl==3.1.5" 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$folder" "fast-formula-parser@1.0.19" "@formulajs/formulajs@4.6.1" >/dev/null
cd "$folder"
cat > days.js <<'J'
const Parser = require("fast-formula-parser"), {EDATE, WEEKNUM, WORKDAY} = require("@formulajs/formulajs");
const parser = new Parser({onCell: () => 0});
const day = number => new Date(Date.UTC(1899, 11, 30 + number)).toISOString().slice(0, 10);
for (const formula of ["WORKDAY(DATE(2026,1,7),-1)", "WORKDAY(DATE(2026,1,7),-5)", "WORKDAY(DATE(2026,1,7),5)",
  "EDATE(DATE(2026,1,31),1)", "EDATE(DATE(2024,2,29),12)", "WEEKNUM(DATE(2026,1,4))"]) {
  const value = parser.parse(formula, {row: 1, col: 1, sheet: "Calls"});
  console.log(formula, formula.startsWith("WEEKNUM") ? value : day(value));
}
const plain = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join("-");
const due = [WORKDAY(new Date(2026, 0, 7), -5), EDATE(new Date(2026, 0, 31), 1)].map(plain);
console.log("Formula.js", ...due, WEEKNUM(new Date(2026, 0, 4)));
J
node days.js | tee said
test "$(cat said)" = 'WORKDAY(DATE(2026,1,7),-1) 2026-01-07
WORKDAY(DATE(2026,1,7),-5) 2026-01-07
WORKDAY(DATE(2026,1,7),5) 2026-01-14
EDATE(DATE(2026,1,31),1) 2026-03-03
EDATE(DATE(2024,2,29),12) 2025-03-01
WEEKNUM(DATE(2026,1,4)) 1
Formula.js 2025-12-31 2026-2-28 2'
"$folder/env/bin/python" -W ignore - <<'P'
from datetime import date, timedelta

from openpyxl import Workbook
from pycel import ExcelCompiler

book = Workbook()
book.active["A1"], book.active["A2"] = "=EDATE(DATE(2026,1,31),1)", "=EDATE(DATE(2024,2,29),12)"
book.save("days.xlsx")
compiled = ExcelCompiler("days.xlsx")
days = [date(1899, 12, 30) + timedelta(int(compiled.evaluate(f"Sheet!{cell}"))) for cell in ("A1", "A2")]
print("pycel", *days)
assert days == [date(2026, 3, 3), date(2025, 3, 1)]
P
echo "as described: five working days before is today"
