"""Results to a schedule: who is contacted, on which working day, by whom, by which channel, and why.

cells         columns of any table as clean texts, days and numbers
contacts      the last contact of each customer and what was promised then
reasons       every reason to contact a customer, and from which day it calls
windows       the reasons of one customer together: how urgent, from when, until when
team          who is there on which day, and who looks after a customer
permission    which contacts customers allow, by which channel
channels      by which channel a customer can be reached
contact_key   the key of each row, and what is remembered of a plan
earlier_schedules what came back of them
slots         the free places of each person and day, given out in order
plan          all of it together: follow_ups, follow_up_reasons, not_planned, not_contacted
"""

from crm_sheets.schedule.plan import next_contact, plan

__all__ = ["next_contact", "plan"]
