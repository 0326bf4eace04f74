#!/usr/bin/env bash
# word2number 1.1, text2digits 0.1.2 and numerizer 0.2.4: amounts as they are dictated, "one point five million".
# Expected: 1500000, or an error.
# Seen: 1, "1.5000000" (which is 1.5) and "1 point 5000000". In the first both the five and the million are gone: "ten
# point five billion" is 10. In it "thirty five hundred" is 250 ("fifteen hundred" is right; w2n 61 in its tracker, 2021), and "half a
# million" a whole one. Its page has "two point three" as an example, and numbers up to billions as what it can do.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "word2number==1.1" "text2digits==0.1.2" "numerizer==0.2.4" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
from numerizer import numerize
from text2digits.text2digits import Text2Digits
from word2number.w2n import word_to_num

for text, number in (
    ("one point five million", 1),
    ("two point three thousand", 2),
    ("ten point five billion", 10),
    ("thirty five hundred", 250),
    ("half a million", 1_000_000),
    ("two point three", 2.3),
    ("fifteen hundred", 1500),
):
    print("word2number", text, word_to_num(text))
    assert word_to_num(text) == number
others = Text2Digits().convert("one point five million"), numerize("one point five million")
print("text2digits, numerizer:", *others, sep=" | ")
assert others == ("1.5000000", "1 point 5000000")
P
echo "as described: one point five million is one"
