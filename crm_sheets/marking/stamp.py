"""The stamp of a copy in its document properties: what it stands for (see ooxml/stamps, which reads it)."""

import re
from html import escape

from crm_sheets.marking.package import Package
from crm_sheets.ooxml.markup import attribute
from crm_sheets.ooxml.stamps import CONTENT, KIND, ORIGINAL, PROPERTIES, SOURCE, Stamp, content_digest

_NAME = "http://schemas.openxmlformats.org/officeDocument/2006/"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_EMPTY = (
    f'<Properties xmlns="{_NAME}custom-properties" xmlns:vt="{_NAME}docPropsVTypes"></Properties>'.encode()
)  # as Excel writes it
_PROPERTY = re.compile(rb"<property\b[^>]*>.*?</property>", re.DOTALL)
_OURS = (KIND, SOURCE, ORIGINAL, CONTENT)
_LONGEST = 250  # letters that every program keeps
_MOST = 30


def stamped(originals: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """The files that a copy names: the first ever checked and the latest ones."""
    return originals if len(originals) <= _MOST else (originals[0], *originals[-_MOST + 1 :])


def put_stamp(package: Package, stamp: Stamp) -> None:
    """Write the stamp beside the properties that the workbook has; an older stamp of ours goes."""
    package.declare(PROPERTIES, _TYPE)
    if not any(kind == "custom-properties" for _, kind, _ in package.relations("")):
        package.relate("", f"{_NAME}relationships/custom-properties", PROPERTIES)
    old = package.read(PROPERTIES) if PROPERTIES in package else _EMPTY
    if b"</Properties>" not in old or b"xmlns:vt=" not in old:
        old = _EMPTY
    kept = _PROPERTY.sub(lambda found: b"" if attribute(found[0], "name").startswith(_OURS) else found[0], old)
    first = max((int(pid) for pid in re.findall(rb"\spid=\"(\d+)\"", kept)), default=1) + 1
    lines = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{name}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for pid, (name, value) in enumerate(_said(stamp, content_digest(package.sums)), first)
    )
    package.write(PROPERTIES, kept.replace(b"</Properties>", lines.encode("utf-8", "replace") + b"</Properties>"))


def _said(stamp: Stamp, content: str) -> list[tuple[str, str]]:
    originals = enumerate(stamped(stamp.originals), 1)
    numbered = [(f"{ORIGINAL} {n}", f"{digest} {size}") for n, (digest, size) in originals]
    return [(KIND, stamp.kind), (SOURCE, stamp.source[-_LONGEST:]), *numbered, (CONTENT, content)]
