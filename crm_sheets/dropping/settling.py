"""Which files have not changed for some seconds, by a clock that nobody can set."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from crm_sheets.dropping.listing import Version


@dataclass
class Settling:
    """Remembers since when each file has been what it is; ``seconds`` without a change make it settled.

    Times are seconds of ``time.monotonic``: a clock on the wall that is set back changes nothing.
    """

    seconds: float
    _since: dict[str, tuple[Version, float]] = field(default_factory=dict)

    def settled(self, versions: Mapping[str, Version], now: float) -> set[str]:
        """Of the files, as they are now, those that have been so for long enough; the others are forgotten."""
        self._since = {name: self._since_when(name, version, now) for name, version in versions.items()}
        return {name for name, (_, since) in self._since.items() if now - since >= self.seconds}

    def _since_when(self, name: str, version: Version, now: float) -> tuple[Version, float]:
        known = self._since.get(name)
        return known if known is not None and known[0] == version else (version, now)
