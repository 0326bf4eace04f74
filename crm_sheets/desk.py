"""A fresh desk: a folder for incoming workbooks, the team's rules, and blank workbooks to fill in."""

from importlib.resources import as_file, files
from pathlib import Path
from shutil import copyfile

from crm_sheets.errors import DeskExists, OutputNotWritable
from crm_sheets.language import Lang, Text
from crm_sheets.reading.files import PLAYBOOK

INBOX, OUT = "inbox", "out"
BLANKS = Text("空白表", "blank")


def make_desk(desk: Path, lang: Lang) -> tuple[Path, Path]:
    """Make ``desk`` with inbox/, playbook.xlsx and blank workbooks in ``lang``; returns the inbox and the output folder.

    Raises DeskExists when one of these is there already, OutputNotWritable when the folder cannot be made.
    """
    blanks = desk / BLANKS(lang)
    for place in (desk / INBOX, desk / PLAYBOOK, blanks):
        if place.exists():
            raise DeskExists(path=desk, name=place.name)
    templates = files("crm_sheets.templates")
    try:
        (desk / INBOX).mkdir(parents=True)
        blanks.mkdir()
        with as_file(templates / PLAYBOOK) as source:
            copyfile(source, desk / PLAYBOOK)
        for template in sorted((templates / lang).iterdir(), key=lambda entry: entry.name):
            with as_file(template) as source:
                copyfile(source, blanks / template.name)
    except OSError as error:
        raise OutputNotWritable(path=desk, why=error.strerror or error) from error
    return desk / INBOX, desk / OUT
