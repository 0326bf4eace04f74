"""survey.xlsx: what stands on its sheets; the ready questionnaires, filled in and read again."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from commands import ROOT, command
from desks import book_of
from openpyxl import load_workbook
from surveys_of_columns import T, asked, scale, survey_of

from crm_sheets import read_book
from crm_sheets.jobs.survey import surveyed
from crm_sheets.language import LANGS, Lang
from crm_sheets.language.forms import FORMS, OPTIONS, ReadyForm
from crm_sheets.language.sheets import SHEETS
from crm_sheets.playbook import Playbook
from crm_sheets.report import write_survey
from crm_sheets.surveys import Survey

AS_OF = date(2026, 9, 30)


def visits() -> Survey:
    """Forty who scored two things: speed is bad for all, kindness good for all; one wrote why."""
    people = 40
    return survey_of(
        scale("1", ["1"] * people, text="上菜速度满意吗"),
        scale("2", ["5"] * people, text="态度满意吗"),
        asked("3", T.SINGLE, ["甲"] * 20 + ["乙"] * 20, text="哪家店", options=("甲", "乙")),
        asked("4", T.MULTIPLE, [{"辣"}] * 20 + [{"甜"}] * 20, text="爱吃什么", options=("辣", "甜")),
        asked("5", T.TEXT, ["等了四十分钟", *[None] * (people - 1)], text="意见"),
        name="到店",
        customer_id=["a", *[None] * (people - 1)],
        answered_at=["2026-09-20"] * people,
    )


def cells_of(folder: Path, lang: Lang, *surveys: Survey) -> dict[str, list[Any]]:
    """The filled cells of each sheet."""
    book = replace(book_of(customers=[{"customer_id": "a", "name": "Ann", "owner": "Li"}]), surveys=surveys)
    path = folder / "survey.xlsx"
    write_survey(surveyed(book, Playbook.default(), AS_OF), path, lang)
    return {
        sheet.title: [cell for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]
        for sheet in load_workbook(path).worksheets
    }


@pytest.mark.parametrize("lang", LANGS)
def test_what_to_change_first_is_answered_with_evidence(lang: Lang, tmp_path: Path) -> None:
    overview = cells_of(tmp_path, lang, visits())[SHEETS["survey_overview"](lang)]
    place = overview.index("1. 上菜速度满意吗")
    assert overview[place + 1 : place + 5] == [0.0, 1.0, 0.0, 40]  # score, worst two, best two, answers
    evidence, way = overview[place + 5 : place + 7]
    assert evidence.startswith("40 人回答，40 人（100%）不满意" if lang == "zh" else "40 answered, 40 (100%)")
    assert ("先改服务本身" if lang == "zh" else "mend the service itself first") in way


def test_differences_have_one_sentence_and_marked_shares(tmp_path: Path) -> None:
    cells = cells_of(tmp_path, "zh", visits())["差别"]
    assert "“爱吃什么”：“哪家店”为“甲”的人里选“辣”的有 100%，其他人只有 0%。" in cells
    assert sum(isinstance(cell, str) and "爱吃什么" in cell for cell in cells) == 1
    assert {"甲（20 份*）", "乙（20 份*）"} <= set(cells)


def test_people_questions_words_and_key_have_their_sheets(tmp_path: Path) -> None:
    sheets = cells_of(tmp_path, "zh", visits())
    assert list(sheets) == ["问卷概览", "要联系的人", "各题", "差别", "留言", "答卷质量", "问卷说明"]
    assert {"Ann", "Li", "等了四十分钟"} <= set(sheets["要联系的人"])
    assert {"辣", "甜"} <= set(sheets["各题"])
    assert "等了四十分钟" in sheets["留言"]
    assert {"上菜速度满意吗", "量表", "最后一个"} <= set(sheets["问卷说明"])


def test_the_fine_figures_stand_on_the_sheets(tmp_path: Path) -> None:
    """Gaps of dimensions weighted 3 to 1, alpha without an item, groups of words, strength, median, by hand.

    Found 2 of 5 on two items for an expected 5 (gap -3) and 4 for 5 on a third (-1): 0.75 x -3 + 0.25 x -1 = -2.5.
    """
    people = 40
    pairs = (("快", "2", "a", 3.0), ("准", "2", "a", 3.0), ("亲切", "4", "b", 1.0))
    columns = [
        scale(f"{number}.{place}", [points if number == 2 else "5"] * people, text=text, item=item, dimension=name, weight=weight)
        for number, text in ((1, "您的期望"), (2, "实际感受"))
        for place, (item, points, name, weight) in enumerate(pairs, 1)
    ]  # fmt: skip
    halves = ["1"] * 20 + ["5"] * 20
    more = [scale(f"3.{n}", own, text="同意吗", item=str(n)) for n, own in enumerate((halves, halves, halves[::-1]), 1)]
    shops = asked("4", T.SINGLE, ["甲"] * 20 + ["乙"] * 20, text="哪家店", options=("甲", "乙"))
    words = asked("5", T.TEXT, ["等太久", "等太久", "贵", *[None] * 37], text="意见")
    book = replace(book_of(), surveys=(survey_of(*columns, *more, shops, words),))
    rules = replace(Playbook.default().survey, word_groups=(("等待", ("太久",)), ("停车", ("停车",))))
    path = tmp_path / "survey.xlsx"
    write_survey(surveyed(book, replace(Playbook.default(), survey=rules), AS_OF), path, "zh")
    sheets = {
        sheet.title: [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
        for sheet in load_workbook(path).worksheets
    }
    assert ["a", 5, 2, -3, -2.25, "75.0%"] in sheets["问卷概览"]
    assert ["整体", 5, 3, -2, -2.5, "100.0%"] in sheets["问卷概览"]
    alphas = [row for row in sheets["答卷质量"] if row[:1] in (["1"], ["3"])]
    assert alphas[1] == ["3", 1, -1]  # the two that are left are the same: alpha 1; the sum of them goes the other way
    assert ["等待", 2, pytest.approx(2 / 3), "等太久"] in sheets["各题"]
    assert ["停车", 0, 0] in sheets["各题"]
    assert ["亲切", 40, 40, 4, 4, 1, 0, 0, 0, 0, 40, 0] in sheets[
        "各题"
    ]  # asked, answered, mean, median, best and worst
    assert any("V = 1.00" in str(row) for row in sheets["差别"])


@pytest.mark.parametrize("lang", LANGS)
def test_rounds_stand_beside_each_other(lang: Lang, tmp_path: Path) -> None:
    rounds = [
        survey_of(scale(code, [points] * 40, text="满意吗"), name=name, answered_at=[day] * 40)
        for code, points, name, day in (("1", "1", "春", "2026-03-01"), ("7", "3", "秋", "2026-09-01"))
    ]
    cells = cells_of(tmp_path, lang, *rounds)
    shown = cells[SHEETS["survey_differences"](lang)]
    place = shown.index("题号变了" if lang == "zh" else "renumbered")
    assert shown[place - 3 : place] == ["满意吗", "秋", "满意吗"]
    assert shown[place + 1 : place + 4] == [0, 50, 50]  # 1 of 1 to 5 scores 0, 3 scores 50


def test_a_survey_that_asks_nothing_of_the_kind_says_so(tmp_path: Path) -> None:
    one = survey_of(asked("1", T.SINGLE, ["甲", "乙"], options=("甲", "乙")))
    overview = cells_of(tmp_path, "en", one)["Questionnaires"]
    assert any("does not ask how content people are" in str(cell) for cell in overview)


def filled(form: ReadyForm, folder: Path, lang: Lang, count: int = 40) -> Path:
    """A ready questionnaire with answers typed below its headings: the options in turn."""
    book = load_workbook(ROOT / "templates" / lang / f"{form.name(lang)}.xlsx")
    sheet = book.worksheets[0]
    for row in range(count):
        sheet.cell(row + 2, 1, date(2026, 9, 1 + row % 28))
        sheet.cell(row + 2, 2, f"1380013{4000 + row}")
        for column, item in enumerate(form.items, start=3):
            words = [text(lang) for text in OPTIONS[item.options].texts] if item.options else [f"words {row}"]
            word = words[(row + column * row // 7) % len(words)]
            sheet.cell(row + 2, column, int(word) if word.isdigit() else word)
    (table,) = sheet.tables.values()
    table.ref = f"{table.ref.rstrip('0123456789')}{count + 1}"
    path = folder / f"{form.name(lang)}.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("lang", LANGS)
def test_ready_questionnaires_are_read_as_they_are_meant(lang: Lang, tmp_path: Path) -> None:
    for form in FORMS:
        filled(form, tmp_path, lang)
    read = {one.name: one for one in read_book(tmp_path).surveys}
    assert set(read) == {form.name(lang) for form in FORMS}
    for form in FORMS:
        survey = read[form.name(lang)]
        assert len(survey.respondents) == 40, survey.name
        assert [str(one.type) for one in survey.questions] == [item.type for item in form.items], survey.name
        dimensions = [item.dimension(lang) if item.dimension else "" for item in form.items]
        assert [one.dimension for one in survey.questions] == dimensions, survey.name


def test_the_command_says_and_writes(tmp_path: Path) -> None:
    path = filled(FORMS[0], tmp_path, "en")
    said = command("survey", path, "-o", tmp_path / "out", "--as-of", "2026-09-30", "--data")
    assert said.code == 0, said.err
    assert "40 answers from 2026-09-01 to 2026-09-28" in said.out
    assert {one.name for one in (tmp_path / "out").glob("*.xlsx")} == {"survey.xlsx"}
    assert (tmp_path / "out" / "data" / "survey_counts.csv").is_file()


def test_files_without_a_questionnaire_are_refused(tmp_path: Path) -> None:
    said = command("survey", ROOT / "samples" / "en" / "customers.xlsx", "-o", tmp_path / "out")
    assert said.code == 1
    assert "no questionnaire was recognised" in said.err
