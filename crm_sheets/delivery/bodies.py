"""Subject, text and HTML of a mail from templates; a desk may have its own, and no text of a user is ever one."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import css_inline
import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from crm_sheets.delivery.first_page import FirstPage
from crm_sheets.errors import TemplateBroken
from crm_sheets.language import Lang
from crm_sheets.language.delivery import FIRST_LINE

MAIL_TEXTS = "mail"  # the folder of a desk that holds its own templates and pictures
_SUBJECT = 120  # letters: longer ones are cut by the programs that show them


@dataclass(frozen=True)
class MailBody:
    """What a mail says: ``subject`` is one line."""

    subject: str
    text: str
    html: str


class Bodies:
    """The templates of one desk: those in ``own`` where it has them, else the usual ones.

    They run in a sandbox, see only the values given, and everything in HTML is escaped. Raises TemplateBroken.
    """

    def __init__(self, own: Path | None) -> None:
        self._own = own
        loader = jinja2.FunctionLoader(self._source)
        self._templates = ImmutableSandboxedEnvironment(
            loader=loader,
            autoescape=lambda name: str(name).endswith(".html"),
            undefined=jinja2.StrictUndefined,
            keep_trailing_newline=True,
        )
        self._inliner = css_inline.CSSInliner(load_remote_stylesheets=False, keep_at_rules=True)

    def body(self, lang: Lang, values: Mapping[str, Any]) -> MailBody:
        """The mail in ``lang`` with these values; the first line of the text is the subject."""
        first, _, text = self._filled(f"{lang}.txt", values).partition("\n")
        if not first.strip():
            raise TemplateBroken(path=self._place(f"{lang}.txt"), line=1, why=FIRST_LINE)
        html = self._inliner.inline(self._filled(f"{lang}.html", values))
        return MailBody(one_line(first)[:_SUBJECT], text.strip("\r\n") + "\n", html)

    def _filled(self, name: str, values: Mapping[str, Any]) -> str:
        try:
            return self._templates.get_template(name).render(values)
        except jinja2.TemplateSyntaxError as wrong:
            raise TemplateBroken(path=self._place(name), line=wrong.lineno, why=wrong.message) from wrong
        except (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as wrong:
            raise TemplateBroken(path=self._place(name), line=_line(wrong, name), why=wrong) from wrong

    def _source(self, name: str) -> str | None:
        if name not in NAMES:
            return None  # templates include none but these
        own = self._own / name if self._own else None
        if own is not None and own.is_file():
            try:
                return own.read_text("utf-8-sig")
            except (OSError, UnicodeError) as wrong:
                raise TemplateBroken(path=own, line=1, why=wrong) from wrong
        return usual_text(name)

    def _place(self, name: str) -> Path | str:
        own = self._own / name if self._own else None
        return own if own is not None and own.is_file() else name


NAMES = ("zh.txt", "zh.html", "en.txt", "en.html")


def usual_text(name: str) -> str:
    """The template that comes with the program."""
    return (files("crm_sheets.templates") / MAIL_TEXTS / name).read_text("utf-8")


def values_of(page: FirstPage) -> dict[str, Any]:
    """What a template sees of the first page."""
    return {
        "due": page.due,
        "due_count": page.due_count,
        "today": [{"name": one_line(name), "why": one_line(why)} for name, why in page.today],
        "figures": [{"label": label, "value": value, "change": change} for label, value, change in page.figures],
        "whose": one_line(page.whose),
        "findings": [one_line(words) for words in page.findings],
    }


def one_line(text: str) -> str:
    """A text on one line, without letters that steer a printer, a terminal or a mail header."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(plain.split())


def _line(wrong: BaseException, name: str) -> int:
    """The line of the template on which it went wrong."""
    lines, trace = [1], wrong.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in (name, "<template>"):
            lines.append(trace.tb_lineno)
        trace = trace.tb_next
    return lines[-1]
