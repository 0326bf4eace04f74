"""Workbooks with a password: the silent default, the playbook's, the environment's, the one that is typed."""

from collections.abc import Callable
from pathlib import Path

import msoffcrypto
import pytest
from grids_by_hand import DATA, xlsx
from msoffcrypto.format.ooxml import OOXMLFile

from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.reading.opening.cache import VARIABLE as CACHE
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.reading.opening.passwords import VARIABLE


def locked(path: Path, password: str) -> Path:
    plain = xlsx(path.with_suffix(".plain"), ["姓名", "电话"], ["张三", "13800138000"])
    with plain.open("rb") as stream, path.open("wb") as out:
        OOXMLFile(stream).encrypt(password, out)
    plain.unlink()
    return path


def read(
    *paths: Path, passwords: tuple[str, ...] = (), password: Callable[[str], str | None] | None = None
) -> list[tuple[int, list[str]]]:
    """Grids and problems of each."""
    with GuardedReader(ReadingRules(passwords=passwords), password=password) as reader:
        answers = reader.read([SourceFile(path, path.name) for path in paths], lambda _: None)
        return [(len(grids), [problem.code for problem in problems]) for grids, problems in answers]


def test_each_way_to_a_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert msoffcrypto
    silent, secret = locked(tmp_path / "silent.xlsx", "VelvetSweatshop"), locked(tmp_path / "secret.xlsx", "客户 1")
    with monkeypatch.context() as patch:
        patch.setenv(CACHE, str(tmp_path / "cache"))
        patch.setenv(VARIABLE, "nope")
        assert read(silent, secret, passwords=("wrong", "客户 1")) == [(1, []), (1, [])]
        assert len(list((tmp_path / "cache").iterdir())) == 1, "what a password opened is not kept"
    assert read(secret) == [(0, ["file_protected"])]
    assert read(secret, passwords=("wrong",)) == [(0, ["file_password_wrong"])]
    monkeypatch.setenv(VARIABLE, "客户 1")
    assert read(secret) == [(1, [])]


def test_who_is_asked_types_once_for_all_files(tmp_path: Path) -> None:
    files = [locked(tmp_path / f"{n}.xlsx", "s3") for n in (1, 2)]
    typed = iter(["wrong", "s3"])
    names: list[str] = []

    def ask(name: str) -> str | None:
        names.append(name)
        return next(typed)

    assert read(*files, password=ask) == [(1, []), (1, [])]
    assert names == ["1.xlsx", "1.xlsx"]
    assert read(files[0], password=lambda _: None) == [(0, ["file_protected"])]


def test_passwords_are_not_shown() -> None:
    playbook, problems = Playbook.default().with_rows([(1, "reading.passwords", "a b； c")], "p", "s")
    assert playbook.reading.passwords == ("a b", "c")
    assert list(problems) == []
    (setting,) = [s for s in Playbook.settings() if s.name == "reading.passwords"]
    assert setting.shown(playbook.reading.passwords, "en") == "(2, not shown)"
    assert setting.shown((), "zh") == ""


@pytest.mark.skipif(not DATA.is_dir(), reason="the public data are not here")
def test_public_files_open_with_their_passwords() -> None:
    folder = DATA / "hostile"
    paths = sorted(folder.glob("A_*"))
    assert read(*paths, passwords=("123", "abc")) == [(1, []), (3, []), (1, [])]
