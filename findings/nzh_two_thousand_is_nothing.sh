#!/usr/bin/env bash
# nzh 1.0.14 (npm), Nzh.cn.decodeS: numbers of an order as people write them, 两千, 两百五十, 两万三千.
# Expected: 2000, 250 and 23000, or an error: from 2 up, hundreds, thousands and ten thousands are said with 两.
# Seen: 0, 50 and 3000: a character that is not among the ten digits is passed over, and the place it stands before is nothing.
# 二零二六 (the year 2026) is 226, 廿五 (25) is 5, 一万五 (15000) is 10005. 二千 is right. The README says of it only that
# it turns Chinese into a number. cn2an 0.5.24 reads the first three as expected.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "cn2an==0.5.24" setuptools 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$folder" "nzh@1.0.14" >/dev/null
cd "$folder"
node -e '
const {cn} = require("nzh");
for (const said of ["两千", "两百五十", "两万三千", "二零二六", "廿五", "一万五", "二千", "二百五十"]) console.log(said, cn.decodeS(said));
' | tee said
test "$(cat said)" = '两千 0
两百五十 50
两万三千 3000
二零二六 226
廿五 5
一万五 10005
二千 2000
二百五十 250'
"$folder/env/bin/python" -W ignore - <<'P'
import cn2an

read = [cn2an.cn2an(said, "smart") for said in ("两千", "两百五十", "两万三千")]
print("cn2an", *read)
assert read == [2000, 250, 23000]
P
echo "as described: two thousand is nothing"
