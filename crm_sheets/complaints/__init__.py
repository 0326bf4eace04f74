"""The complaints desk: the ledger at a moment, its clock, who comes first, what is behind it; tables to tables.

durations      what people write for a span of time
working_time   seconds worked up to any moment
desk_calendar  which hours of which days are worked
pauses         waits of a complaint, and what of them is worked time
cases          the ledger at a moment: codes, dates, who is open
clock          limits, what is used, left and late
"""
