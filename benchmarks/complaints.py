"""Clock and analysis of a large ledger of complaints, without reading and writing, beside the bare read of its file.

Once by the clock, once by processor time, which other work on the machine changes less:

python -m benchmarks.complaints [--complaints 100000] [--runs 3]
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import median

import fastexcel
import pandas as pd
import xlsxwriter

from crm_sheets.analyses import complaints_desk, complaints_service
from crm_sheets.analyses.facts import Facts
from crm_sheets.book import read_book
from crm_sheets.playbook import Playbook

_CONTENTS = ("龙井有霉味", "外包装压坏", "店员爱理不理", "买完第二天就降价", "发票拖了一个月没寄", "答应的赠品没有给")
_SEVERITIES, _PEOPLE = ("特急", "高", "中", "低"), ("李雷", "韩梅", "许长安", "方雨晴")
_HEADINGS = (
    "投诉编号", "投诉时间", "客户编号", "投诉内容", "紧急程度", "处理人", "派单时间", "答复时间",
    "办结时间", "处理结果", "是否满意", "赔偿金额",
)  # fmt: skip
_PARTS = (complaints_desk.part, complaints_service.part)
_BEGIN = pd.Timestamp("2024-10-01 08:00")


def write_ledger(path: Path, count: int) -> None:
    """A ledger of so many complaints of two years, from a fixed seed."""
    rng = Random(18)
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("投诉台账")
        sheet.write_row(0, 0, _HEADINGS)
        for row in range(1, count + 1):
            received = _BEGIN + pd.Timedelta(minutes=rng.randrange(2 * 365 * 1440))
            steps = [received + pd.Timedelta(minutes=rng.randrange(1, 5000)) for _ in range(3)]
            told = [f"{moment:%Y-%m-%d %H:%M}" for moment in sorted(steps)]
            content = f"{rng.choice(_CONTENTS)}，第 {row} 起"
            line = [f"TS{row:06}", f"{received:%Y-%m-%d %H:%M}", f"KH{rng.randrange(20_000):05}", content]
            line += [rng.choice(_SEVERITIES), rng.choice(_PEOPLE), *told, "已换货并致歉", rng.choice("是否"), ""]
            sheet.write_row(row, 0, line)


def main() -> None:
    """Print the ratio and the seconds behind it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.complaints", description=__doc__)
    parser.add_argument("--complaints", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.xlsx"
        write_ledger(path, asked.complaints)
        book = read_book(path)
        pairs = []
        for _ in range(asked.runs):
            bare = _took(lambda: fastexcel.read_excel(path).load_sheet(0, dtypes="string").to_pandas())
            facts = Facts(book, Playbook.default(), pd.Timestamp("2026-09-30"))
            pairs.append((_took(lambda facts=facts: [part(facts) for part in _PARTS]), bare))
    what = f"clock and analysis of {asked.complaints:,} complaints / bare fastexcel read"
    for n, by in enumerate(("by the clock", "processor time")):
        ratio = median(ours[n] / bare[n] for ours, bare in pairs)
        ours, bare = (median(times[n] for times in one) for one in zip(*pairs, strict=True))
        print(f"{what}, {by}: {ratio:.2f} ({ours:.2f} s / {bare:.2f} s)")


def _took(work: Callable[[], object]) -> tuple[float, float]:
    """The seconds by the clock and of the processor."""
    begin = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - begin[0], time.process_time() - begin[1]


if __name__ == "__main__":
    main()
