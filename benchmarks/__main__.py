"""One command that prints the table of ratios, everything measured in one run as whole processes:

    python -m benchmarks [--lines 1000000] [--files 1000] [--runs 3] [--before PATH_OF_OTHER_CHECKOUT]

Each ratio is the median of the ratios of neighbouring runs (A B A B ...), so that a machine that slows down slows both.
Memory is the largest resident size of the command and its reading children together. With ``--before`` a run with many
customers is held beside the build of another checkout.
"""

import argparse
import tempfile
from math import log, nan
from pathlib import Path
from statistics import median

from benchmarks.desk import write, write_many
from benchmarks.hostile import answered
from benchmarks.measure import compared, measured, memory, processor_ratio, python, ratio, seconds, told
from benchmarks.purchase_model import compared as compared_fits

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples" / "zh"
HOSTILE = HERE.parent.parent / "shared" / "data" / "hostile"
LINES_OF_A_FILE = 500
Row = tuple[str, str, str]  # what, measured, aim


def start_up(runs: int, folder: Path) -> list[Row]:
    """The small cases, which are mostly fixed cost."""
    click = python("-c", "import click")
    desk, _ = compared(run(SAMPLES, folder), click, runs)
    helps, bare = compared(python("-m", "crm_sheets", "--help"), click, 4 * runs)
    return [
        ("run samples/zh, process start to files on disk", f"{seconds(desk):.2f} s", "at most 2.5 s"),
        ("crm-sheets --help / python -c 'import click'", f"{ratio(helps, bare):.2f}", "at most 2.5"),
    ]


def large(lines: int, runs: int, folder: Path) -> list[Row]:
    """One large workbook: read to a Book, and run as a whole, against the bare read."""
    workbook = folder / "large.xlsx"
    write(lines, workbook)
    bare = python(HERE / "bare_read.py", workbook)
    book, bare_book = compared(python(HERE / "book_read.py", workbook), bare, runs, fresh=True)
    whole, bare_whole = compared(run(workbook, folder), bare, runs, fresh=True)
    polars = python(HERE / "polars_script.py", workbook, folder / "polars.xlsx")
    again, scripts = compared(run(workbook, folder), polars, runs, fresh=True)
    return [
        (f"{lines:,} lines to a typed Book / bare fastexcel read", f"{ratio(book, bare_book):.2f}", "at most 1.8"),
        (f"{lines:,} lines to a typed Book, peak memory with children", memory(book), "at most 1,500 MB"),
        (f"run of {lines:,} lines / bare fastexcel read to pandas", f"{ratio(whole, bare_whole):.2f}", "at most 3.0"),
        ("the same / a polars script, processor time", f"{processor_ratio(again, scripts):.2f}", "at most 1.7"),
        (f"run of {lines:,} lines, peak memory with children", memory(whole), "at most 600 MB"),
        (f"run of {lines:,} lines, seconds", f"{seconds(whole):.1f} s", ""),
        (f"bare read of {lines:,} lines, seconds", f"{seconds(bare_whole):.1f} s", ""),
    ]


def analytics(lines: int, runs: int, folder: Path) -> list[Row]:
    """From the Book of the large workbook to all results, against the bare read of its lines."""
    workbook = folder / "large.xlsx"
    ours, bare = python(HERE / "analytics.py", workbook), python(HERE / "bare_read.py", workbook)
    pairs = [(told(ours), measured(bare).seconds) for _ in range(runs)]
    times = f"{median(mine / theirs for mine, theirs in pairs):.2f}"
    return [
        (f"customer analytics of {lines:,} lines / bare fastexcel read", times, "at most 1.0"),
    ]


def middle(lines: int, runs: int, folder: Path) -> list[Row]:
    """A tenth of it against what a team would write by itself."""
    workbook = folder / "middle.xlsx"
    write(lines, workbook)
    plain = python(HERE / "plain_script.py", workbook, folder / "plain.xlsx")
    scripts, mine = compared(plain, run(workbook, folder), runs, fresh=True)
    return [
        (f"plain script / run, {lines:,} lines", f"{ratio(scripts, mine):.1f}", "at least 6"),
        (f"run of {lines:,} lines, seconds", f"{seconds(mine):.1f} s", ""),
    ]


def many(files: int, folder: Path) -> list[Row]:
    """Many small workbooks to a Book, and the same once more, unchanged."""
    write_many(files, LINES_OF_A_FILE, folder / "many")
    read = python(HERE / "book_read.py", folder / "many")
    first, second = measured(read, fresh=True), measured(read)
    loop = measured(python(HERE / "read_loop.py", folder / "many"))
    each, times = f"{first.seconds / files * 1000:.1f}", f"{first.seconds / second.seconds:.1f}"
    beside = f"{first.seconds / loop.seconds:.1f}"
    return [
        (f"{files:,} workbooks of {LINES_OF_A_FILE} lines / a loop that reads them as text", beside, "at most 4"),
        (f"{files:,} workbooks of {LINES_OF_A_FILE} lines, milliseconds a file", each, "at most 12"),
        (f"{files:,} workbooks, first run / unchanged second run", times, "at least 8"),
    ]


def hostile() -> list[Row]:
    """The worst of the damaged and booby-trapped files, each alone; nothing where they are absent."""
    if not HOSTILE.is_dir():
        return []
    found = [answered(path) for path in sorted(HOSTILE.iterdir())]
    heavy = [one for one in found if one.name.startswith("H_")]
    others = [one for one in found if not one.name.startswith("H_")]
    return [
        ("hostile files, slowest answer", f"{max(one.seconds for one in others):.1f} s", "at most 5 s"),
        ("hostile files, most memory of a reader", f"{max(one.megabytes for one in others):,.0f} MB", "at most 300 MB"),
        ("heavy files, slowest answer", f"{max(one.seconds for one in heavy):.1f} s", "at most 15 s"),
        ("heavy files, most memory of a reader", f"{max(one.megabytes for one in heavy):,.0f} MB", "at most 1,500 MB"),
    ]


def growth(lines: int, folder: Path) -> list[Row]:
    """How a run grows from a tenth of the lines to three times as many, after what even ten lines take."""
    taken = []
    few, many = lines // 10, 3 * lines
    for count in (10, few, many):
        workbook = folder / f"growth-{count}.xlsx"
        write(count, workbook)
        taken.append(measured(run(workbook, folder), fresh=True))
        workbook.unlink()
    time, room = _exponent([one.processors for one in taken], 30), _exponent([one.megabytes for one in taken], 30)
    return [
        (f"growth from {few:,} to {many:,} lines: exponent of processor time", f"{time:.2f}", "at most 1.05"),
        (f"growth from {few:,} to {many:,} lines: exponent of memory", f"{room:.2f}", "at most 0.9"),
        (f"run of {many:,} lines, peak memory with children", f"{taken[-1].megabytes:,.0f} MB", ""),
    ]


def _exponent(taken: list[float], times: int) -> float:
    """By what power it grows when the lines become so many times as many, without the fixed part, the first."""
    fixed, small, big = taken
    return log((big - fixed) / (small - fixed)) / log(times) if fixed < small < big else nan


def before(checkout: Path | None, lines: int, runs: int, folder: Path) -> list[Row]:
    """A run in which two of three lines are of a customer of their own, beside another build of the program."""
    if checkout is None:
        return []
    workbook, command = folder / "customers.xlsx", run(folder / "customers.xlsx", folder)
    buyers = lines * 2 // 3
    write(lines, workbook, buyers)
    both = (HERE.parent, checkout)
    pairs = [[measured(command, fresh=True, checkout=one) for one in both] for _ in range(runs)]
    ours, theirs = ([pair[place] for pair in pairs] for place in (0, 1))
    beside = f"{processor_ratio(ours, theirs):.2f}"
    return [
        (f"run of {lines:,} lines, {buyers:,} customers / the build before, processor time", beside, "at most 0.5"),
    ]


def run(source: Path, folder: Path) -> list[str]:
    """The main job on a source."""
    return python("-m", "crm_sheets", "run", source, "-o", folder / "out", "--quiet")


def main() -> None:
    """Print the table as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--files", type=int, default=1_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--before", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table = start_up(chosen.runs, folder) + large(chosen.lines, chosen.runs, folder)
        table += analytics(chosen.lines, chosen.runs, folder)
        table += middle(chosen.lines // 10, chosen.runs, folder) + many(chosen.files, folder) + hostile()
        table += growth(chosen.lines, folder)
        table += before(chosen.before, chosen.lines * 3 // 10, chosen.runs, folder)
        table += compared_fits(1_000_000, chosen.runs, folder)
    print("| what | measured | aim |\n|---|--:|---|")
    for line in table:
        print(f"| {' | '.join(line)} |")


if __name__ == "__main__":
    main()
