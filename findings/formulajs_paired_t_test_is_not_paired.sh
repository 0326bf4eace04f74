#!/usr/bin/env bash
# Formula.js (@formulajs/formulajs 4.6.1), T.TEST(before, after, tails, type) and F.TEST: satisfaction of the same customers
# before and after a change.
# Expected, as LibreOffice and scipy: type 1 is the paired test, 2 and 3 the two of independent samples; one tail is half of two;
# F.TEST is the probability that the variances are equal.
# Seen: tails and type are not read at all: 0.36 for every type, where the paired test says 0.0000005, so that a change that
# everybody felt is none. F.TEST is the ratio of the variances (3.9 here), no probability. No error; the package calls itself
# an "implementation of most Microsoft Excel formula functions", and its README has no list of differences.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "scipy==1.17.1" 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$folder" "@formulajs/formulajs@4.6.1" >/dev/null
cd "$folder"
node -e '
const {T, F} = require("@formulajs/formulajs");
const before = [52, 61, 70, 48, 83, 66, 75, 57], after = [58, 66, 77, 53, 88, 73, 80, 62];
const types = [1, 2, 3].map(type => T.TEST(before, after, 2, type));
console.log(JSON.stringify({types, tail: T.TEST(before, after, 1, 1), f: F.TEST([1, 5, 2, 9, 4], [3, 5, 2, 6, 4])}));
' >said.json
"$folder/env/bin/python" - <<'P'
import json

from scipy import stats

before, after = [52, 61, 70, 48, 83, 66, 75, 57], [58, 66, 77, 53, 88, 73, 80, 62]
right = [
    stats.ttest_rel(before, after).pvalue,
    stats.ttest_ind(before, after).pvalue,
    stats.ttest_ind(before, after, equal_var=False).pvalue,
]
said = json.load(open("said.json"))
print("formulajs", said)
print("scipy", right)
assert said["types"] == [said["tail"]] * 3, said
assert right[0] < 0.001 and abs(said["types"][0] - right[1]) < 1e-9, right
assert said["f"] > 1, said
P
echo "as described: a paired test is none"
