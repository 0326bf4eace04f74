#!/usr/bin/env bash
# chinese-numbers-converter 2.3.1 (npm), toInteger and toArabicString: sales as reports write them, 一亿二千万, 三亿五千万元.
# Expected: 120000000 and 350000000元.
# Seen: 1000020000000 and 3000050000000元, and so every number that has both 亿 and 万: the 万 multiplies what stands before the 亿
# as well, and 120 million is a million millions. 一亿, 一千二百万 and 一亿零五百 are right. The README says that 亿 is the largest
# character supported, and its list of unexpected results does not have it.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" "chinese-numbers-converter@2.3.1" >/dev/null
cd "$folder"
node -e '
const Chinese = require("chinese-numbers-converter");
for (const said of ["一亿二千万", "三亿五千万元", "一亿五万", "一亿", "一千二百万", "一亿零五百"])
  console.log(said, new Chinese(said).toInteger(), new Chinese(said).toArabicString());
' | tee said
test "$(cat said)" = '一亿二千万 1000020000000 1000020000000
三亿五千万元 3000050000000 3000050000000元
一亿五万 1000000050000 1000000050000
一亿 100000000 100000000
一千二百万 12000000 12000000
一亿零五百 100000500 100000500'
echo "as described: a million millions"
