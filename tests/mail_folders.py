"""Folders of results as a run leaves them, for tests of mailing: a manifest, the files, a playbook."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook

from crm_sheets.delivery.first_page import FirstPage
from crm_sheets.delivery.manifest import MANIFEST, Addressee, Manifest, hash_of

PAGE = FirstPage(
    due="2026-10-08",
    due_count=2,
    today=(("孙涛", "已 88 天没来"), ("叶红梅", "问卷表示不满意")),
    figures=(("2026 年 9 月销售额", "3,401 元", "比上月 +20%"), ("2026 年 9 月客单价", "0.05 元", "")),
    findings=("2 起投诉还没办结。",),
    facts="facts",
)


def colleague(name: str, email: str, *files: str, page: FirstPage = PAGE, **more: object) -> Addressee:
    """Somebody who gets these files; all of them are schedules but for report.xlsx."""
    kinds = {file: "report" if file == "report.xlsx" else "schedule" for file in files}
    return replace(Addressee(name, email, "zh", kinds, page=page), **more)  # type: ignore[arg-type]


def mail_folder(
    desk: Path, people: Sequence[Addressee], *, heard: str = "2026-09-30", settings: Mapping[str, object] | None = None
) -> Path:
    """A desk with a playbook of these settings, and in out/ the manifest and a file for each name in it."""
    out = desk / "out"
    out.mkdir(parents=True, exist_ok=True)
    names = dict.fromkeys(name for person in people for name in person.files)
    for name in names:
        place = out / name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(b"workbook " + name.encode() + heard.encode())
    digests = {name: hash_of(out / name) for name in names}
    Manifest("青禾茶", "../playbook.xlsx", heard, heard, "zh", digests, tuple(people)).write(out / MANIFEST)
    book = Workbook()
    page = book.active
    assert page is not None
    for line in [("general.country", "CN"), *(settings or {}).items()]:
        page.append(line)
    book.save(desk / "playbook.xlsx")
    return out
