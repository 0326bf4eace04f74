"""Tables to tables: one analysis, one small file; pure functions without files, clock or printing.

facts         what every analysis may look at, and how a refusal is worded
tiers         customer pyramid: VIP, major, ordinary, small
rfm           recency, frequency and monetary scores, segments
survey        answers as levels and points; satisfaction, NPS, who is dissatisfied
complaints    which complaints are open
churn         signals, score, level and reasons; likely causes (a package of its own)
rhythm        how often customers come: their own gaps, and those of customers alike
returning     the chance to come back within the horizon, learned from the team's own past
backtest      flags of earlier days against what happened afterwards; proof: how that is measured
completeness  how much of the customer file is filled, by its five groups
together      all of them: one row per customer, the further tables, the refusals

An analysis has ``refusal(facts)``, None when the data carry it, and ``run``, which says which columns come in and out.
"""
