"""crm-sheets new: a fresh desk, its templates, and the first run on it."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from commands import ROOT, command
from crm_sheets.templates.__main__ import write_templates
from openpyxl import load_workbook
from recalculate import read
from sample_runs import SAMPLES, TRUTH

from crm_sheets import read_book
from crm_sheets.jobs.starters import ENDINGS, this_system
from crm_sheets.language import LANGS, Lang
from crm_sheets.language.forms import FORMS
from crm_sheets.language.sheets import TEAM_BLANKS
from crm_sheets.language.starters import STARTERS
from crm_sheets.playbook import Playbook
from crm_sheets.reading.playbooks import read_playbook
from crm_sheets.vocabulary import CONCLUDED, TABLES, Field, Table

pytestmark = pytest.mark.usefixtures("runs_remembered")

TEMPLATES = ROOT / "templates"
BLANK = {"zh": "空白表", "en": "blank"}
VALUES: dict[str, object] = {
    "text": "some words",
    "id": "007",
    "name": "Ann Lee",
    "phone": "13800138001",
    "date": date(2026, 9, 1),
    "number": 2,
    "money": 12.5,
    "flag": "yes",
}


@pytest.mark.parametrize("lang", LANGS)
def test_a_fresh_desk(lang: Lang, tmp_path: Path) -> None:
    said = command("new", tmp_path / "my shop", lang=lang)
    desk = tmp_path / "my shop"
    assert (said.code, said.err) == (0, "")
    assert f'crm-sheets run "{desk / "inbox"}" -o "{desk / "out"}"' in said.out, "the line can be copied as it stands"
    starters = [f"{name(lang)}.{ENDINGS[this_system()]}" for name in STARTERS.values()]
    assert sorted(path.name for path in desk.iterdir()) == sorted(["inbox", "playbook.xlsx", BLANK[lang], *starters])
    blanks = sorted(path.name for path in (desk / BLANK[lang]).iterdir())
    names = [*(table.label(lang) for table in TABLES), *(form.name(lang) for form in FORMS)]
    names += [TEAM_BLANKS[name](lang) for name in ("targets", "standards")]
    assert blanks == sorted(f"{name}.xlsx" for name in names)


def test_the_language_can_be_chosen(tmp_path: Path) -> None:
    said = command("new", tmp_path / "shop", "--lang", "zh", lang="en")
    assert said.out.startswith("已建好"), "also what is said of it"
    assert (tmp_path / "shop" / "空白表" / "销售表.xlsx").is_file()


@pytest.mark.parametrize("there", ["inbox", "playbook.xlsx", "blank"])
def test_nothing_is_overwritten(there: str, tmp_path: Path) -> None:
    (tmp_path / there).write_text("mine")
    said = command("new", tmp_path)
    assert said.code == 1
    assert f"holds {there} already; nothing was overwritten. Choose a new folder." in said.err
    assert [path.name for path in tmp_path.iterdir()] == [there]
    assert (tmp_path / there).read_text() == "mine"


def test_a_folder_with_other_files_is_fine(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    assert command("new", tmp_path).code == 0
    assert (tmp_path / "letter.txt").read_text() == "mine"


def test_where_no_desk_can_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    said = command("new", tmp_path / "file" / "shop")
    assert said.code == 1
    assert "Cannot write to" in said.err


@pytest.mark.heavy
def test_the_first_run_uses_the_playbook_of_the_desk(tmp_path: Path) -> None:
    desk = tmp_path / "shop"
    command("new", desk)
    for path in (SAMPLES / "en").iterdir():
        shutil.copyfile(path, desk / "inbox" / path.name)
    _change(desk / "playbook.xlsx", "tiers.vip", "50%")
    said = command("run", desk / "inbox", "-o", desk / "out", "--as-of", "2026-09-30")
    assert said.code == 0
    assert f"Rules: {desk / 'playbook.xlsx'}" in said.out
    told = command("run", desk / "inbox", "-o", desk / "out", "--as-of", "2026-09-30", "--json")
    assert json.loads(told.out)["key_figures"]["vip"] > 20, "of 60 customers; by default one in a hundred"


@pytest.mark.heavy
def test_the_whole_desk_can_be_run(tmp_path: Path) -> None:
    """The blank workbooks and the playbook beside the inbox hold no data and do no harm."""
    desk = tmp_path / "shop"
    command("new", desk)
    shutil.copyfile(SAMPLES / "en" / "sales.xlsx", desk / "inbox" / "sales.xlsx")
    said = command("run", desk, "-o", desk / "out", "--json", "--as-of", "2026-09-30")
    assert said.code == 0
    assert {name: counts["used"] for name, counts in json.loads(said.out)["tables"].items() if counts["used"]} == {
        "sales": TRUTH["en"]["sales_lines_by_file"]["sales.xlsx"]
    }


def _change(path: Path, name: str, value: str) -> None:
    """Type a value into the second column of a playbook."""
    book = load_workbook(path)
    page = book.worksheets[0]
    for row in page.iter_rows(max_col=2):
        if row[0].value == name:
            row[1].value = value
    book.save(path)


@pytest.mark.parametrize("lang", LANGS)
def test_blank_workbooks_filled_in_read_back(lang: Lang, tmp_path: Path) -> None:
    """Every field of every table, typed below its heading, arrives under its canonical name."""
    command("new", tmp_path / "shop", "--lang", lang)
    for table in TABLES:
        _fill_in(tmp_path / "shop" / BLANK[lang] / f"{table.label(lang)}.xlsx", table)
    folder = tmp_path / "shop" / BLANK[lang]
    book = read_book([folder / f"{table.label(lang)}.xlsx" for table in TABLES])
    fields = [(table, field) for table in TABLES for field in table.fields if field.name not in CONCLUDED]
    lost = [f"{table.name}.{f.name}" for table, f in fields if not book.has(table.name, f.name)]
    assert lost == []
    assert book.problems["code"].tolist() == ["consent_understood"]  # a note: how the wish was understood
    assert book.sales["amount"].tolist() == [12.5]
    assert book.sales["customer_id"].tolist() == book.customers["customer_id"].tolist() == ["007"]


def _fill_in(path: Path, table: Table) -> None:
    book = load_workbook(path)
    asked = [field for field in table.fields if field.name not in CONCLUDED]
    for column, field in enumerate(asked, start=1):
        book.worksheets[0].cell(2, column, _value(table, field))
    book.save(path)


def _value(table: Table, field: Field) -> Any:
    special = {
        "email": "ann@example.com",
        "status": "paid",
        "consent": "yes",
        "birthday": "1985-05-13",
        "lunar_birthday": "八月十五",
    }
    return special.get(field.name, VALUES[field.kind])


def test_the_committed_templates_are_what_the_code_makes(tmp_path: Path) -> None:
    """Otherwise: ``python -m templates``, and commit what it wrote."""
    write_templates(tmp_path)
    made = {path.relative_to(tmp_path): _cells(path) for path in tmp_path.rglob("*.xlsx")}
    committed = {path.relative_to(TEMPLATES): _cells(path) for path in TEMPLATES.rglob("*.xlsx")}
    assert sorted(made) == sorted(committed)
    assert [str(name) for name in made if made[name] != committed[name]] == []


def _cells(path: Path) -> list[object]:
    """What is in a workbook: cells, notes, formats, and what may be typed; not the bytes, which libraries change."""
    found: list[object] = []
    for page in read(path).worksheets:
        found.append(page.title)
        for row in page.iter_rows():
            found += [(cell.coordinate, cell.value, cell.number_format, str(cell.comment)) for cell in row]
        rules = page.data_validations.dataValidation
        found += [(str(rule.sqref), rule.type, rule.formula1, rule.prompt, rule.error) for rule in rules]
        found += [(name, column.width) for name, column in page.column_dimensions.items()]
    return found


def test_old_templates_go_when_new_ones_are_written(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "Gone.xlsx").write_bytes(b"old")
    write_templates(tmp_path)
    assert not (tmp_path / "en" / "Gone.xlsx").exists()


def test_the_playbook_of_a_fresh_desk_is_the_default(tmp_path: Path) -> None:
    command("new", tmp_path / "shop", "--lang", "zh")
    rules, found = read_playbook(tmp_path / "shop" / "playbook.xlsx")
    assert (rules, found.items) == (Playbook.default(), ())


@pytest.mark.parametrize(
    ("options", "system", "country", "said"),
    [
        (("--lang", "en", "--country", "hk"), "", "HK", "Country: HK"),
        (("--lang", "en"), "en_GB.UTF-8", "GB", "Country: GB"),
        (("--lang", "en"), "C.UTF-8", "CN", "The country is still the default, CN"),
        (("--lang", "zh", "--country", "MO"), "en_GB.UTF-8", "MO", "国家：MO"),
        (("--lang", "zh"), "en_GB.UTF-8", "CN", ""),  # a desk in Chinese is one in China unless told otherwise
    ],
)
def test_the_country_of_a_desk(
    options: tuple[str, ...], system: str, country: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, system if name == "LANG" else "")
    told = command("new", tmp_path / "shop", *options)
    assert told.code == 0
    assert said in told.out
    rules, found = read_playbook(tmp_path / "shop" / "playbook.xlsx")
    assert (rules.general.country, found.items) == (country, ())


def test_a_country_that_nobody_knows(tmp_path: Path) -> None:
    told = command("new", tmp_path / "shop", "--country", "Narnia")
    assert (told.code, list(tmp_path.iterdir())) == (2, [])
    assert "'Narnia' is no country that is known; write a two-letter code such as GB, US or HK." in told.err
