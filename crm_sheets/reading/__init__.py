"""Files to grids to typed tables: the only room that opens workbooks.

opening/        files to grids of text, in child processes with limits
finding/        grids to tables: where in a sheet they stand, their rows, what is no data
columns/        headings to fields
values/         cells to typed values
orders/         orders of several rows: facts and money on their lines
doubts          what else is said about a sheet, its columns and cells
sheet_reader    one recognised sheet as typed rows
table_parts     what one table of a sheet gives, read at once or after the others
tables          grids to typed tables with problems, and the counts that add up
playbooks       the team's playbook.xlsx as rules
answer_sheets   the surveys behind the sheets of answers; of two exports of one survey one counts
headed_rows     rows of a sheet of the playbook under its headings
playbook_lists  the lists of the complaints desk in it
mail_cells      every text with a mail address in it, wherever it stands
mail_sheet      the playbook's sheet Mail as rules of who gets what
consents        who may be contacted by what each row of a sheet says
crosstab_accounting of everything, of each row and of each period
heads_and_lines lines that lack the day are read beside their table of orders; money counts once
orders_twice    a row each in one table and their lines in another: their money counts once
noted           what came back of schedules, as its lines are written
own_united      the same headings under each other
price_list      sales that name goods and quantities and no money
questionnaires  sheets of answers to surveys: questions, types, who was asked
refunds         lists of refunds, returns and credit notes: each row takes money back
rejections      no table of ours, none that was recognised, none that is filled in
repeated_totals left out, or everything counts twice
returned_keys   our own workbook on questionnaires, corrected: its key sheet
row_labels      where two lists count their rows 1, 2, 3, one number is not one customer
seen            every table seen, recognised or not, and each of its columns: one line each
sheet_ledger    what stood in it, what of it is used, what its own total rows say
states          what each row of a sales sheet counts for
stores          北京店.xlsx and 上海店.xlsx, sheet_reader named by shop
part_spool      what a file gave, written to a spool and read back
typed_cache     what a file gave as typed tables, kept by content
typing_child    many files typed by the children that opened them
without_person  sheets without one person, who is to be forgotten
unread          a list of refunds without a day, events taken for a list of people

Nothing is imported here: the child process loads its modules and not pandas.
"""
