#!/usr/bin/env bash
# xlsx-calc 0.9.2 (npm, recalculates workbooks of SheetJS): the sales of one customer, SUMIF over a column.
# Expected, as Excel and LibreOffice: 175 for Lin, also written lin; 350 for ">80".
# Seen: 100, 0 and 0. SUMIF looks at the first row of the range alone, so that a column is one cell, and knows no criterion but
# "equal"; without an error, next to a right SUM. COUNTIF and SUMIFS are told to be missing. In one row, Lin's is right.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" "xlsx-calc@0.9.2" "xlsx@0.18.5" >/dev/null
cd "$folder"
cat > sums.js <<'J'
const xlsx = require("xlsx"), calculate = require("xlsx-calc");

function value(rows, formula) {
  const sheet = xlsx.utils.aoa_to_sheet(rows);
  sheet.F9 = {t: "n", f: formula};
  sheet["!ref"] = "A1:F9";
  calculate({SheetNames: ["Sales"], Sheets: {Sales: sheet}});
  return sheet.F9.v;
}

const column = [["Lin", 100], ["Zhou", 250], ["Lin", 75]], row = [["Lin", "Zhou", "Lin"], [100, 250, 75]];
for (const formula of ['SUMIF(A1:A3,"Lin",B1:B3)', 'SUMIF(A1:A3,"lin",B1:B3)', 'SUMIF(B1:B3,">80",B1:B3)', "SUM(B1:B3)"])
  console.log(formula, value(column, formula));
console.log('SUMIF(A1:C1,"Lin",A2:C2)', value(row, 'SUMIF(A1:C1,"Lin",A2:C2)'));
try { console.log(value(column, 'COUNTIF(A1:A3,"Lin")')); } catch (error) { console.log("COUNTIF:", error.message.split(": ")[1]); }
J
node sums.js | tee said
test "$(cat said)" = 'SUMIF(A1:A3,"Lin",B1:B3) 100
SUMIF(A1:A3,"lin",B1:B3) 0
SUMIF(B1:B3,">80",B1:B3) 0
SUM(B1:B3) 425
SUMIF(A1:C1,"Lin",A2:C2) 175
COUNTIF: Function COUNTIF not found'
echo "as described: a column is one cell"
