"""Questionnaires: the columns beside the questions, and what a survey tool adds that is no question."""

from functools import cache

from crm_sheets.language import Text
from crm_sheets.vocabulary.comparing import normal
from crm_sheets.vocabulary.customer_keys import CUSTOMER_ID, CUSTOMER_NAME, PHONE
from crm_sheets.vocabulary.field import Field, Table, date, text

ANSWERS = Table(
    "answers",
    Text("问卷", "Questionnaire"),
    (
        Field(
            "respondent",
            "id",
            Text("序号", "Respondent"),
            "填写者|填写人|答题者|答题人|答卷人|受访者|被访者|答卷编号|答卷序号|问卷序号|问卷编号|问卷ID|样本编号|样本序号|respondent id|response id|answer id|no|答卷ID|提交序号|response no|submission id",
        ),
        CUSTOMER_ID,
        Field(
            "customer_name",
            "name",
            CUSTOMER_NAME.label,
            CUSTOMER_NAME.headings.replace("|who|", "|") + "|填写人姓名|答题人姓名|受访者姓名|your name"
            "|提交者姓名|提交人姓名|review username|reviewer|reviewer name|reviewer display name|reviewer nickname|author|author name|评价人|评论人|评价者",
        ),
        Field(
            "phone",
            "phone",
            PHONE.label,
            PHONE.headings + "|答题人电话|答题人手机|填写人电话|填写人手机|受访者电话|your phone|your mobile",
        ),
        text("email", "邮箱", "E-mail", "电子邮箱|电子邮件|email|your email|email address|reviewer email|author email"),
        text(
            "who",
            "姓名或电话",
            "Name, phone or e-mail",
            "姓名或手机|姓名或手机号|姓名或联系方式|姓名/手机号|手机号或邮箱|"
            "name or phone|phone or email|phone number or email|phone / email",
        ),
        date(
            "answered_at",
            "提交答卷时间",
            "Submitted",
            "提交时间|答题时间|填写时间|结束时间|submitted at|submitted on|"
            "end date|date submitted|submit date|timestamp|completed at"
            "|提交日期|作答时间|填答时间|答卷时间|填写日期|完成时间|submission date|submission time|"
            "review date|review time|review created|review created utc|review created at|review creation date|reviewed at|reviewed on|评价时间|评价日期|评论时间|评论日期|"
            "response date|recorded date|date completed|completion time|end time|"
            "时间戳记|时间戳|horodateur|zeitstempel|marca temporal|marca de tiempo|carimbo de data/hora|informazioni cronologiche|tijdstempel|sygnatura czasowa|отметка времени|zaman damgası|タイムスタンプ|타임스탬프|časová značka|časové razítko|tidsstempel|tidstämpel|időbélyeg|cap waktu|stempel waktu|dấu thời gian|"
            "heure de fin|fertigstellungszeit|hora de finalización|hora de conclusão|ora di completamento|tijd van voltooien",
            telling=True,
        ),
    ),
    (("respondent", "answered_at"),),
    also=(),
)
ANSWER_COLUMNS = ("respondent", "customer_id", "customer_name", "phone", "email", "answered_at", "question", "value")
SURVEY_METADATA = (
    "所用时间|来源|来源详情|来自IP|总分|时长|答题时长|开始时间|开始答题时间|ip|ip地址|ip address|duration|start date|start time|"
    "source|collector id|seconds|progress|finished|first name|last name|recipient first name|recipient last name|recipient email|"
    "external reference|location latitude|location longitude|distribution channel|user language|nps group|user agent|total score|lastpage|last page|response set|external data reference|date last action|date started|dernière page|langue de départ|tête de série|date de lancement|date de la dernière action|adresse ip|url référente|letzte seite|start-sprache|última página|ultima pagina|laatste pagina|最后一页|最後一頁|ip-adresse|startlanguage|start language|seed|startdate|datestamp|date stamp|ipaddr|refurl|token|collector|network id|referer|interview time|"
    "修改时间|填写设备|操作系统|浏览器|提交人|提交者|匿名ID|匿名编号|提交者IP|提交IP|来源渠道|答题来源|答题渠道|答题设备|设备类型|微信昵称|微信性别|微信国家|微信省市|微信openid|提交来源|地理位置|设备|语言|数据版本|清洗数据结果|智能清洗数据结果|地理位置国家和地区|地理位置省|地理位置市|用户类型|用户标识|处理状态|问卷标题|问卷名称|问卷主题|问卷类型|表单标题|表单名称|内部备注|管理员备注|form title|form name|form code|form id|survey title|survey name|survey id|questionnaire title|questionnaire name|internal note|internal notes|admin note|admin notes|昵称|自定义字段|自定义参数|省份|ip省份|ip城市|答题状态|答卷状态|用户id|openid|unionid|"
    "附件信息|附件|商家回复|回复内容|回复时间|company reply date|reply date|replied at|company response|company reply|owner reply|"
    "heure de début|startzeit|hora de inicio|hora de início|ora di inizio|begintijd|"
    "start date utc|submit date utc|tags|user id|start time|response type|email invitation|custom data"
)

# What a platform notes of each respondent, as headings are compared (see comparing.normal), without signs and blanks.
TIME_TAKEN = frozenset(
    [
        "所用时间",
        "时长",
        "答题时长",
        "用时",
        "填写时长",
        "作答时长",
        "答题用时",
        "填写用时",
        "耗时",
        "duration",
        "interviewtime",
        "totaltime",
        "timetaken",
        "seconds",
        "durationinseconds",
        "timetocomplete",
    ]
)
BEGAN = frozenset(
    [
        "开始时间",
        "开始答题时间",
        "开始填写时间",
        "starttime",
        "startdate",
        "starteddate",
        "datestarted",
        "startedat",
        "startdateutc",
        "heurededébut",
        "startzeit",
        "horadeinicio",
        "horadeinício",
        "oradiinizio",
        "begintijd",
    ]
)
CHANNEL = frozenset(
    [
        "来源详情",
        "来源",
        "来源渠道",
        "答题来源",
        "答题渠道",
        "提交来源",
        "渠道",
        "source",
        "distributionchannel",
        "collectorid",
        "collector",
        "refurl",
        "referer",
        "channel",
    ]
)
DEVICE = frozenset(
    [
        "来自ip",
        "ip",
        "ip地址",
        "ipaddress",
        "ipaddr",
        "提交者ip",
        "提交ip",
        "填写者ip",
        "networkid",
        "匿名id",
        "匿名编号",
        "微信openid",
    ]
)
# The column by which LimeSurvey's exports are known, in their languages.
LAST_PAGE = frozenset(
    map(
        normal,
        (
            "lastpage", "last page", "letzte seite", "dernière page", "última página", "ultima pagina", "laatste pagina",
            "ostatnia strona", "最后一页", "最後一頁", "最終ページ",
        ),
    )
)  # fmt: skip


def is_survey_metadata(heading: str) -> bool:
    """Whether a heading names what a survey tool adds; the user's language, the last page, a tool's own ids."""
    return normal(heading) in _metadata()


@cache
def _metadata() -> frozenset[str]:
    return frozenset(normal(word) for word in SURVEY_METADATA.split("|"))
