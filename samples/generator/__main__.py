"""Write the sample desks and their truth: `python -m samples.generator [OUT]`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from .delimited import csv_bytes
from .desk import make_desk
from .desk_en import files_en
from .desk_zh import files_zh
from .recipe import AS_OF, EN, ZH
from .tables import OutFile
from .truth import truth_of
from .words_en import EN_WORDS
from .words_zh import ZH_WORDS
from .workbooks import workbook_bytes

SAMPLES = Path(__file__).resolve().parent.parent


def write_samples(out: Path) -> None:
    """Write both desks and `truth.json` below `out`."""
    truth: dict[str, object] = {"as_of": AS_OF.isoformat()}
    for recipe, words, files_of in ((ZH, ZH_WORDS, files_zh), (EN, EN_WORDS, files_en)):
        desk = make_desk(recipe, words)
        files = files_of(desk)
        write_files(out / recipe.desk, files)
        truth[recipe.desk] = truth_of(recipe, words, desk, files)
    text = json.dumps(truth, ensure_ascii=False, indent=1)
    (out / "truth.json").write_bytes(f"{text}\n".encode())


def write_files(folder: Path, files: tuple[OutFile, ...]) -> None:
    """Write the files of one desk."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        content = csv_bytes(file, file.encoding) if file.encoding else workbook_bytes(file)
        (folder / file.name).write_bytes(content)


def main() -> None:
    """Read the command line and write the samples."""
    parser = argparse.ArgumentParser(prog="python -m samples.generator", description=__doc__)
    parser.add_argument("out", nargs="?", type=Path, default=SAMPLES, help="where to write (default: samples)")
    write_samples(parser.parse_args().out)


if __name__ == "__main__":
    main()
