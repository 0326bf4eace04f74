"""Marks come out of the child process as they went in."""

import json

from crm_sheets.marking.protocol import packed, unpacked
from crm_sheets.marking.sheet import SheetMarks


def test_there_and_back():
    marks = SheetMarks(
        headings=((1, 4), (9, 2)),
        cells={2: {0: "error", 3: "warning"}},
        reasons={2: ("error", "日期看不懂")},
        remarks=((1, 0, "a remark"),),
    )
    assert unpacked(json.loads(json.dumps(packed(marks)))) == marks
    assert unpacked(json.loads(json.dumps(packed(SheetMarks(()))))) == SheetMarks(())
