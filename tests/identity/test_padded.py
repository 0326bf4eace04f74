"""Ids with zeros in front on one sheet and without on another."""

from crm_sheets.identity.mentions import Mention
from crm_sheets.identity.padded import padded_twins


def on(sheet, *ids, names=()):
    named = [*names, *[""] * (len(ids) - len(names))]
    return [
        Mention(one, "", "", "", name, "", "", f"{sheet}.xlsx", sheet, row, False, row)
        for row, (one, name) in enumerate(zip(ids, named, strict=True), start=2)
    ]


def test_one_sheet_pads_and_the_other_does_not():
    assert padded_twins(on("file", "00101", "00102") + on("till", "101", "102")) == {"101": "00101", "102": "00102"}


def test_ids_of_two_widths_mean_different_customers():
    assert padded_twins(on("file", "00101", "0102") + on("till", "101", "102")) == {}


def test_hardly_any_twins_are_none():
    assert padded_twins(on("file", "00101", "00102", "00103") + on("till", "101", "202", "203")) == {}  # 1 of 3


def test_names_that_differ_speak_against_it():
    file, till = on("file", "00101", names=["李雷"]), on("till", "101", names=["韩梅梅"])
    assert padded_twins(file + till) == {}
    assert padded_twins(file + on("till", "101", names=["李雷"])) == {"101": "00101"}
