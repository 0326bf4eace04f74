"""The documents say what the program does: generated pages, commands, codes, links, and the README's own code."""

import doctest
import importlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import Any

import click
import pytest

import crm_sheets
from crm_sheets.cli.main import commands
from crm_sheets.language.findings import FINDINGS
from crm_sheets.language.grades import STATUSES
from crm_sheets.language.sheets import LEVELS, SHEETS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = ("commands.md", "settings.md", "fields.md", "figures.md", "problems.md")
DOCUMENTS = sorted(
    path for folder in (ROOT, ROOT / "docs", ROOT / "samples") for path in folder.glob("*.md") if path.is_file()
)
AGAIN = "run `python docs/generate.py` and look at the difference"


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATE = generator()


def fenced(text: str, mark: str) -> list[str]:
    """What stands between fences of that mark."""
    return re.findall(rf"^```{mark}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def text_of(page: str) -> str:
    return (ROOT / "docs" / page).read_text(encoding="utf-8")


def options() -> list[tuple[str, str]]:
    """Command and option, every way to write it."""
    every: list[Any] = [(name, param) for name, command in commands.commands.items() for param in command.params]
    own = [("", param) for param in commands.params]
    given = [(name, param) for name, param in [*every, *own] if isinstance(param, click.Option)]
    return [(name, written) for name, param in given for written in param.opts]


def test_generated_pages_are_all_there():
    assert tuple(GENERATE.PAGES) == PAGES


@pytest.mark.parametrize("page", PAGES)
def test_generated_page_is_what_the_code_makes_now(page):
    assert text_of(page) == GENERATE.PAGES[page](), f"docs/{page} is out of date: {AGAIN}"


@pytest.mark.heavy
def test_the_example_in_the_readme_is_what_the_program_prints_now():
    assert GENERATE.readme(README) == README, f"the console example in README.md is out of date: {AGAIN}"


def test_the_example_in_the_readme_is_a_command_with_output():
    first, *output = fenced(README, "console")[0].splitlines()
    assert first.split()[:2] == ["$", "crm-sheets"]
    assert first.split()[2] in commands.commands
    assert output


def test_readme_has_exactly_two_one_line_commands():
    """.ci/run reads them from there."""
    blocks = fenced(README, "sh")
    assert [len(block.splitlines()) for block in blocks] == [1, 1]
    assert all(".venv" in block for block in blocks)
    assert "crm-sheets run samples/zh -o out" in blocks[0]
    assert "pytest" in blocks[1]


@pytest.mark.heavy
def test_readme_python_runs(tmp_path):
    shutil.copytree(ROOT / "samples" / "zh", tmp_path / "samples" / "zh")
    (code,) = fenced(README, "python")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8", env=utf8(), check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout
    assert {path.name for path in tmp_path.glob("*.xlsx")} == {"report.xlsx", "follow-ups.xlsx"}


def utf8() -> dict[str, str]:
    return {**os.environ, "PYTHONUTF8": "1"}


@pytest.mark.parametrize(("command", "option"), options())
def test_commands_page_names_every_option(command, option):
    page = text_of("commands.md")
    part = page.partition(f"## crm-sheets {command}\n")[2].partition("\n## ")[0] if command else page
    assert re.search(rf"{option}\b", part), f"{AGAIN}: {command} {option} is missing"


@pytest.mark.parametrize("command", sorted(commands.commands))
def test_commands_page_names_every_command(command):
    assert f"## crm-sheets {command}\n" in text_of("commands.md")


@pytest.mark.heavy
def test_commands_page_names_the_keys_of_json(tmp_path):
    shutil.copytree(ROOT / "samples" / "en", tmp_path / "en")
    keys = set()
    for arguments in (["run", "en", "-o", "out", "--json"], ["check", "en", "--json"]):
        command = [sys.executable, "-m", "crm_sheets", *arguments]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", env=utf8(), check=False)
        keys |= set(json.loads(done.stdout))
    assert set(GENERATE.JSON_KEYS) == keys


@pytest.mark.parametrize("code", sorted(FINDINGS))
def test_problems_page_names_every_code(code):
    line = next((line for line in text_of("problems.md").splitlines() if line.startswith(f"| `{code}` |")), "")
    finding = FINDINGS[code]
    for text in (finding.title, finding.text, finding.advice):
        assert text.zh in line
        assert GENERATE.of_several(text.en) in line


@pytest.mark.parametrize(("page", "lang"), [("start-zh.md", "zh"), ("start-en.md", "en")])
def test_start_guides_use_the_names_on_the_workbooks(page, lang):
    guide = text_of(page)
    names = [label(lang) for key, label in SHEETS.items() if key not in ("playbook", "fields", "chart_data")]
    names += [label(lang) for label in (*STATUSES.values(), *LEVELS.values())]
    assert [name for name in names if name not in guide] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_point_to_files_that_exist(document):
    text = re.sub(r"^```.*?^```$", "", document.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text)]
    local = [link for link in links if link and not re.match(r"[a-z]+:", link)]
    assert [link for link in local if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_no_path_of_one_machine(document):
    text = document.read_text(encoding="utf-8")
    assert re.findall(r"(?<![\w.:])/(?:work|tmp|root|home|usr)\b", text) == []


@pytest.mark.parametrize("page", ["README.md", "docs/development.md", "docs/benchmarks.md"])
def test_files_and_modules_that_are_named_exist(page):
    """`reading/` and `pipeline.py` stand for files of the package, `tests/desks.py` for files of the project."""
    text = (ROOT / page).read_text(encoding="utf-8")
    named = re.findall(r"`((?:[\w.-]+/)*[\w.-]+(?:\.py|/))`", text)
    roots = (ROOT, ROOT / "crm_sheets", ROOT / "docs")
    gone = [name for name in named if name != "out/" and not any((root / name).exists() for root in roots)]
    assert gone == []
    modules = re.findall(r"python -m (\w+)", text)
    assert [name for name in modules if name not in ("venv", "crm_sheets") and not (ROOT / name).is_dir()] == []


def test_benchmarks_page_has_the_rows_of_the_command():
    """The numbers are pasted from a run; what is measured must be what the command measures."""
    table = re.search(r"<!-- table -->\n(.*?)<!-- /table -->", text_of("benchmarks.md"), re.DOTALL)
    assert table is not None
    code = (ROOT / "benchmarks" / "__main__.py").read_text(encoding="utf-8")
    fits = (ROOT / "benchmarks" / "purchase_model.py").read_text(encoding="utf-8")
    measured = re.findall(r'^ {8}\(f?"(.*?)",', code, re.MULTILINE)
    rows = re.findall(r'^ {8}\(f"\{what\}(.*?)",', fits, re.MULTILINE)
    measured += [f"BG/NBD of {{customers:,}} customers{row}" for row in rows]
    shown = [line.split("|")[1].strip() for line in table[1].splitlines()[2:]]
    plain = [re.sub(r"\{\w+(?: // 10)?(?::,)?\}", "#", row) for row in measured]
    assert [re.sub(r"[\d,]*\d{3}", "#", row) for row in shown] == plain


def _source(name: str) -> str:
    """As installed: samples and templates lie elsewhere than the modules beside them."""
    found = importlib.util.find_spec(name)
    return Path(found.origin).read_text("utf-8") if found and found.origin else ""


MODULES = [module.name for module in walk_packages(crm_sheets.__path__, "crm_sheets.") if "__main__" not in module.name]


@pytest.mark.parametrize("name", [name for name in MODULES if ">>> " in _source(name)])
def test_examples_in_docstrings_are_true(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_some_modules_show_examples() -> None:
    assert sum(">>> " in _source(name) for name in MODULES) > 50
