#!/usr/bin/env bash
# phonenumbers 9.0.40, a desk in China with customers in the United States whose numbers were typed without +1.
# Expected: ten digits of a US number, read with the region CN, are not valid.
# Seen: many are valid Chinese landlines (0415 is Dandong, 021 Shanghai); formatted nationally they gain a 0 that nobody typed.
# And the other way: a Chinese mobile read with the region US loses its first 1 and is possible.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "phonenumbers==9.0.40" 2>/dev/null
"$folder/env/bin/python" - <<'P'
import phonenumbers
from phonenumbers import PhoneNumberFormat

national = PhoneNumberFormat.NATIONAL
for typed, shown in (("4155552671", "0415 555 2671"), ("2125550147", "021 2555 0147"), ("2025550147", "020 2555 0147")):
    number = phonenumbers.parse(typed, "CN")
    print(typed, "CN", phonenumbers.is_valid_number(number), phonenumbers.format_number(number, national))
    assert phonenumbers.is_valid_number(number) and phonenumbers.format_number(number, national) == shown
mobile = phonenumbers.parse("13800138000", "US")
print("13800138000 US", phonenumbers.is_possible_number(mobile), phonenumbers.format_number(mobile, national))
assert phonenumbers.is_possible_number(mobile) and phonenumbers.format_number(mobile, national) == "(380) 013-8000"
P
echo "as described"
