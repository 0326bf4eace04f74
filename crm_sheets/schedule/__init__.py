"""Results to a schedule: who is contacted, on which working day, by whom, by which channel, and why.

cells         columns of any table as clean texts, days and numbers
contacts      the last contact of each customer and what was promised then
clients       what the schedule needs to know of each customer
reason_rows   the long table that all reasons share
steps         days counted from a date, of which the next open one calls
flags         churn signals and dissatisfied answers
rhythm        promises, and whose turn it is by their tier
purchases     what follows a purchase, offers, winning back
deadlines     ends of contracts, prospects
payments      instalments due and overdue, debts
complaint_calls next steps of complaints, calls after closing, promises overdue
back_in_stock goods that are back, for who waits for them
greetings     birthdays and festivals
current       when phone, address and need were last confirmed
proved_wrong  phone numbers and mail addresses that a contact showed to be no good
riders        what is asked on a contact for another reason
reasons       every reason to contact a customer, and from which day it calls
quiet         reasons that wait after a contact, or while a complaint is open
windows       the reasons of one customer together: how urgent, from when, until when
team          who is there on which day, and who looks after a customer
permission    which contacts customers allow, by which channel
channels      by which channel a customer can be reached
contact_key   the key of each row, and what is remembered of a plan
earlier_schedules what came back of them
slots         the free places of each person and day, given out in order
places        day and person of each call, with colleagues where somebody is full
caller        what whoever contacts a customer should know
left_owners   customers whose owner has left
handover      the customers of a colleague for who takes them over
plan          all of it together, as result tables
"""

from crm_sheets.schedule.plan import next_contact, plan

__all__ = ["next_contact", "plan"]
