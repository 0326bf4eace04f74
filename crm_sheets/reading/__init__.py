"""Files to grids to typed tables: the only room that opens workbooks.

formats         the kinds of file that are read
files           which files lie under the paths
guard           reads them in a child process with limits on time and memory
child           that process as seen from here: asked, waited for, ended
worker          the process itself: workbooks to Arrow files, one for each sheet
excel, textfile a workbook, a text file as grids of text (inside the child)
layout          where a sheet's cells really are, what is merged, hidden or never calculated (inside the child)
grids           Grid: a sheet as text with true addresses
headers         the heading row, the kind of table and the field of each column
cells, dates    one cell's text as number or phone, as a date
words           what people write into cells for nothing, for nobody and for a total
casting         a column of text as typed values, and which cells were not understood
merged          merged cells under the heading, filled
regions         several tables in one sheet told apart
by_values       what columns hold, concluded from their values
body            the lines under a heading, still as text, with Excel's row numbers
faults          rows that cannot be used, and why
furniture       totals, signatures and repeated headings: rows that are no data
doubts          what else is said about a sheet, its columns and cells
sheets          one recognised sheet as typed rows
questionnaires  answers in columns turned into one row per answer
tables          grids to typed tables with problems, and the counts that add up
playbooks       the team's playbook.xlsx as rules

Nothing is imported here: the child process loads its modules and not pandas.
"""
