"""What each row of a sales sheet counts for.

``columns``: which tell it (``coded``: codes that the heading explains); ``rows``: what they say together;
``refunds``: money given back; ``directions``: rows that take a sale back; ``own``: what the team says; ``counting``:
all of it; ``told``: the problems.
"""

from crm_sheets.reading.states.counting import counting

__all__ = ["counting"]
