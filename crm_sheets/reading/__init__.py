"""Files to grids to typed tables: the only room that opens workbooks.

opening/        files to grids of text, in child processes with limits
finding/        grids to tables: where in a sheet they stand, their rows, what is no data
columns/        headings to fields
values/         cells to typed values
orders/         orders of several rows: facts and money on their lines
faults          rows that cannot be used, and why
doubts          what else is said about a sheet, its columns and cells
sheets          one recognised sheet as typed rows
questionnaires  answers in columns turned into one row per answer
parts           what one table of a sheet gives, read at once or after the others
tables          grids to typed tables with problems, and the counts that add up
playbooks       the team's playbook.xlsx as rules

Nothing is imported here: the child process loads its modules and not pandas.
"""
