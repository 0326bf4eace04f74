"""Limits for reading files."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import secrets, whole
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class ReadingRules:
    """Limits for reading files that nobody has checked yet."""

    title: ClassVar[Text] = Text("读取", "Reading")

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
