"""What mails say: everything worded, users' texts never run, the team's own templates used or refused with the place."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mail_folders import PAGE

from crm_sheets.delivery.bodies import NAMES, Bodies, usual_text, values_of
from crm_sheets.delivery.first_page import FirstPage
from crm_sheets.errors import TemplateBroken
from crm_sheets.language import LANGS, Lang


def values(page: FirstPage = PAGE, **more: Any) -> dict[str, Any]:
    shared = {"name": "林晓燕", "desk": "青禾茶", "as_of": "2026-09-30", "heard": "2026-09-30"}
    return {**shared, "files": [], "elsewhere": [], **values_of(page), **more}


@pytest.mark.parametrize("lang", LANGS)
def test_the_first_page(lang: Lang) -> None:
    body = Bodies(None).body(lang, values(files=["a.xlsx"], elsewhere=[{"name": "b", "path": "/x/b"}]))
    for text in (body.text, body.html):
        for part in (
            "林晓燕",
            "2026-10-08",
            "孙涛",
            "已 88 天没来",
            "3,401 元",
            "比上月 +20%",
            "0.05 元",
            "2 起投诉还没办结。",
            "a.xlsx",
            "/x/b",
        ):
            assert part in text, part
    assert "青禾茶" in body.subject
    assert "\n" not in body.subject
    assert "<style" not in body.html, "styles stand in the elements"
    assert 'style="' in body.html


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_with_nothing_on_it(lang: Lang) -> None:
    body = Bodies(None).body(lang, values(FirstPage()))
    assert "None" not in body.text + body.html
    assert "<ul>" not in body.html


EVIL = "<script>alert(1)</script>{{ 7*7 }}{% for x in y %}=1+1\x00\r\nBcc: x"


@pytest.mark.parametrize("lang", LANGS)
def test_texts_of_users_are_never_run(lang: Lang) -> None:
    page = replace(PAGE, today=((EVIL, EVIL),))
    body = Bodies(None).body(lang, values(page, files=[EVIL], name=EVIL, desk="{{ 7*7 }}"))
    assert "<script>" not in body.html
    assert "&lt;script&gt;" in body.html
    assert "{{ 7*7 }}" in body.html
    assert "49" not in body.html + body.text + body.subject


def test_own_templates(tmp_path: Path) -> None:
    (tmp_path / "zh.txt").write_text("主题 {{ desk }}\n正文 {{ name }}", "utf-8-sig")
    body = Bodies(tmp_path).body("zh", values())
    assert (body.subject, body.text) == ("主题 青禾茶", "正文 林晓燕\n")
    assert "要点" in body.html, "the others stay the usual ones"


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("a\nb\n{% for %}", 3, "Expected an expression"),
        ("a\n{{ nobody }}", 2, "'nobody' is undefined"),
        ("a\n\n{{ name.__class__ }}", 3, "is unsafe"),
        ("a\n{{ 1/0 }}", 2, "division by zero"),
        ("a\n{% include '/etc/passwd' %}", 2, "/etc/passwd"),
        ("\nnothing before", 1, "its first line, the subject, is empty"),
    ],
)
def test_a_broken_template_is_named_with_its_line(text: str, line: int, why: str, tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text(text, "utf-8")
    with pytest.raises(TemplateBroken) as broken:
        Bodies(tmp_path).body("en", values())
    said = broken.value.message("en")
    assert f"{tmp_path / 'en.txt'} cannot be used, line {line}: " in said
    assert why in said


def test_a_template_in_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "zh.txt").write_bytes("主题".encode("gb18030"))
    with pytest.raises(TemplateBroken, match=r"zh\.txt"):
        Bodies(tmp_path).body("zh", values())


def test_every_usual_text_is_there() -> None:
    assert all(usual_text(name) for name in NAMES)
