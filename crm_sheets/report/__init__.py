"""Results -> workbooks: the only room that knows xlsxwriter; one sheet, one file.

report          report.xlsx: which sheets, in which order
    overview    key figures as cards (key_figures: their units, formulas and notes), then overview_charts
    customers   one row per customer, linked to the reasons
    segments    tiers, RFM segments, heat map
    churn       who may be leaving, why, and the rows that say so; proof: how good the flags were
    satisfaction, problems_sheet, definitions, refusals
follow_ups      follow-ups.xlsx, the schedule that the team works in (workload: its second sheet)
problems        problems.xlsx (problem_lists: what it shares with the report)
playbook        templates/playbook.xlsx
blanks          blank workbooks to fill in
data            result tables as CSV

workbook        xlsxwriter with our settings, every write checked
worksheets      the kind of worksheet: the quick one, or the plain one with an xlsxwriter that it does not know
quick           a worksheet that writes long tables in less than half the time, byte for byte the same
charts          native charts in one style
tables          columns with a heading and a kind, written as grids or Excel tables
looks           palette, fonts, formats
widths          how wide text is
cleaning        texts made fit for a cell
wording         codes -> words
"""

from crm_sheets.report.blanks import write_blanks
from crm_sheets.report.data import write_data
from crm_sheets.report.follow_ups import write_follow_ups
from crm_sheets.report.playbook import write_playbook
from crm_sheets.report.problems import write_problems
from crm_sheets.report.report import write_report

__all__ = ["write_blanks", "write_data", "write_follow_ups", "write_playbook", "write_problems", "write_report"]
