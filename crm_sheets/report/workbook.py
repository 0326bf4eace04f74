"""A workbook of ours: xlsxwriter with our settings, our formats, and every write checked."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.utility import xl_col_to_name, xl_range, xl_range_abs

from crm_sheets.errors import OutputNotWritable, SheetTooLong
from crm_sheets.language import Lang
from crm_sheets.language.sheets import SHEETS, TABLE_NAMES, TEXTS
from crm_sheets.ooxml.stamps import OUR_MARK
from crm_sheets.report import looks
from crm_sheets.report.cleaning import fit_for_cell
from crm_sheets.report.worksheets import Cells, workbook_class, worksheet_class
from crm_sheets.text.widths import lines, set_width

MAX_ROWS = 1_048_576
MAX_WIDTH = 255.0
_PADDING = 0.71  # what a column takes beside its width
ROW, LINE = 18.0, 15.5  # height of a row, and of each line in a row of several
READABLE = 219.0  # width of columns, in digits, on a page across A4: letters of 10 points are printed at 6.5 or more
_LARGE = 1.9  # the width of a digit of a title, in plain ones
_PAGE_WIDTH, _PAGE_HEIGHT = 145.0, 620.0  # of a page across A4 in full size: digits, points
_SURE = 0.86  # of the width of a page is used where nothing is fitted: fonts differ
_PAPER_HEIGHT = 480.0  # points between the margins of A4 across
_MANY = 20_000  # rows of a workbook that is put together on the disk
_BEGUN = 4  # rows of a part that had better not be printed alone
PRINTED = 50  # rows of a list that are printed
UNITS_OF_MONEY: dict[Lang, str] = {"zh": "元", "en": ""}  # where the playbook names no currency
_EPOCH = date(1899, 12, 30)
_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}


def serial(day: date) -> int:
    """A day as a spreadsheet counts it."""
    return (date(day.year, day.month, day.day) - _EPOCH).days


class OutBook(AbstractContextManager["OutBook"]):
    """A workbook under construction; written to ``path`` when the ``with`` block ends without an error.

    ``as_of`` becomes the time of creation, so that the same input gives the same bytes. ``mark`` is the category by
    which the reader knows our own output; workbooks to be filled in carry none.
    """

    def __init__(
        self, path: Path, title: str, as_of: date, lang: Lang, *, mark: str = OUR_MARK, stream: bool = False
    ) -> None:
        self.path, self.title, self.as_of, self.lang = path, title, as_of, lang
        self.currency = ""  # on axes and headings, where the playbook names one
        self.home = ""  # the sheet to which every other one leads back
        font = {"font_name": looks.FONTS[lang], "font_size": looks.SIZE, "font_color": looks.INK}
        self._font = font
        self.book = workbook_class()(str(path), {**_OPTIONS, "constant_memory": stream})
        self.book.formats[0].set_font_name(font["font_name"])
        self.book.formats[0].set_font_size(font["font_size"])
        self.book.set_properties(
            {"title": title, "category": mark, "created": datetime(as_of.year, as_of.month, as_of.day)}
        )
        self.book.set_calc_mode("auto")
        self._formats: dict[str, Any] = {}
        self.sheets: list[Sheet] = []

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self.book.fileclosed = True  # or its destructor complains that nothing was written
            return
        for sheet in self.sheets:
            sheet.finish()
        rows = sum(sheet.raw.dim_rowmax or 0 for sheet in self.sheets)
        self.book.in_memory = not self.book.constant_memory and rows < _MANY  # else a file for each part first
        try:
            self.book.close()
        except FileCreateError as failure:
            raise OutputNotWritable(path=self.path, why=failure.args[0]) from failure

    def style(self, name: str) -> Any:
        """The cell format of that name."""
        if name not in self._formats:
            self._formats[name] = self.book.add_format({**self._font, **looks.styled(name, self.lang)})
        return self._formats[name]

    def look(self, **properties: Any) -> Any:
        """A cell format that occurs only once or twice."""
        key = repr(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format({**self._font, **properties})
        return self._formats[key]

    def blank_style(self, number_format: str) -> Any:
        """The format of a column to be filled in."""
        return self.look(num_format=number_format, valign="vcenter")

    def rule(self, name: str) -> Any:
        """What a rule lays over cells."""
        key = f"rule {name}"
        if key not in self._formats:
            self._formats[key] = self.book.add_format(looks.RULES[name])
        return self._formats[key]

    def sheet(self, key: str, tab: str = looks.SECOND) -> "Sheet":
        """A new sheet, named and set up for printing."""
        return self.named_sheet(SHEETS[key](self.lang), tab)

    @property
    def unit(self) -> str:
        """The unit of money in headings; empty where nobody names one."""
        return self.currency or UNITS_OF_MONEY[self.lang]

    def sheet_name(self, key: str) -> str:
        """The name of a sheet in the language of the workbook."""
        return SHEETS[key](self.lang)

    def named_sheet(self, name: str, tab: str = looks.SECOND) -> "Sheet":
        """A new sheet of any name."""
        sheet = Sheet(self, name, tab)
        self.sheets.append(sheet)
        return sheet

    def table_name(self, key: str) -> str:
        """The name of an Excel table in the language of the workbook."""
        return TABLE_NAMES[key](self.lang)


class Sheet:
    """A worksheet whose writes are checked; rows and columns count from 0."""

    def __init__(self, book: OutBook, name: str, tab: str) -> None:
        self.book, self.name, self.lang = book, name, book.lang
        self.raw = book.book.add_worksheet(name, worksheet_class=worksheet_class())
        self.raw.set_tab_color(tab)
        self.raw.hide_gridlines(2)
        self.raw.set_default_row(ROW)
        self._widths: dict[int, float] = {}
        self._digits: list[str] = []
        self._settled = False
        self._titled = 0.0  # the width that the title takes
        self._used = (0, 0)  # the last row and column written
        self._printed: tuple[int, int] | None = None  # the last row and column that are printed
        self._printed_also: tuple[int, int] | None = None  # the first and last row of another part
        self._is_page = False  # it is made as one page
        self._sections: list[int] = []  # the rows where parts of the sheet begin
        self._drawn: list[tuple[int, int, int, int]] = []  # charts: first and last row, column, pixels from there on
        self._heights: dict[int, float] = {}  # of the rows that are not as high as usual
        self._folded: dict[int, dict[str, Any]] = {}
        self._breaks: list[int] = []
        self._print_setup()

    def _print_setup(self) -> None:
        day = f"{self.book.as_of:%Y-%m-%d}"
        self.raw.set_landscape()
        self.raw.set_paper(9)
        self.raw.fit_to_pages(1, 0)
        self.raw.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
        names = dict.fromkeys((self.book.title, self.name))  # only once where both are the same
        self.raw.set_header(f"&L&9{' · '.join(names).replace('&', '&&')}&R&9 {day}")
        self.raw.set_footer(f"&C&9{TEXTS['page'](self.lang)}")

    def finish(self) -> None:
        """Set the widths that the tables of this sheet asked for, and lead back to the first sheet."""
        if self._titled and self.book.home not in ("", self.name):
            self._lead_back()
        self._set_print_area()
        self.raw.set_h_pagebreaks(self._breaks)
        for column, width in sorted(self._widths.items()):
            self.raw.set_column(column, column, width, None, self._folded.get(column, {}))

    def _lead_back(self) -> None:
        """A link to the first sheet in the first cell right of the title."""
        column, left = 0, 0.0
        while left < self._titled:
            hidden = self._folded.get(column, {}).get("hidden", False)
            left += 0.0 if hidden else self.width(column, column) + _PADDING
            column += 1
        while self._folded.get(column, {}).get("hidden", False):
            column += 1
        words, style = TEXTS["back"](self.lang, sheet=self.book.home), self.book.style("contents")
        self.check(self.raw.write_url(0, column, f"internal:'{self.book.home}'!A1", style, words), 0, column)

    def out_of_sight(self) -> None:
        """Hide the whole sheet: what charts are drawn from."""
        self.raw.hide()

    def prints(self, bottom: int, right: int, *, and_from: int = 0, to: int = 0) -> None:
        """Print down to this row and up to this column only; on further pages, the rows from one ``to`` another."""
        self._printed, self._printed_also = (bottom, right), (and_from, to) if and_from else None

    def _set_print_area(self) -> None:
        if self._printed is None:
            return
        bottom, right = self._printed
        if self._printed_also is None:
            self.raw.print_area(0, 0, bottom, right)
            return
        first, last = self._printed_also
        areas = [xl_range_abs(0, 0, bottom, right), xl_range_abs(first, 0, last, right)]
        places = ",".join(f"'{self.name}'!{area}" for area in areas)
        self.check(self.book.book.define_name(f"'{self.name}'!_xlnm.Print_Area", f"={places}"), 0, 0)

    def print_first_page(self) -> None:
        """Print what fits on one page across A4 only: to be called when all is written. A page made as one stays."""
        if self._is_page:
            return
        bottom, right = self._printed or self._used
        ends = [self.column_at(self.pixels(0, left - 1) + wide)[0] for _, _, left, wide in self._drawn]
        right = max(right, *ends) if ends else right
        room, row = _PAGE_HEIGHT * max(1.0, self._wide(right) / _PAGE_WIDTH), -1
        while row < bottom and room >= (height := self._heights.get(row + 1, ROW)):
            row, room = row + 1, room - height
        self._printed = self._whole(row, bottom), right
        self.raw.fit_to_pages(1, 1)

    def print_to_width(self, right: int) -> float:
        """Print the columns up to one across A4, made as small as they ask, so that breaks of pages hold (Excel passes
        over them where a sheet is fitted to pages); returns how high the rows of a page are together, in points."""
        scale = min(1.0, _SURE * _PAGE_WIDTH / self._wide(right))
        self.raw.set_print_scale(int(100 * scale))
        return _PAPER_HEIGHT / scale

    def _wide(self, right: int) -> float:
        """How wide the columns up to one are that are seen, in digits."""
        return sum(self.width(c, c) + _PADDING for c in range(right + 1) if not self._folded.get(c, {}).get("hidden"))

    def _whole(self, row: int, bottom: int) -> int:
        """The last row of a first page without half a chart or the mere beginning of a part: a chart of which most fits
        is taken in (the page is made smaller), any other is left out with what stands below it."""
        for first, last, *_ in sorted(self._drawn):
            if first <= row < last:
                row = last if 2 * (row - first) >= last - first else first - 1
        begun = [start for start in self._sections if 0 < start <= row < min(bottom, start + _BEGUN)]
        return begun[0] - 1 if begun else row

    def drawn(self, first: int, last: int, column: int, pixels: int) -> None:
        """Note a chart over these rows, from a column on and so many pixels wide."""
        self._drawn.append((first, last, column, pixels))

    def upright_page(self, top: int, bottom: int, right: int) -> None:
        """Print these rows up to this column as one upright page, and nothing else."""
        self._is_page = True
        self.raw.set_portrait()
        self.raw.fit_to_pages(1, 1)
        self.raw.print_area(top, 0, bottom, right)

    def height(self, row: int, points: float) -> None:
        """Make a row as high as told."""
        self._heights[row] = points
        self.raw.set_row(row, points)

    def height_of(self, first: int, last: int) -> float:
        """How high the rows from one to another are together, in points."""
        return sum(self._heights.get(row, ROW) for row in range(first, last + 1))

    def break_before(self, row: int) -> None:
        """Begin a new page with this row."""
        self._breaks.append(row)

    def keep_parts_whole(self, bottom: int, right: int) -> None:
        """Begin a new page with each part of the sheet that the end of one would cut, down to a row and as wide as a
        column asks: to be called when all is written."""
        room, begun = self.print_to_width(right), 0
        for start, end in zip(self._sections, [*self._sections[1:], bottom + 1], strict=True):
            if start > begun and self.height_of(begun, end - 1) > room:
                self.break_before(start)
                begun = start

    def reach(self, row: int, column: int) -> None:
        """Note that something stands down to this row and up to this column."""
        self._used = max(self._used[0], row), max(self._used[1], column)

    def want(self, column: int, width: float) -> None:
        """Ask for a column at least this wide."""
        if self._settled:
            return
        self._widths[column] = min(MAX_WIDTH, max(width, self._widths.get(column, 0.0)))

    def settle(self) -> None:
        """Keep the widths asked for so far, whatever further tables ask for."""
        self._settled = True

    def fold(self, first: int, last: int) -> None:
        """Hide columns behind a plus sign over the one that follows them."""
        self._folded |= {column: {"level": 1, "hidden": True} for column in range(first, last + 1)}
        self._folded[last + 1] = {"collapsed": True}
        self.want(last + 1, 3.0)

    def hide(self, column: int) -> None:
        """Hide a column."""
        self._folded[column] = {"hidden": True}

    def across(self, last: int, fixed: int) -> None:
        """Print up to column ``last`` on as many pages side by side as keep letters readable, column ``fixed`` and
        those before it on each of them. To be called when every column has asked for its width."""
        wides = [self.width(column, column) + _PADDING for column in range(last + 1)]
        room, used, pages = READABLE - sum(wides[: fixed + 1]), 0.0, 1
        for wide in wides[fixed + 1 :]:
            if used and used + wide > room:
                used, pages = 0.0, pages + 1
            used += wide
        self.raw.fit_to_pages(pages, 0)
        if pages > 1:
            self.raw.print_across()
            self.raw.repeat_columns(0, fixed)

    def even(self, count: int, width: float) -> None:
        """Make the first columns equally wide, whatever tables ask for."""
        self._settled = True
        self._widths = dict.fromkeys(range(count), width)

    def set_widths(self, widths: Sequence[float]) -> None:
        """Make the first columns as wide as told, whatever tables ask for."""
        self._settled = True
        self._widths = dict(enumerate(widths))

    def width(self, first: int, last: int) -> float:
        """The width of some columns together, as asked for so far."""
        return sum(self._widths.get(column, 8.43) for column in range(first, last + 1))

    def pixels(self, first: int, last: int) -> int:
        """The width of some columns on a screen."""
        return sum(int(self.width(column, column) * 7 + 5) for column in range(first, last + 1))

    def column_at(self, pixels: int) -> tuple[int, int]:
        """The column that stands so far from the left, and how far behind its own left edge that is."""
        column = 0
        while pixels >= (wide := self.pixels(column, column)):
            column, pixels = column + 1, pixels - wide
        return column, pixels

    def check(self, result: int, row: int, column: int) -> None:
        """Raise where xlsxwriter only returns a number."""
        if result != 0:
            raise SheetTooLong(sheet=self.name, row=row + 1, column=xl_col_to_name(column) if column >= 0 else column)
        self.reach(row, column)

    def text(self, row: int, column: int, value: str, style: str = "text") -> None:
        """Write a text, as text whatever it looks like."""
        self.check(self.raw.write_string(row, column, fit_for_cell(value), self.book.style(style)), row, column)

    def number(self, row: int, column: int, value: float, style: str = "whole") -> None:
        """Write a number; what is missing leaves an empty cell."""
        if value == value:  # not NaN
            self.check(self.raw.write_number(row, column, value, self.book.style(style)), row, column)

    def formula(self, row: int, column: int, formula: str, value: float | str, style: str = "whole") -> None:
        """Write a formula with its computed value beside it."""
        shown = value if isinstance(value, str) else float(value)
        self.check(self.raw.write_formula(row, column, formula, self.book.style(style), shown), row, column)

    def merged(self, row: int, first: int, last: int, value: str, style: str, *, rows: int = 1) -> None:
        """Write a text over several columns (and rows)."""
        if last > first or rows > 1:
            result = self.raw.merge_range(row, first, row + rows - 1, last, "", self.book.style(style))
            self.check(result, row + rows - 1, last)
        self.text(row, first, value, style)

    def amount_over(self, row: int, first: int, last: int, value: float, style: str) -> None:
        """Write a number over several columns; what is missing leaves them empty."""
        self.merged(row, first, last, "", style)
        self.number(row, first, value, style)

    def paragraph(self, row: int, first: int, last: int, value: str, style: str = "wrap", at_least: int = 1) -> None:
        """Write a text wrapped over several columns, the row high enough for it."""
        self.merged(row, first, last, value, style)
        self.lines(row, max(at_least, lines(value, self.width(first, last))))

    def lines(self, row: int, count: int) -> None:
        """Make a row high enough for some lines of text."""
        if count > 1:
            self.height(row, min(409.0, LINE * count + 4))

    def blanks(self, row: int, first: int, last: int, style: str) -> None:
        """Give empty cells a look."""
        for column in range(first, last + 1):
            self.check(self.raw.write_blank(row, column, None, self.book.style(style)), row, column)

    def title(self, text: str, *under: str) -> int:
        """Write the title of the sheet and the lines below it; returns the next free row."""
        self.height(0, 30)
        self.text(0, 0, text, "title")
        self._titled = _LARGE * set_width(text) + 2
        for i, line in enumerate(under, start=1):
            self.text(i, 0, line, "subtitle")
        return len(under) + 1

    def section(self, row: int, first: int, last: int, text: str) -> int:
        """Write the title of a part of the sheet with a rule under it; returns the next row."""
        self.height(row, 22)
        self._sections.append(row)
        self.blanks(row, first + 1, last, "section")
        self.text(row, first, text, "section")
        return row + 1

    def digits_are_text(self, box: tuple[int, int, int, int]) -> None:
        """Keep Excel from marking ids and phone numbers as numbers stored as text."""
        self._digits.append(xl_range(*box))
        self.raw.ignore_errors({"number_stored_as_text": " ".join(self._digits)})

    def columns(self, top: int, left: int, columns: Sequence[Cells], formats: Sequence[Any]) -> None:
        """Write the columns of a table quickly: texts and numbers of which "" and NaN leave empty cells."""
        self.room(top + len(columns[0]) - 1)
        self.reach(top + len(columns[0]) - 1, left + len(columns) - 1)
        self.raw.put_columns(top, left, columns, formats)

    def link(self, row: int, column: int, sheet: str, cell: str, words: str, style: str = "link") -> None:
        """Write words that lead to a cell of another sheet."""
        shown = words.replace('"', '""')
        self.raw.put_formula(row, column, f'HYPERLINK("#\'{sheet}\'!{cell}","{shown}")', words, self.book.style(style))

    @staticmethod
    def rows_left(used: int) -> int:
        """How many rows a sheet has beside those used: what is longer is cut, and said to be."""
        return MAX_ROWS - used

    def room(self, last: int) -> None:
        """Raise when a table would end below the last row that a sheet has."""
        if last >= MAX_ROWS:
            raise SheetTooLong(sheet=self.name, row=last + 1, column="A")
