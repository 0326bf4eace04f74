"""crm-sheets watch: what is dropped is archived, run and answered once, whatever happens meanwhile."""

import shutil
from pathlib import Path

import pytest
from dropped import SALES, Hours, desk, log, names, sales_book
from openpyxl import load_workbook
from recalculate import read
from small_desk import broken

from crm_sheets.dropping import archive as archiving
from crm_sheets.errors import NoDesk, WatchInUse
from crm_sheets.jobs import watch
from crm_sheets.jobs.desk_watch import DeskWatch
from crm_sheets.jobs.watch import LOCK
from crm_sheets.output.locks import locked
from crm_sheets.report import write_playbook

pytestmark = pytest.mark.usefixtures("reading_here", "results_unread")
WRONG = SALES + "2026-09-21,Bob Ray,13800138002,twelve\n"  # an amount that is none


def archived(folder: Path) -> list[str]:
    return [name.partition(" [")[0] + Path(name).suffix for name in names(folder / "archive")]


def test_a_file_without_problems_gets_the_report_beside_it(tmp_path: Path) -> None:
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    assert hours.once(shop)
    assert names(shop / "inbox") == ["sales.csv", "sales_report.xlsx"], "the original stays"
    assert (shop / "inbox" / "sales_report.xlsx").read_bytes() == (shop / "out" / "report.xlsx").read_bytes()
    assert archived(shop) == ["2026-10-01/sales.csv"]
    assert log(shop)[0]["files"][0]["rows_used"] == 3
    assert log(shop)[0]["money_used"] == 500.75


def test_a_file_of_the_team_that_is_called_as_an_answer_stays(tmp_path: Path) -> None:
    """The report for sales.csv takes another name, and what the team's own sales_report.xlsx holds counts."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    own = sales_book(shop / "inbox" / "sales_report.xlsx")
    before = own.read_bytes()
    assert hours.once(shop)
    assert own.read_bytes() == before
    assert {"sales_report (2).xlsx", "sales_report_report.xlsx"} <= set(names(shop / "inbox"))
    assert len(log(shop)[0]["files"]) == 2
    assert hours.once(shop)
    assert len(log(shop)) == 1, "our answers cause no run"


def test_a_file_with_problems_gets_its_own_list(tmp_path: Path) -> None:
    """The list names that file alone: whoever dropped it sees no other file's rows."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES, august__csv=WRONG)
    assert hours.once(shop)
    assert names(shop / "inbox") == ["august.csv", "august_problems.xlsx", "sales.csv", "sales_report.xlsx"]
    cells = [str(cell.value) for page in read(shop / "inbox" / "august_problems.xlsx") for row in page for cell in row]
    assert any("twelve" in cell for cell in cells)
    assert not any(cell == "sales.csv" for cell in cells)


def test_answers_are_no_data_and_cause_no_run(tmp_path: Path) -> None:
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    hours.once(shop)
    assert hours.once(shop)
    assert len(log(shop)) == 1
    shutil.copy(shop / "out" / "follow-ups.xlsx", shop / "inbox" / "mine.xlsx")  # ours by its mark, whatever its name
    assert hours.once(shop)
    assert len(log(shop)) == 1


def test_the_same_file_again_is_recognised(tmp_path: Path) -> None:
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    hours.once(shop)
    (shop / "inbox" / "sales.csv").unlink()
    (shop / "inbox" / "sales.csv").write_text(SALES)  # another file with the same bytes
    assert hours.once(shop)
    assert len(log(shop)) == 1
    assert hours.said[-1] == "shop: sales.csv is as it was answered before; nothing to do."


def test_corrected_and_dropped_again(tmp_path: Path) -> None:
    """The list of problems goes, the report comes; both versions are kept."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=WRONG)
    hours.once(shop)
    (shop / "inbox" / "sales.csv").write_text(SALES)
    assert hours.once(shop)
    assert names(shop / "inbox") == ["sales.csv", "sales_report.xlsx"]
    assert archived(shop) == ["2026-10-01/sales.csv"] * 2
    assert [entry["files"][0]["state"] for entry in log(shop)] == ["new", "replaced"]


def test_what_somebody_decides_in_an_answer_is_followed(tmp_path: Path) -> None:
    """A column that nobody knows: the choice is made in the list beside the file, and holds in the next run."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=WRONG.replace("Amount", "Qwertz"))
    hours.once(shop)
    place = shop / "inbox" / "sales_problems.xlsx"
    book = load_workbook(place)
    for sheet, told, choice in (("Tables", "sales.csv", "Sales"), ("Columns", "Qwertz", "Amount")):
        rows = list(book[sheet].iter_rows())
        column = next(cell.column for row in rows for cell in row if cell.value == "Change to")
        line = next(row[0].row for row in rows if any(cell.value == told for cell in row))
        book[sheet].cell(line, column).value = choice
    book.save(place)
    assert hours.once(shop)
    assert log(shop)[-1]["money_used"] == 500.75
    assert len(log(shop)) == 2


def test_a_file_being_written_is_waited_for(tmp_path: Path) -> None:
    """It grows for 8 s; 5 s after its last change the desk is run, once."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES[:40])
    place = shop / "inbox" / "sales.csv"
    for second in range(1, 9):
        hours.at[second] = lambda second=second: place.write_text(SALES[: 40 + 5 * second])
    hours.at[8.5] = lambda: place.write_text(SALES)
    assert hours.once(shop)
    assert hours.steady >= 13.5
    assert [entry["rows_used"] for entry in log(shop)] == [3]


@pytest.mark.parametrize("lock", ["~$sales.xlsx", ".~sales.xlsx", ".~lock.sales.xlsx#"])
def test_a_file_open_in_a_spreadsheet_program_is_left_for_later(lock: str, tmp_path: Path) -> None:
    hours, shop = Hours(), desk(tmp_path / "shop")
    sales_book(shop / "inbox" / "sales.xlsx")
    held = shop / "inbox" / lock
    held.write_bytes(b"somebody")
    hours.clock = hours.clock.fromtimestamp(held.stat().st_mtime).astimezone()
    assert not hours.once(shop)
    assert hours.said[-1].endswith("sales.xlsx is still being written or open, left for the next time.")
    assert not (shop / "out" / "report.xlsx").exists()
    held.unlink()
    assert hours.once(shop)
    assert (shop / "inbox" / "sales_report.xlsx").exists()


def test_a_lock_that_a_crash_left_behind_is_not_believed_for_ever(tmp_path: Path) -> None:
    hours, shop = Hours(), desk(tmp_path / "shop")
    sales_book(shop / "inbox" / "sales.xlsx")
    held = shop / "inbox" / "~$sales.xlsx"
    held.write_bytes(b"somebody")
    hours.clock = hours.clock.fromtimestamp(held.stat().st_mtime + 86_500).astimezone()
    assert hours.once(shop)


def test_others_do_not_wait_for_ever_for_one_being_written(tmp_path: Path) -> None:
    """A file that never rests: after a minute the others are run, and the version of it that was answered last."""
    hours, shop = Hours(), desk(tmp_path / "shop", old__csv=SALES)
    hours.once(shop)
    place = shop / "inbox" / "old.csv"
    (shop / "inbox" / "new.csv").write_text(SALES.replace("2026", "2025"))
    for second in range(200):
        hours.at[hours.steady + second + 1] = lambda: place.write_text(place.read_text() + "2026-09-")
    hours.until(hours.steady + 70, shop)
    last = log(shop)[-1]
    assert [(file["name"], file["rows_used"]) for file in last["files"]] == [("new.csv", 3), ("old.csv", 3)]


def test_a_file_that_cannot_be_read_is_moved_after_a_minute_with_the_reason(tmp_path: Path) -> None:
    """Not at once: a copy over a slow line looks like a damaged file until it is whole."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES, picture__pdf="%PDF-1.7")
    broken(shop / "inbox" / "september.xlsx")
    hours.once(shop)
    assert "september.xlsx" in names(shop / "inbox")
    hours.sleep(61)
    assert hours.once(shop)
    assert names(shop / "inbox") == ["sales.csv", "sales_report.xlsx"]
    assert names(shop / "rejected") == [
        "picture.pdf",
        "picture.pdf_reason.txt",
        "september.xlsx",
        "september.xlsx_reason.txt",
    ]
    reason = (shop / "rejected" / "september.xlsx_reason.txt").read_text("utf-8-sig")
    assert "september.xlsx\nmoved here on 2026-10-01: File damaged." in reason
    assert "What to do: " in reason
    assert len(log(shop)) == 1, "moving it is no new data"


def test_nothing_but_unreadable_files(tmp_path: Path) -> None:
    hours, shop = Hours(), desk(tmp_path / "shop")
    broken(shop / "inbox" / "september.xlsx")
    hours.once(shop)
    hours.sleep(61)
    hours.once(shop)
    assert names(shop / "inbox") == []
    assert "september.xlsx" in names(shop / "rejected")


def test_a_file_in_which_no_table_is_recognised_stays(tmp_path: Path) -> None:
    """It can be read: what it is can be said in its answer."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES, odd__csv="Zork,Plim\n1,2\n3,4\n")
    hours.once(shop)
    hours.sleep(61)
    hours.once(shop)
    assert "odd.csv" in names(shop / "inbox")
    assert "odd_problems.xlsx" in names(shop / "inbox")


def test_a_file_taken_away_and_a_file_renamed(tmp_path: Path) -> None:
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES, more__csv=SALES.replace("2026", "2025"))
    hours.once(shop)
    (shop / "inbox" / "more.csv").unlink()
    (shop / "inbox" / "sales.csv").rename(shop / "inbox" / "september.csv")
    assert hours.once(shop)
    assert names(shop / "inbox") == ["september.csv", "september_report.xlsx"], "answers without their file go"
    assert log(shop)[-1]["removed"] == ["more.csv", "sales.csv"]
    assert log(shop)[-1]["rows_used"] == 3


def test_a_folder_moved_in(tmp_path: Path) -> None:
    """An event would name the folder alone."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    hours.once(shop)
    elsewhere = tmp_path / "north"
    elsewhere.mkdir()
    (elsewhere / "a.csv").write_text(SALES.replace("2026", "2025"))
    elsewhere.rename(shop / "inbox" / "north")
    assert hours.once(shop)
    assert "north/a_report.xlsx" in names(shop / "inbox")


def test_subfolders_with_a_playbook_are_desks_of_their_own(tmp_path: Path) -> None:
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    templates = Path(__file__).parents[2] / "templates"
    for place in (shop / "inbox" / "north", shop / "south"):
        place.mkdir()
        shutil.copy(templates / "playbook.xlsx", place)
        (place / "sales.csv").write_text(SALES.replace("2026", "2025"))
    assert hours.once(shop)
    assert [entry["rows_read"] for entry in log(shop)] == [3], "not those of the others"
    for place in (shop / "inbox" / "north", shop / "south"):
        assert names(place) == [
            "out/archive/2026-10-01/sales [" + names(place)[0].partition("[")[2],
            *sorted(["out/follow-ups.xlsx", "out/problems.xlsx", "out/report.xlsx", "out/runs.jsonl", "out/runs.xlsx"]),
            *sorted(["playbook.xlsx", "sales.csv", "sales_report.xlsx"]),
        ]


def test_many_files_without_problems_share_one_report(tmp_path: Path) -> None:
    hours, shop = Hours(), desk(tmp_path / "shop")
    for n in range(25):
        (shop / "inbox" / f"day {n:02d}.csv").write_text(f"Date,Customer,Amount\n2026-09-{n + 1:02d},Ann {n},{n + 1}\n")
    assert hours.once(shop)
    assert [name for name in names(shop / "inbox") if "report" in name] == ["day 00 and others, 25 files_report.xlsx"]


def test_inbox_removed_while_watching(tmp_path: Path) -> None:
    """It is said once, nothing is taken for deleted, and the work goes on when the folder is back."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    hours.once(shop)
    began = hours.steady
    hours.at[began + 10] = lambda: (shop / "inbox").rename(shop / "away")
    hours.at[began + 40] = lambda: (shop / "away").rename(shop / "inbox")
    hours.until(began + 60, shop)
    assert [line for line in hours.said if "gone" in line] == [
        "shop: the inbox is gone or closed (No such file or directory); going on when it is back."
    ]
    assert len(log(shop)) == 1
    assert "sales.csv" in names(shop / "inbox")


def test_an_inbox_gone_before_the_start(tmp_path: Path) -> None:
    """The folder of the desk is not taken for the inbox then, whatever else lies in it."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    write_playbook(shop / "playbook.xlsx")
    assert hours.once(shop)
    (shop / "inbox").rename(shop / "inbox of September")
    assert not hours.once(shop)
    assert hours.said[-1].startswith("shop: the inbox is gone or closed")
    assert len(log(shop)) == 1


def test_inbox_that_cannot_be_written(tmp_path: Path) -> None:
    """The answers go elsewhere, and it is said where."""
    hours, shop = Hours(), desk(tmp_path / "shop", notes__csv="what,ever\n1,2\n", sales__csv=SALES)
    (shop / "inbox" / "sales_report.xlsx").mkdir()  # in the way, for whoever may write everywhere
    assert hours.once(shop)
    assert names(shop / "out" / "answers") == ["notes_problems.xlsx", "sales_report.xlsx"]
    assert any("2 file(s) done, 1 with problems" in line for line in hours.said)
    assert any("the inbox cannot be written; the answers are in" in line for line in hours.said)


def test_disk_full_while_archiving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is run without its copy; a minute later all of it is done."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)

    def full(source: Path, place: Path) -> None:
        place.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken_disk:
        broken_disk.setattr(archiving.shutil, "copy2", full)
        assert not hours.once(shop)
    assert names(shop) == ["inbox/sales.csv"], "no half copy either"
    assert [line for line in hours.said if "No space left on device" in line] == hours.said, (
        "that, and nothing beside it"
    )
    hours.sleep(61)
    assert hours.once(shop)
    assert "inbox/sales_report.xlsx" in names(shop)


def test_clock_set_back(tmp_path: Path) -> None:
    """What is quiet is told by seconds that only go on; an unreadable file is not kept for years."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    broken(shop / "inbox" / "september.xlsx")
    hours.at[2] = lambda: setattr(hours, "clock", hours.clock.replace(year=2020))
    hours.once(shop)
    assert len(log(shop)) == 1
    hours.clock = hours.clock.replace(year=2019)
    hours.once(shop)
    assert "september.xlsx" in names(shop / "rejected")


def test_two_watchers(tmp_path: Path) -> None:
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    (shop / "out").mkdir()
    with locked(shop / "out" / LOCK) as alone:
        assert alone
        with pytest.raises(WatchInUse):
            hours.until(10, shop)
        assert not (shop / "archive").exists()
        hours.once(shop)
        assert hours.said[-1].startswith("shop: another program watches it")
    assert not (shop / "archive").exists()
    (shop / "out" / LOCK).touch()  # what a crash leaves behind
    assert hours.once(shop)


def test_no_desk(tmp_path: Path) -> None:
    with pytest.raises(NoDesk):
        Hours().once(tmp_path)


def test_stopped_after_the_run_and_before_it_was_noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same work is done again: the same answers, one entry in the log."""
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    with monkeypatch.context() as stop:
        stop.setattr("crm_sheets.dropping.journal.Journal.write", _stopped)
        with pytest.raises(KeyboardInterrupt):
            hours.once(shop)
    assert hours.once(shop)
    assert names(shop / "inbox") == ["sales.csv", "sales_report.xlsx"]
    assert len(log(shop)) == 1


def test_stopped_before_the_log_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    with monkeypatch.context() as stop:
        stop.setattr("crm_sheets.jobs.desk_watch.append_entry", _stopped)
        with pytest.raises(KeyboardInterrupt):
            hours.once(shop)
    assert not (shop / "out" / "runs.jsonl").exists()
    assert hours.once(shop)
    assert len(log(shop)) == 1


def test_stopped_while_the_workbook_of_the_log_was_written(tmp_path: Path) -> None:
    hours, shop = Hours(), desk(tmp_path / "shop", sales__csv=SALES)
    assert hours.once(shop)
    out = shop / "out"
    (out / "runs.xlsx").rename(out / ".crm-sheets-new-runs.xlsx")
    Hours().once(shop)
    assert (out / "runs.xlsx").exists()
    assert not list(out.glob(".crm-sheets-new-*"))


def _stopped(*args: object) -> None:
    raise KeyboardInterrupt


def test_a_slow_first_look_delays_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first look reads the rules, here for three seconds: a file dropped then is answered within ten all the same."""
    shop, hours = desk(tmp_path / "shop"), Hours()
    read = DeskWatch._read_rules

    def slowly(watching: DeskWatch) -> None:
        hours.steady += 3.0 if not hours.said and hours.steady < 3.0 else 0.0
        read(watching)

    monkeypatch.setattr(DeskWatch, "_read_rules", slowly)
    hours.at[3.5] = lambda: (shop / "inbox" / "sales.csv").write_text(SALES)
    hours.until(16.0, shop)
    assert names(shop / "inbox") == ["sales.csv", "sales_report.xlsx"]


@pytest.mark.parametrize(
    ("states", "took", "pause"),
    [
        (["idle"], 0.001, 2.0),  # a hundred times that is less than the usual pause
        (["idle", "idle"], 0.1, 10.0),
        (["idle"], 5.0, 60.0),
        (["idle", "waiting"], 5.0, 2.0),
        (["worked"], 5.0, 2.0),
    ],
)
def test_pauses_between_looks(states: list[str], took: float, pause: float) -> None:
    assert watch._pause(states, took) == pause


def test_a_file_with_notes_alone_is_answered_with_the_report(tmp_path: Path) -> None:
    """Two spellings of a customer were joined: a note to look at, and nothing that must be corrected."""
    people = "Customer ID,Name,Phone\nA-1,Ann Lee Ltd,13800138001\nA-2,Bob Ray,13800138002\n,Ann Lee,13800138001\n"
    shop = desk(tmp_path / "shop", customers__csv=people, sales__csv=SALES)
    Hours().once(shop)
    assert log(shop)[-1]["problems"]["note"] > 0
    assert "customers_report.xlsx" in names(shop / "inbox")
    assert "customers_problems.xlsx" not in names(shop / "inbox")
