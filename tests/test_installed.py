"""The wheel in a fresh virtual environment and another folder; the recalculation of the samples' workbooks."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from commands import ROOT
from recalculate import differences, formulas
from sample_runs import LANGUAGES, sample_run

pytestmark = pytest.mark.heavy


def run(*line: object, folder: Path) -> subprocess.CompletedProcess[str]:
    env = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    env |= {"CRM_SHEETS_LANG": "en", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run([*map(str, line)], cwd=folder, env=env, capture_output=True, encoding="utf-8", timeout=600)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that no build folder is left in the project."""
    folder = tmp_path_factory.mktemp("wheel")
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", folder=ROOT).stdout
    for file in listed.split("\0"):
        if file and (ROOT / file).is_file():
            (folder / "source" / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / "source" / file).write_bytes((ROOT / file).read_bytes())
    built = run(sys.executable, "-m", "pip", "wheel", "--no-deps", "-w", folder, folder / "source", folder=folder)
    assert built.returncode == 0, built.stderr
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh virtual environment in which only the wheel and what it needs is installed."""
    folder = tmp_path_factory.mktemp("venv")
    assert run(sys.executable, "-m", "venv", folder / "venv", folder=folder).returncode == 0
    programs = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    made = run(programs / "python", "-m", "pip", "install", "-q", wheel, folder=folder)
    assert made.returncode == 0, made.stderr
    return programs


def test_templates_and_samples_are_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    for folder, kinds in (("templates", ("*.xlsx",)), ("samples", ("zh/*", "en/*", "truth.json"))):
        here = {path.relative_to(ROOT).as_posix() for kind in kinds for path in (ROOT / folder).rglob(kind)}
        assert here
        assert {f"crm_sheets/{path}" for path in here} - inside == set()
    assert "crm_sheets/py.typed" in inside
    assert not [
        path for path in inside if path.split("/")[0] not in ("crm_sheets", f"crm_sheets-{_version(wheel)}.dist-info")
    ]


def _version(wheel: Path) -> str:
    return wheel.name.split("-")[1]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_packaged_samples_run_from_another_folder(lang: str, installed: Path, tmp_path: Path) -> None:
    where = "from importlib.resources import files; print(files('crm_sheets.samples'))"
    samples = Path(run(installed / "python", "-c", where, folder=tmp_path).stdout.strip())
    assert ROOT not in samples.parents
    said = run(installed / "crm-sheets", "run", samples / lang, "-o", "out", "--json", folder=tmp_path)
    assert said.returncode in (0, 3), said.stderr
    truth = json.loads((ROOT / "samples" / "truth.json").read_text("utf-8"))
    told = json.loads(said.stdout)
    assert f"{told['key_figures']['revenue']:.2f}" == truth[lang]["revenue"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        ".crm-sheets-run.json",
        ".crm-sheets.sqlite",
        "cases.xlsx",
        "complaints.xlsx",
        "follow-ups",
        "follow-ups.xlsx",
        "problems.xlsx",
        "report.xlsx",
        "survey.xlsx",
    ]


def test_a_desk_from_the_packaged_templates(installed: Path, tmp_path: Path) -> None:
    said = run(installed / "crm-sheets", "new", "shop", "--lang", "zh", folder=tmp_path)
    assert said.returncode == 0, said.stderr
    assert (tmp_path / "shop" / "playbook.xlsx").is_file()
    assert (tmp_path / "shop" / "空白表" / "销售表.xlsx").is_file()


def test_as_a_module_too(installed: Path, tmp_path: Path) -> None:
    said = run(installed / "python", "-m", "crm_sheets", "--version", folder=tmp_path)
    assert said.stdout.startswith("crm-sheets, version ")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["report.xlsx", "follow-ups.xlsx", "problems.xlsx"])
def test_formulas_give_the_values_stored_beside_them(
    name: str, lang: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = sample_run(lang, tmp_path_factory).out / name
    if name == "report.xlsx":
        assert formulas(path) > 20
    assert differences(path) == []
