#!/usr/bin/env bash
# pingouin 0.7.0, cronbach_alpha(nan_policy="listwise"): a questionnaire in which some respondents left an item blank.
# Expected: the same as for the complete rows alone, alpha and its interval (Feldt) both.
# Seen: alpha is that of the complete rows; the interval counts the incomplete ones too, so it is too narrow, silently.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "pingouin==0.7.0" 2>/dev/null
cd "$folder"
"$folder/env/bin/python" -W ignore - <<'P'
import numpy as np
import pandas as pd
import pingouin

rows = pd.DataFrame(
    {
        "a": [4, 5, 3, 2, 5, 4, 1, 3, 4, 5, 2, 4],
        "b": [4, 4, 3, 2, 5, 5, 2, 3, 4, 4, 1, 3],
        "c": [3, 5, 2, 1, 4, 4, 2, 4, 5, 4, np.nan, np.nan],
        "d": [5, 4, 3, 3, 5, 3, 1, 2, np.nan, 5, 2, 4],
    }
)
alpha, interval = pingouin.cronbach_alpha(data=rows, nan_policy="listwise")
complete, its_interval = pingouin.cronbach_alpha(data=rows.dropna(), nan_policy="listwise")
print(f"all {len(rows)} rows: {alpha:.4f} {interval}; the {len(rows.dropna())} complete ones: {complete:.4f} {its_interval}")
assert abs(alpha - complete) < 1e-9
assert interval[0] > its_interval[0] + 0.01
P
echo "as described: the interval fits more respondents than alpha rests on"
