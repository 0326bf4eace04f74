#!/usr/bin/env bash
# string_grouper 0.8.0, match_strings: duplicates in a customer list in which every name stands twice, letter for letter.
# Expected: seven pairs, each with the similarity 1.
# Seen: two. Names are cut into pieces of three characters, and before that everything that is not ASCII is dropped (the default
# normalize_to_ascii), so that Chinese names have no piece at all, and neither have AB and O2; each is told to equal itself only.
# Without normalize_to_ascii names of three characters and more are found, 张伟 still not; with ngram_size=1 besides, all are.
# The README tells of neither: that an equal name may be no match, or that letters are dropped.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "string_grouper==0.8.0" "pandas==2.3.3" "numpy==2.4.6" "scikit-learn==1.9.1" "scipy==1.17.1" \
  "sp-matmul-rs==0.2.1" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
import pandas as pd
from string_grouper import match_strings

names = ["张伟", "王小明", "上海大众汽车有限公司", "AB", "O2", "Lin", "Ann Fox"]


def pairs(**options):
    found = match_strings(pd.Series(names * 2), **options)
    others = found[found.left_index < found.right_index]
    return sorted(set(others.iloc[:, 1]), key=names.index)


usual, letters, single = pairs(), pairs(normalize_to_ascii=False), pairs(normalize_to_ascii=False, ngram_size=1)
print("usual", usual)
print("all letters", letters)
print("single letters", single)
assert usual == ["Lin", "Ann Fox"]
assert letters == ["王小明", "上海大众汽车有限公司", "Lin", "Ann Fox"] and single == names
P
echo "as described: the same name twice is no duplicate"
