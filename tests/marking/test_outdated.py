"""Only copies of ours that nobody worked in are outdated."""

from openpyxl import Workbook

from crm_sheets.marking.outdated import outdated_copies


def test_what_is_no_copy_of_ours_stays(tmp_path):
    (tmp_path / "checked").mkdir()
    Workbook().save(tmp_path / "checked" / "mine.xlsx")
    (tmp_path / "checked" / "notes.txt").write_text("mine")
    assert outdated_copies(tmp_path, []) == []
    assert outdated_copies(tmp_path / "nothing", []) == []
