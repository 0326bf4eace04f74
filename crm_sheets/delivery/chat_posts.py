"""A short text posted by Apprise to one address (a chat group, a web hook), and whether it surely arrived.

What Apprise answers is not enough. True: the robots of WeCom and DingTalk refuse with HTTP 200 and an ``errcode`` that
Apprise 2.3 does not read. False: it does not say whether the text may have arrived all the same. So what the servers
answer is overheard where it passes through requests.
"""

import logging
import os
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from crm_sheets.delivery.server import NotTaken, Unsure
from crm_sheets.delivery.system_keyring import secret_of
from crm_sheets.language import Text
from crm_sheets.language.notices import REASONS_OF_NOTICE

if TYPE_CHECKING:
    from requests import Response

_VARIABLE = "CRM_SHEETS_NOTICE_{}"
_KEPT = "notice-{}"  # its name in the keyring
_AGAIN_LATER = (408, 425, 429)  # statuses below 500 that are not for ever
_ANSWER = 200  # letters of an answer that are shown


class Wordless(NotTaken):
    """The text was not posted, for a reason in both languages."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en, lasting=True)
        self.text = text


def address_of(name: str) -> str | None:
    """The address that a name of the playbook stands for: it holds a token, so it is in no workbook."""
    return os.environ.get(variable_of(name)) or secret_of(_KEPT.format(name))


def variable_of(name: str) -> str:
    """The variable of the environment that holds the address of a name."""
    return _VARIABLE.format(name.upper())


def post(address: str, title: str, text: str) -> None:
    """Post it once. Raises NotTaken where it surely did not arrive, Unsure where nobody can know."""
    try:
        import apprise
    except ImportError:
        raise Wordless(REASONS_OF_NOTICE["no_apprise"]) from None
    logging.getLogger("apprise").addHandler(logging.NullHandler())  # nothing on the screen: the outcome is told
    asset = apprise.AppriseAsset(storage_mode=apprise.PersistentStoreMode.MEMORY, async_mode=False)
    posts = apprise.Apprise(asset=asset)
    if not posts.add(address) or len(posts) != 1:
        raise Wordless(REASONS_OF_NOTICE["no_service"])
    with _overheard() as heard:
        done = posts.notify(title=title, body=text)
    refusals = [found for found in map(_refusal, heard) if found is not None]
    doubtful = any(isinstance(found, Exception) and not isinstance(found, NotTaken) for found in refusals)
    some_only = 0 < len(refusals) < len(heard)  # one of several groups has got it
    if doubtful or some_only or not (done or refusals):
        raise Unsure({})
    if refusals:
        raise refusals[-1]


@contextmanager
def _overheard() -> Iterator[list["Response | Exception"]]:
    """Every answer, or the error in its place, while it lasts."""
    from requests import RequestException, Session

    heard: list[Response | Exception] = []
    usual = Session.send

    def send(self: Session, request: Any, **more: Any) -> "Response":
        try:
            answer: Response = usual(self, request, **more)
        except RequestException as broken:
            heard.append(broken)
            raise
        heard.append(answer)
        return answer

    Session.send = send  # type: ignore[method-assign]
    try:
        yield heard
    finally:
        Session.send = usual  # type: ignore[method-assign]


def _refusal(heard: "Response | Exception") -> Exception | None:
    """NotTaken for an answer that refuses or a line that never stood; the error itself where nobody knows."""
    if isinstance(heard, Exception):
        return NotTaken(type(heard).__name__, lasting=False) if _never_stood(heard) else heard
    if not heard.ok:
        lasting = heard.status_code < 500 and heard.status_code not in _AGAIN_LATER
        return NotTaken(f"HTTP {heard.status_code}", lasting=lasting)
    try:
        told = heard.json()
    except ValueError:
        return None
    code = told.get("errcode", 0) if isinstance(told, dict) else 0
    return NotTaken(f"errcode {code} {told.get('errmsg', '')}"[:_ANSWER], lasting=True) if code else None


def _never_stood(broken: Exception) -> bool:
    """Whether there was no connection at all: no such host, nobody there, no trust."""
    from requests.exceptions import ConnectTimeout, ProxyError
    from urllib3.exceptions import NewConnectionError

    reason = getattr(broken.args[0] if broken.args else None, "reason", None)
    inner = reason.args[0] if isinstance(reason, Exception) and reason.args else None
    stood = not isinstance(reason, NewConnectionError) and not isinstance(inner, ssl.SSLCertVerificationError)
    return isinstance(broken, (ConnectTimeout, ProxyError)) or not stood
