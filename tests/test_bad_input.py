"""What users do wrong: a message that says what to do, the right exit code, never a traceback; in both languages."""

import errno
import json
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import pytest
from commands import Said, command, process
from recalculate import read
from small_desk import LINES, SALES_EN, broken, small_desk, workbook

from crm_sheets.jobs import job_start, pipeline
from crm_sheets.jobs import new_desk as desks
from crm_sheets.output import staged as outputs
from crm_sheets.report import write_playbook

pytestmark = pytest.mark.usefixtures("reports_unread")

BOOKS = ("report.xlsx", "follow-ups.xlsx", "problems.xlsx")


class Case(NamedTuple):
    """Arguments after ``run`` (made in a folder), the exit code, and what has to be said in each language."""

    arguments: Callable[[Path], list[object]]
    code: int
    en: tuple[str, ...]
    zh: tuple[str, ...]


def _missing(tmp: Path) -> list[object]:
    return [tmp / "nix", "-o", tmp / "out"]


def _empty_folder(tmp: Path) -> list[object]:
    (tmp / "in").mkdir()
    return [tmp / "in", "-o", tmp / "out"]


def _only_a_lock_file(tmp: Path) -> list[object]:
    (tmp / "in").mkdir()
    (tmp / "in" / "~$sales.xlsx").write_bytes(b"x" * 165)
    return [tmp / "in", "-o", tmp / "out"]


def _empty_workbook(tmp: Path) -> list[object]:
    return [workbook(tmp / "empty.xlsx"), "-o", tmp / "out"]


def _no_bytes(tmp: Path) -> list[object]:
    (tmp / "a.csv").write_bytes(b"")
    return [tmp / "a.csv", "-o", tmp / "out"]


def _no_known_table(tmp: Path) -> list[object]:
    return [workbook(tmp / "stock.xlsx", ("Part no", "Shelf", "Weight"), (1, "A", 3.2)), "-o", tmp / "out"]


def _only_a_damaged_file(tmp: Path) -> list[object]:
    return [broken(tmp / "cut off.xlsx"), "-o", tmp / "out"]


def _one_damaged_file(tmp: Path) -> list[object]:
    broken(small_desk(tmp / "in") / "cut off.xlsx")
    return [tmp / "in", "-o", tmp / "out"]


def _file_in_place_of_the_folder(tmp: Path) -> list[object]:
    (tmp / "out").write_text("mine")
    return [small_desk(tmp / "in"), "-o", tmp / "out"]


def _file_on_the_way_to_the_folder(tmp: Path) -> list[object]:
    (tmp / "file").write_text("mine")
    return [small_desk(tmp / "in"), "-o", tmp / "file" / "out"]


def _folder_in_place_of_a_file(tmp: Path) -> list[object]:
    (tmp / "out" / "problems.xlsx").mkdir(parents=True)
    return [small_desk(tmp / "in"), "-o", tmp / "out"]


def _before_all_data(tmp: Path) -> list[object]:
    return [small_desk(tmp / "in"), "-o", tmp / "out", "--as-of", "2020-01-01"]


def _no_date(tmp: Path) -> list[object]:
    return [small_desk(tmp / "in"), "-o", tmp / "out", "--as-of", "30.9.2026"]


def _no_such_day(tmp: Path) -> list[object]:
    return [small_desk(tmp / "in"), "-o", tmp / "out", "--as-of", "2026-02-30"]


def _unknown_option(tmp: Path) -> list[object]:
    return [tmp, "-o", tmp / "out", "--stricct"]


def _unknown_language(tmp: Path) -> list[object]:
    return [tmp, "-o", tmp / "out", "--lang", "fr"]


def _no_output_folder(tmp: Path) -> list[object]:
    return [tmp]


def _no_path(tmp: Path) -> list[object]:
    return ["-o", tmp / "out"]


def _option_without_value(tmp: Path) -> list[object]:
    return [tmp, "-o"]


def _playbook_missing(tmp: Path) -> list[object]:
    return [small_desk(tmp / "in"), "-o", tmp / "out", "--playbook", tmp / "nix.xlsx"]


def _playbook_damaged(tmp: Path) -> list[object]:
    return [small_desk(tmp / "in"), "-o", tmp / "out", "--playbook", broken(tmp / "rules.xlsx")]


def _playbook_without_settings(tmp: Path) -> list[object]:
    rules = workbook(tmp / "rules.xlsx", ("a", "b"), ("c", "d"))
    return [small_desk(tmp / "in"), "-o", tmp / "out", "--playbook", rules]


def _playbook_with_wrong_values(tmp: Path) -> list[object]:
    rules = workbook(tmp / "rules.xlsx", ("设置名", "值"), ("tiers.vip", "lots"), ("tiers.vipp", "3%"))
    return [small_desk(tmp / "in"), "-o", tmp / "out", "--playbook", rules]


REFUSED: dict[str, Case] = {
    "path missing": Case(_missing, 1, ("nix does not exist", "Check the spelling"), ("找不到", "nix", "请检查")),
    "folder empty": Case(
        _empty_folder, 1, ("no workbook found", "xlsx", "csv", "Put your"), ("没有可读取的表格", "xlsx", "csv", "请把")
    ),
    "only a lock file": Case(_only_a_lock_file, 1, ("no workbook found",), ("没有可读取的表格",)),
    "workbook empty": Case(
        _empty_workbook, 1, ("empty.xlsx", "empty", "sales table", "crm-sheets new"), ("empty.xlsx", "空", "销售表")
    ),
    "no bytes": Case(_no_bytes, 1, ("a.csv", "sales table (date, customer, amount)"), ("a.csv", "日期、客户、金额")),
    "no known table": Case(
        _no_known_table,
        1,
        (
            "stock.xlsx / Sheet1: none of ours, left alone. Headings: Part no · Shelf · Weight",
            "problems.xlsx",
            "Tables",
        ),
        ("stock.xlsx / Sheet1：不是我们的表，没有动它。表头：Part no · Shelf · Weight", "problems.xlsx", "识别出的表"),
    ),
    "only a damaged file": Case(
        _only_a_damaged_file, 1, ("cut off.xlsx", "cannot be opened"), ("cut off.xlsx", "打不开")
    ),
    "file in place of the folder": Case(
        _file_in_place_of_the_folder, 1, ("Cannot write to", "out", "Choose a folder"), ("无法写入", "out", "请换一个")
    ),
    "file on the way": Case(_file_on_the_way_to_the_folder, 1, ("Cannot write to",), ("无法写入",)),
    "folder in place of a file": Case(
        _folder_in_place_of_a_file, 1, ("Cannot write to", "problems.xlsx"), ("无法写入", "problems.xlsx")
    ),
    "before all data": Case(
        _before_all_data,
        1,
        ("2020-01-01 lies before the first record, 2026-08-03", "Choose a date on or after 2026-08-03"),
        ("2020-01-01 早于最早的记录 2026-08-03", "请换一个"),
    ),
    "no date": Case(
        _no_date, 2, ("--as-of: '30.9.2026' is not a date; write it like 2026-09-30",), ("不是日期，请写成 2026-09-30",)
    ),
    "no such day": Case(_no_such_day, 2, ("'2026-02-30' is not a date",), ("“2026-02-30”不是日期",)),
    "unknown option": Case(
        _unknown_option,
        2,
        ("no option --stricct", "Did you mean --strict?", "run --help"),
        ("没有 --stricct", "--strict？"),
    ),
    "unknown language": Case(
        _unknown_language, 2, ("--lang cannot be 'fr'", "zh, en, auto"), ("不能是“fr”", "zh, en, auto")
    ),
    "no output folder": Case(
        _no_output_folder, 2, ("-o / --out is missing", "run --help"), ("缺少 -o / --out", "run --help")
    ),
    "no path": Case(_no_path, 2, ("Name the folder (or file)",), ("请写上表格所在的文件夹",)),
    "option without value": Case(_option_without_value, 2, ("missing after -o",), ("-o 后面缺少内容",)),
    "playbook missing": Case(
        _playbook_missing, 1, ("nix.xlsx does not exist", "--playbook"), ("找不到规则表", "--playbook", "请检查")
    ),
    "playbook damaged": Case(
        _playbook_damaged, 1, ("rules.xlsx cannot be read", "Make a new one"), ("读不出来", "请用")
    ),
    "playbook without settings": Case(
        _playbook_without_settings, 1, ("rules.xlsx cannot be read",), ("rules.xlsx 读不出来",)
    ),
}
GOES_ON: dict[str, Case] = {
    "one damaged file": Case(
        _one_damaged_file,
        3,
        ("File damaged", "cut off.xlsx", "save it as xlsx"),
        ("文件损坏", "cut off.xlsx", "另存为 xlsx"),
    ),
    "playbook with wrong values": Case(
        _playbook_with_wrong_values,
        3,
        ("Impossible value in the playbook", "Unknown setting in the playbook", "rules.xlsx"),
        ("规则表里的值不能用", "规则表里有不认识的设置", "rules.xlsx"),
    ),
}


def words(case: Case, lang: str) -> tuple[str, ...]:
    return case.zh if lang == "zh" else case.en


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str, lang: str, tmp_path: Path) -> None:
    case = REFUSED[name]
    said = command("run", "--quiet", *case.arguments(tmp_path), lang=lang)
    assert said.code == case.code
    assert said.out == "", "only results go to stdout"
    assert [word for word in words(case, lang) if word not in said.err] == []
    assert "Traceback" not in said.err
    assert not (tmp_path / "out" / "report.xlsx").exists()


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", GOES_ON)
def test_goes_on(name: str, lang: str, tmp_path: Path) -> None:
    case = GOES_ON[name]
    said = command("run", *case.arguments(tmp_path), lang=lang)
    assert said.code == case.code
    assert [word for word in words(case, lang) if word not in said.out] == []
    assert "500.75" in said.out
    assert [name for name in BOOKS if not (tmp_path / "out" / name).is_file()] == []


@pytest.mark.parametrize("name", ["path missing", "only a damaged file"])
@pytest.mark.heavy
def test_refused_by_a_process_of_its_own(name: str, tmp_path: Path) -> None:
    case = REFUSED[name]
    said = process("run", *case.arguments(tmp_path), "--quiet")
    assert (said.code, said.out) == (1, "")
    assert [word for word in case.en if word not in said.err] == []
    assert "Traceback" not in said.err
    assert len(said.err.strip().splitlines()) <= 4  # what was seen, what to do, where problems.xlsx is


def test_a_refused_run_leaves_no_empty_folder(tmp_path: Path) -> None:
    command("run", *_empty_folder(tmp_path))
    assert not (tmp_path / "out").exists()


def test_a_damaged_file_is_named_in_the_problems(tmp_path: Path) -> None:
    command("run", *_one_damaged_file(tmp_path))
    every = read(tmp_path / "out" / "problems.xlsx").worksheets[1]
    assert any("cut off.xlsx" in row for row in every.iter_rows(values_only=True))


def test_an_unusable_setting_keeps_its_default(tmp_path: Path) -> None:
    command("run", *_playbook_with_wrong_values(tmp_path), "--lang", "en")
    every = list(read(tmp_path / "out" / "problems.xlsx").worksheets[1].iter_rows(values_only=True))
    texts = [" | ".join(str(cell) for cell in row) for row in every]
    assert any("rules.xlsx" in text and "'lots'" in text and "The default 1%" in text for text in texts)
    assert any("rules.xlsx" in text and "Did you mean tiers.vip?" in text for text in texts)


def test_lock_files_are_skipped_in_silence(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "in")
    (desk / "~$sales.xlsx").write_bytes(b"x" * 165)
    said = command("run", desk, "-o", tmp_path / "out", "--verbose")
    assert said.code == 0
    assert "~$" not in said.out + said.err


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As root may write everywhere, the system's refusal is played."""
    desk = small_desk(tmp_path / "in")

    def refuse(*args: object, **more: object) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    for target, name in ((Path, "mkdir"), (outputs.tempfile, "mkdtemp")):
        with monkeypatch.context() as patch:
            patch.setattr(target, name, refuse)
            said = command("run", desk, "-o", tmp_path / "out", "-q")
        assert said.code == 1
        assert "Cannot write to" in said.err
        assert "(Permission denied). Choose a folder that you may write to" in said.err


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "report.xlsx is open elsewhere and cannot be replaced"), ("zh", "report.xlsx 正在别处打开")],
)
def test_a_workbook_open_in_excel(lang: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to replace an open file: the new one stands beside it, and nobody's file is overwritten."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "report.xlsx").write_bytes(b"open")
    (out / "report (2).xlsx").write_bytes(b"filled in by hand")
    monkeypatch.setattr(Path, "replace", _open_elsewhere(Path.replace, out / "report.xlsx"))
    said = command("run", small_desk(tmp_path / "in"), "-o", out, lang=lang)
    assert said.code == 0
    assert text in said.out
    assert str(out / "report (3).xlsx") in said.out
    assert (out / "report.xlsx").read_bytes() == b"open"
    assert (out / "report (2).xlsx").read_bytes() == b"filled in by hand"
    assert read(out / "report (3).xlsx").sheetnames


def _open_elsewhere(replace: Callable[[Path, Path], Path], place: Path) -> Callable[[Path, Path], Path]:
    def patched(self: Path, target: Path) -> Path:
        if place in (self, target):  # neither replaced nor renamed
            raise PermissionError(errno.EACCES, "Access is denied", str(target))
        return replace(self, target)

    return patched


def test_disk_full_leaves_the_old_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, out = small_desk(tmp_path / "in"), tmp_path / "out"
    command("run", desk, "-o", out)
    before = _contents(out)

    def full(*args: object, **more: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    for step in ("write_report", "write_problems"):
        with monkeypatch.context() as patch:
            patch.setattr(pipeline, step, full)
            said = command("run", desk, "-o", out, "-q")
        assert said.code == 1
        assert f"Cannot write to {out} (No space left on device)" in said.err
        assert _contents(out) == before


def test_disk_full_inside_the_writer_of_workbooks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Xlsxwriter raises an error of its own; users are told of their folder, not of our temporary one."""
    import xlsxwriter.workbook

    def full(*args: object, **more: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(xlsxwriter.workbook, "ZipFile", full)
    said = command("run", small_desk(tmp_path / "in"), "-o", tmp_path / "out", "-q")
    assert said.code == 1
    assert f"Cannot write to {tmp_path / 'out'} (No space left on device)" in said.err
    assert not (tmp_path / "out").exists()


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "Something unexpected went wrong"), ("zh", "出现了没有预料到的错误")]
)
def test_a_bug_becomes_a_sentence_and_a_log(
    lang: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, out = small_desk(tmp_path / "in"), tmp_path / "out"
    monkeypatch.setattr(outputs.tempfile, "tempdir", str(tmp_path))

    def bug(*args: object, **more: object) -> NoReturn:
        raise ValueError("a mistake of ours, 客户")

    monkeypatch.setattr(pipeline, "_analysed", bug)
    said = command("run", desk, "-o", out, "-q", lang=lang)
    assert (said.code, said.out) == (1, "")
    assert text in said.err
    assert "Traceback" not in said.err
    (log,) = tmp_path.glob("crm-sheets-error-*.log")
    assert str(log) in said.err
    told = log.read_text("utf-8")
    assert "in bug" in told, "where it went wrong"
    assert told.endswith("ValueError\n")
    assert "客户" not in told.partition("in bug")[2].replace('raise ValueError("a mistake of ours, 客户")', ""), (
        "no values"
    )
    assert not out.exists()


def test_a_bug_where_no_log_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def bug(*args: object, **more: object) -> NoReturn:
        monkeypatch.setattr(outputs.tempfile, "tempdir", str(tmp_path / "gone"))
        raise ValueError("a mistake of ours")

    monkeypatch.setattr(pipeline, "_analysed", bug)
    said = command("run", small_desk(tmp_path / "in"), "-o", tmp_path / "out", "-q")
    assert said.code == 1
    assert "ValueError: a mistake of ours" in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("mishap", "text"),
    [
        (KeyboardInterrupt(), "Stopped; earlier results are unchanged."),
        (MemoryError(), "Not enough memory"),
        (PermissionError(errno.EACCES, "Permission denied", "sales.xlsx"), "does not give access to sales.xlsx"),
    ],
)
def test_mishaps_while_reading(
    mishap: BaseException, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the output folder is to blame."""

    def fail(*args: object, **more: object) -> NoReturn:
        raise mishap

    monkeypatch.setattr(job_start, "whole_book", fail)
    said = command("run", small_desk(tmp_path / "in"), "-o", tmp_path / "out", "-q")
    assert (said.code, said.out) == (1, "")
    assert text in said.err
    assert "Cannot write" not in said.err
    assert not (tmp_path / "out").exists()


@pytest.mark.heavy
def test_ctrl_c_in_a_process_of_its_own(tmp_path: Path) -> None:
    said = interrupted(["run", str(small_desk(tmp_path / "in")), "-o", str(tmp_path / "out")], "[2/5]")
    assert said.code == 1
    assert "Stopped; earlier results are unchanged." in said.err
    assert "Traceback" not in said.err
    assert not (tmp_path / "out").exists()


def interrupted(arguments: list[str], at: str) -> Said:
    """Start the command, interrupt it when the step begins, and wait for its end."""
    import os
    import subprocess
    import sys

    env = {**os.environ, "CRM_SHEETS_LANG": "en", "PYTHONIOENCODING": "utf-8"}
    line = [sys.executable, "-m", "crm_sheets", *arguments]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env) as started:
        assert started.stderr is not None
        said = ""
        while at not in said:
            said += started.stderr.readline()
        started.send_signal(signal.SIGINT)
        out, err = started.communicate(timeout=60)
    return Said(started.returncode, out, said + err)


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "Another crm-sheets is writing to"), ("zh", "另一个 crm-sheets 正在写入")]
)
def test_two_runs_into_one_folder(lang: str, text: str, tmp_path: Path) -> None:
    with outputs.output_folder(tmp_path / "out"):
        said = command("run", small_desk(tmp_path / "in"), "-o", tmp_path / "out", "-q", lang=lang)
    assert said.code == 1
    assert text in said.err


@pytest.mark.heavy
def test_the_playbook_beside_the_inbox_is_used_and_named(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "shop" / "inbox")
    workbook(tmp_path / "shop" / "playbook.xlsx", ("设置名", "值"), ("tiers.vip", "80%"))
    said = command("run", desk, "-o", tmp_path / "shop" / "out", "--json")
    assert json.loads(said.out)["key_figures"]["vip"] == 2
    said = command("run", desk, "-o", tmp_path / "shop" / "out")
    assert f"Rules: {tmp_path / 'shop' / 'playbook.xlsx'}" in said.out


def test_an_empty_playbook_changes_nothing(tmp_path: Path) -> None:
    write_playbook(tmp_path / "playbook.xlsx")
    desk = small_desk(tmp_path / "in")
    plain = command("run", desk, "-o", tmp_path / "a", "--json", "-q").out.replace(str(tmp_path / "a"), "")
    rules = ["--playbook", tmp_path / "playbook.xlsx"]
    assert (
        command("run", desk, "-o", tmp_path / "b", "--json", "-q", *rules).out.replace(str(tmp_path / "b"), "") == plain
    )


def test_new_on_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[Any] = []

    def full(source: Path, target: Path) -> None:
        if copied:
            raise OSError(errno.ENOSPC, "No space left on device")
        copied.append(shutil.copyfile(source, target))

    monkeypatch.setattr(desks, "copyfile", full)
    said = command("new", tmp_path / "shop")
    assert said.code == 1
    assert "No space left on device" in said.err
    assert list((tmp_path / "shop").iterdir()) == []


def test_rows_without_an_amount_or_date_are_named_and_left_out(tmp_path: Path) -> None:
    rows = [*LINES, (None, "Ann Lee", "13800138001", 99), ("2026-09-22", "Ann Lee", "13800138001", None)]
    said = command("run", workbook(tmp_path / "in" / "s.xlsx", SALES_EN, *rows), "-o", tmp_path / "out", "-v")
    assert said.code == 3
    assert "Required cell empty" in said.out
    assert [place for place in ("s.xlsx / Sheet1 / A5", "s.xlsx / Sheet1 / D6") if place not in said.out] == []
    assert "500.75" in said.out
