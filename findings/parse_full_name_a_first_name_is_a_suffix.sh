#!/usr/bin/env bash
# parse-full-name 1.2.7 (npm), parseFullName: names as lists have them, family name first with a comma, and some Asian ones.
# Expected: Garcia Lopez, Eva is Eva of the family Garcia Lopez, as Garcia, Eva is Eva of the family Garcia; Du Wei has two names.
# Seen: Garcia Lopez, Eva is first name Garcia, last name Lopez and the suffix Eva; Chan Tai Man, Peter and Dos Santos, Ana as well, since two
# words before a comma are taken for a whole name. van der Berg, Jan is right. Du Wei, Di Li, Van Le and Bin Li have no first name at all, for
# du, di, van and bin are particles; Wei Du is right. The list of errors that it returns is empty. The README says that it reads
# "last, first".
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" "parse-full-name@1.2.7" >/dev/null
cd "$folder"
node -e '
const {parseFullName} = require("parse-full-name");
for (const name of ["Garcia, Eva", "Garcia Lopez, Eva", "Chan Tai Man, Peter", "Dos Santos, Ana", "van der Berg, Jan", "Wei Du", "Du Wei", "Di Li",
  "Van Le", "Bin Li"]) {
  const {error, ...parts} = parseFullName(name);
  console.log(name, "|", ...Object.entries(parts).filter(([, text]) => text).map(([part, text]) => `${part}: ${text};`), error.length, "errors");
}
' | tee said
test "$(cat said)" = "Garcia, Eva | first: Eva; last: Garcia; 0 errors
Garcia Lopez, Eva | first: Garcia; last: Lopez; suffix: Eva; 0 errors
Chan Tai Man, Peter | first: Chan; middle: Tai; last: Man; suffix: Peter; 0 errors
Dos Santos, Ana | first: Dos; last: Santos; suffix: Ana; 0 errors
van der Berg, Jan | first: Jan; last: van der Berg; 0 errors
Wei Du | first: Wei; last: Du; 0 errors
Du Wei | last: Du Wei; 0 errors
Di Li | last: Di Li; 0 errors
Van Le | last: Van Le; 0 errors
Bin Li | last: Bin Li; 0 errors"
echo "as described: Eva is a suffix"
