#!/usr/bin/env bash
# Apprise 2.3.0 beside Python's email package: a notice is configured in a program that writes mails of its own.
# Expected: importing a library of notices leaves the program's mails as they were.
# Seen: the first service that is looked at loads Apprise's e-mail service, which registers "utf-8" anew in the email package
# for the whole process. A mail with a Chinese subject and body, made by the same lines of the standard library, is base64
# before and quoted-printable after it: more than twice as long, and other bytes for whoever compares or signs them.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "apprise==2.3.0" 2>/dev/null
cd "$folder"
"$folder/env/bin/python" - <<'P' | tee said
from email.header import Header
from email.mime.text import MIMEText


def mail():
    made = MIMEText("今天请联系三位客户。", "plain", "utf-8")
    made["Subject"] = Header("跟进计划", "utf-8")
    return made["Content-Transfer-Encoding"], str(made["Subject"].encode())[:10]


print("before", *mail())
import apprise

apprise.Apprise().add("json://localhost")
print("after", *mail())
P
grep -qxF "before base64 =?utf-8?b?" said
grep -qxF "after quoted-printable =?utf-8?q?" said
echo "as described: the same lines write another mail once Apprise is loaded"
