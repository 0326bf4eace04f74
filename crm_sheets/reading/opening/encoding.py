"""The encoding of a text: by its mark, else UTF-8 where it is valid, else the one that gives the likeliest letters."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from crm_sheets.reading.opening import letters

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_Share = Callable[[str, str, str], float]
_ENCODINGS: tuple[tuple[str, tuple[_Share, ...], float], ...] = (  # with how likely each is beforehand, as a logarithm
    ("gb18030", (letters.chinese,), 0.0),
    ("cp1252", (_WESTERN := tuple(letters.latin(language, *letters.WESTERN) for language in letters.WESTERN)), 0.0),
    ("big5hkscs", (letters.traditional,), -4.5),
    ("cp932", (letters.japanese,), -5.0),
    ("cp949", (letters.korean,), -5.0),
    ("cp1251", (letters.cyrillic,), -6.0),
    ("cp1250", tuple(letters.latin(language, *letters.CENTRAL) for language in letters.CENTRAL), -3.5),
    ("cp1254", tuple(letters.latin(language) for language in letters.TURKISH), -5.0),
    ("mac_roman", _WESTERN, -5.0),
    ("cp850", _WESTERN, -5.0),
)
_FOREIGN = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
_CELLS, _HIGH = re.compile(rb"[,;\t\n]"), re.compile(rb"[\x80-\xff]")  # none of them is the second byte of a letter
_FOREIGN_LETTER = re.compile(r"[^\x00-\x7f]")
_LINES, _LONGEST = 120, 2_000  # lines that are judged, and bytes of each
_ASCII = -3.4  # what a plain letter costs
_NONE = -16.0  # what bytes cost that are no letter at all
_MARGIN = 4.0  # a lead smaller than this is no certainty: as if one of fifty were wrong
_MOSTLY = 0.8
_MANY_ZEROS, _FEW_ZEROS = 8, 60  # one byte of so many is zero in UTF-16: of Latin text, of Chinese with separators


@dataclass(frozen=True)
class Decoded:
    """A text and its encoding; ``doubtful`` where another one would do nearly as well, or some bytes fit none."""

    text: str
    encoding: str
    doubtful: bool = False


def decoded(data: bytes) -> Decoded:
    """By byte-order mark, else UTF-16 by its zero bytes, else UTF-8 when the whole file is valid, else by the letters.

    A letter cut off at the end of the file is passed over; lines of another encoding inside a file of UTF-8 are read
    in theirs, with a doubt. Marks inside (of files that were put under each other) are no letters.
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    start = data[:4000]
    for encoding in filter(None, (marked or _utf16(start, _MANY_ZEROS), "utf-8", _utf16(start, _FEW_ZEROS))):
        try:
            return Decoded(_decode(data, encoding).replace("\ufeff", ""), encoding)
        except UnicodeDecodeError:
            continue
    sample = _sample(data)
    if _mostly_utf8(sample):
        return Decoded(_line_by_line(data), "utf-8", doubtful=True)
    encoding, certain = likeliest(_once(sample))
    try:
        return Decoded(_decode(data, encoding), encoding, not certain)
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, "replace"), encoding, doubtful=True)


def likeliest(sample: bytes) -> tuple[str, bool]:
    """The encoding that gives the likeliest letters, and whether it leads every other reading of them clearly."""
    texts = {encoding: sample.decode(encoding, "replace") for encoding, _, _ in _ENCODINGS}
    scores = {
        encoding: before + max(likelihood(texts[encoding], share) for share in shares)
        for encoding, shares, before in _ENCODINGS
    }
    best = max(scores, key=scores.__getitem__)
    others = [score for encoding, score in scores.items() if texts[encoding] != texts[best]]
    return best, scores[best] - max(others, default=-_MARGIN) >= _MARGIN and "\ufffd" not in texts[best][:-1]


def likelihood(text: str, share: _Share) -> float:
    """The logarithm of how likely the letters of a text are, each judged with its neighbours."""
    total, foreign = 0.0, 0
    for found in _FOREIGN_LETTER.finditer(text):
        place = found.start()
        letter = text[place]
        around = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
        total += _NONE if letter == "\ufffd" else share(letter, *around)
        foreign += 1
    return total + _ASCII * (len(text) - foreign)


def _sample(data: bytes) -> bytes:
    """Lines that hold more than ASCII, from the beginning and from the middle on."""
    starts = (0, data.rfind(b"\n", 0, len(data) // 2) + 1) if len(data) > _LINES * _LONGEST else (0,)
    found = [line[0][:_LONGEST] for start in starts for line in islice(_FOREIGN.finditer(data, start), _LINES)]
    return b"\n".join(found)


def _once(sample: bytes) -> bytes:
    """Each cell with more than ASCII once: the name of an article that comes again is no further evidence."""
    return b"\n".join(dict.fromkeys(cell for cell in _CELLS.split(sample) if _HIGH.search(cell)))


def _mostly_utf8(sample: bytes) -> bool:
    letters_read = _FOREIGN_LETTER.findall(sample.decode("utf-8", "replace"))
    return bool(letters_read) and letters_read.count("\ufffd") < (1 - _MOSTLY) * len(letters_read)


def _line_by_line(data: bytes) -> str:
    """UTF-8, but for the lines that are none: those are read in the encoding that fits them best."""
    lines = data.splitlines(keepends=True)
    wrong = {number: line for number, line in enumerate(lines) if not _is_utf8(line)}
    other, _ = likeliest(b"".join(islice(wrong.values(), _LINES)))
    return "".join(
        line.decode(other if number in wrong else "utf-8", "replace") for number, line in enumerate(lines)
    ).replace("\ufeff", "")


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode(data: bytes, encoding: str) -> str:
    """Strictly, but without an incomplete letter at the very end: exports are cut off at a number of bytes."""
    return codecs.getincrementaldecoder(encoding)().decode(data)


def _utf16(start: bytes, one_of: int) -> str | None:
    """UTF-16 without a mark: in every other place there are zero bytes, of Latin letters, digits and line ends."""
    start = start[: len(start) // 2 * 2]
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if max(even, odd) * one_of < len(start) or min(even, odd) * 2 > max(even, odd) or not start:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"
