"""The customer file by its five groups."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import completeness
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook


def facts(**tables):
    return Facts(book_of(**tables), Playbook.default(), pd.Timestamp("2026-09-30"))


def test_groups_and_customers():
    customers = [
        {"customer_id": "a", "name": "A", "phone": "13800138000", "birthday": "农历八月十五", "hobbies": "茶"},
        {"customer_id": "b", "name": "B", "industry": "餐饮"},
    ]
    cells = completeness.filled(facts(customers=customers, sales=sales("a", ("2026-01-01", 5))))
    # 15 fields: a has name, phone, birthday, hobbies and a sale; b has name and industry
    assert completeness.completeness_per_customer(cells).to_dict() == {
        "a": pytest.approx(5 / 15),
        "b": pytest.approx(2 / 15),
    }
    table = completeness.completeness_table(cells).set_index("group")
    assert table["filled"].to_dict() == {"basic": 3, "business": 1, "personal": 2, "logistics": 0, "commercial": 1}
    assert table["fields"].to_dict() == {"basic": 10, "business": 8, "personal": 6, "logistics": 4, "commercial": 2}


def test_sales_alone_are_no_customer_file():
    refused = completeness.refusal(facts(sales=sales("a", ("2026-01-01", 5))))
    assert refused is not None
    assert refused.needs.zh == "客户表"
