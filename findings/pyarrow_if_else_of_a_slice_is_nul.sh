#!/usr/bin/env bash
# pyarrow 23.0.0: texts of a slice of a column, or nothing, chosen by a mask (the rows of a table below its heading).
# Expected: where the mask is true the text of the slice stands there.
# Seen: the first texts are right, later ones are as many NUL characters as they have bytes; no error, no null.
# Without a null to choose, or with a column that is no slice, all is right. 24.0.0 is right as well.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "pyarrow==23.0.0" 2>/dev/null
"$folder/env/bin/python" - <<'P'
import pyarrow as pa
import pyarrow.compute as pc

column = pa.array(["name", "Lin", "Zhou"])
nothing = pa.scalar(None, pa.string())
mask = pa.array([True, True])
below = column.slice(1)
chosen = pc.if_else(mask, below, nothing)
print(below.to_pylist(), chosen.to_pylist())
assert below.to_pylist() == ["Lin", "Zhou"] and chosen.to_pylist() == ["Lin", "\0" * 4]
whole = pc.if_else(mask, pa.array(below.to_pylist()), nothing)
print("no slice", whole.to_pylist())
assert whole.to_pylist() == ["Lin", "Zhou"]
P
echo "as described"
