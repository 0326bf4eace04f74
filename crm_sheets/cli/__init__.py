"""Thin click commands; the only room that prints.

main      the group of commands, exit codes, and what happens when something goes wrong
wording   click's help and usage errors in the user's language
options   the common options, declared once
run, check, survey, new   one command each
each            crm-sheets run --each: every desk of a folder, and what became of each
loading   heavy imports
progress  a bar on a terminal, plain lines elsewhere
understood what a check found, for people
lines     lines and tables on standard output
show      results as tables and as JSON
backtest        crm-sheets backtest: how good the churn flags would have been
passwords       asks for the password of a workbook on a terminal, hidden; nobody is asked where nobody sits
card            crm-sheets card: a page for each customer of a round of visits
handover        crm-sheets handover: the customers of a colleague for another one
show_survey     questionnaires as tables for people and as one JSON object for scripts
send            crm-sheets send: the mails to files or to people, and what became of each
notify          crm-sheets notify: the notice of the last run to groups
forget          crm-sheets forget: a customer out of everything that the program keeps
start           crm-sheets start: what a double-click does
watch           crm-sheets watch: a drop folder that answers
show_backtest   the backtest as tables for people and as one JSON object for scripts
"""
