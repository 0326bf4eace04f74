#!/usr/bin/env bash
# vcard-parser 1.0.0 and vcf 2.1.2 (npm): the card of a customer that vobject 0.9.9 wrote, with a company that has a comma in its name
# and a note longer than a line.
# Expected: the note and the company as they were. A folded line goes on after one space (RFC 6350, 3.2); \, and \n are a comma and a
# new line (3.4); in cards of version 3.0, as this is, it was the same.
# Seen: vcard-parser drops all spaces at the fold, so that "after lunch" is "afterlunch" where the fold fell on the space between them;
# vcf leaves the backslashes in: Fox\, Hill & Sons, and a note with \n in it. The other half is right in each; the README of neither
# tells of it.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "vobject==0.9.9" 2>/dev/null
npm install --silent --no-audit --no-fund --prefix "$folder" "vcard-parser@1.0.0" "vcf@2.1.2" >/dev/null
cd "$folder"
"$folder/env/bin/python" -W ignore - <<'P'
from pathlib import Path

import vobject

card = vobject.vCard()
card.add("n").value = vobject.vcard.Name(family="Fox", given="Bob")
card.add("fn").value = "Bob Fox"
card.add("org").value = ["Fox, Hill & Sons"]
card.add("note").value = "Please call between nine and noon, he drives to customers right after lunch.\nLikes tea."
text = card.serialize()
assert vobject.readOne(text).note.value == card.note.value and "\r\n  " in text, text
Path("card.vcf").write_bytes(text.encode())
P
node -e '
const text = require("fs").readFileSync("card.vcf", "utf8");
const one = require("vcard-parser").parse(text), two = new (require("vcf"))().parse(text);
console.log(`vcard-parser: ${one.org[0].value} | ${one.note[0].value}`);
console.log(`vcf: ${two.get("org").valueOf()} | ${two.get("note").valueOf()}`);
' | tee said
test "$(cat said)" = 'vcard-parser: Fox, Hill & Sons | Please call between nine and noon, he drives to customers right afterlunch.
Likes tea.
vcf: Fox\, Hill & Sons | Please call between nine and noon\, he drives to customers right after lunch.\nLikes tea.'
echo "as described: after lunch is afterlunch"
