"""Guesses: the fields of a table that are told by values so far, and by what."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from crm_sheets.language import Text
from crm_sheets.reading.columns.join_keys import JoinKeys
from crm_sheets.reading.columns.profiles import FEWEST, SURE, Profile
from crm_sheets.text.column_letters import letters


@dataclass
class Guesses:
    """Fields told so far: ``fields`` name -> column (with those known before), ``why`` of the ones concluded here."""

    free: list[Profile]
    known: JoinKeys
    fields: dict[str, int] = field(default_factory=dict)
    everything: tuple[Profile, ...] = ()
    why: dict[str, Text] = field(default_factory=dict)
    letter: Callable[[int], str] = letters  # that Excel shows above a column
    otherwise: Collection[int] = ()  # columns whose headings say that they are neither money nor counted nor goods

    def of(self, name: str) -> Profile | None:
        """The column of a field, if it is told."""
        return next((p for p in self.everything if p.column == self.fields.get(name, -1)), None)

    def take(self, name: str, profile: Profile | None, why: Text) -> bool:
        """The column is the field, if there is one and the field is not told yet."""
        if profile is None or name in self.fields:
            return False
        self.fields[name] = profile.column
        self.why[name] = why
        self.free = [other for other in self.free if other is not profile]
        return True

    @property
    def sold(self) -> list[Profile]:
        """The free columns that may be money, quantities or goods."""
        return [profile for profile in self.free if profile.column not in self.otherwise]

    def best(self, name: str, what: Text, share: Callable[[Profile], float], least: float = SURE) -> bool:
        """The column with the largest share, the fuller of two alike; none below ``least``."""
        if name in self.fields:
            return False
        ranked = sorted(((share(p), p.fill, p) for p in self.free if len(p.filled) >= 3), key=lambda r: r[:2])
        if not ranked or ranked[-1][0] < least:
            return False
        return self.take(name, ranked[-1][2], share_told(ranked[-1][0], what))


def share_told(share: float, what: Text) -> Text:
    """``98 % of its cells are dates``."""
    percent = f"{min(share, 1):.0%}"
    return Text(f"{percent} 的内容是{what.zh}", f"{percent} of its cells are {what.en}")


CONTACTS: dict[str, tuple[Text, Callable[[Profile], float]]] = {
    "phone": (Text("电话号码", "phone numbers"), lambda p: p.phones),
    "email": (Text("邮箱地址", "mail addresses"), lambda p: p.mails),
    "id_number": (Text("身份证号", "id numbers"), lambda p: p.id_numbers),
}


def contact_columns(
    columns: Sequence[Profile], known: JoinKeys, given: Mapping[str, int], names: Collection[str]
) -> Guesses:
    """Phone, mail address and id number among the columns, of the fields ``names``; one in all rows is the team's."""
    several = [p for p in columns if len(p.filled) >= FEWEST and len(p.texts) > 1]
    guesses = Guesses(several, known, dict(given), tuple(columns))
    for name, (what, share) in CONTACTS.items():
        if name in names:
            guesses.best(name, what, share)
    return guesses
