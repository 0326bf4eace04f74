"""Tables to tables: one analysis, one small file; pure functions without files, clock or printing.

facts           what every analysis may look at, also on an earlier day, and how a refusal is worded
history         what the sales sheets say of each customer and month
tiers           VIP, major, ordinary, small, dormant: tier_values, tier_cuts, previous_tier; beyond_money lifts one
concentration   how much of the value few customers bring; relationship: the ten signs of key accounts
rfm             recency, frequency and monetary scores, segments
value           margin, kinds of purchase, cost, referrals; purchase_model and predicted: what is still to come
loyalty         types and quadrants, from habits, attitude, loyalty_reasons and referrals
purchase_intervals how often customers come: their own gaps, and those of customers alike
returning       the chance to come back within the horizon, learned from the team's own past
churn           signals, score, level and reasons; likely causes (a package of its own)
backtest        flags of earlier days against what happened afterwards; proof: how that is measured
contracts       customers with contracts: who left by contract and tenure, why, who of the others may
movement        who changed tier, segment or churn level since an earlier day (earlier), and what drove it
products        product_classes: ABC; associations: bought together; offers: what to offer whom; offers_proof: how good
                those of an earlier day were
cohorts         customers by month of first purchase; groups: regions and owners; breakdowns: by columns that the team
                names; own_facts: own columns of each customer; falling_groups: what falls
survey          answers as levels and points; satisfaction, NPS, who is dissatisfied
judged_answers  how content an answer is by the scale of its survey
questionnaires  whole questionnaires: counts, scores, comparisons, whom to contact (a package of its own)
complaints      which complaints are open
cards           what the sheets hold of single customers, row by row, for the customer card
complaints_desk the desk as result tables: queue, clock, causes, gaps, rates
complaints_service where they are solved, motives, how many an order; uniform_handling: who handles alike
prospects       who may buy, how likely, what is missing (a package of its own)
completeness    how much of the customer file is filled, by its five groups
lifetime        what a customer is worth over the years, how far they grew, and what remains; arithmetic alone
purchases       histories of purchase days, BG/NBD for their number, Gamma-Gamma for their value
stores          what each sells, whose customers may be leaving or are content
newcomers       whether those since some month come back as often as before; month_figures: the last whole month
findings        the three things most worth knowing, of all the tables
day_sums        what each customer bought and returned in any span of days
contribution, registry what each of them adds to the results, and all of them

An analysis has ``refusal(facts)``, None when the data carry it, and ``run``, which says which columns come in and out.
"""
