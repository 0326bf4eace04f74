"""crm-sheets run --each: one failing desk does not stop the others; what each came to is in the table and its log."""

import json
from pathlib import Path

import pytest
from commands import command
from dropped import SALES, desk, log
from openpyxl import load_workbook
from small_desk import broken

pytestmark = pytest.mark.usefixtures("runs_remembered")


def test_one_that_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    """Names in the order of the desks: b cannot be read, the others can."""
    for name in "abc":
        desk(tmp_path / name, sales__csv=SALES)
    (tmp_path / "b" / "inbox" / "sales.csv").unlink()
    broken(tmp_path / "b" / "inbox" / "sales.xlsx")
    said = command("run", "--each", tmp_path, "--json")
    assert said.code == 1
    done = json.loads(said.out)["desks"]
    assert [(Path(one["desk"]).name, one["outcome"], one["rows_used"]) for one in done] == [
        ("a", "done", 3),
        ("b", "refused", 0),
        ("c", "done", 3),
    ]
    assert "sales.xlsx" in done[1]["why"]
    assert (tmp_path / "c" / "out" / "report.xlsx").exists()


@pytest.mark.heavy
def test_what_changed_since_the_last_run(tmp_path: Path) -> None:
    """One more sale of 100 by a new customer: 2 customers become 3, 500.75 become 600.75."""
    shop = desk(tmp_path / "shop", sales__csv=SALES)
    command("run", "--each", tmp_path)
    (shop / "inbox" / "more.csv").write_text("Date,Customer,Phone,Amount\n2026-09-21,Cid May,13800138003,100\n")
    said = command("run", "--each", tmp_path)
    assert said.code == 0
    assert "files: 1 new, 0 replaced, 0 removed" in " ".join(said.out.split())
    first, second = log(shop)
    assert (first["money_used"], second["money_used"]) == (500.75, 600.75)
    page = load_workbook(shop / "out" / "runs.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    head = next(row for row in rows if "Since the last run" in row)
    newest = dict(zip(head, rows[rows.index(head) + 1], strict=True))
    assert newest["Rows used"] == 4
    assert "600.75" in newest["Since the last run"]


def test_the_log_names_no_customer(tmp_path: Path) -> None:
    shop = desk(tmp_path / "shop", sales__csv=SALES)
    command("run", "--each", tmp_path)
    told = (shop / "out" / "runs.jsonl").read_text("utf-8")
    assert "Ann" not in told
    assert "13800138001" not in told


def test_how_it_is_asked_for(tmp_path: Path) -> None:
    desk(tmp_path / "shop")
    assert command("run", "--each", tmp_path, "-o", tmp_path / "out").code == 2
    assert command("run", tmp_path).code == 2
    assert "--out / -o is missing" in command("run", tmp_path).err.replace("-o / --out", "--out / -o")
    assert command("run", "--each", tmp_path / "gone").code == 1
    (tmp_path / "bare").mkdir()
    assert "is no desk" in command("run", "--each", tmp_path / "bare").err
