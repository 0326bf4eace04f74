"""The MAN test: money, authority, need, from yes and no, points, or what the team wrote."""

import pandas as pd

MAN_FIELDS = {"money": "budget", "authority": "authority", "need": "need"}  # in this order, with their fields
_YES_WORDS = "是|有|对|能|够|足够|充足|已确认|确认|高|强|y|yes|true|√|✓|ok|high|strong"
_NO_WORDS = "否|无|没有|没|不是|不能|不够|不足|缺|低|弱|n|no|none|false|×|✗|x|low|weak"
_SAID = dict.fromkeys(_YES_WORDS.split("|"), True) | dict.fromkeys(_NO_WORDS.split("|"), False)
_MOST_POINTS, _FIVE = 10, 5


def man_answer(text: object) -> bool | None:
    """Whether a cell says that the prospect has it; None where it says nothing.

    Words decide; points up to 5 or 10 from their middle on (3 of 5, 6 of 10) are a yes; 0 is a no, larger numbers are
    money; any other text says what the need, the budget or who decides is, and that is a yes.

    >>> [man_answer(text) for text in ("是", "No", "2", "3", "7", "50000", "张总", "", None)]
    [True, False, False, True, True, True, True, None, None]
    """
    if not isinstance(text, str) or not text.strip():
        return None
    word = text.strip().casefold()
    if word in _SAID:
        return _SAID[word]
    try:
        points = float(word.replace(",", ""))
    except ValueError:
        return True
    if points > _MOST_POINTS:
        return True
    return points >= (3 if points <= _FIVE else 6)


def man_test(files: pd.DataFrame) -> pd.DataFrame:
    """Customers (budget, authority, need) to ``man`` (how many of the three, missing where nothing is written of any)
    and ``man_missing`` (codes of MAN_FIELDS with ``; `` between, unknown or no; the first is asked next)."""
    written = files[list(MAN_FIELDS.values())].dropna(how="all")
    said = pd.DataFrame({part: written[field].astype(object).map(man_answer) for part, field in MAN_FIELDS.items()})
    known = said.notna().any(axis="columns")
    has = said.map(lambda one: one is True)
    missing = [
        "; ".join(part for part, there in zip(MAN_FIELDS, row, strict=True) if not there) for row in has.to_numpy()
    ]
    count = has.sum(axis="columns").astype("float64").where(known)
    lacking = pd.Series(missing, index=written.index, dtype="str").where(known)
    return pd.DataFrame({"man": count, "man_missing": lacking}).reindex(files.index)
