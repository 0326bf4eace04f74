#!/usr/bin/env bash
# mail-parser-reply 1.36, languages=["zh"]: the new part of a customer's answer, without the mail that it answers and without the
# signature.
# Expected: 谢谢，下周一送50箱 ("thanks, send 50 boxes next Monday") is the answer, and the quoted mail under "2026年9月10日 09:12，王芳
# <...> 写道：", as Apple Mail and Foxmail write it, is not.
# Seen: a line that begins with 谢谢， starts the signature, to the end of the mail: the answer is "您好，" alone. The line with 写道 is never
# found in any wording (its pattern asks for a line that is not what it then looks for), so that the quoted mail stays and goes with
# the answer. In English "Thanks, send 50 boxes" is cut in the same way; there and in German the quoted mail is found. Headers in
# Outlook's form (发件人, 主题) are found. The README lists Chinese among the languages, with no limit.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "mail-parser-reply==1.36" 2>/dev/null
"$folder/env/bin/python" - <<'P'
from mailparser_reply import EmailReplyParser


def read(language, text):
    mail = EmailReplyParser(languages=[language]).read(text=text)
    print(language, len(mail.replies), [(part.body, part.signatures) for part in mail.replies][0])
    return len(mail.replies), mail.replies[0].body, mail.replies[0].signatures


quote = "\n\n> 您好，报价单见附件。\n"
assert read("zh", "您好，\n谢谢，下周一送50箱。\n地址照旧。\n") == (1, "您好，", "谢谢，下周一送50箱。\n地址照旧。")
assert read("zh", "您好，\n谢谢！下周一送50箱。\n") == (1, "您好，\n谢谢！下周一送50箱。", "")
for line in ("2026年9月10日 09:12，王芳 <fang@example.com> 写道：", "在 2026年9月10日，王芳 <fang@example.com> 写道："):
    count, body, _ = read("zh", f"可以，下周一送货。\n\n{line}{quote}")
    assert count == 1 and "报价单见附件" in body
outlook = "可以，下周一送货。\n\n发件人: 王芳 <fang@example.com>\n发送时间: 2026年9月10日 9:12\n主题: 报价单\n\n您好，报价单见附件。\n"
assert read("zh", outlook)[:2] == (2, "可以，下周一送货。")
assert read("en", "Hi,\nThanks, send 50 boxes on Monday.\n") == (1, "Hi,", "Thanks, send 50 boxes on Monday.")
assert read("en", "Fine.\n\nOn Thu, Sep 10, 2026 at 9:12 AM Eva <eva@example.com> wrote:\n> Hello\n")[:2] == (2, "Fine.")
assert read("de", "Passt.\n\nAm Do., 10. Sept. 2026 um 09:12 Uhr schrieb Eva <eva@example.com>:\n> Hallo\n")[:2] == (2, "Passt.")
P
echo "as described: the order is a signature"
