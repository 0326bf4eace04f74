#!/usr/bin/env bash
# XlsxWriter 3.3.1, write_string: a remark that begins with <r> and ends with </r>, as pasted from a page or a form.
# Expected: the characters as they are, escaped in the file like any other text.
# Seen: it is taken for rich text of our own making and written unescaped, without a warning; with an & in it the part of
# the file that holds all texts is no well-formed XML any more.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "xlsxwriter==3.3.1" 2>/dev/null
cd "$folder"
"$folder/env/bin/python" -W error - <<'P'
import zipfile
from xml.etree import ElementTree

import xlsxwriter


def texts(remark: str) -> bytes:
    with xlsxwriter.Workbook("remarks.xlsx") as book:
        assert book.add_worksheet().write_string(0, 0, remark) == 0
    with zipfile.ZipFile("remarks.xlsx") as parts:
        return parts.read("xl/sharedStrings.xml")


other, ours = texts("<b>Tom & Ann</b>"), texts("<r>Tom & Ann</r>")
print(other[-60:], ours[-60:])
assert b"&lt;b&gt;Tom &amp; Ann&lt;/b&gt;" in other
assert b"<r>Tom & Ann</r>" in ours
ElementTree.fromstring(other)
try:
    ElementTree.fromstring(ours)
except ElementTree.ParseError as error:
    print("not well-formed:", error)
else:
    raise SystemExit("it is well-formed now")
P
echo "as described: a text between <r> and </r> is written as markup"
