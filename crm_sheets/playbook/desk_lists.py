"""The lists in the playbook, a sheet each: of the complaints desk (causes to own days), and texts of introductions."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from crm_sheets.language import Text
from crm_sheets.language.desk.causes import COMPLAINT_CAUSES, LAYERS
from crm_sheets.language.desk.motives import MOTIVES, SIDES
from crm_sheets.language.desk.phrases import PHRASE_KINDS, WORSE_PHRASES
from crm_sheets.language.desk.remedies import (
    ASKED_REMEDIES,
    ENTITLEMENTS,
    FAULT_KINDS,
    GOODS_CLASSES,
    REMEDIES,
    VERDICTS,
    WARRANTIES,
    WITHIN_WARRANTY,
)
from crm_sheets.language.grades import INTRODUCTIONS
from crm_sheets.playbook.kinds import Kind, choice, clock_text, decimal, share, windows_of, words
from crm_sheets.playbook.warranty_length import months_and_days

Row = Mapping[str, str]  # by column; choices as their codes
Labels = Mapping[str, Text]
_WORDS = words()


class ListColumn(NamedTuple):
    """A column of a list: ``options`` are what may be chosen; ``kind`` reads a cell or raises ValueError."""

    key: str
    heading: Text
    kind: Kind[Any] = _WORDS
    options: Labels = MappingProxyType({})


class DeskList(NamedTuple):
    """A sheet of the playbook: its columns and its rows before any change. The first two columns tell the sheet.

    Rows without the first column are left out, unless ``any_first``: there an empty one means anything.
    """

    name: str
    title: Text
    hint: Text
    columns: tuple[ListColumn, ...]
    rows: tuple[Row, ...]
    any_first: bool = False

    @property
    def needed(self) -> frozenset[str]:
        """The columns by which the sheet is known."""
        return frozenset(column.key for column in self.columns[:2])


def _chosen(key: str, heading: Text, options: Labels) -> ListColumn:
    return ListColumn(key, heading, choice(options), options)


def _days(cell: str) -> str:
    if cell.strip().casefold() in (WITHIN_WARRANTY.zh, WITHIN_WARRANTY.en, WITHIN_WARRANTY.both):
        return WITHIN_WARRANTY.both
    return f"{decimal(0, 36500).read(cell):g}" if cell.strip() else ""


def _length(cell: str) -> str:
    months_and_days(cell)
    return cell.strip()


def _hours(cell: str) -> str:
    """The hours of a day as they are written; none for a day that is closed."""
    closed = cell.strip().casefold() in _CLOSED
    return "" if closed else ", ".join(f"{clock_text(a)}-{clock_text(b)}" for a, b in windows_of(cell))


def _cost(cell: str) -> str:
    """Money, or a share of the price."""
    text = cell.strip() or "0"
    (share() if text.endswith("%") else decimal(0, 1e9)).read(text)
    return text


_CLOSED = frozenset(("", "休", "休息", "不营业", "关门", "closed", "off", "none"))
_HOURS = Kind(Text("如 09:00-12:00；休息写“休”", "like 09:00-12:00, or 'closed'"), _hours, lambda value, _: value)
_COST = Kind(Text("金额，或 30% 这样的比例", "an amount, or a share like 30%"), _cost, lambda value, _: value)
_DAYS = Kind(Text("天数，或“质保期”；空着不限", "days, or 'warranty'; empty: any"), _days, lambda value, _: value)
_LENGTH = Kind(Text("如 12 个月、90 天、2 年", "like 12 months, 90 days, 2 years"), _length, lambda value, _: value)
_ZH, _EN = Text("中文 Chinese", "中文 Chinese"), Text("英文 English", "英文 English")

DESK_LISTS: tuple[DeskList, ...] = (
    DeskList(
        "complaint_causes",
        Text("投诉原因 Causes", "投诉原因 Causes"),
        Text(
            "27 种原因分四层。“用词”出现在投诉内容里时，系统建议这个原因；部门和对策请改成自己的。",
            "27 causes in four layers. A complaint that holds one of the words gets the cause proposed; make department and countermeasure your own.",
        ),
        (
            ListColumn("code", Text("原因代码", "cause code")),
            _chosen("layer", Text("原因层面", "cause layer"), LAYERS),
            ListColumn("zh", _ZH),
            ListColumn("en", _EN),
            ListColumn("words", Text("用词", "words")),
            ListColumn("department", Text("负责部门", "department")),
            ListColumn("measure_zh", Text("对策", "Chinese countermeasure")),
            ListColumn("measure_en", Text("英文对策", "countermeasure")),
        ),
        tuple(
            {
                "code": c.code,
                "layer": c.layer,
                "zh": c.name.zh,
                "en": c.name.en,
                "words": c.words,
                "department": c.department.both,
                "measure_zh": c.countermeasure.zh,
                "measure_en": c.countermeasure.en,
            }
            for c in COMPLAINT_CAUSES
        ),
    ),
    DeskList(
        "worse_phrases",
        Text("禁语 Phrases", "禁语 Phrases"),
        Text(
            "答复和备注里出现这些话时，系统提示换一种说法；| 隔开几种写法。",
            "Where replies and notes hold one of these, the kinder phrase is offered; | between several spellings.",
        ),
        (
            _chosen("kind", Text("禁语类别", "kind of phrase"), PHRASE_KINDS),
            ListColumn("said_zh", Text("不该说的", "said in Chinese")),
            ListColumn("said_en", Text("英文不该说的", "said")),
            ListColumn("instead_zh", Text("换成", "Chinese instead")),
            ListColumn("instead_en", Text("英文换成", "instead")),
        ),
        tuple(
            {
                "kind": p.kind,
                "said_zh": p.zh,
                "said_en": p.en,
                "instead_zh": p.instead.zh,
                "instead_en": p.instead.en,
            }
            for p in WORSE_PHRASES
        ),
    ),
    DeskList(
        "remedies",
        Text("补救 Remedies", "补救 Remedies"),
        Text(
            "每种补救的成本（金额，或占货款的比例）、谁能批、被拒绝时换成什么。",
            "What each remedy costs (money, or a share of the price), who may grant it, and what to offer when it is refused.",
        ),
        (
            ListColumn("code", Text("补救代码", "remedy code")),
            ListColumn("cost", Text("补救成本", "remedy cost"), _COST),
            ListColumn("zh", _ZH),
            ListColumn("en", _EN),
            ListColumn("grants", Text("谁能批", "who may grant")),
            ListColumn("otherwise", Text("被拒绝时", "when refused")),
        ),
        tuple(
            {
                "code": r.code,
                "cost": r.cost,
                "zh": r.name.zh,
                "en": r.name.en,
                "grants": r.grants.both,
                "otherwise": r.otherwise,
            }
            for r in REMEDIES
        ),
    ),
    DeskList(
        "entitlements",
        Text("退换规则 Entitlement", "退换规则 Entitlement"),
        Text(
            "从上往下，第一条符合的算。这是您自己的规则，不是法律意见。",
            "From the top, the first line that fits decides. These are your own rules, no legal advice.",
        ),
        (
            ListColumn("days", Text("购买后几天内", "days since the purchase"), _DAYS),
            _chosen("goods", Text("商品类别", "goods class"), GOODS_CLASSES),
            _chosen("fault", Text("故障类型", "kind of fault"), FAULT_KINDS),
            _chosen("remedy", Text("客户要求", "remedy sought"), ASKED_REMEDIES),
            _chosen("verdict", Text("结论", "verdict"), VERDICTS),
            ListColumn("zh", Text("理由", "Chinese reason")),
            ListColumn("en", Text("英文理由", "reason")),
        ),
        tuple(
            {
                "days": e.days,
                "goods": e.goods,
                "fault": e.fault,
                "remedy": e.remedy,
                "verdict": e.verdict,
                "zh": e.reason.zh,
                "en": e.reason.en,
            }
            for e in ENTITLEMENTS
        ),
        any_first=True,
    ),
    DeskList(
        "warranties",
        Text("质保期 Warranty", "质保期 Warranty"),
        Text(
            "从上往下，第一条符合的算。“商品用词”出现在产品名里就符合（| 隔开几种写法），空着是所有商品。退换规则里“质保期”就是到这里的那一天。",
            "From the top, the first line that fits decides: goods whose name holds one of the words (| between them), empty: all goods. "
            "'Warranty' in the rules of returns means up to that day.",
        ),
        (
            ListColumn("words", Text("商品用词", "words of the product")),
            ListColumn("length", Text("质保多久", "length of the warranty"), _LENGTH),
            _chosen("goods", Text("商品类别", "goods class"), GOODS_CLASSES),
        ),
        tuple({"words": w.words, "length": w.length.both, "goods": w.goods} for w in WARRANTIES),
        any_first=True,
    ),
    DeskList(
        "motives",
        Text("动机 Motives", "动机 Motives"),
        Text("台账“诉求动机”一列怎么归类。", "How the column of motives of the ledger is sorted."),
        (
            ListColumn("code", Text("动机代码", "motive code")),
            _chosen("side", Text("理性或感性", "rational or emotional"), SIDES),
            ListColumn("zh", _ZH),
            ListColumn("en", _EN),
            ListColumn("words", Text("用词", "words")),
        ),
        tuple({"code": m.code, "side": m.side, "zh": m.name.zh, "en": m.name.en, "words": m.words} for m in MOTIVES),
    ),
    DeskList(
        "complaint_days",
        Text("投诉工作日历 Days", "投诉工作日历 Days"),
        Text(
            "只写与平时不同的日子：哪天休息，哪天上班时间不一样。优先于国家日历。",
            "Only days that differ: closed, or with other hours. They go before the country's calendar.",
        ),
        (
            ListColumn("day", Text("哪一天", "which day")),
            ListColumn("hours", Text("当天工作时间", "hours of the day"), _HOURS),
        ),
        (),
    ),
    DeskList(
        "introductions",
        Text("产品介绍 Introduce", "产品介绍 Introduce"),
        Text(
            "每种产品四种长度的介绍词：15 秒、3 分钟、10 分钟、半小时。实在的好处：省钱、省事、方便、安全；心里的好处：体面、放心、得意。报告“潜在客户”按语速核对长短。",
            "What to say of each product in 15 seconds, 3, 10 and 30 minutes. Benefits of matter: saves money or work, convenience, safety; of mind: standing, "
            "brand, pride. The sheet Prospects checks how long each takes to say.",
        ),
        (
            ListColumn("product", Text("介绍的产品", "product introduced")),
            _chosen("length", Text("介绍长度", "length of introduction"), INTRODUCTIONS),
            ListColumn("text", Text("介绍词", "what to say")),
            ListColumn("matter", Text("实在的好处", "benefit of matter")),
            ListColumn("mind", Text("心里的好处", "benefit of mind")),
        ),
        (),
    ),
)
DEFAULT_LISTS: Mapping[str, tuple[Row, ...]] = {one.name: one.rows for one in DESK_LISTS}
