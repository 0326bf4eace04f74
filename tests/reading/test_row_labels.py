"""Lists of customers that count their rows: the same number in two lists is one customer only where they agree."""

from pathlib import Path

from grids_by_hand import xlsx

from crm_sheets.book import Book, read_book

_NAMES = ["Ada Moss", "Ben Hale", "Cy Poole", "Di Frost", "Ed Rowan", "Flo Marsh", "Gil Tate", "Hal Crane"]


def lists(folder: Path, heading: str, *firsts: int) -> Book:
    """A list for each place among the people at which it begins, five rows each, numbered from 1."""
    for place, first in enumerate(firsts):
        people = [(_NAMES[i % 8], f"1380000{i % 8:04}") for i in range(first, first + 5)]
        xlsx(
            folder / f"customers{place}.xlsx", [heading, "Name", "Phone"], *([i + 1, *p] for i, p in enumerate(people))
        )
    return read_book([folder])


def codes(book: Book) -> list[str]:
    return [problem.code for problem in book.found]


def test_two_lists_numbered_from_one_join_nobody_by_number(tmp_path: Path) -> None:
    """People 0-4 and 3-7 of eight: two stand in both lists, by name and phone."""
    book = lists(tmp_path, "ID", 0, 3)
    assert sorted(book.customers["name"]) == sorted(_NAMES)
    assert codes(book).count("id_counts_rows") == 2
    assert book.mapping.loc[book.mapping["heading"] == "ID", "field"].eq("").all()


def test_lists_that_agree_keep_their_numbers(tmp_path: Path) -> None:
    book = lists(tmp_path, "ID", 0, 0)
    assert list(book.customers["customer_id"]) == ["1", "2", "3", "4", "5"]
    assert "id_counts_rows" not in codes(book)


def test_a_number_that_is_said_to_be_the_customers_is_believed(tmp_path: Path) -> None:
    book = lists(tmp_path, "Customer ID", 0, 3)
    assert "id_counts_rows" not in codes(book)
    assert "customer_conflict" in codes(book)  # of the same number and other people nothing is joined


def test_one_list_keeps_its_numbers(tmp_path: Path) -> None:
    assert list(lists(tmp_path, "No", 0).customers["customer_id"]) == ["1", "2", "3", "4", "5"]
