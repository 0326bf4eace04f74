#!/usr/bin/env bash
# whatsapp-chat-parser 4.0.2 (npm): a chat as a phone that is set to Chinese with 12 hours exports it (iPhone with brackets, Android
# without), and one from a phone set to Korean.
# Expected: 下午3:05 and 晚上8:30 are 15:05 and 20:30, or the line is refused; the order of the answers stays.
# Seen: they are 3:05 and 8:30, the same as 凌晨3:05 and 上午8:30: what stands before the time is skipped, and no message says so. "3:05 PM"
# and "3:05 p. m." are right. The line in Korean is no message at all: the list is empty. The README names the formats only as "logs".
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" "whatsapp-chat-parser@4.0.2" >/dev/null
cd "$folder"
TZ=UTC node -e '
const {parseString} = require("whatsapp-chat-parser");
for (const line of ["[2026/9/15 下午3:05:10] 王芳: 你好", "2026/9/15 下午3:05 - 王芳: 你好", "[2026/9/15 凌晨3:05:10] 王芳: 你好",
  "2026/9/15 晚上8:30 - 王芳: 你好", "2026/9/15 上午8:30 - 王芳: 你好", "9/15/26, 3:05 PM - Eva: Hi", "15/9/26, 3:05 p. m. - Eva: Hola",
  "2026. 9. 15. 오후 3:05, Eva : Hi"])
  console.log(line, "|", ...parseString(line).map(one => `${one.date.getHours()}:${one.date.getMinutes()} ${one.author} ${one.message}`));
' | tee said
test "$(cat said)" = "[2026/9/15 下午3:05:10] 王芳: 你好 | 3:5 王芳 你好
2026/9/15 下午3:05 - 王芳: 你好 | 3:5 王芳 你好
[2026/9/15 凌晨3:05:10] 王芳: 你好 | 3:5 王芳 你好
2026/9/15 晚上8:30 - 王芳: 你好 | 8:30 王芳 你好
2026/9/15 上午8:30 - 王芳: 你好 | 8:30 王芳 你好
9/15/26, 3:05 PM - Eva: Hi | 15:5 Eva Hi
15/9/26, 3:05 p. m. - Eva: Hola | 15:5 Eva Hola
2026. 9. 15. 오후 3:05, Eva : Hi |"
echo "as described: what was written in the afternoon was written at night"
