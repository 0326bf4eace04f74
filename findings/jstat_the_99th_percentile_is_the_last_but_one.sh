#!/usr/bin/env bash
# jstat 1.9.6 (npm): jStat.percentile and jStat.quartiles of ten answers' times, 1 to 10 hours, and of the two deals 100 and 900.
# Expected: jStat.percentile is PERCENTILE.INC of Excel (as its exclusive form is PERCENTILE.EXC), so 9.55 for 0.95, 9.91 for 0.99 and
# 500 for the middle of the two deals; the second quartile is the median in every definition of quartiles.
# Seen: 0.88 is right (8.92), and from 0.9 up to 0.999 it is 9, the last but one, since the last step is not interpolated; 1 is 10. The
# middle of two deals is 100, and jStat.median of them is 500. The quartiles are 3, 5, 8, though the median is 5.5; of a single deal
# the first is undefined. jStat.quantiles with the same definition (1, 1) is right. The documentation has no such limit.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" "jstat@1.9.6" >/dev/null
cd "$folder"
node -e '
const {jStat} = require("jstat");
const hours = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], two = [100, 900];
for (const share of [0.88, 0.95, 0.99, 0.999, 1])
  console.log(share, jStat.percentile(hours, share), +jStat.quantiles(hours, [share], 1, 1)[0].toFixed(6));
console.log("two deals", jStat.percentile(two, 0.5), jStat.median(two), ...jStat.quartiles(two));
console.log("quartiles", ...jStat.quartiles(hours), "median", jStat.median(hours), "of one", ...jStat.quartiles([7]));
' | tee said
test "$(cat said)" = "0.88 8.92 8.92
0.95 9 9.55
0.99 9 9.91
0.999 9 9.991
1 10 10
two deals 100 500 100 100 900
quartiles 3 5 8 median 5.5 of one undefined 7 7"
echo "as described: the 99th percentile is the last but one"
