"""The examples for schedulers in the documents, checked by what reads them on real machines, where it is there."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from commands import ROOT, command
from defusedxml import ElementTree

TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def example(language: str) -> str:
    """The only block of that language in the documents of delivery."""
    text = (ROOT / "docs" / "delivery.md").read_text("utf-8")
    (block,) = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return str(block)


def watched(arguments: str) -> None:
    """The arguments after the program are understood by it: on a folder that is not there it says so, and no usage."""
    said = command(*(part.strip('"') for part in re.findall(r'"[^"]*"|\S+', arguments)))
    assert (said.code, "Usage" in said.err + said.out) == (1, False), said


def test_cron() -> None:
    """Five fields of time, then the command; by POSIX an unescaped % would end it."""
    (line,) = example("crontab").splitlines()
    assert re.fullmatch(r"(\S+ ){4}\S+\s+/\S+/crm-sheets .*", line)
    assert "%" not in line
    watched(line.partition("crm-sheets ")[2])


@pytest.mark.skipif(shutil.which("crontab") is None, reason="cron is not installed")
def test_cron_by_crontab(tmp_path: Path) -> None:
    """``crontab -n`` only checks; without that option (others than Debian's) there is nothing to be learnt."""
    (tmp_path / "table").write_text(example("crontab"))
    checked = subprocess.run(["crontab", "-n", tmp_path / "table"], capture_output=True, text=True)
    if "invalid option" in checked.stderr or "usage" in checked.stderr.casefold():
        pytest.skip("this crontab cannot only check")
    assert checked.returncode == 0, checked.stderr


def test_systemd(tmp_path: Path) -> None:
    unit = example("ini")
    (line,) = re.findall(r"^ExecStart=(.*)$", unit, re.MULTILINE)
    watched(f"{line.partition('crm-sheets ')[2]} --once")
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not installed")
    program = tmp_path / "crm-sheets"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    place = tmp_path / "crm-sheets.service"
    place.write_text(unit.replace("/srv/shop/.venv/bin/crm-sheets", str(program)))
    checked = subprocess.run(["systemd-analyze", "verify", "--user", place], capture_output=True, text=True)
    ours = [said for said in checked.stderr.splitlines() if "crm-sheets" in said]
    assert not ours, ours


def test_windows_task() -> None:
    """A task as schtasks /Create /XML takes it: parsed, with the parts and in the order of its schema."""
    told = ElementTree.fromstring(example("xml"))
    assert told.tag == f"{TASK}Task"
    assert [part.tag.removeprefix(TASK) for part in told] == ["Triggers", "Settings", "Actions"]
    (interval,) = told.iter(f"{TASK}Interval")
    assert interval.text == "PT5M"
    (policy,) = told.iter(f"{TASK}MultipleInstancesPolicy")
    assert policy.text == "IgnoreNew"
    (program,), (arguments,) = told.iter(f"{TASK}Command"), told.iter(f"{TASK}Arguments")
    assert (program.text or "").endswith("crm-sheets.exe")
    watched(arguments.text or "")
