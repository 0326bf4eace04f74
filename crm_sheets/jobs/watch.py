"""Watching all desks of a folder, one after the other, for ever or once."""

import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from crm_sheets.dropping.desks import Desk, desks_in
from crm_sheets.errors import NoDesk, OutputNotWritable, WatchInUse
from crm_sheets.jobs.desk_watch import Clocks, DeskWatch
from crm_sheets.jobs.watch_teller import WatchTeller, names_told
from crm_sheets.language import Lang, Text
from crm_sheets.output.locks import locked

LOCK = ".crm-sheets-watch.lock"
_PAUSE = 2.0  # seconds between two looks; more where looks take long
_SHARE = 100  # looks at folders where nothing happens take at most this part of the time,
_LONGEST_PAUSE = 60.0  # but nobody waits longer than this to be seen
_ONCE = 0.5  # seconds between two looks where somebody waits
_LONGEST = 70.0  # seconds that a look once waits for files being written

CLOCKS = Clocks(time.monotonic, lambda: datetime.now().astimezone())


def watch(
    folder: Path,
    lang: Lang,
    tell: Callable[[Text], None],
    *,
    once: bool = False,
    clocks: Clocks = CLOCKS,
    sleep: Callable[[float], None] = time.sleep,
) -> bool:
    """Watch the desks in ``folder`` until the program is stopped, or (``once``) until what was dropped is answered.

    ``lang`` is the language of a desk of which nothing is known yet. Returns whether everything was answered: False
    where a file was still being written, or a run failed. Raises NoDesk, and WatchInUse where another program watches
    the same desk (``once`` leaves that one to it).
    """
    if not desks_in(folder):
        raise NoDesk(path=folder)
    with ExitStack() as held:
        watched: dict[Path, DeskWatch] = {}
        busy: set[Path] = set()
        until = clocks.steady() + _LONGEST
        took = 0.0
        while True:
            began = clocks.steady()
            for desk in desks_in(folder):
                if desk.folder in watched or desk.folder in busy:
                    continue
                teller = WatchTeller(desk.folder.absolute(), tell)
                if _is_alone(desk, held):
                    watched[desk.folder] = DeskWatch(desk, clocks, teller, lang)
                elif not once:
                    raise WatchInUse(path=desk.folder)
                else:
                    busy.add(desk.folder)
                    teller.say("busy")
            states = [watching.look() for watching in watched.values()]
            if once and ("waiting" not in states or clocks.steady() > until) and "worked" not in states:
                return _all_answered(watched.values(), states)
            before, took = took, clocks.steady() - began
            sleep(_ONCE if once else _pause(states, min(before, took)))


def _pause(states: Iterable[str], took: float) -> float:
    """Seconds until the next look; ``took`` is the shorter of the last two: one that read the rules tells nothing."""
    is_quiet = not {"worked", "waiting"} & set(states)
    return min(max(_PAUSE, _SHARE * took), _LONGEST_PAUSE) if is_quiet else _PAUSE


def _all_answered(watched: Iterable[DeskWatch], states: list[str]) -> bool:
    left = False
    for watching, state in zip(watched, states, strict=True):
        names = watching.left() if state != "failed" else []  # why it failed is said already
        if names:
            watching.teller.say("left", names=names_told(names))
            left = True
    return not left and not {"failed", "gone"} & set(states)


def _is_alone(desk: Desk, held: ExitStack) -> bool:
    """Take the lock of a desk for as long as the program runs; False where another program has it."""
    try:
        desk.out.mkdir(parents=True, exist_ok=True)
        return held.enter_context(locked(desk.out / LOCK))
    except OSError as error:
        raise OutputNotWritable(path=desk.out, why=error.strerror or error) from error
