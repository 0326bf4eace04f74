"""Who may be contacted by what each row of a sheet says.

``answers``: one cell; ``columns``: which columns tell, and what their cells say; ``remarks``: plain words elsewhere;
``rows``: what they say together; ``told``: the problems; ``consenting``: all of it.
"""

from crm_sheets.reading.consents.columns import asking_columns, consent_columns, set_apart
from crm_sheets.reading.consents.consenting import consenting

__all__ = ["asking_columns", "consent_columns", "consenting", "set_apart"]
