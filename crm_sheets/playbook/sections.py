"""The settings themselves: one section for each analysis, each setting declared here and nowhere else."""

from dataclasses import dataclass

from crm_sheets.language import Text
from crm_sheets.language.grades import CHANNELS, SEGMENTS
from crm_sheets.playbook.kinds import any_of, choice, country, decimal, secrets, several, share, texts, whole, words
from crm_sheets.playbook.settings import setting
from crm_sheets.vocabulary import CUSTOMERS

_DAYS = whole(1, 3650)
_WEIGHT = whole(0, 100)
_CHANNEL = choice(CHANNELS)
_SEGMENT_ROW = several(SEGMENTS, 5)
_LIST = texts()
_AS_CUSTOMERS = Text("同客户表。", "As for customers.")
_EMPTY_LIST = Text("用逗号隔开；空着则不检查。", "With commas between; empty: not checked.")


@dataclass(frozen=True)
class GeneralRules:
    """What concerns every analysis."""

    country: str = setting(
        "CN",
        country(),
        Text("国家", "Country"),
        Text(
            "决定节假日、调休上班日和电话号码的格式。", "Decides public holidays, make-up workdays and phone formats."
        ),
    )
    currency: str = setting(
        "",
        words(),
        Text("货币单位", "Currency"),
        Text(
            "写在图表的坐标轴上；空着时中文报告写“元”。",
            "Written on the axes of charts; empty: no unit.",
        ),
    )
    stale_days: int = setting(
        45,
        _DAYS,
        Text("旧数据天数", "Days until an export is old"),
        Text(
            "最新记录距今超过这么多天时，以最新记录那天为基准日，而不是今天。",
            "When the newest record is older than this, its date is the as-of date instead of today.",
        ),
    )


@dataclass(frozen=True)
class ReadingRules:
    """Limits for reading files that nobody has checked yet."""

    max_mb: int = setting(
        500,
        whole(1, 100_000),
        Text("单个文件上限（MB）", "Largest file (MB)"),
        Text("超过的文件不读取，并在问题清单里说明。", "Larger files are left out and named in the list of problems."),
    )
    max_seconds: int = setting(
        300,
        whole(1, 86_400),
        Text("单个文件最长读取时间（秒）", "Longest time for one file (seconds)"),
        Text("超时即放弃这个文件，其余文件继续。", "A file that takes longer is given up; the others go on."),
    )
    max_memory_mb: int = setting(
        4096,
        whole(256, 1_000_000),
        Text("读取一个文件的内存上限（MB）", "Memory for reading one file (MB)"),
        Text("防止异常文件把电脑拖垮。", "Keeps a booby-trapped file from taking the machine down."),
    )
    max_rows: int = setting(
        5_000_000,
        whole(1, 1_000_000_000),
        Text("一张表的行数上限", "Rows of one sheet"),
        Text(
            "超过的文件不读取，并在问题清单里说明。",
            "Files with longer sheets are left out and named in the list of problems.",
        ),
    )
    max_cells: int = setting(
        50_000_000,
        whole(1, 1_000_000_000),
        Text("一张表的单元格上限", "Cells of one sheet"),
        Text(
            "行数乘以列数，空白格也算；表格远处误填的一格会让它暴增。",
            "Rows times columns, blank cells included; one stray cell far away makes it explode.",
        ),
    )
    passwords: tuple[str, ...] = setting(
        (),
        secrets(),
        Text("打开密码", "Passwords of workbooks"),
        Text(
            "有打开密码的工作簿依次用这些密码试开；多个密码用分号隔开。不想写进规则表，可以把其中一个放进环境变量 CRM_SHEETS_PASSWORD。",
            "Tried in turn on workbooks that ask for a password; semicolons between several. "
            "One of them may stand in the environment variable CRM_SHEETS_PASSWORD instead.",
        ),
    )
    cache_mb: int = setting(
        2000,
        whole(0, 1_000_000),
        Text("读取缓存上限（MB）", "Cache of what was read (MB)"),
        Text(
            "没有改动的文件下次直接用缓存；超过时先删最久没用的。填 0 不留缓存。用密码打开的文件从不缓存。",
            "Unchanged files are taken from it in the next run; the longest unused go first. 0: keep none. "
            "Files opened with a password are never kept.",
        ),
    )


@dataclass(frozen=True)
class CheckRules:
    """What is doubtful in tables that were read, and what has changed since the last run."""

    required_customer_fields: tuple[str, ...] = setting(
        (),
        any_of({f.name: f.label for f in CUSTOMERS.fields}),
        Text("客户表必须填的列", "Required customer fields"),
        Text(
            "客户表里这些列空着就提醒；空着则不检查。",
            "An empty cell of the customer file in one of these is a warning; empty: not checked.",
        ),
    )
    mostly: float = setting(
        0.5,
        share(),
        Text("整列有问题的界线", "Share of a column that counts as all"),
        Text(
            "同一问题超过一列的这个比例（且不少于 20 行）时只说一次，不逐行列出。",
            "A doubt about more than this share of a column (and 20 rows) is told once, not row by row.",
        ),
    )
    amount_tolerance: float = setting(
        0.01,
        decimal(0, 1_000_000),
        Text("金额允许相差", "Tolerance of amounts"),
        Text(
            "金额与数量×单价相差不超过这么多（另加单价四舍五入到分的误差）不提醒；常抹零的店可以写 1。",
            "Amount and quantity × unit price may differ by this much, plus half a cent a piece for rounded prices.",
        ),
    )
    outlier_times: float = setting(
        100.0,
        decimal(2, 1_000_000),
        Text("异常倍数", "Outlier (times)"),
        Text(
            "金额或数量达到同一产品中位数的这么多倍，或不到这么多分之一，就提醒。",
            "An amount or quantity this many times the product's median, or this small a part of it, is a warning.",
        ),
    )
    outlier_lines: int = setting(
        5,
        whole(3, 1000),
        Text("判断异常所需的行数", "Lines needed for outliers"),
        Text("同一产品少于这么多行时不判断。", "Products with fewer lines are not judged."),
    )
    written_often: int = setting(
        100,
        whole(10, 1_000_000),
        Text("写法不一致：常见写法的次数", "Spellings: times of the usual one"),
        Text(
            "一种写法出现这么多次，而只差空格、大小写或全半角的另一种不到它的百分之一，就提示。",
            "A spelling this frequent makes another one, different in spaces, case or width only and a hundred times "
            "rarer, worth a note.",
        ),
    )
    sales_statuses: tuple[str, ...] = setting((), _LIST, Text("销售状态有哪些", "Statuses of sales"), _EMPTY_LIST)
    sales_channels: tuple[str, ...] = setting((), _LIST, Text("销售渠道有哪些", "Channels of sales"), _EMPTY_LIST)
    sales_kinds: tuple[str, ...] = setting((), _LIST, Text("购买性质有哪些", "Kinds of purchase"), _EMPTY_LIST)
    visit_channels: tuple[str, ...] = setting((), _LIST, Text("回访方式有哪些", "Channels of visits"), _EMPTY_LIST)
    complaint_statuses: tuple[str, ...] = setting(
        (), _LIST, Text("投诉状态有哪些", "Statuses of complaints"), _EMPTY_LIST
    )
    customer_kinds: tuple[str, ...] = setting((), _LIST, Text("客户类型有哪些", "Kinds of customer"), _EMPTY_LIST)
    customers_gone: int = setting(
        5,
        whole(1, 1_000_000),
        Text("客户少了多少位就提醒", "Customers gone"),
        Text(
            "上次有、这次任何文件里都没有的客户达到这么多位就提醒。",
            "A warning when this many customers of the last run are in no file any more.",
        ),
    )
    total_down: float = setting(
        0.5,
        share(),
        Text("销售总额下降比例", "Total down by"),
        Text(
            "销售总额比上次少了这个比例就提醒。", "A warning when all sales together are this much below the last run."
        ),
    )
    lines_down: float = setting(
        0.5,
        share(),
        Text("行数下降比例", "Rows down by"),
        Text("一种表的行数比上次少了这个比例就提醒。", "A warning when a table has this share of its rows less."),
    )
    days_back: int = setting(
        7,
        _DAYS,
        Text("最新日期倒退天数", "Newest date back by (days)"),
        Text(
            "一种表的最新日期比上次早这么多天就提醒。",
            "A warning when the newest date of a table is this many days before that of the last run.",
        ),
    )


@dataclass(frozen=True)
class MarkingRules:
    """The team's workbooks given back with marks."""

    max_cells: int = setting(
        2_000_000,
        whole(1000, 100_000_000),
        Text("标记副本的单元格上限", "Most cells of a marked copy"),
        Text(
            "单元格更多的工作簿只摘录表头和有问题的行；请在原文件里改正。",
            "Of larger workbooks only the headings and the rows in question are given back, to be corrected in the original.",
        ),
    )


_MODE = choice(
    {
        "add": Text("只新增", "add"),
        "add_update": Text("新增并更新", "add and update"),
        "update": Text("只更新", "update only"),
    }
)


@dataclass(frozen=True)
class ImportRules:
    """What happens when a later file (by the date in its name, else by its name) brings rows again."""

    customers: str = setting(
        "add_update",
        _MODE,
        Text("客户表再次导入", "Customers again"),
        Text(
            "只新增：已有的不变；新增并更新：较新文件里填了的格替换旧内容；只更新：不收新的行。空格总是保留旧内容。"
            "先后看文件名里的日期，没有日期看文件名。",
            "add: what is there stays; add and update: filled cells of the later file replace older ones; update only: "
            "new rows are left out. An empty cell always keeps the old value. Later is by the date in the file name, else "
            "by the name.",
        ),
    )
    sales: str = setting("add_update", _MODE, Text("销售表再次导入", "Sales again"), _AS_CUSTOMERS)
    visits: str = setting("add_update", _MODE, Text("回访表再次导入", "Visits again"), _AS_CUSTOMERS)
    complaints: str = setting("add_update", _MODE, Text("投诉表再次导入", "Complaints again"), _AS_CUSTOMERS)
    answers: str = setting("add_update", _MODE, Text("问卷再次导入", "Questionnaires again"), _AS_CUSTOMERS)
    staff: str = setting("add_update", _MODE, Text("员工表再次导入", "Staff again"), _AS_CUSTOMERS)


@dataclass(frozen=True)
class TierRules:
    """Four tiers by the customer pyramid."""

    lookback_months: int = setting(
        12,
        whole(1, 120),
        Text("回看月数", "Months to look back"),
        Text("只看基准日之前这么多个月的销售额。", "Only revenue of this many months before the as-of date counts."),
    )
    vip: float = setting(
        0.01,
        share(),
        Text("VIP客户占比", "Share of VIP"),
        Text("按销售额排名最前的这部分买家（至少一位）。", "The top buyers by revenue (at least one)."),
    )
    major: float = setting(
        0.04,
        share(),
        Text("主要客户占比", "Share of major customers"),
        Text("排在VIP之后的这部分买家。", "The buyers next after the VIPs."),
    )
    ordinary: float = setting(
        0.15,
        share(),
        Text("普通客户占比", "Share of ordinary customers"),
        Text(
            "排在主要客户之后的这部分买家；其余是小客户。", "The buyers next after those; the rest are small customers."
        ),
    )


@dataclass(frozen=True)
class RfmRules:
    """The segment map: a row for each recency level, a place for each level of frequency and money together."""

    recency_5: tuple[str, ...] = setting(
        ("new", "promising", "loyal", "champions", "champions"),
        _SEGMENT_ROW,
        Text("R=5 的细分", "Segments for R=5"),
        Text(
            "最近买过的客户；五项依次对应 F 与 M 平均分 1 到 5。",
            "Bought most recently; the five places are for a mean of F and M from 1 to 5.",
        ),
    )
    recency_4: tuple[str, ...] = setting(
        ("new", "promising", "loyal", "loyal", "champions"),
        _SEGMENT_ROW,
        Text("R=4 的细分", "Segments for R=4"),
        Text("同上，近度 4 分。", "The same for recency 4."),
    )
    recency_3: tuple[str, ...] = setting(
        ("attention", "attention", "attention", "loyal", "loyal"),
        _SEGMENT_ROW,
        Text("R=3 的细分", "Segments for R=3"),
        Text("同上，近度 3 分。", "The same for recency 3."),
    )
    recency_2: tuple[str, ...] = setting(
        ("sleeping", "sleeping", "attention", "at_risk", "at_risk"),
        _SEGMENT_ROW,
        Text("R=2 的细分", "Segments for R=2"),
        Text("同上，近度 2 分。", "The same for recency 2."),
    )
    recency_1: tuple[str, ...] = setting(
        ("lost", "lost", "sleeping", "at_risk", "at_risk"),
        _SEGMENT_ROW,
        Text("R=1 的细分", "Segments for R=1"),
        Text("最久没买的客户。", "Bought longest ago."),
    )


@dataclass(frozen=True)
class ChurnRules:
    """Signals of leaving, their weights, and the score at which a customer is flagged."""

    min_purchases: int = setting(
        3,
        whole(2, 50),
        Text("判断节奏所需的购买次数", "Purchases needed for a rhythm"),
        Text("购买日少于这个数，就不凭沉默天数判断。", "With fewer purchase days, silence is not judged."),
    )
    silence_amber: float = setting(
        2.0,
        decimal(1, 20),
        Text("沉默倍数（黄）", "Silence, amber (times)"),
        Text("沉默天数达到平常间隔的这么多倍。", "Days of silence as a multiple of the customer's typical gap."),
    )
    silence_red: float = setting(
        3.0,
        decimal(1, 20),
        Text("沉默倍数（红）", "Silence, red (times)"),
        Text("沉默天数达到平常间隔的这么多倍。", "Days of silence as a multiple of the customer's typical gap."),
    )
    silence_days: int = setting(
        30,
        _DAYS,
        Text("最少沉默天数", "Least days of silence"),
        Text("沉默不到这么多天，一律不算。", "Shorter silences never count."),
    )
    weight_silence_red: int = setting(
        60, _WEIGHT, Text("权重：沉默（红）", "Weight: silence, red"), Text("加到流失分。", "Added to the churn score.")
    )
    weight_silence_amber: int = setting(
        35,
        _WEIGHT,
        Text("权重：沉默（黄）", "Weight: silence, amber"),
        Text("加到流失分。", "Added to the churn score."),
    )
    weight_low_score: int = setting(
        15,
        _WEIGHT,
        Text("权重：不满意", "Weight: dissatisfied"),
        Text("最近一次满意度在最低两档。", "Latest satisfaction in the bottom two."),
    )
    weight_detractor: int = setting(
        10,
        _WEIGHT,
        Text("权重：贬损者", "Weight: detractor"),
        Text("最近一次推荐意愿为 0 到 6。", "Latest recommendation 0 to 6."),
    )
    weight_open_complaint: int = setting(
        20,
        _WEIGHT,
        Text("权重：未办结投诉", "Weight: open complaint"),
        Text("有还没办结的投诉。", "A complaint is still open."),
    )
    weight_owner_left: int = setting(
        10,
        _WEIGHT,
        Text("权重：客户经理离职", "Weight: owner left"),
        Text("客户经理已离职。", "The account owner has left."),
    )
    weight_falling: int = setting(
        15,
        _WEIGHT,
        Text("权重：购买减少", "Weight: buying less"),
        Text("近半年购买额不到前半年的比例见下。", "Last half year against the one before, see below."),
    )
    falling_share: float = setting(
        0.5,
        share(),
        Text("购买减少的界线", "Limit for buying less"),
        Text(
            "近 182 天的销售额低于之前 182 天的这个比例。",
            "Revenue of the last 182 days below this share of the 182 days before.",
        ),
    )
    amber: int = setting(
        30,
        whole(1, 200),
        Text("黄色分数线", "Score for amber"),
        Text("流失分达到即为黄。", "Score from which a flag is amber."),
    )
    red: int = setting(
        60,
        whole(1, 200),
        Text("红色分数线", "Score for red"),
        Text("流失分达到即为红。", "Score from which a flag is red."),
    )


@dataclass(frozen=True)
class SurveyRules:
    """Satisfaction and recommendation from questionnaires."""

    best_is: str = setting(
        "highest",
        choice({"highest": Text("数字最大最好", "highest"), "lowest": Text("数字最小最好", "lowest")}),
        Text("数字评分的方向", "Direction of numeric scales"),
        Text(
            "满意度用数字回答时，哪一头是最好。文字回答不受影响。",
            "For satisfaction answered in numbers: which end is best. Answers in words carry their own direction.",
        ),
    )
    points: int = setting(
        5,
        whole(3, 11),
        Text("数字评分的级数", "Points of numeric scales"),
        Text("满意度数字评分共有几级。", "How many points numeric satisfaction scales have."),
    )
    recent_days: int = setting(
        180,
        _DAYS,
        Text("答卷多久之内算近期（天）", "Days for which an answer is recent"),
        Text(
            "更早的不满意不再作为预警和优先联系的理由。",
            "Older dissatisfaction is no warning and no reason for a contact.",
        ),
    )
    confidence: float = setting(
        0.95,
        decimal(0.5, 0.999),
        Text("置信水平", "Confidence level"),
        Text("± 误差按这个置信水平计算。", "The ± error is computed at this level."),
    )


@dataclass(frozen=True)
class ScheduleRules:
    """Who is contacted when, how often, and by which channel."""

    days_vip: int = setting(
        7,
        _DAYS,
        Text("VIP客户回访间隔（天）", "Rhythm VIP (days)"),
        Text("距上次联系满这么多天再联系。", "Days after the last contact."),
    )
    days_major: int = setting(
        14, _DAYS, Text("主要客户回访间隔（天）", "Rhythm major (days)"), Text("同上。", "As above.")
    )
    days_ordinary: int = setting(
        30, _DAYS, Text("普通客户回访间隔（天）", "Rhythm ordinary (days)"), Text("同上。", "As above.")
    )
    days_small: int = setting(
        90,
        _DAYS,
        Text("小客户回访间隔（天）", "Rhythm small (days)"),
        Text("同上，也用于休眠客户。", "As above; also for dormant customers."),
    )
    per_day: int = setting(
        10,
        whole(1, 500),
        Text("每人每天最多", "At most a person and day"),
        Text(
            "每人每天最多安排几位客户；员工表里的“每日上限”优先。",
            "Contacts a person and day; 'capacity' in the staff sheet goes first.",
        ),
    )
    horizon_days: int = setting(
        28,
        whole(1, 366),
        Text("安排多少天", "Days planned"),
        Text("从基准日之后起算的天数。", "Days after the as-of date that are planned."),
    )
    days_red: int = setting(
        1,
        whole(1, 60),
        Text("红色预警几个工作日内", "Red flags within (working days)"),
        Text("第几个工作日之前联系。", "By which working day."),
    )
    days_amber: int = setting(
        3,
        whole(1, 60),
        Text("黄色预警几个工作日内", "Amber flags within (working days)"),
        Text("第几个工作日之前联系。", "By which working day."),
    )
    days_dissatisfied: int = setting(
        1,
        whole(1, 60),
        Text("不满意答卷几个工作日内", "Dissatisfied answers within (working days)"),
        Text("第几个工作日之前联系。", "By which working day."),
    )
    channel_vip: str = setting(
        "phone",
        _CHANNEL,
        Text("VIP客户的渠道", "Channel for VIP"),
        Text("客户表写了首选渠道时以客户表为准。", "A preferred channel in the customer sheet goes first."),
    )
    channel_major: str = setting(
        "phone", _CHANNEL, Text("主要客户的渠道", "Channel for major"), Text("同上。", "As above.")
    )
    channel_ordinary: str = setting(
        "chat", _CHANNEL, Text("普通客户的渠道", "Channel for ordinary"), Text("同上。", "As above.")
    )
    channel_small: str = setting(
        "sms", _CHANNEL, Text("小客户的渠道", "Channel for small"), Text("同上。", "As above.")
    )
    nobody: str = setting(
        "",
        words(),
        Text("没有负责人时由谁联系", "Who contacts customers without an owner"),
        Text("空着则列为“待分配”。", "Empty: listed as 'unassigned'."),
    )
