"""Lines of text files that are not as they should be: open quotes, too many cells, whole lines in one cell."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.reading.opening.textfile import csv_sheet

HEAD = "Date,Order,Customer,Product,Amount\n"
LINES = [f"2026-09-{day:02},A-{day},{name},Tea,{day}00\n" for day, name in enumerate(["Al", "Bo", "Cy", "Di", "Ed"], 1)]
Found = tuple[list[list[str | None]], list[tuple[str, Any, Any]]]


def read(folder: Path, text: str | bytes) -> Found:
    """The rows, and code, rows and column of what was found."""
    path = folder / "a.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    table, notes = csv_sheet(path)
    rows = [list(line) for line in zip(*(column.to_pylist() for column in table.columns), strict=True)]
    return rows, [(code, said.get("rows"), said.get("column", "")) for code, said in notes]


def split(*lines: str) -> list[list[str | None]]:
    return [[cell or None for cell in line.rstrip("\n").split(",")] for line in lines]


def test_a_quote_that_is_never_closed_takes_no_line_below(tmp_path: Path) -> None:
    rows, found = read(tmp_path, HEAD + LINES[0] + LINES[1].replace("Tea", '"Tea') + "".join(LINES[2:]))
    assert rows == split(HEAD, *LINES)
    assert found == [("csv_open_quote", [3], "D")]


@pytest.mark.parametrize("other", ['"Pot', '"Pot"', 'Pot"', '"",', "Pot,"])
def test_the_next_quote_in_the_file_closes_nothing(tmp_path: Path, other: str) -> None:
    last = LINES[4].replace("Tea", other).replace(",,", ",")
    rows, found = read(tmp_path, HEAD + LINES[0] + LINES[1].replace("Tea", '"Tea') + "".join(LINES[2:4]) + last)
    assert rows[:5] == split(HEAD, *LINES[:4])
    assert found[0] == ("csv_open_quote", [3], "D") or found[0] == ("csv_open_quote", [3, 6], "D")


def test_a_quote_left_open_where_every_cell_has_quotes(tmp_path: Path) -> None:
    dressed = [",".join(f'"{cell}"' for cell in line.rstrip("\n").split(",")) + "\n" for line in [HEAD, *LINES]]
    dressed[3] = dressed[3].replace('00"\n', "00\n")
    rows, found = read(tmp_path, "".join(dressed))
    assert rows == split(HEAD, *LINES)
    assert found == [("csv_open_quote", [4], "E")]


def test_an_open_quote_on_the_last_line(tmp_path: Path) -> None:
    rows, found = read(tmp_path, HEAD + "".join(LINES[:4]) + LINES[4].replace("Tea", '"Tea'))
    assert rows == split(HEAD, *LINES)
    assert found == [("csv_open_quote", [6], "D")]


def test_line_breaks_and_separators_that_belong_into_a_cell_stay_there(tmp_path: Path) -> None:
    address = '"12, Main St, Apt 3\nHangzhou, Zhejiang, China, 310000\nring twice, please"'
    rows, found = read(tmp_path, HEAD + "".join(LINES[:2]) + f"2026-09-03,A-3,Cy,{address},300\n" + "".join(LINES[3:]))
    assert rows[3] == ["2026-09-03", "A-3", "Cy", address.strip('"'), "300"]
    assert found == []


def test_curly_quotes_are_letters(tmp_path: Path) -> None:
    rows, found = read(tmp_path, HEAD + LINES[0] + LINES[1].replace("Tea", "“Tea”") + "".join(LINES[2:]))
    assert rows[2][3] == "“Tea”"
    assert found == []


@pytest.mark.parametrize(
    ("cell", "by", "column", "whole"),
    [
        ("Bo", "Bo, Jr.", "C", "Bo, Jr."),
        (",200", ",1,200", "E", "1,200"),
        ("Tea", "Tea, green, cold", "D", "Tea, green, cold"),
    ],
)
def test_a_line_with_separators_in_a_cell_is_put_together(
    tmp_path: Path, cell: str, by: str, column: str, whole: str
) -> None:
    rows, found = read(tmp_path, HEAD + LINES[0] + LINES[1].replace(cell, by) + "".join(LINES[2:]))
    assert [*rows[:2], *rows[3:]] == split(HEAD, LINES[0], *LINES[2:])
    assert rows[2]["ABCDE".index(column)] == whole
    assert found == [("csv_cell_put_together", [3], column)]


def test_two_amounts_with_commas_in_one_line(tmp_path: Path) -> None:
    lines = [f"T-{n},{n},{n}0.50,{n * n}0.50\n" for n in range(1, 6)]
    rows, _ = read(tmp_path, "No,Qty,Price,Total\n" + "".join(lines) + "T-6,2,1,200.00,2,400.00\n")
    assert rows[6] == ["T-6", "2", "1,200.00", "2,400.00"]


def test_a_line_too_long_that_fits_in_no_way_is_left_out_and_said(tmp_path: Path) -> None:
    rows, found = read(tmp_path, HEAD + LINES[0] + "x,y,2026-09-02,1,2,3,4\n" + "".join(LINES[1:]))
    assert rows == [*split(HEAD, LINES[0]), [None] * 5, *split(*LINES[1:])]
    assert found == [("csv_line_too_long", [3], "")]


def test_a_remark_behind_the_last_column_costs_no_row(tmp_path: Path) -> None:
    rows, found = read(tmp_path, HEAD + LINES[0] + LINES[1].replace("200", "200,paid late") + "".join(LINES[2:]))
    assert [row[:5] for row in rows] == split(HEAD, *LINES)
    assert found == [("csv_cell_beyond", [3], "F")]


def test_a_quote_left_open_in_the_heading(tmp_path: Path) -> None:
    rows, found = read(tmp_path, HEAD.replace("Customer", '"Customer') + "".join(LINES))
    assert rows == split(HEAD, *LINES)
    assert found == [("csv_open_quote", [1], "C")]


def test_separators_at_the_end_of_lines_make_no_columns(tmp_path: Path) -> None:
    for ends in ((",,", ",,"), ("", ",,"), ("", ",")):
        text = HEAD.replace("\n", ends[0] + "\n") + "".join(line.replace("\n", ends[1] + "\n") for line in LINES)
        assert read(tmp_path, text) == (split(HEAD, *LINES), [])


def test_a_counter_without_a_heading(tmp_path: Path) -> None:
    rows, found = read(tmp_path, HEAD + "".join(f"{n},{line}" for n, line in enumerate(LINES, 1)))
    assert rows[:2] == [[None, *split(HEAD)[0]], ["1", *split(LINES[0])[0]]]
    assert found == []


def test_lines_that_are_all_longer_than_the_heading_are_said(tmp_path: Path) -> None:
    rows, found = read(tmp_path, HEAD + "".join(line.replace("00\n", "0,50\n") for line in LINES))
    assert rows[1] == ["2026-09-01", "A-1", "Al", "Tea", "10", "50"]
    assert found == [("csv_heading_short", [1], "")]


def test_a_second_table_below_is_no_long_line(tmp_path: Path) -> None:
    below = ["a,b,c,d,e,f,g\n", "1,2,3,4,5,6,7\n", "1,2,3,4,5,6,7\n"]
    rows, found = read(tmp_path, HEAD + "".join(LINES * 2) + "\n" + "".join(below))
    assert rows[-3:] == split(*below)
    assert found == []


@pytest.mark.parametrize("tail", ["", ",,"])
def test_whole_lines_between_quotes(tmp_path: Path, tail: str) -> None:
    lines = [HEAD, LINES[0].replace("Tea", '""Tea, green""'), *LINES[1:]]
    rows, found = read(tmp_path, "".join(f'"{line.rstrip()}"{tail}\n' for line in lines))
    assert rows == [*split(HEAD), ["2026-09-01", "A-1", "Al", "Tea, green", "100"], *split(*LINES[1:])]
    assert found == []


def test_one_line_between_quotes_or_with_another_separator(tmp_path: Path) -> None:
    odd = [LINES[1].replace(",", ";"), f'"{LINES[2].strip()}"\n']
    rows, found = read(tmp_path, HEAD.replace(",", "\t") + LINES[0] + "".join(odd) + "".join(LINES[3:]))
    assert rows == split(HEAD, *LINES)
    assert [code for code, _, _ in found] in ([], ["csv_line_in_one_cell"])


def test_names_with_commas_in_one_column_stay_whole(tmp_path: Path) -> None:
    rows, _ = read(tmp_path, '"Name"\n"Zhang, San"\n"Li, Si"\n')
    assert [row[0] for row in rows] == ["Name", "Zhang, San", "Li, Si"]


@pytest.mark.parametrize("said", ["sep=;\n", '"sep=;"\r\n', "SEP=;\n", "sep=;;;;;\n"])
def test_what_the_first_line_says_of_the_separator(tmp_path: Path, said: str) -> None:
    text = said + (HEAD + "".join(LINES)).replace(",", ";")
    assert read(tmp_path, text) == (split(HEAD, *LINES), [])


def test_marks_zero_bytes_and_old_line_ends(tmp_path: Path) -> None:
    plain = HEAD + "".join(LINES)
    for text in (
        "\ufeff" + HEAD + "".join(LINES[:2]) + "\ufeff" + "".join(LINES[2:]),
        plain.replace("\n", "\r"),
        plain + "\0" * 40,
        plain.replace(",Tea,", ",\0\0,").replace("\0\0", "Tea"),
    ):
        assert read(tmp_path, text) == (split(HEAD, *LINES), [])
    assert read(tmp_path, plain.replace("Tea", "\0\0"))[0][1][3] is None


def test_quotes_marked_by_a_backslash(tmp_path: Path) -> None:
    rows, found = read(tmp_path, HEAD + LINES[0].replace("Tea", '"Tea \\"green\\", 1 l"') + "".join(LINES[1:]))
    assert rows[1][3] == 'Tea "green", 1 l'
    assert found == []


def test_quotes_behind_a_separator_and_a_blank(tmp_path: Path) -> None:
    rows, found = read(tmp_path, HEAD + LINES[0].replace("100", ' "1,200"') + LINES[1].replace("Tea", ' "Tea, green"'))
    assert [rows[1][4], rows[2][3]] == ["1,200", "Tea, green"]
    assert found == []


WORDS = st.text(st.sampled_from('ab1 ,"'), max_size=8) | st.text(st.sampled_from('ab1 "\n'), max_size=8)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS), min_size=1, max_size=8))
def test_what_is_written_with_quotes_reads_back(rows: list[tuple[str, ...]]) -> None:
    import csv
    import io
    from tempfile import TemporaryDirectory

    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([("One", "Two", "Three", "Four"), *rows])
    with TemporaryDirectory() as folder:
        found = read(Path(folder), text.getvalue())
    expected = [[cell if cell.strip() else None for cell in row] for row in rows]
    width = len(found[0][0])
    assert width == 4
    assert found == ([["One", "Two", "Three", "Four"], *expected], [])


def test_lines_of_titles_filled_up_to_the_width_are_no_heading(tmp_path: Path) -> None:
    """As an ASP.NET ERP writes its .xls: who made it and when, an empty line, a separator behind the headings."""
    text = "Made by:,Ann,,,\nMade on:,2026-09-30,,,\n\n" + HEAD.replace("\n", ",\n") + "".join(LINES)
    rows, found = read(tmp_path, text)
    assert [row[:5] for row in rows[-6:]] == split(HEAD, *LINES)
    assert found == []
