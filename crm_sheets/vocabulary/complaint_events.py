"""The table of what happened to complaints: waits, hand-overs, told again, visits for nothing, answers."""

from crm_sheets.language import Text
from crm_sheets.vocabulary.field import Field, Table, date, text

COMPLAINT_EVENTS = Table(
    "complaint_events",
    Text("投诉经过表", "Complaint events"),
    (
        Field(
            "complaint_id",
            "id",
            Text("投诉编号", "Complaint ID"),
            "投诉单号|工单号|工单编号|投诉号|ticket id|ticket no|ticket|case id|case no|complaint no",
        ),
        date(
            "at",
            "经过时间",
            "Event at",
            "事件时间|开始时间|发生时间|event time|event date|from|started at|时间|日期|time|date",
        ),
        date("until", "等到", "Until", "结束时间|等待结束|截至|ended at|waited until|to"),
        text("event", "投诉经过", "Event", "事件|经过|事件类型|经过类型|complaint event|event type|what", telling=True),
        text("who", "经办人", "Who", "经手人|操作人|by whom|done by|agent"),
        text("notes", "备注", "Notes", "说明|remarks|note|comment"),
    ),
    (("complaint_id",), ("at",), ("event",)),
)
