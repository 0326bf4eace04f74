"""Recalculate a workbook in LibreOffice and compare every formula with the value stored beside it."""

import csv
import math
import shutil
import subprocess
import tempfile
import warnings
from pathlib import Path

from openpyxl import Workbook, load_workbook

# Without this LibreOffice trusts the stored values, and the comparison could never fail.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def differences(path: Path) -> list[str]:
    """Every formula of a workbook whose stored value is not what LibreOffice computes, as a line of text."""
    stored, computed = read(path, values=True), recalculated(path)
    found = []
    for sheet in read(path):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    ours = stored[sheet.title][cell.coordinate].value
                    theirs = computed[sheet.title][cell.coordinate].value
                    if not _same(ours, theirs):
                        found.append(
                            f"{sheet.title}!{cell.coordinate} {cell.value}: stored {ours!r}, computed {theirs!r}"
                        )
    return found


def formulas(path: Path) -> int:
    """How many formulas a workbook holds."""
    return sum(cell.data_type == "f" for sheet in read(path) for row in sheet.iter_rows() for cell in row)


def read(path: Path, *, values: bool = False) -> Workbook:
    """A workbook by openpyxl, which warns of the data bars that it does not know."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return load_workbook(path, data_only=values)


def recalculated(path: Path) -> Workbook:
    with tempfile.TemporaryDirectory() as folder:
        return read(_converted(path, "xlsx", Path(folder)), values=True)


def shown(path: Path) -> list[list[str]]:
    """The cells of the first sheet as LibreOffice shows them."""
    with tempfile.TemporaryDirectory() as folder:
        text = _converted(path, "csv:Text - txt - csv (StarCalc):44,34,76,1", Path(folder)).read_text("utf-8")
    return list(csv.reader(text.splitlines()))


def _converted(path: Path, kind: str, folder: Path) -> Path:
    """A workbook as a headless LibreOffice saves it."""
    program = shutil.which("soffice")
    if program is None:
        raise FileNotFoundError("soffice is missing: apt-get install -y --no-install-recommends libreoffice-calc")
    profile, out = folder / "profile", folder / "out"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    copy = Path(shutil.copy(path, folder / "book.xlsx"))
    home = f"-env:UserInstallation={profile.as_uri()}"
    command = [program, home, "--headless", "--convert-to", kind, "--outdir", str(out), str(copy)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return out / f"book.{kind.partition(':')[0]}"


def _same(ours: object, theirs: object) -> bool:
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-9)
    return ours == theirs
