"""The command line for tests: in process with streams of its own, or as a process of its own."""

import importlib
import io
import os
import subprocess
import sys
from contextvars import copy_context
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from unittest.mock import patch

import crm_sheets
from crm_sheets.reading.opening import guard, prefetch, worker

ROOT = Path(__file__).resolve().parents[1]


_LOADED: dict[str, dict[str, ModuleType]] = {}


class Said(NamedTuple):
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


class ChildHere:
    """The worker in this process: to start one of its own takes longer than most tests."""

    def ask(self, request: dict[str, Any], seconds: int) -> dict[str, Any]:
        return worker.answer(request)

    def end(self) -> None:
        pass


def command(*args: object, lang: str = "en") -> Said:
    """``crm-sheets ARGS`` in this process, on a system that speaks ``lang``."""
    out, err = _stream(), _stream()
    argv = ["crm-sheets", *map(str, args)]
    with (
        patch.dict(os.environ, CRM_SHEETS_LANG=lang),
        patch.object(sys, "argv", argv),
        patch.object(guard, "Child", ChildHere),
        patch.object(prefetch, "ask", lambda *paths: None),
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", err),
    ):
        code = _code(lang)
    return Said(code, _text(out), _text(err))


def process(*args: object, lang: str = "en", **environment: str) -> Said:
    """``python -m crm_sheets ARGS`` as users start it."""
    env = {**os.environ, "CRM_SHEETS_LANG": lang, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT), **environment}
    encoding = env["PYTHONIOENCODING"].partition(":")[0]
    made = subprocess.run(
        [sys.executable, "-m", "crm_sheets", *map(str, args)], capture_output=True, env=env, timeout=60
    )
    return Said(made.returncode, made.stdout.decode(encoding), made.stderr.decode(encoding))


def _code(lang: str) -> int:
    spoken = importlib.import_module("crm_sheets.cli.options").LANG
    if lang != spoken:  # help texts are worded when the commands are loaded: each language is loaded once
        _LOADED[spoken] = {name: module for name, module in sys.modules.items() if name.startswith("crm_sheets.cli")}
        for name in _LOADED[spoken]:
            del sys.modules[name]
        sys.modules.update(_LOADED.get(lang, {}))
        crm_sheets.cli = importlib.import_module("crm_sheets.cli")
    try:
        main = importlib.import_module("crm_sheets.cli.main").main
        copy_context().run(main)  # each command speaks its own language, as in a process of its own
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8")


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    raw = stream.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue().decode()
