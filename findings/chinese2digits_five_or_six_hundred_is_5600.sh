#!/usr/bin/env bash
# chinese2digits 6.0.2 and chinese-numbers-converter 2.3.1 (npm): numbers out of what customers say, 五六百块 (five or six hundred),
# 三四十人 (thirty or forty people), 十五六个 (fifteen or sixteen).
# Expected: both ends of the range, or nothing, since two digits side by side are no number.
# Seen: 5600, 340 and 66 in both, as if it had been said so; 一百二三十 (120 or 130) is 330 in the first. The page of the first is
# one sentence, and the README of the second, which lists unexpected results, does not have it.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "chinese2digits==6.0.2" 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$folder" "chinese-numbers-converter@2.3.1" >/dev/null
cd "$folder"
node -e '
const Chinese = require("chinese-numbers-converter");
for (const said of ["五六百块", "三四十人", "十五六个"]) console.log(said, new Chinese(said).toArabicString());
' | tee said
test "$(cat said)" = '五六百块 5600块
三四十人 340人
十五六个 66个'
"$folder/env/bin/python" - <<'P'
from chinese2digits import takeNumberFromString

for said, number in (("五六百块", "5600"), ("三四十人", "340"), ("十五六个", "66"), ("一百二三十", "330"), ("五百块", "500")):
    found = takeNumberFromString(said)["digitsStringList"]
    print("chinese2digits", said, *found)
    assert found == [number]
P
echo "as described: five or six hundred is 5600"
