"""Write the pages that are made from the code, and the example in the README.

    python docs/generate.py

A page is a function below; tests/test_docs.py compares what they make with what is committed.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from crm_sheets.cli.main import commands as program
from crm_sheets.language import LANGS, Lang, Text, console
from crm_sheets.language.causes import NAMES as CAUSES
from crm_sheets.language.features import FIGURES, RESULT_TABLES, ResultTable
from crm_sheets.language.features.result_columns import column_of
from crm_sheets.language.features.result_table import TYPES
from crm_sheets.language.findings import FINDINGS
from crm_sheets.language.grades import (
    BASKETS,
    CHANNELS,
    CHURN_LEVELS,
    DIRECTIONS,
    DRIVERS,
    FILE_GROUPS,
    GROUP_KINDS,
    LOYALTY_QUADRANTS,
    LOYALTY_TYPES,
    MOVED,
    PREDICTED_BASES,
    PURCHASE_KINDS,
    SEGMENTS,
    SPENDING_SEGMENTS,
    STATUSES,
    TIERS,
)
from crm_sheets.language.sheets import BLANKS, KEY_FIGURES, LEVEL_MEANINGS, LEVELS, SIGNALS
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.playbook import SECTIONS
from crm_sheets.playbook.settings import Setting
from crm_sheets.report import wording
from crm_sheets.vocabulary import ALL_TABLES, ANSWER_COLUMNS, SURVEY_METADATA, Field, Table, normal

DOCS = Path(__file__).resolve().parent
ROOT = DOCS.parent
NOTE = "<!-- Made by `python docs/generate.py`; change the code, not this page. -->"
EXIT_CODES = {
    0: Text("完成；数据没有错误和警告（提示不算）", "done; no errors or warnings in the data (notes do not count)"),
    1: Text("没有做成；用 --strict 时，数据有问题也算", "refused or failed; with --strict also problems in the data"),
    2: Text("命令写法不对", "wrong usage"),
    3: Text("已完成，但数据里有错误或警告", "done, with errors or warnings in the data"),
}
JSON_KEYS = {
    "as_of": Text("基准日", "the as-of date"),
    "as_of_is_old": Text("数据只到最新一笔销售那天，基准日就是它", "true: the data end at the newest sale, so its day"),
    "heard": Text(
        "拜访、投诉、问卷和跟进计划按哪天算；不早于 as_of",
        "the day that visits, complaints, questionnaires and the schedule go by; never before as_of",
    ),
    "tables": Text(
        "各表读到、使用、与先前文件合并、未使用的行数", "of each table the rows read, used, merged and left_out"
    ),
    "problems": Text("各级问题的条数：error、warning、note", "problems by level: error, warning, note"),
    "control_totals": Text(
        "每个文件每张表：读到、计入、按原因未计入的行数和金额，文件自己的合计、差额和原因，第一天和最后一天",
        "of each file and sheet: rows and money read, used and left_out by reason; its own total, the difference, what "
        "it is explained_by; first and last day",
    ),
    "key_figures": Text(
        "关键指标（见 figures.md），没有的为 null", "the key figures (see figures.md), null where absent"
    ),
    "refused": Text("数据不足、没有给出的分析", "analyses that the data cannot carry"),
    "columns": Text("check 才有：每一列被认作哪个字段", "of check only: the field that each column was taken for"),
    "files": Text("写出的文件", "the files written"),
    "kept": Text(
        "run 才有：里面有人填写过、因此另存的旧文件",
        "of run only: older files kept because somebody had worked in them",
    ),
}
BACKTEST_KEYS = {
    "horizon_days": Text("多少天内没有再来算流失", "days without a purchase after which a customer counts as gone"),
    "backtest": Text(
        "每种规则在每个回看日的准确程度；as_of 为 null 的是各日的平均",
        "how good each rule was on each day looked back at; as_of is null for the mean over the days",
    ),
    "calibration": Text(
        "各段流失分预计与实际没再来的占比", "by band of the score: the share expected to stay away, and who did"
    ),
    "left_out": Text("没有日期、不能回看的信号", "signals without a date, which cannot be looked back at"),
    "offers": Text(
        "以前的推荐买了多少，只推荐畅销品又是多少", "how many of earlier offers were bought, beside best-sellers"
    ),
}
CODES: dict[str, Mapping[str, Text]] = {
    "tier · 等级": TIERS,
    "rfm_segment · 细分": {**SEGMENTS, **SPENDING_SEGMENTS},
    "churn_level · 预警": CHURN_LEVELS,
    "churn_reasons, signal · 流失信号": SIGNALS,
    "churn_cause, cause · 流失原因": CAUSES,
    "loyalty_type · 忠诚类型": LOYALTY_TYPES,
    "loyalty_quadrant · 忠诚象限": LOYALTY_QUADRANTS,
    "kind (value_kinds) · 购买性质": PURCHASE_KINDS,
    "predicted_basis · 预测依据": PREDICTED_BASES,
    "what, direction, driver (movement) · 变动": {**MOVED, **DIRECTIONS, **DRIVERS, **SIGNALS},
    "basket · 一起买": BASKETS,
    "kind (falling_groups) · 在跌的": GROUP_KINDS,
    "channel · 联系渠道": CHANNELS,
    "group · 档案项目": FILE_GROUPS,
    "status · 状态": STATUSES,
}


def commands() -> str:
    """commands.md: every command with its arguments and options."""
    zh, en = (_described(lang) for lang in LANGS)
    parts = [
        _title("命令 · Commands", zh["help"], en["help"]),
        "每条命令都有 `-h` / `--help`（中文系统显示中文，环境变量 `CRM_SHEETS_LANG=zh` 或 `en` 可指定）；"
        "`crm-sheets --version` 显示版本。也可以写成 `python -m crm_sheets`。\n\n"
        "Every command has `-h` / `--help`, in Chinese on a Chinese system, or as the environment variable "
        "`CRM_SHEETS_LANG` says (`zh`, `en`); `crm-sheets --version` prints the version. `python -m crm_sheets` is the "
        "same program.",
    ]
    parts += [_command(*pair) for pair in zip(zh["commands"], en["commands"], strict=True)]
    parts += ["## 退出码 · Exit codes", _table(["", "中文", "English"], _texts(EXIT_CODES))]
    parts += ["## `--json`", _table(["", "中文", "English"], _texts(JSON_KEYS))]
    parts += [
        "`backtest` 只有上面的 as_of、as_of_is_old、tables、problems、refused，另有：\n\n"
        "`backtest` has as_of, as_of_is_old, tables, problems and refused of these, and:",
        _table(["", "中文", "English"], _texts(BACKTEST_KEYS)),
    ]
    return _page(parts)


def settings() -> str:
    """settings.md: every setting of the playbook by section."""
    parts = [
        _title(
            "规则表里的设置 · Settings of the playbook",
            "规则写在 `playbook.xlsx`：第一列是设置名，第二列填您的值，空着就用默认值。"
            "把它放在收件夹 `inbox` 的旁边或里面，或用 `--playbook` 指定。",
            "The rules stand in `playbook.xlsx`: the first column names the setting, the second takes your value; "
            "empty keeps the default. Keep it beside or in the folder `inbox`, or name it with `--playbook`.",
        )
    ]
    for section, group in groupby(Playbook.settings(), lambda setting: setting.name.partition(".")[0]):
        parts.append(f"## {SECTIONS[section].zh} · {SECTIONS[section].en}")
        parts.append(_table(["设置 · name", "默认 · default", "中文", "English"], map(_setting, group)))
    return _page(parts)


def fields() -> str:
    """fields.md: the vocabulary."""
    parts = [
        _title(
            "认识的表、列和表头 · Tables, fields and headings",
            "表头按下面的叫法识别。全角半角、大小写、空格、标点、星号、括号及括号里的内容都不计较；除此之外要一字不差。"
            "“必需”各项中，同一组里有一列即可；缺了就不当作这种表。",
            "A heading is recognised when it is one of these. Full width, case, spaces, signs, stars, brackets and "
            "what stands in them do not matter; otherwise it must be equal. Of each group under 'needed' one column "
            "must be there, or the sheet is not taken for this kind of table.",
        ),
        "## 类型 · Kinds",
        _table(["", "中文", "English"], ((f"`{k}`", blank.note.zh, blank.note.en) for k, blank in BLANKS.items())),
    ]
    for table in ALL_TABLES:
        parts += [f"## {table.label.zh} · {table.label.en} (`{table.name}`)", _needs(table)]
        parts.append(
            _table(["字段 · field", "类型 · kind", "中文", "English", "表头 · headings"], map(_field, table.fields))
        )
    parts.append(_questionnaires())
    return _page(parts)


def figures() -> str:
    """figures.md: definitions with default values, names and codes."""
    zh, en = (wording.settings(Playbook.default(), lang) for lang in LANGS)
    defined = ((f.name.zh, f.name.en, f.definition("zh", **zh), f.definition("en", **en)) for f in FIGURES.values())
    parts = [
        _title(
            "指标 · Figures",
            "数值按默认规则写出；改了规则以后，以报告里“指标说明”一页为准。",
            "With the default rules; when a team changes them, the sheet Definitions of its report says what "
            "is in force.",
        ),
        _table(["指标", "Figure", "定义", "Definition"], defined),
        "## 关键指标 · Key figures",
        _table(["`--json`", "中文", "English"], _texts(KEY_FIGURES)),
        "## 代码 · Codes",
        "结果表里写代码，报告里写文字。 Result tables hold codes, reports hold words.",
    ]
    parts += [f"### {name}\n\n{_table(['', '中文', 'English'], _texts(codes))}" for name, codes in CODES.items()]
    parts += [
        "## 结果表 · Result tables",
        "Python 里的 `results.tables`（客户表是 `results.customers`），加 `--data` 时写成 `data/表名.csv`"
        "（客户表是 `customer_results.csv`）。\n\n"
        "`results.tables` in Python (of the customers `results.customers`), and with `--data` the files "
        "`data/NAME.csv` (of the customers `customer_results.csv`).",
        *map(_result_table, RESULT_TABLES.values()),
    ]
    return _page(parts)


def _result_table(table: ResultTable) -> str:
    """A result table: what a row is, and what each column is."""
    columns = [(f"`{name}`", column_of(table, name)) for name in table.columns]
    lines = [
        (name, f"{TYPES[c.type].zh} · {TYPES[c.type].en}", *c.meaning, c.unit.zh and f"{c.unit.zh} · {c.unit.en}")
        for name, c in columns
    ]
    if table.further:
        lines.append(("…", "", *table.further, ""))
    return f"### {table.name}\n\n{table.rows.zh} · {table.rows.en}\n\n" + _table(
        ["", "类型 · type", "中文", "English", "单位 · unit"], lines
    )


def problems() -> str:
    """problems.md: every code, errors first."""
    meanings = [(f"**{LEVELS[key].zh} · {LEVELS[key].en}**", *LEVEL_MEANINGS[key]) for key in LEVELS]
    parts = [
        _title(
            "问题清单里的问题 · Problems",
            "problems.xlsx 里每一条都有级别、文件、工作表、行和列。大括号处填入实际内容。",
            "Each line of problems.xlsx has a level, file, sheet, row and column. Words in braces are filled in.",
        ),
        _table(["", "中文", "English"], meanings),
    ]
    for level in LEVELS:
        parts.append(f"## {LEVELS[level].zh} · {LEVELS[level].en}")
        chosen = ((code, finding) for code, finding in FINDINGS.items() if finding.level == level)
        lines = ((f"`{code}`", *map(_both, (f.title, f.text, f.advice))) for code, f in chosen)
        parts.append(_table(["代码 · code", "问题 · problem", "说明 · what it says", "怎么办 · what to do"], lines))
    return _page(parts)


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "settings.md": settings,
    "fields.md": fields,
    "figures.md": figures,
    "problems.md": problems,
}
_EXAMPLE = re.compile(r"(?<=```console\n)\$ crm-sheets (.*)\n(?:.*\n)*?(?=```)")


def readme(text: str) -> str:
    """The README with the output of the command in its console block as it is now."""
    return _EXAMPLE.sub(lambda found: f"$ crm-sheets {found[1]}\n{_output(found[1].split())}", text)


def describe() -> dict[str, Any]:
    """The program's help in the language of this process."""
    texts = {"paths": console.PATHS, "desk": console.DESK}
    found = []
    for name, command in program.commands.items():
        context = click.Context(command, info_name=f"crm-sheets {name}")
        options = [param for param in command.params if isinstance(param, click.Option)]
        told, example = _help(command)
        found.append(
            {
                "name": name,
                "help": told,
                "example": example,
                "usage": context.command.get_usage(context).removeprefix("Usage: "),
                "arguments": [
                    (param.human_readable_name, *texts.get(param.name or "", Text("", "")))
                    for param in command.params
                    if isinstance(param, click.Argument)
                ],
                "options": [_option(option, context) for option in options],
            }
        )
    return {"help": _help(program)[0], "commands": found}


def _help(command: click.Command) -> tuple[str, str]:
    """What a command says of itself, and its example."""
    told, _, example = (command.help or "").partition("\n\n\b\n")
    return told, (example.splitlines() or [""])[-1].strip()


def _option(option: click.Option, context: click.Context) -> list[str]:
    """How it is written, its default (! where it must be given), its help."""
    written = (option.get_help_record(context) or ("", ""))[0]
    shown = str(option.default) if option.show_default else ""
    return [written, "!" if option.required else shown, option.help or ""]


def _described(lang: Lang) -> dict[str, Any]:
    done = _run([__file__, "--describe"], ROOT, lang)
    return dict(json.loads(done.stdout))


def _run(arguments: Sequence[str], folder: Path, lang: Lang) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "COLUMNS")}
    return subprocess.run(  # noqa: S603  # our own program
        [sys.executable, *arguments],
        cwd=folder,
        env={**clean, "CRM_SHEETS_LANG": lang, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _output(arguments: Sequence[str]) -> str:
    """What crm-sheets prints for the arguments, run beside a copy of the samples."""
    with TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "samples", Path(folder) / "samples")
        done = _run(["-m", "crm_sheets", *arguments], Path(folder), "en")
    if not done.stdout:
        raise RuntimeError(done.stderr)
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def _command(zh: dict[str, Any], en: dict[str, Any]) -> str:
    options = [
        (f"`{written}`", _default(default, other), help_zh, help_en)
        for (written, default, help_zh), (_, other, help_en) in zip(zh["options"], en["options"], strict=True)
    ]
    arguments = [(f"`{name}`", "必填 · required", text_zh, text_en) for name, text_zh, text_en in en["arguments"]]
    parts = [
        f"## crm-sheets {en['name']}",
        f"{zh['help']}\n\n{en['help']}",
        f"```console\n$ {en['example']}\n```\n\n`{en['usage']}`",
        _table(["", "默认 · default", "中文", "English"], [*arguments, *options]),
    ]
    return "\n\n".join(parts)


def _default(zh: str, en: str) -> str:
    if zh == "!":
        return "必填 · required"
    return " / ".join(f"`{value}`" for value in dict.fromkeys((zh, en)) if value)


def _setting(setting: Setting) -> tuple[str, ...]:
    zh, en = (setting.shown(setting.default, lang) for lang in LANGS)
    told = (
        f"**{setting.label(lang)}**<br>{setting.help(lang)}<br>{prefix} {setting.kind.expected(lang)}"
        for lang, prefix in zip(LANGS, ("可填：", "Fits:"), strict=True)
    )
    return f"`{setting.name}`", zh if zh == en else f"{zh}<br>{en}", *told


def _field(field: Field) -> tuple[str, ...]:
    every = [field.label.zh, field.label.en, field.name.replace("_", " "), *field.headings.split("|")]
    different: dict[str, str] = {}
    for heading in filter(None, every):
        different.setdefault(normal(heading), heading)
    return f"`{field.name}`", field.kind, field.label.zh, field.label.en, " · ".join(different.values())


def _needs(table: Table) -> str:
    groups = [[table.field(name).label for name in group] for group in table.needs]
    zh = "；".join(" 或 ".join(label.zh for label in group) for group in groups)
    en = "; ".join(" or ".join(label.en for label in group) for group in groups)
    return f"必需：{zh}。\n\nNeeded: {en}."


def _questionnaires() -> str:
    """How questions are told from other columns, which no list of headings says."""
    passed = " · ".join(SURVEY_METADATA.split("|"))
    columns = ", ".join(f"`{name}`" for name in ANSWER_COLUMNS)
    return (
        "问卷的其余各列是题目：带题号（`1、`、`Q1.`）或以问号结尾的列认作题目，同一张表里其他不认识的列也算题目。"
        f"不算题目的列：{passed}。每个回答成为一行：{columns}。\n\n"
        "The other columns of a questionnaire are its questions: numbered headings (`1.`, `Q1.`), headings that end in "
        "a question mark, and in the same sheet every other column that is not known. Passed over are the columns "
        "named above. Each answer becomes one row."
    )


def _title(title: str, zh: str, en: str) -> str:
    return f"# {title}\n\n{NOTE}\n\n{zh}\n\n{en}"


def _texts(texts: Mapping[Any, Text]) -> Iterable[tuple[str, ...]]:
    return ((f"`{name}`", text.zh, text.en) for name, text in texts.items())


def _both(text: Text) -> str:
    return f"{text.zh}<br>{text.en}"


def of_several(words: str) -> str:
    """A sentence with the words for several only: ``{count:|row|rows}`` as ``{count} rows``."""
    counted = re.compile(r"\{(\w+):([^|{}]*)\|[^|{}]*\|([^|{}]*)\}")
    return counted.sub(lambda m: m[3] if m[2] == "#" else f"{{{m[1]}}} {m[3]}", words)


def _table(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A Markdown table; bars inside cells are escaped."""
    rows = [[of_several(cell).replace("|", "\\|").replace("\n", "<br>") for cell in line] for line in (heads, *lines)]
    rows.insert(1, ["---"] * len(heads))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _page(parts: Iterable[str]) -> str:
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Write every page and the README's example."""
    if sys.argv[1:] == ["--describe"]:
        print(json.dumps(describe(), ensure_ascii=False))
        return
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8", newline="\n")
    place = ROOT / "README.md"
    place.write_text(readme(place.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
