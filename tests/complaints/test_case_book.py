"""The case book is for training: nobody is named in it, also not in what was typed."""

from complaint_ledgers import results_of

ROW = {"received_at": "2026-03-02 09:00", "closed_at": "2026-03-03 09:00", "cause": "太慢、手续太多", "handler": "李雷"}


TOLD = [
    ("张建国来店，送货晚了", "李雷上门道歉", ("＊＊来店，送货晚了", "＊＊上门道歉")),
    ("王女士打 139-1234-5678 没人接", "韩梅回电", ("＊＊女士打 ＊＊ 没人接", "＊＊回电")),
    ("Mr Parker wrote from a.b@x.com", "sent again", ("Mr ＊＊ wrote from ＊＊", "sent again")),
    ("订单 20260302 少发 3 盒", "补发", ("订单 ＊＊ 少发 3 盒", "补发")),  # eight digits could be a phone number
    ("Ms. Lee and Mr. Ng called", "Ng was told", ("Ms. ＊＊ and Mr. ＊＊ called", "Ng was told")),
    ("回电 １３９１２３４５６７８", "致歉", ("回电 ＊＊", "致歉")),
    ("call 010\n6512\n3456 now", "补发", ("call ＊＊ now", "补发")),
    ("half\0way, Dr Ito", "补发", ("half way, Dr ＊＊", "补发")),
]


def test_names_and_numbers_are_hidden() -> None:
    rows = [{**ROW, "customer_name": "张建国", "content": content, "outcome": outcome} for content, outcome, _ in TOLD]
    cases = results_of(rows, "2026-03-05 09:00", staff=[{"name": "韩梅"}]).tables["complaint_cases"]
    shown = {content: (content, outcome) for content, outcome in zip(cases["content"], cases["outcome"], strict=True)}
    assert shown == {told[0]: told for _, _, told in TOLD}
