#!/usr/bin/env bash
# openpyxl 3.1.5, fastexcel 0.21.0, python-calamine 0.9.1: days as a Chinese Excel formats them (2025年12月9日, 12月9日).
# Those formats have reserved ids (27 to 36, 50 to 58: ISO/IEC 29500-1, 18.8.30), so that no format code stands in the file.
# Expected: a day from each of the three, as from the id 14; the two that share one engine agree.
# Seen: openpyxl (and pandas by default) and fastexcel give the number 46000 for every one of these ids; python-calamine, of the
# same engine as fastexcel, gives 9 December 2025, and so does LibreOffice.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "openpyxl==3.1.5" "fastexcel==0.21.0" "python-calamine==0.9.1" "pyarrow==26.0.1" 2>/dev/null
cd "$folder"
"$folder/env/bin/python" - <<'P' | tee said
import re
import zipfile

import fastexcel
import openpyxl
from python_calamine import CalamineWorkbook

IDS = (14, 27, 31, 36, 50, 57, 58)
book = openpyxl.Workbook()
sheet = book.active
for column in range(1, len(IDS) + 1):
    sheet.cell(1, column, 46000).number_format = f'0"{column}"'  # a style of its own, whose id is set below
book.save("plain.xlsx")
with zipfile.ZipFile("plain.xlsx") as plain, zipfile.ZipFile("days.xlsx", "w") as days:
    for name in plain.namelist():
        text = plain.read(name).decode()
        if name == "xl/styles.xml":
            own = [int(found) for found in re.findall(r'<numFmt numFmtId="(\d+)"', text)]
            text = re.sub(r"<numFmts.*?</numFmts>", "", text)
            for before, after in zip(own, IDS, strict=True):
                text = text.replace(f'<xf numFmtId="{before}"', f'<xf numFmtId="{after}"')
        days.writestr(name, text)

def day(value):
    return value if isinstance(value, (int, float)) else f"{value:%Y-%m-%d}"

cells = next(openpyxl.load_workbook("days.xlsx").active.iter_rows(values_only=True))
print("openpyxl", *(f"{i}:{day(v)}" for i, v in zip(IDS, cells, strict=True)))
frame = fastexcel.read_excel("days.xlsx").load_sheet(0, header_row=None).to_arrow()
print("fastexcel", *(f"{i}:{day(c[0].as_py())}" for i, c in zip(IDS, frame.columns, strict=True)))
cells = CalamineWorkbook.from_path("days.xlsx").get_sheet_by_index(0).to_python()[0]
print("python-calamine", *(f"{i}:{day(v)}" for i, v in zip(IDS, cells, strict=True)))
P
grep -qx "openpyxl 14:2025-12-09 27:46000 31:46000 36:46000 50:46000 57:46000 58:46000" said
grep -qx "fastexcel 14:2025-12-09 27:46000.0 31:46000.0 36:46000.0 50:46000.0 57:46000.0 58:46000.0" said
grep -qx "python-calamine 14:2025-12-09 27:2025-12-09 31:2025-12-09 36:2025-12-09 50:2025-12-09 57:2025-12-09 58:2025-12-09" said
echo "as described: one engine of three gives days"
