"""A mail as bytes: headers that every program reads alike, text and HTML, pictures shown in it, attachments.

The headers are made by the older half of ``email``: the newer one loses blanks of long subjects where it folds them,
and splits long names of files into pieces that some programs do not join again.
"""

import mimetypes
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email import policy
from email.charset import BASE64, SHORTEST, Charset
from email.header import Header
from email.mime.application import MIMEApplication
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime, formataddr
from pathlib import Path

from crm_sheets.delivery.bodies import MailBody, one_line

_CID = re.compile(r"""src=["']cid:([^"'/\\]+)["']""")
_PICTURES = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif"}
_UTF8 = Charset("utf-8")  # as it is in a new process: importing Apprise changes it for everybody who says "utf-8"
_UTF8.header_encoding, _UTF8.body_encoding = SHORTEST, BASE64
_XLSX = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Attachment:
    """A file as it is called in the mail, and where it lies."""

    name: str
    place: Path


@dataclass(frozen=True)
class Letter:
    """A mail: sender and recipients as (name, address), what it says, and what goes with it."""

    sender: tuple[str, str]
    to: Sequence[tuple[str, str]]
    body: MailBody
    message_id: str
    attachments: Sequence[Attachment] = ()
    pictures: Path | None = field(default=None)  # the folder of those that the HTML shows

    def as_bytes(self, at: datetime) -> bytes:
        """The mail as it goes to the server, lines ending as SMTP wants them. Raises OSError."""
        mail = MIMEMultipart("mixed", self._boundary("m"))
        mail["Message-ID"] = self.message_id
        mail["Date"] = format_datetime(at)
        mail["Subject"] = Header(one_line(self.body.subject), _UTF8, header_name="Subject").encode()
        mail["From"] = _person(*self.sender)
        mail["To"] = ",\n ".join(_person(*person) for person in self.to)
        mail["Auto-Submitted"] = "auto-generated"  # or absence notes would be sent back
        both = MIMEMultipart("alternative", self._boundary("a"))
        both.attach(_text(self.body.text, "plain"))
        both.attach(self._html())
        mail.attach(both)
        for attachment in self.attachments:
            mail.attach(_attached(attachment))
        return mail.as_bytes(policy=policy.compat32.clone(linesep="\r\n"))

    def _html(self) -> MIMEBase:
        html = _text(self.body.html, "html")
        shown = [name for name in dict.fromkeys(_CID.findall(self.body.html)) if self._picture(name)]
        if not shown:
            return html
        related = MIMEMultipart("related", self._boundary("r"))
        related.attach(html)
        for name in shown:
            place = self._picture(name)
            if place is not None:
                picture = MIMEImage(place.read_bytes(), _PICTURES[place.suffix.casefold()])
                picture["Content-ID"] = f"<{name}>"
                picture.add_header("Content-Disposition", "inline", filename=("utf-8", "", name))
                related.attach(picture)
        return related

    def _picture(self, name: str) -> Path | None:
        place = self.pictures / name if self.pictures else None
        return place if place and place.suffix.casefold() in _PICTURES and place.is_file() else None

    def _boundary(self, part: str) -> str:
        """The same for the same mail; begins with what no line of base64 and no line of ours begins with."""
        return f"=_{part}_{re.sub('[^0-9a-z]', '', self.message_id)[:32]}"


def _person(name: str, address: str) -> str:
    return formataddr((one_line(name), address), _UTF8)


def _text(text: str, subtype: str) -> MIMEBase:
    return MIMEText(text, subtype, _UTF8)  # type: ignore[arg-type]  # takes a Charset, as its page says


def _attached(attachment: Attachment) -> MIMEBase:
    """A file with its name twice: as RFC 2231 says, and in the way of RFC 2047 for older programs."""
    kind = mimetypes.guess_type(attachment.name)[0] or ""
    subtype = _XLSX if attachment.name.endswith(".xlsx") else kind.partition("application/")[2] or "octet-stream"
    part: MIMEBase = MIMEApplication(attachment.place.read_bytes(), subtype)
    if attachment.name.endswith(".ics"):
        part = _text(attachment.place.read_text("utf-8"), "calendar")
    name = one_line(attachment.name)
    ascii_only = name.isascii()
    part.add_header("Content-Disposition", "attachment", filename=name if ascii_only else ("utf-8", "", name))
    part.set_param("name", name if ascii_only else Header(name, _UTF8, maxlinelen=10_000).encode())
    return part
