"""What holds for every command: help with an example, missing arguments, paths that do not exist, empty files."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import click
import pytest
from commands import ROOT, command, process

from crm_sheets.cli.main import commands


class Expected(NamedTuple):
    """Arguments for a path, and the exit code when it is not there and when it is an empty file."""

    arguments: Callable[[Path, Path], list[object]]
    missing: int
    empty: int


COMMANDS = {
    "run": Expected(lambda path, out: [path, "-o", out], 1, 1),
    "check": Expected(lambda path, out: [path], 1, 1),
    "survey": Expected(lambda path, out: [path, "-o", out], 1, 1),
    "backtest": Expected(lambda path, out: [path], 1, 1),
    "card": Expected(lambda path, out: ["KH1", "--from", path, "-o", out], 1, 1),
    "handover": Expected(lambda path, out: ["A", "B", "--from", path, "-o", out], 1, 1),
    "send": Expected(lambda path, out: [path], 1, 1),
    "notify": Expected(lambda path, out: [path], 1, 1),
    "watch": Expected(lambda path, out: [path, "--once"], 1, 1),
    "forget": Expected(lambda path, out: ["KH1", path], 1, 1),
    "start": Expected(lambda path, out: [path, "--no-open"], 1, 1),
    "new": Expected(lambda path, out: [path], 0, 1),
}


def test_the_list_is_complete() -> None:
    assert sorted(COMMANDS) == sorted(commands.commands)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", COMMANDS)
def test_help(name: str, lang: str) -> None:
    said = command(name, "--help", lang=lang)
    assert (said.code, said.err) == (0, "")
    assert f"{'Example:' if lang == 'en' else '示例：'}\n    crm-sheets {name} " in said.out
    headings = ("Usage: ", "\nOptions:") if lang == "en" else ("用法：", "\n选项:")
    assert [heading for heading in headings if heading not in said.out] == []


def _options() -> Iterator[tuple[str, click.Option]]:
    for name, found in commands.commands.items():
        yield from ((name, param) for param in found.params if isinstance(param, click.Option))


@pytest.mark.parametrize(("name", "option"), [pytest.param(n, o, id=f"{n} {o.opts[0]}") for n, o in _options()])
def test_every_option_has_help(name: str, option: click.Option) -> None:
    assert option.help
    assert option.opts[0] in command(name, "--help").out


@pytest.mark.parametrize("name", COMMANDS)
def test_without_arguments(name: str) -> None:
    said = command(name)
    assert (said.code, said.out) == (2, "")
    assert " is missing." in said.err or "Name the folder (or file)" in said.err
    assert f"For help: crm-sheets {name} --help" in said.err


@pytest.mark.parametrize("name", COMMANDS)
def test_a_path_that_is_not_there(name: str, tmp_path: Path) -> None:
    expected = COMMANDS[name]
    said = command(name, *expected.arguments(tmp_path / "nix", tmp_path / "out"))
    assert said.code == expected.missing
    assert "Traceback" not in said.err
    assert bool(said.err) == bool(expected.missing)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("file", ["empty.xlsx", "empty.csv", "empty.xls"])
def test_an_empty_file(name: str, file: str, tmp_path: Path) -> None:
    (tmp_path / file).write_bytes(b"")
    expected = COMMANDS[name]
    said = command(name, *expected.arguments(tmp_path / file, tmp_path / "out"))
    assert said.code == expected.empty
    assert file in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("name", COMMANDS)
def test_an_unknown_option(name: str) -> None:
    said = command(name, "--bogus")
    assert said.code == 2
    assert "There is no option --bogus." in said.err


def test_without_a_command() -> None:
    said = command()
    assert (said.code, said.out) == (2, "")
    assert [name for name in COMMANDS if f"\n  {name} " not in said.err] == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "There is no command 'rnu'. Commands: backtest, card, check, forget, handover, new, notify, run, send, start, survey,",
        ),
        ("zh", "没有“rnu”这个命令"),
    ],
)
def test_an_unknown_command(lang: str, text: str) -> None:
    said = command("rnu", lang=lang)
    assert said.code == 2
    assert text in said.err


@pytest.mark.parametrize(
    ("lang", "codes"),
    [
        ("en", "Exit codes: 0 done; 1 refused or failed; 2 wrong usage; 3 done, with"),
        ("zh", "结束码：0 完成；1 无法继续；2 命令写错；3 完成"),
    ],
)
def test_the_help_of_the_program(lang: str, codes: str) -> None:
    said = command("--help", lang=lang)
    assert said.code == 0
    assert codes in said.out
    assert [name for name in COMMANDS if f"\n  {name} " not in said.out] == []
    listed = [line for line in said.out.splitlines() if line.startswith(tuple(f"  {name} " for name in COMMANDS))]
    assert not any(line.endswith("...") for line in listed), "short enough to be read whole"


def test_the_keys_of_backtest_stand_in_the_documents() -> None:
    """Those of run and check are compared in test_docs.py."""
    said = command("backtest", ROOT / "samples" / "en", "--as-of", "2026-09-30", "--json", "--quiet")
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert [key for key in json.loads(said.out) if f"\n| `{key}` | " not in page] == []


def test_the_version() -> None:
    from importlib.metadata import version

    assert command("--version").out.strip() == f"crm-sheets, version {version('crm_sheets')}"


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({"CRM_SHEETS_LANG": "", "LC_ALL": "zh_CN.UTF-8"}, "用法"),
        ({"CRM_SHEETS_LANG": "en", "LC_ALL": "zh_CN.UTF-8"}, "Usage"),
        ({"CRM_SHEETS_LANG": "", "LC_ALL": "de_DE.UTF-8"}, "Usage"),
    ],
)
def test_the_language_of_the_system(environment: dict[str, str], word: str) -> None:
    assert word in process("--help", **environment).out


@pytest.mark.parametrize(("asked", "words"), [("zh", "找不到"), ("en", "does not exist")])
def test_a_refusal_speaks_the_language_asked_for(asked: str, words: str, tmp_path: Path) -> None:
    system = "en" if asked == "zh" else "zh"
    said = command("run", tmp_path / "missing", "-o", tmp_path / "out", "--lang", asked, lang=system)
    assert words in said.err


@pytest.mark.parametrize("typed", [["--lang", "zh"], ["--lang=zh"]])
@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (["run", "--lanng"], "没有 --lanng 这个选项"),
        (["run", "x", "--as-of", "soon"], "“soon”不是日期"),
        (["new"], "缺少"),
        (["start"], "缺少"),
        (["new", "shop", "--country", "Atlantis"], "Atlantis"),
    ],
)
def test_wrong_usage_is_said_in_the_language_asked_for(typed: list[str], wrong: list[str], words: str) -> None:
    said = command(*wrong, *typed, lang="en")
    assert said.code == 2
    assert words in said.err
    assert "用法" in said.err
    assert not re.search(r"\b(no|is|the|see)\b", said.err.partition("用法")[0], re.IGNORECASE), (
        "nothing of it is English"
    )


@pytest.mark.parametrize(("asked", "word"), [("zh", "读取"), ("en", "reading")])
def test_progress_speaks_the_language_asked_for(asked: str, word: str, tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text("Date,Customer,Amount\n2026-09-01,Ann Lee,5\n")
    said = command("check", tmp_path, "--lang", asked, lang="en" if asked == "zh" else "zh")
    assert word in said.err.splitlines()[0], said.err
