"""The page about mailing names every word that may stand in the sheet of rules, every setting, outcome and template value."""

from commands import ROOT
from mail_folders import PAGE

from crm_sheets.delivery.bodies import NAMES, values_of
from crm_sheets.language.delivery import FILES, GROUPS, LANGUAGES, MAIL_COLUMNS, OUTCOMES
from crm_sheets.playbook.mail_rules import DEFAULT_MAIL_RULES

TEXT = (ROOT / "docs" / "delivery.md").read_text("utf-8")


def test_the_page_is_complete() -> None:
    words = [word for texts in (GROUPS, FILES) for label in texts.values() for word in label]
    heads = [said.partition("（")[0].partition(" (")[0] for label in MAIL_COLUMNS.values() for said in label]
    settings = [f"mail.{name}" for name in ("host", "port", "security", "user", "sender", "max_mb")]
    every = [*words, *heads, *settings, *NAMES, *values_of(PAGE), LANGUAGES["auto"].zh]
    every += [code for code in OUTCOMES if code != "preview"]
    assert [word for word in every if word not in TEXT] == []


def test_the_usual_rules_stand_there() -> None:
    rows = [line for line in TEXT.splitlines() if line.startswith(tuple(f"| {GROUPS[g].zh} " for g in GROUPS))]
    said = [
        f"| {GROUPS[r.who].zh} {GROUPS[r.who].en} | {FILES[r.files[0]].zh} {FILES[r.files[0]].en} | {'是 yes' if r.own else '否 no'} |"
        for r in DEFAULT_MAIL_RULES
    ]
    assert [row[: len(told)] for row, told in zip(rows, said, strict=True)] == said
