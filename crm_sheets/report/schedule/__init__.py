"""The schedule that the team works in, a file for each sheet of follow-ups.xlsx.

rows            the plan in words; columns: which of them each list shows, and how wide
lists           today, the week, a person; filling: choices and colours of the columns to fill in
month           the calendar
workload        contacts per person and day, and who did not fit in
outcome         what came of earlier schedules
put_off         whose reasons wait, until when
not_contacted   who is due and refused it
how_to          steps, the words of the status, colours, openings by reason
calendar_file   the events of a calendar program
"""
