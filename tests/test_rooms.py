"""The order of rooms: a module imports only from rooms above its own, and each foreign library stays in its room."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from commands import ROOT

PACKAGE = ROOT / "crm_sheets"

# From the top: a room may import from the rooms before it. Modules of one package may import each other, without cycles.
ROOMS = (
    "text",  # how wide texts are, how Excel names columns
    "language",  # every text, zh and en
    "errors",  # refusals
    "problems",  # what is wrong in the users' data
    "vocabulary",  # tables and fields
    "arrays",  # a million rows grouped, compared, summed
    "goods",  # which names of products are goods
    "playbook",  # the team's rules
    "calendars",  # which days are worked
    "ooxml",  # what xlsx files are made of
    "surveys",  # what a questionnaire is
    "reading",  # files -> typed tables
    "identity",  # which rows speak of one customer
    "repeats",  # what a later file brings again
    "consents",  # who may be contacted by all that is said
    "ledgers",  # what the rows of each sheet came to
    "memory",  # what the last run saw
    "returns",  # what comes back of a schedule
    "book",  # the tables joined
    "currency_selection",  # in which currency money can be added up
    "checks",  # what is doubtful in tables that were read
    "shop_rhythm",  # how long the whole shop pauses
    "as_of",  # the day everything is said as of
    "control_totals",  # what was read, used and left out, beside the files' own totals
    "summaries",  # all sales lines -> per customer, day, month
    "complaints",  # the ledger of complaints -> clock, queue, causes
    "tabulation",  # a questionnaire -> counts, scores, comparisons
    "key_figures",  # result tables -> the figures of the overview
    "result_schema",  # what is declared of the result tables
    "results",  # what the analyses say
    "analyses",  # tables -> tables
    "schedule",  # results -> who is contacted, when, why
    "report",  # results -> workbooks
    "output",  # files that appear whole
    "marking",  # the team's own workbooks given back with marks
    "delivery",  # workbooks -> people
    "dropping",  # the drop folder of a desk
    "jobs",  # run, check, backtest, a new desk
    "cli",  # the commands
    "__main__",
)
# Inside reading, from the top as well; the modules of the room itself come last.
FLOORS = (
    "values",  # what a cell can mean
    "opening",  # files -> grids of text, in child processes
    "columns",  # headings -> fields
    "finding",  # where in a sheet tables stand, their rows, what is no data
    "rows",  # the rows of a table, with what holds for its sheet
    "orders",  # orders of several rows
    "states",  # what each row counts for
    "refunds",  # lists of refunds beside the orders
    "consents",  # who may be contacted
    "questionnaires",  # sheets of answers -> surveys
)
LIBRARIES = {
    "xlsxwriter": {"report", "marking"},
    "fastexcel": {"reading"},
    "python_calamine": {"reading"},
    "msoffcrypto": {"reading"},
    "defusedxml": {"reading"},
    "pyarrow": {"reading", "arrays"},
    "phonenumbers": {"reading"},
    "holidays": {"calendars", "playbook"},  # the playbook asks it which countries there are
    "rapidfuzz": {"identity"},
    "scipy": {"analyses", "tabulation"},
    "jieba": {"tabulation"},
    "icalendar": {"report"},
    "jinja2": {"delivery"},
    "css_inline": {"delivery"},
    "keyring": {"delivery"},
    "apprise": {"delivery"},
    "requests": {"delivery"},
    "urllib3": {"delivery"},
    "click": {"cli"},
    "rich": {"cli"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))
PRINTS = {"cli", "reading/opening/worker.py", "marking/worker.py"}  # the children answer on their standard output
TELLS_TIME = {"cli", "jobs"}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """A file as it is parsed."""
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.Import | ast.ImportFrom | ast.Call, ...]:
    """Every import and every call anywhere in a file."""
    return tuple(node for node in ast.walk(tree(path)) if isinstance(node, ast.Import | ast.ImportFrom | ast.Call))


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Every module that is imported anywhere in a file, also inside functions, as a dotted name."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}: imports are absolute"
            yield from (_module(str(node.module), alias.name) for alias in node.names)


@cache
def _module(package: str, imported: str) -> str:
    """``from package import name``: the submodule where the name is one, else the package."""
    inside = ROOT.joinpath(*package.split("."), imported)
    is_module = inside.is_dir() or inside.with_suffix(".py").is_file()
    return f"{package}.{imported}" if is_module else package


def test_every_module_belongs_to_a_room() -> None:
    assert {room(path) for path in MODULES} - {"__init__"} == set(ROOMS)


def test_imports_come_from_rooms_above() -> None:
    assert {name(path): found for path in MODULES if (found := from_below(path))} == {}


def from_below(path: Path) -> list[str]:
    """The modules of ours that a module may not import; the public names point everywhere, lazily."""
    allowed = {*ROOMS} if room(path) == "__init__" else {*ROOMS[: ROOMS.index(room(path)) + 1]}
    ours = [module.split(".") for module in imports(path) if module.split(".")[0] == "crm_sheets"]
    return [".".join(parts) for parts in ours if len(parts) > 1 and parts[1] not in allowed]


def test_reading_has_floors_without_arrows_back_up() -> None:
    back = {name(path): found for path in MODULES if room(path) == "reading" and (found := _back_up(path))}
    assert back == {}


def _back_up(path: Path) -> list[str]:
    """The modules of later floors, or of none, that a module on a floor of reading imports."""
    floor = path.relative_to(PACKAGE).parts[1]
    if floor not in FLOORS:
        return []
    above = FLOORS[: FLOORS.index(floor) + 1]
    ours = [module.split(".") for module in imports(path) if module.startswith("crm_sheets.reading.")]
    return [".".join(parts) for parts in ours if parts[2] not in above]


_REGISTRIES = ("registry.py", "report.py")  # lists of what a package holds, in the order in which it runs or is shown


def _in(registry: Path) -> tuple[str, ...]:
    """The modules that a registry lists, as it imports them."""
    return imports(registry) if registry.is_file() else ()


def test_the_list_at_the_top_of_a_package_is_complete() -> None:
    missing = {}
    for package in sorted(path.parent for path in MODULES if path.name == "__init__.py"):
        said = ast.get_docstring(tree(package / "__init__.py")) or ""
        inside = {path.stem for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
        listed = {module.rpartition(".")[2] for name in _REGISTRIES for module in _in(package / name)}
        unsaid = sorted(inside - {"__init__", "__main__"} - set(re.findall(r"\w+", said)) - listed)
        if unsaid and re.search(r"^[a-z_]\w*(?:, \w+)*/?\s{2,}\S", said, re.MULTILINE):  # alike files need no list
            missing[name(package)] = unsaid
    assert missing == {}


# The same operation on several kinds: contributions of analyses, models fitted, files looked at, commands and their jobs.
_ALIKE = {
    "part",
    "run",
    "refusal",
    "fitted",
    "main",
    "answer",
    "inspect",
    "backtest",
    "check",
    "send",
    "survey",
    "forget",
    "handover",
    "watch",
}


def test_a_public_name_stands_in_one_module() -> None:
    homes: dict[str, list[str]] = {}
    for path in MODULES:
        for node in tree(path).body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(name(path))
    assert {public: found for public, found in homes.items() if len(found) > 1 and public not in _ALIKE} == {}


def test_foreign_libraries_stay_in_their_room() -> None:
    assert {name(path): found for path in MODULES if (found := strangers(path))} == {}


def strangers(path: Path) -> list[str]:
    """The libraries that have no business in the room of a module."""
    return [module for module in imports(path) if room(path) not in LIBRARIES.get(module.split(".")[0], {room(path)})]


def test_no_cycles() -> None:
    graph = {_dotted(path): set(_at_the_top(path)) for path in MODULES}
    done: set[str] = set()

    def visit(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " -> ".join((*way[way.index(module) :], module))
        if module not in done:
            for other in sorted(graph.get(module, ())):
                visit(other, (*way, module))
            done.add(module)

    for module in graph:
        visit(module, ())


def _dotted(path: Path) -> str:
    parts = ("crm_sheets", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _at_the_top(path: Path) -> Iterator[str]:
    """What a module imports when it is loaded (not what its functions import, nor what only type checkers see)."""
    for node in tree(path).body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (_module(str(node.module), alias.name) for alias in node.names)


def test_only_the_command_line_prints() -> None:
    silent = [path for path in MODULES if room(path) not in PRINTS and name(path) not in PRINTS]
    calls = [f"{name(path)} line {call.lineno}" for path in silent for call in _calls(path) if _called(call) == "print"]
    assert calls == []


def test_only_the_main_job_looks_at_the_clock() -> None:
    timeless = [path for path in MODULES if room(path) not in TELLS_TIME]
    assert [f"{name(path)} line {call.lineno}" for path in timeless for call in _calls(path) if _tells_time(call)] == []


def _tells_time(call: ast.Call) -> bool:
    clock = {"today", "now", "utcnow", "time", "localtime", "gmtime"}
    is_one = _called(call) in clock and isinstance(call.func, ast.Attribute)
    return is_one and ast.unparse(call.func).split(".")[-2] in _CLOCKS


_CLOCKS = {"date", "datetime", "Timestamp", "time", "dt"}


def _calls(path: Path) -> list[ast.Call]:
    return [node for node in nodes(path) if isinstance(node, ast.Call)]


def _called(call: ast.Call) -> str:
    return (
        call.func.attr
        if isinstance(call.func, ast.Attribute)
        else call.func.id
        if isinstance(call.func, ast.Name)
        else ""
    )


def test_the_first_line_says_what_a_module_is_for() -> None:
    said = {name(path): ast.get_docstring(tree(path)) or "" for path in MODULES}
    assert [path for path, text in said.items() if text.splitlines()[:1] in ([], [""])] == []


def test_the_rules_can_fail(tmp_path: Path) -> None:
    """A module that breaks each rule is found."""
    bad = tmp_path / "bad.py"
    bad.write_text("from datetime import date\ndef f():\n    import xlsxwriter.utility\n    print(date.today())\n")
    assert list(imports(bad)) == ["datetime", "xlsxwriter.utility"]
    assert [_called(call) for call in _calls(bad)] == ["print", "today"]
    assert [_tells_time(call) for call in _calls(bad)] == [False, True]
