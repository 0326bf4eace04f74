"""What is told once for a sheet: ids that differ in their zeros, rows that name nobody."""

import pandas as pd

from crm_sheets.identity import identify


def sheet(file: str, **columns: list[str | None]) -> pd.DataFrame:
    table = pd.DataFrame(columns, dtype="str")
    return table.assign(source_file=file, source_sheet="S", source_row=range(2, len(table) + 2))


def test_ids_with_other_zeros_are_one_note_with_their_number_and_the_first() -> None:
    customers = sheet("c.xlsx", customer_id=["00101", "00102"], name=["张三", "李四"])
    sales = sheet("s.xlsx", customer_id=["101", "102", "101"])
    found = [p for p in identify({"customers": customers, "sales": sales}).problems if p.code == "ids_padded"]
    assert [(p.file, p.sheet, p.rows, p.details["count"], p.details["given"]) for p in found] == [
        ("s.xlsx", "S", (2,), 2, "101")
    ]


def test_rows_that_name_nobody_are_one_warning_a_sheet() -> None:
    """A placeholder and a masked phone can be anybody's; the third row has a name, the fourth is empty."""
    phones = ["00000000", "138****8000", None, None]
    tables = {
        f"{kind}s": sheet(f"{kind}.xlsx", phone=phones, customer_name=[None, None, "张三", None])
        for kind in ("sale", "visit")
    }
    tables = {"sales": tables["sales"], "visits": tables["visits"]}
    found = [p for p in identify(tables).problems if p.code == "customer_masked_only"]
    assert sorted((p.file, p.rows, p.details["count"]) for p in found) == [
        ("sale.xlsx", (2,), 2),
        ("visit.xlsx", (2,), 2),
    ]


def test_an_anonymous_answer_is_to_stay_so() -> None:
    """Microsoft Forms writes so in each row; a masked phone is one that somebody gave."""
    answers = sheet("a.xlsx", email=["anonymous", "anonymous"], phone=[None, "138****8000"])
    found = [p for p in identify({"answers": answers}).problems if p.code == "customer_masked_only"]
    assert [(p.rows, p.details["count"]) for p in found] == [((3,), 1)]
