"""Who may be contacted by what sheets say: the forms that shops, mailers and CRMs write, remarks, names of sheets.

The headings and cells are those of the programs named: Shopify's customer export, Salesforce and Zoho (Email Opt Out, Do
Not Call), Dynamics 365 (Do not allow Emails: Allow), Mailchimp (OPTIN_TIME, UNSUB_TIME, CLEAN_TIME), HubSpot
(Unsubscribed from all email), Klaviyo (SUBSCRIBED, NEVER_SUBSCRIBED), MailUp (OptOut_Date), and Chinese shop systems.
"""

from dataclasses import replace

import pytest
from grids_by_hand import grid_of

from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problem
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.sheet_reader import SheetRows, read_sheet
from crm_sheets.vocabulary.consent_headings import asked_by
from crm_sheets.vocabulary.consents import plainly_said


def sheet_of(
    *headings: str, rows: list[tuple[str | None, ...]], playbook: Playbook | None = None, **names: str
) -> SheetRows:
    """A customer file with these columns behind the names."""
    head: list[str | None] = ["客户编号", "客户名称", "手机", *headings]
    lines = [[f"K{i}", f"客户{i}", f"138001380{i:02}", *row] for i, row in enumerate(rows)]
    grid = replace(grid_of(head, *lines), **names)
    heading = find_heading(grid)
    assert heading is not None
    return read_sheet(grid, heading, playbook or Playbook.default())


def said(*headings: str, rows: list[tuple[str | None, ...]], **more: str) -> list[str]:
    """The codes of each row, "" where it says nothing."""
    return sheet_of(*headings, rows=rows, **more).frame()["consent"].fillna("").tolist()


def about(code: str, sheet: SheetRows) -> list[Problem]:
    return [problem for problem in sheet.problems if problem.code == code]


@pytest.mark.parametrize(
    ("heading", "yes", "no"),
    [
        ("Accepts Email Marketing", "yes", "no"),
        ("Accepts Marketing", "TRUE", "FALSE"),
        ("SMS consent", "1", "0"),
        ("Email Marketing Consent", "SUBSCRIBED", "NEVER_SUBSCRIBED"),
        ("Email Marketing Consent", "2024-05-01 10:00", "UNSUBSCRIBED"),
        ("Consent", "agreed", "withdrawn"),
        ("Email Opt Out", "0", "1"),
        ("HasOptedOutOfEmail", "false", "true"),
        ("DoNotCall", "0", "1"),
        ("Do not allow Emails", "Allow", "Do Not Allow"),
        ("Do not allow Phone Calls", "Allow", "Do Not Allow"),
        ("Unsubscribed from all email", "false", "true"),
        ("是否接收短信", "是", "否"),
        ("营销授权", "已授权", "未授权"),
        ("免打扰", "否", "是"),
        ("黑名单", "否", "是"),
        ("请勿致电", "否", "√"),
        ("取消关注", "0", "1"),
        ("是否同意联系", "同意（2025-03-01）", "拒绝"),
        ("退订时间", None, "2025-03-01"),
    ],
)
def test_a_yes_goes_the_way_of_the_heading(heading: str, yes: str | None, no: str) -> None:
    allowed, refused = said(heading, rows=[(yes,), (no,)])
    assert "no_" not in allowed
    assert refused.startswith("no_")


@pytest.mark.parametrize(
    ("heading", "cell", "codes"),
    [
        ("Email Opt Out", "1", "no_email_advertising"),
        ("Do Not Call", "1", "no_phone"),
        ("DNC", "Y", "no_advertising; no_phone"),
        ("Do Not Contact", "Yes", "no_contact"),
        ("短信退订", "是", "no_sms_advertising"),
        ("拒访", "是", "no_advertising; no_meeting"),
        ("是否同意联系", "否", "no_contact"),
        ("是否同意联系", "不要打电话", "no_phone"),
        ("Consent", "no", "no_advertising"),
        ("Consent", "yes, but no calls", "no_phone; yes_advertising"),
        ("Consent", "do not contact", "no_contact"),
        ("拒绝渠道", "电话、短信", "no_phone; no_sms"),
        (
            "Consent",
            "['email']",
            "no_phone_advertising; no_chat_advertising; no_sms_advertising; yes_email_advertising",
        ),
        ("Consent", "unknown", ""),
    ],
)
def test_what_is_refused(heading: str, cell: str, codes: str) -> None:
    assert said(heading, rows=[(cell,)]) == [codes]


@pytest.mark.parametrize(
    "heading",
    [
        "隐私协议同意",
        "授权经销商",
        "Marketing contact status",
        "HasOptedOutOfFax",
        "可联系电话",
        "Consent form",
        "Photo consent",
        "收货电话",
    ],
)
def test_what_only_looks_like_it(heading: str) -> None:
    assert asked_by(heading) is None


def test_the_newest_dated_word_counts_within_a_row() -> None:
    """Joined in 2023, left in 2025, and the other way round; an address that bounced is no refusal of advertising."""
    found = said(
        "OPTIN_TIME",
        "UNSUB_TIME",
        "CLEAN_TIME",
        rows=[("2023-01-05 10:00:00", "2025-02-01 09:00:00", None), ("2026-01-05 10:00:00", "2025-02-01 09:00:00", None),
              ("2023-01-05 10:00:00", None, "2024-01-01 00:00:00")],
    )  # fmt: skip
    assert found == ["no_advertising", "yes_advertising", "no_email; yes_advertising"]


def test_the_day_of_consent_is_that_of_the_answer_beside_it() -> None:
    sheet = sheet_of("Consent", "Consent date", rows=[("no", "2025-03-01"), (None, "2025-03-02"), ("yes", None)])
    assert sheet.frame()["consent"].tolist() == ["no_advertising", "yes_advertising", "yes_advertising"]
    assert sheet.frame()["consent_date"].dt.strftime("%m-%d").fillna("").tolist() == ["03-01", "03-02", ""]


def test_what_is_not_understood_is_a_no_to_advertising_and_named() -> None:
    sheet = sheet_of("是否同意联系", rows=[("是",), ("客户说周末再打",), ("看情况",), ("看情况",)])
    assert sheet.frame()["consent"].tolist() == ["yes_contact", *["no_advertising"] * 3]
    (problem,) = about("consent_unclear", sheet)
    assert problem.details["count"] == 3
    assert "“看情况”2 行" in str(problem.details["cells"])


def test_the_team_says_what_its_words_mean() -> None:
    rules = Playbook.default().changed("consents.allowed", ("看情况",)).changed("consents.no_phone", ("上班族",))
    sheet = sheet_of("是否同意联系", rows=[("看情况",), ("上班族",)], playbook=rules)
    assert sheet.frame()["consent"].tolist() == ["yes_contact", "no_phone"]
    assert not about("consent_unclear", sheet)


@pytest.mark.parametrize(
    ("remark", "codes"),
    [
        ("微信联系，不要打电话", {"no_phone"}),
        ("客户要求不再接收营销短信", {"no_sms_advertising"}),
        ("客户明确表示以后不要再联系", {"no_contact"}),
        ("仅限微信联系", {"no_phone", "no_sms", "no_email"}),
        ("VIP, DNC", {"no_advertising", "no_phone"}),
        ("Please don't call me again", {"no_phone"}),
        ("does not want to receive marketing emails", {"no_email_advertising"}),
        ("已退订", {"no_advertising"}),
        ("只加微信别打电话", {"no_phone"}),  # two statements without a sign between them
        ("别打电话只加微信", {"no_phone"}),
        ("微信联系勿电", {"no_phone"}),
        ("不要打电话发短信就好", {"no_phone"}),
        ("WeChat only, please don't call", {"no_phone"}),
        ("wechat only don't call", {"no_phone", "no_sms", "no_email"}),
        ("add on WeChat, no calls please", {"no_phone"}),
        ("只加微信", set()),  # nothing is said against calls
        ("没加微信，打电话", set()),
        ("加了微信也打过电话", set()),
        ("打电话前先发微信", set()),
        ("别忘了打电话", set()),
        ("不打电话不行", set()),
        ("上班别打电话", set()),  # an hour, no refusal
        ("晚上9点后别打电话", set()),
        ("不要打电话发快递", set()),
        ("no calls before 10", set()),
        ("do not forget to call", set()),
        ("never missed a call", set()),
        ("中午不要打电话", set()),
        ("送货前不要打电话，放门口", set()),
        ("打电话没人接", set()),
        ("no email", set()),  # nobody knows the address
        ("未退订", set()),
        ("likes a call before ten", set()),
    ],
)
def test_remarks_are_heeded_where_they_are_plain(remark: str, codes: set[str]) -> None:
    assert plainly_said(remark) == codes


def test_remarks_tell_the_channel_that_is_wanted() -> None:
    sheet = sheet_of(
        "备注", "首选联系渠道", rows=[("微信联系，不要打电话", None), ("微信联系", "邮件"), ("爱喝茶", None)]
    )
    assert sheet.frame()["preferred_channel"].fillna("").tolist() == ["chat", "邮件", ""]
    assert sheet.frame()["consent"].fillna("").tolist() == ["no_phone", "", ""]


def test_tags_and_status_that_plainly_refuse() -> None:
    assert said("Tags", "Email status", rows=[("vip; do not contact", "Subscribed"), ("vip", "Unsubscribed")]) == [
        "no_contact",
        "no_advertising",
    ]


@pytest.mark.parametrize(("file", "sheet"), [("客户.xlsx", "黑名单"), ("unsubscribed_members_export_9f31ab.csv", "x")])
def test_names_of_sheets_and_files_speak_of_everybody_on_them(file: str, sheet: str) -> None:
    found = sheet_of("地址", rows=[("上海市",), ("北京市",)], file=file, sheet=sheet)
    assert found.frame()["consent"].str.startswith("no_").all()
    assert len(about("consent_by_name", found)) == 1


def test_columns_that_ask_are_no_unknown_columns_and_told_with_counts() -> None:
    sheet = sheet_of("Do Not Call", "Email Opt Out", rows=[("1", "0"), ("0", "0"), ("1", "1")])
    assert not about("column_unknown", sheet)
    told = {str(p.details["meaning"]): p.details["count"] for p in about("consent_understood", sheet)}
    assert sorted(told.values(), key=str) == [1, 1, 2, 2]


def test_a_heading_that_may_be_about_anything_needs_cells_that_fit() -> None:
    assert said("Newsletter", rows=[("weekly digest",), ("monthly",), ("shop news",)]) == ["", "", ""]
    assert said("Newsletter", rows=[("yes",), ("no",)])[1] == "no_email_advertising"


def test_until_when_somebody_agreed_is_read_from_its_column_and_from_the_answer() -> None:
    """A refusal has no end of consent: it stays a refusal."""
    rows = [("同意（有效期至2026年6月30日）",), ("拒绝，有效期至2026-06-30",), ("已授权至 2026/7/1",), ("同意",)]
    told = sheet_of("营销授权", rows=[*rows]).frame()
    assert told["consent"].tolist() == ["yes_advertising", "no_advertising", "yes_advertising", "yes_advertising"]
    assert told["consent_until"].dt.strftime("%Y-%m-%d").fillna("").tolist() == ["2026-06-30", "", "2026-07-01", ""]
    for heading in ("授权有效期", "同意有效期至", "Consent until", "Opt-in expiry", "Consent expires on"):
        own = sheet_of("营销授权", heading, rows=[("同意", "2026-06-30"), ("同意", "")]).frame()
        assert own["consent_until"].dt.strftime("%Y-%m-%d").fillna("").tolist() == ["2026-06-30", ""], heading
        assert own["consent"].tolist() == ["yes_advertising"] * 2
