"""Small inputs for single faults, each with what is right: every folder of ../shared/cases about reading and meaning.

What is right stands in the README of each folder; here it stands once more as one table. The two folders about flags
and questionnaires have tests of their own. Skipped where the folder is absent.
"""

import os
import shutil
import tarfile
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from crm_sheets.book import Book, whole_book

CASES = Path("../shared/cases")
ELSEWHERE = {"rfm_one_time_buyers_loyal", "nps_on_another_scale"}
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.skipif(not CASES.is_dir(), reason="../shared/cases is not here: its small inputs are not read"),
]


@dataclass(frozen=True)
class Right:
    """What must come out of some files of a folder, read together; None: the README says nothing of it.

    ``money`` and ``rows`` are of the sales that count, ``buyers`` how many customers have any, ``by_customer`` what each
    of them comes to, by name; ``said`` are codes of problems that must be there, ``also`` is what else must hold.
    """

    folder: str
    files: tuple[str, ...] = ("*",)
    money: float | None = None
    rows: int | None = None
    buyers: int | None = None
    customers: int | None = None
    by_customer: Mapping[str, float] = field(default_factory=dict)
    names: Collection[str] = ()
    said: Collection[str] = ()
    also: Callable[[Book], bool] = lambda _: True


def errors_as_in_xlsx(book: Book) -> bool:
    """Nine cells whose formulas failed, eight that are optional and one amount without which its row is left out."""
    codes = [p.code for p in book.found for _ in range(p.count)]
    return (codes.count("cell_error"), codes.count("value_is_error")) == (8, 1)


def a_time_each(book: Book) -> bool:
    return bool((book.sales["date"].dt.strftime("%H:%M:%S") != "00:00:00").all())


def decoded(book: Book) -> bool:
    return set(book.sales["source_file"]) == {"good.xlsx", "销售9月.csv"}


def one_month(book: Book) -> bool:
    """F and G bought at the same moment, which two zones write differently."""
    moments = book.sales.set_index("customer_name")["date"]
    return bool(moments["F"] == moments["G"])


def owned(book: Book) -> bool:
    return bool(book.customers[["owner", "region"]].notna().all(axis=None))


def no_masked_number(book: Book) -> bool:
    """No number is made of the digits around a mask; 1391111 is typed so in one row."""
    return set(book.customers["phone"].dropna()) == {"15050200768", "13812345678", "1391111"}


RIGHT = (
    Right("compact_timestamps", money=1200, rows=12, also=a_time_each),
    Right("csv_open_quote", ("d01*",), money=1200, rows=12, said=["csv_open_quote"]),
    Right("csv_open_quote", ("d02*",), money=1200, rows=12, said=["csv_open_quote"]),
    Right("dated_total_rows", ("r03d*",), money=900, customers=3),
    Right("dated_total_rows", ("r03e*",), money=500, rows=5, customers=1),
    Right("error_cells_of_xls_and_ods", ("*.xlsx",), also=errors_as_in_xlsx),
    Right("error_cells_of_xls_and_ods", ("*.xls",), also=errors_as_in_xlsx),
    Right("error_cells_of_xls_and_ods", ("*.ods",), also=errors_as_in_xlsx),
    Right("file_name_in_gbk", also=decoded),
    Right("first_and_last_name", ("i02*",), names=["Mei Lin", "Kai Zhou"]),
    Right("first_and_last_name", ("i03*",), by_customer={"Mei Lin": 100, "Lin Mei": 200, "Kai Zhou": 350}, customers=3),
    Right("first_and_last_name", ("i04*",), names=["林梅", "周凯", "谭伟"]),
    Right("lost_deals_are_revenue", ("c15.*",), money=1500, buyers=1, said=["rows_not_counted"]),
    Right("lost_deals_are_revenue", ("c15b*",), money=1500, buyers=1, said=["rows_not_counted"]),
    Right("masked_phones", customers=3, also=no_masked_number),
    Right("mixed_time_zones", said=["dates_in_one_zone"], also=one_month),
    Right("no_permission", said=["file_no_permission"]),
    Right("orders_taken_for_customers", ("i05*",), money=300),
    Right("orders_taken_for_customers", ("r07.*",), money=1800, customers=3),
    Right("orders_taken_for_customers", ("r07b*",), money=1800, customers=3),
    Right("paid_yes_no_beats_amount", money=6500, rows=10),
    Right("placeholder_idnumber_joins", customers=56),
    Right("refund_file_taken_for_customers", ("r16.*",), money=1150, said=["refunds_listed"]),
    Right("refund_file_taken_for_customers", ("r16b*",), money=1200, said=["refunds_listed"]),
    Right("sales_email_unknown", ("c14.*",), customers=2, by_customer={"lin.mei@example.com": 300, "zhou@example.com": 300}),
    Right("sales_email_unknown", ("c14b*",), customers=2, by_customer={"john.a@example.com": 400, "john.b@example.com": 200}),
    Right("same_rows_on_two_sheets", ("r12*",), money=3060, rows=30, said=["sheet_rows_again"]),
    Right("same_rows_on_two_sheets", ("r13*",), money=1530, rows=15, said=["sheet_rows_again"]),
    Right("status_not_heeded", ("c13a*",), money=100, rows=1, buyers=1, said=["rows_not_counted"]),
    Right("status_not_heeded", ("c13b*",), money=100, rows=1, buyers=1, said=["rows_not_counted"]),
    Right("wps_et_and_others_skipped", ("*.et",), money=812.5),
    Right("wps_et_and_others_skipped", ("*.xltx",), rows=9),
    Right("wps_et_and_others_skipped", ("noext",), rows=9),
    Right("zero_padded_by_format", customers=5, money=500, buyers=5, also=owned),
)  # fmt: skip


def dropped(right: Right, into: Path) -> Path:
    """The files of the case in a folder of their own."""
    into.mkdir()
    for pattern in right.files:
        for path in (CASES / right.folder).glob(pattern):
            if path.suffix == ".tar":
                with tarfile.open(path) as archive:
                    archive.extractall(into, filter="data")
                return into / "inbox"
            if path.name != "README.md":
                shutil.copy(path, into)
    return into


@pytest.mark.parametrize("right", RIGHT, ids=lambda right: f"{right.folder} {' '.join(right.files)}")
def test_what_is_right_comes_out(right: Right, tmp_path: Path) -> None:
    folder = dropped(right, tmp_path / "in")
    if right.folder == "no_permission":
        if ROOT:
            pytest.skip("root may read everything")
        (folder / "sales.xlsx").chmod(0)
    book = whole_book([folder])
    sales, found = book.counting.sales, {problem.code for problem in book.found}
    per_customer = sales.groupby("customer_id")["amount"].sum()
    of_names = book.customers.set_index("customer_id")["name"].fillna(book.customers.set_index("customer_id")["email"])
    told = {str(of_names[key]): float(value) for key, value in per_customer.items()}
    by_id = {str(key): float(value) for key, value in per_customer.items()}
    for wanted, got in (
        (right.money, round(float(sales["amount"].sum()), 2)),
        (right.rows, len(sales)),
        (right.buyers, int((per_customer > 0).sum())),
        (right.customers, len(book.customers)),
        (right.by_customer or None, by_id if set(right.by_customer) <= set(by_id) else told),
    ):
        assert wanted is None or got == wanted
    assert set(right.names) <= set(book.customers["name"].dropna())
    assert set(right.said) <= found
    assert right.also(book)


def test_every_folder_has_its_answer() -> None:
    folders = {path.name for path in CASES.iterdir() if path.is_dir()}
    assert folders - ELSEWHERE == {right.folder for right in RIGHT}
