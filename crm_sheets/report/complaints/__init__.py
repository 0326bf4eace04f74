"""complaints.xlsx: the desk in full, and its sheet of the report.

desk_words     codes, moments and minutes in words
queue_sheet    what comes first; the sheet of the report
ledger_sheets  ledger, limits, the clock line by line
crisis_sheet   a block for each major case
causes_sheets  causes and gaps
handling_sheets how it goes by group, by month, who says nothing
service_sheets where complaints are solved, handled alike, what people want, how many an order
remedy_sheets  remedies, entitlements, words that make it worse, promises
complaints_book the workbooks complaints.xlsx and cases.xlsx
"""
