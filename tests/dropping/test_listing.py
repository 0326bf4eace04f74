"""What is listed of an inbox."""

import os
from pathlib import Path

import pytest

from crm_sheets.dropping.desks import desk_at
from crm_sheets.dropping.listing import inbox_listing


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_only_files_are_listed(tmp_path: Path) -> None:
    """To open a pipe that nobody writes to would never end."""
    (tmp_path / "inbox" / "folder.xlsx").mkdir(parents=True)
    (tmp_path / "inbox" / "sales.csv").write_text("Date,Customer,Amount\n")
    os.mkfifo(tmp_path / "inbox" / "pipe.xlsx")
    desk = desk_at(tmp_path)
    assert desk is not None
    assert list(inbox_listing(desk, 0.0).files) == ["sales.csv"]
