"""Prospects and open deals: who may buy, how likely, and what is missing.

man       money, authority and need, read from what the team wrote
deals     open deals of the sales tables, by customer
listed    one row per prospect: stage, chance, expected money, days without progress
counted   the same by stage, with ages, and by source
pool      customers whom nobody contacted or sold to for long
carded    willingness and quality by the scorecards that the team fills in
grid      willingness and quality, crossed
spoken    introductions of products: how long they take to say
cycle     how far customers came in the cycle of the work
"""

from crm_sheets.analyses.prospects.listed import prospect_tables

__all__ = ["prospect_tables"]
