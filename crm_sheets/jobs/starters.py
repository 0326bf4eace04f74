"""What a desk holds to be double-clicked: one file that runs it and one that watches its inbox, for each system.

They call the program by the interpreter with which it was installed; where that is gone, the command ``crm-sheets`` on
the path. A batch file is UTF-8 with Windows' ends of lines and says so to cmd (code page 65001) before the first letter
beyond ASCII; cmd reads the rest of the file by it.
"""

import sys
from pathlib import Path
from shlex import quote

from crm_sheets.language import Lang
from crm_sheets.language.starters import NOT_FOUND, PRESS_KEY, STARTERS, SYSTEMS, TITLES_OF_STARTERS

_BATCH = """@echo off
chcp 65001 >nul
title {title}
pushd "%~dp0"
set "CRM_SHEETS_LANG={lang}"
set "PYTHONUTF8=1"
set "PROGRAM={program}"
if exist "%PROGRAM%" (
  "%PROGRAM%" -m crm_sheets {command} .
) else (
  where crm-sheets >nul 2>nul
  if errorlevel 1 (echo {missing}) else (crm-sheets {command} .)
)
echo.
echo {press}
pause >nul
"""
_SHELL = """#!/bin/sh
cd "$(dirname "$0")" || exit 1
export CRM_SHEETS_LANG={lang}
if [ -x {program} ]; then
  {program} -m crm_sheets {command} .
elif command -v crm-sheets >/dev/null; then
  crm-sheets {command} .
else
  echo {missing}
fi
echo
echo {press}
read -r _
"""
_DESKTOP = """[Desktop Entry]
Type=Application
Name={title}
Terminal=true
Exec=/bin/sh -c {script} sh %k
"""
ENDINGS = {"windows": "bat", "mac": "command", "linux": "desktop"}


def this_system() -> str:
    """The key of SYSTEMS that this machine is."""
    return {"win32": "windows", "darwin": "mac"}.get(sys.platform, "linux")


def write_starters(desk: Path, lang: Lang, system: str, program: str = sys.executable) -> list[Path]:
    """Write both starters for a system of SYSTEMS, or for all of them ("all"); what is there already stays.

    Those of this machine come first. ``program`` is the Python interpreter with the program installed. Raises OSError.
    """
    written = []
    for kind in [name for name in sorted(SYSTEMS, key=this_system().__ne__) if system in (name, "all")]:
        for command, name in STARTERS.items():
            place = desk / f"{name(lang)}.{ENDINGS[kind]}"
            if not place.exists():
                place.write_bytes(_TEXTS[kind](command, lang, program, place.absolute()))
                place.chmod(0o755)
                written.append(place)
    return written


def _batch(command: str, lang: Lang, program: str, _: Path) -> bytes:
    values = {"title": TITLES_OF_STARTERS[command](lang), "missing": NOT_FOUND(lang), "press": PRESS_KEY(lang)}
    text = _BATCH.format(command=command, lang=lang, program=program.replace("%", "%%"), **values)
    return text.replace("\n", "\r\n").encode()


def _shell(command: str, lang: Lang, program: str, _: Path) -> bytes:
    values = {"missing": quote(NOT_FOUND(lang)), "press": quote(PRESS_KEY(lang))}
    return _SHELL.format(command=command, lang=lang, program=quote(program), **values).encode()


def _desktop(command: str, lang: Lang, program: str, place: Path) -> bytes:
    """An entry that finds its folder by its own place, which the desktop gives: a path or an address of it.

    Some give none, or one with Chinese letters as %E5%BA%97: then it is where it was started, or where it was made.
    """
    lines = _shell(command, lang, program, place).decode().splitlines()[2:]
    given = 'cd "$(dirname "${1#file://}")" 2>/dev/null'
    else_made = f"[ -e {quote(place.name)} ] || cd {quote(str(place.parent))} || exit 1"
    script = "; ".join([given, else_made, *_joined(lines)])
    return _DESKTOP.format(title=TITLES_OF_STARTERS[command](lang), script=_exec_quoted(script)).encode()


def _joined(lines: list[str]) -> list[str]:
    """Lines of shell as commands between semicolons: none after ``then`` and ``else``."""
    whole = "\n".join(line.strip() for line in lines)
    for word in ("then", "else"):
        whole = whole.replace(f"{word}\n", f"{word} ")
    return whole.split("\n")


def _exec_quoted(script: str) -> str:
    r"""An argument of Exec: in quotation marks, with a backslash before " ` $ and \, and each backslash doubled again.

    A percent sign is doubled, or it would be one of the codes that the desktop fills in.
    """
    quoted = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in script)
    return f'"{quoted}"'.replace("\\", "\\\\").replace("%", "%%")


_TEXTS = {"windows": _batch, "mac": _shell, "linux": _desktop}
