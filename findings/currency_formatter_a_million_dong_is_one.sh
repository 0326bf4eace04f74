#!/usr/bin/env bash
# currency-formatter 1.5.9 (npm): format() and then unformat() of the same amount with the same currency or locale.
# Expected: the amount that went in, rounded to the digits of its currency; both read one table of currencies.
# Seen: 1250000 dong are written 1.250.000 ₫ and read as 1.25, since that table has the dot for thousands and for decimals;
# a refund of 1234.50 tenge is written -₸1 234-50 and read as 0.1234 (the hyphen is the decimal sign, so the minus is one too),
# while 1234.50 comes back whole; the locale es-PE writes 1.234.567,50 S/. and reads 1.234, de-CH as well: format() looks up the
# language of a locale and unformat() does not. Euros, rupees and yuan come back. The README shows the pair without a limit.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" "currency-formatter@1.5.9" >/dev/null
cd "$folder"
node -e '
const money = require("currency-formatter");
for (const [amount, how] of [[1250000, {code: "VND"}], [1234.5, {code: "KZT"}], [-1234.5, {code: "KZT"}], [-1234.5, {code: "KGS"}],
  [1234567.5, {locale: "es-PE"}], [1234567.5, {locale: "de-CH"}], [1234567.5, {locale: "de-DE"}], [-1234.5, {code: "CNY"}]]) {
  const written = money.format(amount, how);
  console.log(Object.values(how)[0], amount, "|", written.replace(/\u00a0/g, " "), "|", money.unformat(written, how));
}
' | tee said
test "$(cat said)" = "VND 1250000 | 1.250.000 ₫ | 1.25
KZT 1234.5 | ₸1 234-50 | 1234.5
KZT -1234.5 | -₸1 234-50 | 0.1234
KGS -1234.5 | -1 234-50 сом | 0.1234
es-PE 1234567.5 | 1.234.567,50 S/. | 1.234
de-CH 1234567.5 | 1.234.567,50 CHF | 1.234
de-DE 1234567.5 | 1.234.567,50 € | 1234567.5
CNY -1234.5 | -¥1,234.50 | -1234.5"
echo "as described: a million dong is one and a quarter"
