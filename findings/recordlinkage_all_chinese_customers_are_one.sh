#!/usr/bin/env bash
# recordlinkage 0.16, preprocessing.clean and then Index.block: looking for customers that stand twice in a list, as its guide does it.
# Expected: names in Chinese stay as they are (the texts are Unicode), or become missing; different names are no pair.
# Seen: clean() makes each of them an empty text, and Zoë becomes zo: by default it deletes what is no Latin letter or digit, also with
# strip_accents=None. Empty is a value and not missing, so that every Chinese customer is a candidate for every other, and exact() says
# 1. The deleting pattern stands among the defaults in the documentation; that blocking and comparing take the rest for equal does not.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "recordlinkage==0.16" "pandas==2.3.3" "numpy==1.26.4" "scipy==1.17.1" "scikit-learn==1.9.1" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
import pandas as pd
import recordlinkage
from recordlinkage.preprocessing import clean

customers = pd.DataFrame({"name": ["王芳", "李强", "赵敏", "Zoë Fox", "Ed Fox"]})
customers["cleaned"] = clean(customers["name"])
print(customers)
assert customers["cleaned"].tolist() == ["", "", "", "zo fox", "ed fox"]
index = recordlinkage.Index()
index.block("cleaned")
pairs = index.index(customers)
compare = recordlinkage.Compare()
compare.exact("cleaned", "cleaned", label="equal")
found = compare.compute(pairs, customers)
for (one, other), row in found.iterrows():
    print(customers["name"][one], customers["name"][other], row["equal"])
assert len(found) == 3 and found["equal"].eq(1).all()
P
echo "as described: all Chinese customers are one"
