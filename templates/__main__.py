"""Write the playbook and the blank workbooks from the code that declares them: `python -m templates [OUT]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from crm_sheets.language import LANGS
from crm_sheets.report import write_blanks, write_forms, write_playbook, write_team_blanks

TEMPLATES = Path(__file__).resolve().parent


def write_templates(out: Path) -> None:
    """Write playbook.xlsx, blank workbooks and questionnaires below zh/ and en/; what nothing needs any more goes."""
    out.mkdir(parents=True, exist_ok=True)
    write_playbook(out / "playbook.xlsx")
    for lang in LANGS:
        made = [*write_blanks(out / lang, lang), *write_forms(out / lang, lang), *write_team_blanks(out / lang, lang)]
        for old in set((out / lang).glob("*.xlsx")) - set(made):
            old.unlink()


def main() -> None:
    """Read the command line and write the templates."""
    parser = argparse.ArgumentParser(prog="python -m templates", description=__doc__)
    parser.add_argument("out", nargs="?", type=Path, default=TEMPLATES, help="where to write (default: templates)")
    write_templates(parser.parse_args().out)


if __name__ == "__main__":
    main()
