"""Mail addresses taken apart out of a cell as people write them: several of them, names before them, any separator."""

import re
import unicodedata
from dataclasses import dataclass

_QUOTES = "'`"  # allowed inside an address; before one they are quotes, or the sign by which Excel marks texts
_LOCAL = rf"(?![{_QUOTES}])[A-Za-z0-9!#$%&'*+/=?^_`{{|}}~.-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"({_LOCAL})@((?:{_LABEL}\.)+[A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]*)")
_SEPARATORS = re.compile(r"[;,、\n\r\t|]|。(?=\s*\S)")  # after NFKC: ； and ， are ; and ,
_MAILTO = re.compile(r"mailto:", re.IGNORECASE)


@dataclass(frozen=True)
class Addresses:
    """The addresses found, each once, and the pieces that look like one and are none (all, where there is none)."""

    found: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


def addresses(cell: str) -> Addresses:
    """The addresses in a cell, in order; names before and around them are passed over.

    >>> addresses("林 <lin@tea.cn>；店长：boss@tea.cn、 zhou＠tea.cn, x@y").found
    ('lin@tea.cn', 'boss@tea.cn', 'zhou@tea.cn')
    >>> addresses("林 <lin@tea.cn>；x@y").wrong
    ('x@y',)

    An address that is cut out of letters that it may well own ("é.dupont@a.fr") is wrong: better no mail than one to
    somebody else. Only letters of mail servers everywhere are taken (no SMTPUTF8); other domains in their xn-- form.
    """
    found: dict[str, str] = {}
    wrong: list[str] = []
    text = unicodedata.normalize("NFKC", cell)
    pieces = [piece.strip() for piece in _SEPARATORS.split(_MAILTO.sub("", text))]
    for piece in pieces:
        matches = list(_ADDRESS.finditer(piece))
        sound = [match for match in matches if _is_sound(match, piece)]
        if "@" in piece and len(sound) != piece.count("@"):
            wrong.append(piece)
        else:
            found |= {match[0].casefold(): match[0] for match in sound if match[0].casefold() not in found}
    if not found and not wrong:
        wrong = [piece for piece in pieces if piece]
    return Addresses(tuple(found.values()), tuple(wrong))


def _is_sound(match: re.Match[str], piece: str) -> bool:
    local, domain = match[1], match[2]
    before, after = piece[: match.start()].rstrip(_QUOTES)[-1:], piece[match.end() :][:1]
    dotted = local.startswith(".") or local.endswith(".") or ".." in local
    short = len(local) <= 64 and len(match[0]) <= 254 and all(len(label) <= 63 for label in domain.split("."))
    labels = not any(label.startswith("-") or label.endswith("-") for label in domain.split("."))
    return not dotted and short and labels and not _owns(before) and not (after == "@" or after.isalnum())


def _owns(letter: str) -> bool:
    """Whether a letter before an address may be part of it: any but those of languages that leave no space there."""
    return letter == "@" or (letter.isalpha() and unicodedata.category(letter) != "Lo")
