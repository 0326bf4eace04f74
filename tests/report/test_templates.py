"""playbook.xlsx and the blank workbooks: what a team fills in can be read back, and they are not our own output."""

from pathlib import Path

import pytest
from recalculate import read

from crm_sheets.complaints.motives import motives_named
from crm_sheets.language import LANGS, Lang
from crm_sheets.language.desk.words import COMPLAINER_WORDS, RUNG_WORDS, SEVERITY_WORDS
from crm_sheets.language.sheets import BLANK_CHOICES
from crm_sheets.playbook import Playbook
from crm_sheets.report import write_blanks, write_playbook
from crm_sheets.vocabulary import COMPLAINTS, CONCLUDED, TABLES
from crm_sheets.vocabulary.complaint_words import CODED, code_meant


def test_an_empty_playbook_names_every_setting_and_changes_none(tmp_path: Path) -> None:
    write_playbook(tmp_path / "playbook.xlsx")
    rows = list(read(tmp_path / "playbook.xlsx").worksheets[0].iter_rows(max_col=2, values_only=True))
    named = [(i, str(name), str(value or "")) for i, (name, value) in enumerate(rows, 1) if name and "." in str(name)]
    known = [(i, name, value) for i, name, value in named if " " not in name]
    assert [name for _, name, _ in known] == [s.name for s in Playbook.settings()]
    assert Playbook.default().with_rows(known, "playbook.xlsx", "规则") == (
        Playbook.default(),
        Playbook.default().with_rows([], "", "")[1],
    )


def test_the_playbook_speaks_both_languages(tmp_path: Path) -> None:
    write_playbook(tmp_path / "playbook.xlsx")
    rows = {row[0]: row for row in read(tmp_path / "playbook.xlsx").worksheets[0].iter_rows(values_only=True)}
    assert rows["tiers.vip"][2:7] == (
        "1%",
        "VIP客户占比",
        "Share of VIP",
        "0% 到 100% 的比例",
        "a share from 0% to 100%",
    )
    assert rows["schedule.channel_vip"][2] == "电话\nPhone"
    assert "客户等级 · Tiers" in rows


@pytest.mark.parametrize("lang", LANGS)
def test_there_is_a_blank_workbook_for_each_table(lang: Lang, tmp_path: Path) -> None:
    paths = write_blanks(tmp_path / "blank", lang)
    assert [path.name for path in paths] == [f"{table.label(lang)}.xlsx" for table in TABLES]
    for path, table in zip(paths, TABLES, strict=True):
        sheet = read(path).worksheets[0]
        assert [cell.value for cell in sheet[1]] == [
            field.label(lang) for field in table.fields if field.name not in CONCLUDED
        ]
        assert all(cell.comment is not None for cell in sheet[1])
        assert [cell.value for cell in sheet[2]] == [None] * sum(field.name not in CONCLUDED for field in table.fields)


def test_blank_cells_keep_zeros_and_take_dates(tmp_path: Path) -> None:
    write_blanks(tmp_path, "zh")
    sheet = read(tmp_path / "销售表.xlsx").worksheets[0]
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    formats = {
        head: sheet.column_dimensions[heads[head]].number_format for head in ("客户编号", "电话", "日期", "单价")
    }
    assert formats == {"客户编号": "@", "电话": "@", "日期": "yyyy-mm-dd", "单价": "#,##0.00"}
    assert sheet[f"{heads['日期']}1"].comment.text == "必填。日期，写成 2026-05-01。"
    assert sheet[f"{heads['电话']}1"].comment.text.startswith("至少填其中一项：客户编号、客户名称、电话、邮箱。")


def test_what_a_team_fills_in_is_not_marked_as_our_output(tmp_path: Path) -> None:
    write_playbook(tmp_path / "playbook.xlsx")
    for path in (tmp_path / "playbook.xlsx", *write_blanks(tmp_path / "blank", "en")):
        assert read(path).properties.category != "crm-sheets"


def test_two_writes_give_equal_bytes(tmp_path: Path) -> None:
    first, second = write_blanks(tmp_path / "a", "zh"), write_blanks(tmp_path / "b", "zh")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_every_choice_of_a_drop_down_is_understood_when_it_comes_back() -> None:
    fields = {"remedy_sought": "remedy_granted", "attribution": "fault", "loss_shared": "fault"}
    motives = Playbook.default().lists["motives"]
    wrong = []
    for key, choices in BLANK_CHOICES.items():
        field = key.partition(".")[2]
        for code, words in ((code, words) for code, label in choices.items() for words in label):
            if field == "motive":
                meant: str | None = ";".join(motives_named(words, motives))
            else:
                meant = code_meant(fields.get(field, field), words) if fields.get(field, field) in CODED else code
            wrong += [(key, words, meant)] if meant != code else []
    assert wrong == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_blank_ledger_of_complaints_has_drop_downs_notes_and_times(lang: Lang, tmp_path: Path) -> None:
    paths = {path.stem: path for path in write_blanks(tmp_path, lang)}
    sheet = read(paths["投诉表" if lang == "zh" else "Complaints"]).worksheets[0]
    heads = {str(cell.value): cell.column_letter for cell in sheet[1]}
    lists = {
        str(rule.sqref).partition("2:")[0]: rule.formula1
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
    }
    for field, options in (("severity", SEVERITY_WORDS), ("solved_at", RUNG_WORDS), ("complainer", COMPLAINER_WORDS)):
        letter = heads[COMPLAINTS.field(field).label(lang)]
        assert lists[letter] == '"' + ",".join(label(lang) for label in options.values()) + '"'
    received, bought = (heads[COMPLAINTS.field(name).label(lang)] for name in ("received_at", "purchased_on"))
    assert sheet.column_dimensions[received].number_format == "yyyy-mm-dd hh:mm"
    assert sheet.column_dimensions[bought].number_format == "yyyy-mm-dd"
    assert "09:30" in sheet[f"{received}1"].comment.text
