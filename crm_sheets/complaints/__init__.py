"""The complaints desk: the ledger at a moment, its clock, who comes first, what is behind it; tables to tables.

working_time   seconds worked up to any moment
desk_calendar  which hours of which days are worked
pauses         waits of a complaint, and what of them is worked time
cases          the ledger at a moment: codes, dates, who is open
clock          limits, what is used, left and late
happenings     events beside the complaint that each belongs to
evidence       the clock line by line
queue          who comes first, why, whom to tell
crises         major complaints: clock to the first statement, log
service_calls  whom the desk calls next
policy_gaps    where the rules were not kept
root_causes    what is behind complaints, noted or proposed
shares         how the desk does by group
rates          complaints by month with limits; the silent ones
pyramid        on which rung complaints are solved
motives        what complainers want, whose doing they say it was
per_orders     complaints per 1,000 orders by group
remedies       what was asked, granted, accepted
case_book      closed ones to learn from, names hidden
entitlements   what the team's own rules say
replies        words that make it worse
kept_promises  which promises are overdue, which were kept
"""
