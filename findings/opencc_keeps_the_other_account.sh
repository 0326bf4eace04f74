#!/usr/bin/env bash
# OpenCC 1.4.2 and zhconv 1.4.3: headings of exports from Taiwan and Hong Kong (帳號, 帳戶) in simplified characters.
# Expected: 账号 and 账户, as mainland systems write them, at least with the phrases of tw2sp.
# Seen: all four configurations of OpenCC that lead to simplified give 帐号 and 帐户, which no list of mainland headings holds;
# zhconv gives 账号 and 账户. Both are right by some table, but headings converted by one never equal those of the other.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "opencc==1.4.2" "zhconv==1.4.3" setuptools 2>/dev/null
"$folder/env/bin/python" - <<'P'
import opencc
import zhconv

heading = "會員帳號 買家帳戶"
for name in ("t2s", "tw2s", "tw2sp", "hk2s"):
    said = opencc.OpenCC(name).convert(heading)
    print(name, said)
    assert said == "会员帐号 买家帐户", name
said = zhconv.convert(heading, "zh-cn")
print("zhconv", said)
assert said == "会员账号 买家账户"
P
echo "as described"
