"""Good files damaged in every way, read by the guard: an answer each time, and the child always comes back."""

import csv
import io
import random
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import openpyxl
import xlsxwriter

from crm_sheets.playbook import Playbook
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.guard import GuardedReader

ROWS = [["日期", "客户名称", "电话", "金额"], ["2026-05-01", "张三", "13800138000", "120.5"], ["合计", "", "", "120.5"]]
HOSTILE = Path(__file__).parents[3] / "shared" / "data"
MOST_BYTES = 200_000


def search(source: random.Random, goes_on: Callable[[], bool]) -> Counter[str]:
    """Damage, read, count; raises what the guard lets through."""
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seeds = good_files(folder)
        rules = Playbook.default().changed("reading.max_seconds", 20).changed("reading.max_memory_mb", 1024)
        with GuardedReader(rules.reading) as reader:
            while goes_on():
                seed = source.choice(seeds)
                path = folder / f"damaged{seed.suffix}"
                path.write_bytes(damage(seed.read_bytes(), source))
                kept = path.read_bytes()
                try:
                    _, problems = next(iter(reader.read([SourceFile(path, path.name)], lambda _: None)))[:2]
                except Exception:
                    (Path(tempfile.gettempdir()) / f"breaks{seed.suffix}").write_bytes(kept)
                    raise
                counts.update([problem.code for problem in problems] or ["read"])
    return counts


def good_files(folder: Path) -> list[Path]:
    """A small workbook or text file of each kind that can be made here, and the small public ones."""
    with xlsxwriter.Workbook(folder / "good.xlsx") as book:
        page = book.add_worksheet("销售")
        for number, row in enumerate(ROWS):
            page.write_row(number, 0, row)
        page.merge_range(5, 0, 6, 1, "合并")
    styled = openpyxl.Workbook()
    styled.active.append(["姓名", "电话", "=1+1"])  # type: ignore[union-attr]
    styled.save(folder / "formula.xlsx")
    text = io.StringIO()
    csv.writer(text).writerows(ROWS)
    (folder / "good.csv").write_bytes(text.getvalue().encode("gb18030"))
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    (folder / "page.xls").write_text(f"<html><table>{lines}</table></html>", encoding="utf-8")
    public = [path for path in HOSTILE.rglob("*.*") if path.suffix in (".xls", ".xlsx", ".ods", ".xlsb")]
    return sorted(folder.iterdir()) + [path for path in sorted(public) if path.stat().st_size < MOST_BYTES]


def damage(data: bytes, source: random.Random) -> bytes:
    """One to eight changes: bytes flipped, cut out, doubled, filled with zeros, or the end cut off."""
    changed = bytearray(data)
    for _ in range(source.randint(1, 8)):
        if not changed:
            break
        at = source.randrange(len(changed))
        end = min(len(changed), at + source.choice((1, 2, 4, 64, 1024)))
        kind = source.randrange(6)
        if kind == 0:
            changed[at] ^= 1 << source.randrange(8)
        elif kind == 1:
            del changed[at:end]
        elif kind == 2:
            changed[at:at] = changed[at:end]
        elif kind == 3:
            changed[at:end] = bytes(end - at)
        elif kind == 4:
            changed[at:end] = source.randbytes(end - at)
        elif source.random() < 0.2:
            del changed[at:]
    return bytes(changed)
