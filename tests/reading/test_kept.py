"""Typed tables kept by content: the second run says the same as the first, and keeps nothing that it must not."""

import shutil
from pathlib import Path

import pandas as pd
import pytest
from grids_by_hand import xlsx
from msoffcrypto.format.ooxml import OOXMLFile
from small_desk import small_desk

from crm_sheets.book import Book, read_book
from crm_sheets.playbook import Playbook
from crm_sheets.reading.opening import guard, jobs
from crm_sheets.reading.opening.cache import VARIABLE

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def same(one: Book, other: Book) -> None:
    for name, table in one.tables.items():
        pd.testing.assert_frame_equal(table, other.tables[name], check_categorical=False)
        assert list(table.dtypes.astype(str)) == list(other.tables[name].dtypes.astype(str))
    for lang in ("zh", "en"):
        pd.testing.assert_frame_equal(one.found.frame(lang), other.found.frame(lang))  # type: ignore[arg-type]
    for told, again in ((one.rows, other.rows), (one.mapping, other.mapping), (one.sheets, other.sheets)):
        pd.testing.assert_frame_equal(told, again)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.heavy
def test_a_second_reading_of_a_sample_is_the_first(lang: str, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = read_book(SAMPLES / lang)
    monkeypatch.setattr(jobs.Jobs, "_by_child", None)  # nothing is opened, or this fails
    same(first, read_book(SAMPLES / lang))


def test_fresh_and_kept_files_stand_in_their_order(tmp_path: Path, cache: Path) -> None:
    desk = small_desk(tmp_path / "desk")
    read_book(desk)
    xlsx(desk / "a.xlsx", ["Date", "Customer", "Amount"], ["2026-05-01", "Cy Fox", 7])
    xlsx(desk / "z.xlsx", ["Date", "Customer", "Amount"], ["2026-05-02", "Di Orr", 8])
    mixed = read_book(desk)
    assert mixed.sales["source_file"].astype("str").tolist() == ["a.xlsx", *["sales.xlsx"] * 3, "z.xlsx"]
    shutil.rmtree(cache)
    same(mixed, read_book(desk))


def test_other_rules_another_name_or_other_bytes_are_read_anew(tmp_path: Path, cache: Path) -> None:
    desk = small_desk(tmp_path / "desk")
    read_book(desk)
    entries = len(list(cache.iterdir()))
    read_book(desk, Playbook.default().changed("general.country", "US"))
    (desk / "sales.xlsx").rename(desk / "sold.xlsx")
    assert read_book(desk).sales["source_file"].astype("str").unique().tolist() == ["sold.xlsx"]
    assert len(list(cache.iterdir())) == entries + 2


def test_what_a_password_opened_is_kept_nowhere(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = small_desk(tmp_path / "desk") / "sales.xlsx"
    locked = tmp_path / "locked.xlsx"
    with plain.open("rb") as stream, locked.open("wb") as out:
        OOXMLFile(stream).encrypt("secret", out)
    monkeypatch.setenv("CRM_SHEETS_PASSWORD", "secret")
    assert len(read_book(locked).sales) == 3
    assert list(cache.iterdir()) == []


def test_a_table_that_others_explained_is_not_kept(tmp_path: Path, cache: Path) -> None:
    xlsx(
        tmp_path / "desk.xlsx", ["编号", "客户名称", "电话"], *[[f"KH{i}", "张三", f"1380013800{i}"] for i in range(6)]
    )
    lines = [[f"2026-05-0{i + 1}", f"KH{i}", 100 + i] for i in range(6)]
    headless = xlsx(tmp_path / "lost.xlsx", *lines)
    read_book([tmp_path / "desk.xlsx", headless])
    assert all(b"lost.xlsx" not in entry.read_bytes() for entry in cache.iterdir())


def test_a_damaged_entry_is_read_anew(tmp_path: Path, cache: Path) -> None:
    desk = small_desk(tmp_path / "desk")
    first = read_book(desk)
    for entry in cache.iterdir():
        entry.write_bytes(entry.read_bytes()[:-40] + bytes(40))
    same(first, read_book(desk))


def test_without_a_cache_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "off")
    desk = small_desk(tmp_path / "desk")
    same(read_book(desk), read_book(desk))
    assert guard.GuardedReader(Playbook.default().reading).secret == set()
