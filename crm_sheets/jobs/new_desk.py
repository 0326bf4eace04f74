"""A fresh desk: a folder for incoming workbooks, the team's rules, and blank workbooks to fill in."""

from contextlib import suppress
from importlib.resources import as_file, files
from pathlib import Path
from shutil import copyfile, rmtree

from crm_sheets.dropping.desks import INBOX, OUT
from crm_sheets.errors import DeskExists, OutputNotWritable
from crm_sheets.jobs.starters import this_system, write_starters
from crm_sheets.language import Lang
from crm_sheets.language.dropping import BLANK_FOLDER
from crm_sheets.reading.opening.files import PLAYBOOK


def make_desk(desk: Path, lang: Lang, country: str = "", system: str = "") -> tuple[Path, Path, list[Path]]:
    """Make a desk: inbox/, playbook.xlsx, blank workbooks in ``lang``, starters; its inbox, output folder, starters.

    ``system``: for which starters are laid (see starters.write_starters), by default the one that this is.

    ``country``: its two-letter code is written into the playbook; without one the cell stays empty. Raises DeskExists
    when one of these is there already, OutputNotWritable when they cannot be made; then none of them is left behind.
    """
    inbox, playbook, blanks = desk / INBOX, desk / PLAYBOOK, desk / BLANK_FOLDER(lang)
    for place in (inbox, playbook, blanks):
        if place.exists():
            raise DeskExists(path=desk, name=place.name)
    try:
        inbox.mkdir(parents=True)
        blanks.mkdir()
        _copy_templates(playbook, blanks, lang, country)
        starters = write_starters(desk, lang, system or this_system())
    except OSError as error:
        _remove(inbox, playbook, blanks)
        raise OutputNotWritable(path=desk, why=error.strerror or error) from error
    return inbox, desk / OUT, starters


def _copy_templates(playbook: Path, blanks: Path, lang: Lang, country: str) -> None:
    templates = files("crm_sheets.templates")
    if country:
        from crm_sheets.report import write_playbook

        write_playbook(playbook, {"general.country": country})
    else:
        with as_file(templates / PLAYBOOK) as source:
            copyfile(source, playbook)
    for template in sorted((templates / lang).iterdir(), key=lambda entry: entry.name):
        with as_file(template) as source:
            copyfile(source, blanks / template.name)


def _remove(inbox: Path, playbook: Path, blanks: Path) -> None:
    """What was begun goes again, or the next try would refuse because of it."""
    rmtree(blanks, ignore_errors=True)
    for remove in (playbook.unlink, inbox.rmdir):
        with suppress(OSError):
            remove()
