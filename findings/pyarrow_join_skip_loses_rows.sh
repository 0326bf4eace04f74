#!/usr/bin/env bash
# pyarrow 16.1 and 26.0 (first and family name put together): binary_join_element_wise with null_handling="skip".
# Expected: the result has as many rows as the arguments; a row in which every part is null gives an empty text.
# Seen: such rows are left out, so the result is shorter than the columns it came from, without an error.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
for version in 16.1.0 26.0.1; do
  python3 -m venv "$folder/$version"
  "$folder/$version/bin/pip" install -q "pyarrow==$version" 2>/dev/null
  "$folder/$version/bin/python" - <<'P'
import pyarrow as pa
import pyarrow.compute as pc

first, family = pa.array(["Ann", None, "Cid"]), pa.array(["Bell", None, None])
skipped = pc.binary_join_element_wise(first, family, " ", null_handling="skip")
replaced = pc.binary_join_element_wise(first, family, " ", null_handling="replace", null_replacement="")
print(pa.__version__, "skip:", skipped.to_pylist(), "replace:", replaced.to_pylist())
assert skipped.to_pylist() == ["Ann Bell", "Cid"], "changed: the row of nulls is no longer lost"
assert replaced.to_pylist() == ["Ann Bell", " ", "Cid "]
P
done
echo "as described: three rows in, two rows out"
