"""What the drop-downs of the blank workbooks offer: by table and field, codes in words. Other words may be typed as well."""

from collections.abc import Mapping

from crm_sheets.language.desk.causes import LAYERS
from crm_sheets.language.desk.crises import EVENT_WORDS
from crm_sheets.language.desk.motives import MOTIVES
from crm_sheets.language.desk.remedies import FAULT_KINDS, GOODS_CLASSES, REMEDIES
from crm_sheets.language.desk.words import (
    COMPLAINER_WORDS,
    FAULT_WORDS,
    IMPROVEMENT_AREAS,
    PROMISE_KINDS,
    RUNG_WORDS,
    SEVERITY_WORDS,
    STATUS_WORDS,
)
from crm_sheets.language.grades import CHANNELS
from crm_sheets.language.text import Text

_REMEDY_NAMES = {remedy.code: remedy.name for remedy in REMEDIES}

BLANK_CHOICES: Mapping[str, Mapping[str, Text]] = {
    "customers.preferred_channel": CHANNELS,
    "complaints.severity": SEVERITY_WORDS,
    "complaints.status": STATUS_WORDS,
    "complaints.goods_class": {code: name for code, name in GOODS_CLASSES.items() if code != "any"},
    "complaints.fault_kind": {code: name for code, name in FAULT_KINDS.items() if code != "any"},
    "complaints.remedy_sought": _REMEDY_NAMES,
    "complaints.remedy_granted": _REMEDY_NAMES,
    "complaints.motive": {motive.code: motive.name for motive in MOTIVES},
    "complaints.attribution": FAULT_WORDS,
    "complaints.loss_shared": FAULT_WORDS,
    "complaints.fault": FAULT_WORDS,
    "complaints.complainer": COMPLAINER_WORDS,
    "complaints.layer": LAYERS,
    "complaints.improvement_area": IMPROVEMENT_AREAS,
    "complaints.solved_at": RUNG_WORDS,
    "complaint_events.event": EVENT_WORDS,
    "promises.promise_kind": PROMISE_KINDS,
}
