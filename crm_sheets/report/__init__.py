"""Results -> workbooks: the only room that knows xlsxwriter; one sheet, one file.

report          report.xlsx: which sheets, in which order
    today       whom to contact first, the last month, findings (first_words: the same in mails), what counts; alerts
    today_grid  its columns: the list, the cards and the links
    overview    key figures as cards (key_figures: their units, formulas and notes), tiers and segments as charts
    customers   one row per customer, linked to the reasons
    segments    tiers, RFM segments, heat map
    churn       whom to save, watch and win back, what to do and why; proof: how good the flags were
    counted     what was counted and what not, and what the data cannot tell (refusals); more: every sheet by name
    questionnaires/   the sheets of questionnaires, also survey.xlsx by themselves
    complaints/ the queue; complaints.xlsx and cases.xlsx
    satisfaction, problems_sheet, definitions
follow_ups      follow-ups.xlsx, the schedule that the team works in: which sheets, in which order
    schedule/   its sheets by themselves, and calendar files
problems        problems.xlsx (problem_lists: what it shares with the report)
cards/          the customer card: a sheet of the report, and cards.xlsx for a round of visits
playbook        templates/playbook.xlsx
blanks          blank workbooks to fill in; forms: ready questionnaires and scorecards, to be filled in as well;
                team_blanks: target shares and service standards
data            result tables as CSV

workbook        xlsxwriter with our settings, every write checked
worksheets      the kinds of workbook and worksheet: quick, or plain with an xlsxwriter that they do not know
quick           a worksheet that writes long tables in less than half the time, byte for byte the same
blocks          the cells of a table as XML, made column by column
packing         texts and parts put into the file of a workbook
charts          native charts in one style; chart_data: the hidden sheet they are drawn from; chart_titles: findings
tables          columns with a heading and a kind, written as grids or Excel tables
looks           palette, fonts, formats
cleaning        texts made fit for a cell
wording         codes -> words
cohorts         the triangle of first months and months since as a heat map, and the oldest as lines
consents        the column of the lists, and how the cells of the team's sheets were understood
contracts       how many left by contract and tenure, why, and who of those still here is most likely to
control         the sheet of problems.xlsx with a line for every sheet read, and the statement on Definitions
groups          revenue of each beside the time before, and what is falling as a whole
handover        handover.xlsx, and the sheet of customers whose owner has left
key_customers   how concentrated the value is, weak relationships, and value beyond money
loyalty         the four quadrants, the seven types with advice, and each customer's type with its evidence
matches         which rows were taken for one customer, and by what
movement        who changed tier, segment or flag since the last month, and matrices of from and to
offers          for each customer up to three products not yet bought, with the reason
own_columns     their cells, folded away where they are many
problem_steps   what is wrong with the data in one line, and what to do about it step by step
prospects       prospects, sources and the cycle of the work; the pool
products        classes A, B and C, the Pareto chart, categories, what is bought together, and every product
seen_tables     every table seen and what it was taken for, with a place to say what it is
stores          what each branch sells, its flags and satisfaction, and which branch came in which month
sheet_names     names of sheets made of names of customers and people
visits          visits.xlsx, what came back of schedules
runs            runs.xlsx, the log of a desk's runs
value           who is worth most and on what that rests, kinds of purchase, and whether to trust a prediction
"""

from crm_sheets.report.blanks import write_blanks
from crm_sheets.report.cards.book import write_cards
from crm_sheets.report.complaints.complaints_book import write_cases, write_complaints_book
from crm_sheets.report.data import write_data
from crm_sheets.report.follow_ups import write_follow_ups
from crm_sheets.report.forms import write_forms
from crm_sheets.report.handover import write_handover
from crm_sheets.report.playbook import write_playbook
from crm_sheets.report.problems import write_problems
from crm_sheets.report.questionnaires.survey_book import write_survey
from crm_sheets.report.report import write_report
from crm_sheets.report.runs import figures_of_run, files_of_run, run_changes, write_runs
from crm_sheets.report.schedule.calendar_file import write_calendar
from crm_sheets.report.schedule.rows import hand_down_rows
from crm_sheets.report.team_blanks import write_team_blanks

__all__ = [
    "figures_of_run",
    "files_of_run",
    "hand_down_rows",
    "run_changes",
    "write_blanks",
    "write_calendar",
    "write_cards",
    "write_cases",
    "write_complaints_book",
    "write_data",
    "write_follow_ups",
    "write_forms",
    "write_handover",
    "write_playbook",
    "write_problems",
    "write_report",
    "write_runs",
    "write_survey",
    "write_team_blanks",
]
