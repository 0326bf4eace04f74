"""Files to grids to typed tables: the only room that opens workbooks.

formats         the kinds of file that are read
files           which files lie under the paths
guard           reads them in child processes with limits on time and memory; problems for what cannot be read
ahead           reading begun before pandas is loaded
jobs, pool      files asked of several children side by side
cache, spool    what was read, kept by content; the file that holds it
passwords       which passwords are tried
child           one process as seen from here: asked, waited for, ended
worker          the process itself: requests in, answers out
opened          one file opened by what it is, and its cells written (this and the next inside the child)
kinds           what a file really is, by its first bytes
archive, container   zip and OLE files looked at before they are opened
unlock, refused      workbooks with a password; why a file is not read
excel, textfile, plainlines, html, spreadsheet2003, rows   each kind of file as grids of text
layout          where a sheet's cells really are, what is merged, hidden or never calculated (inside the child)
grids           Grid: a sheet as text with true addresses
headers         the heading row, the kind of table and the field of each column
cells           one cell's text folded, and as yes or no
dates           one cell's text as a date, or all that it can mean
numbers         one cell's text as a number, with a decimal point and with a decimal comma
numerals        numbers and dates in Chinese numerals
phones          one cell's text as phone numbers
words           what people write into cells for nothing, for nobody and for a total
cast            Cast: typed values, what was not understood, what is doubtful
casting         a column of text by the kind of its field
date_columns    columns of dates in any style, day and month told apart
date_hints      what tells day from month: order of rows, other dates, names, the country
number_columns  columns of numbers, decimal comma and point told apart
text_columns    ids, names and free words; what Excel destroyed
mojibake        text that was read in a wrong encoding
failed          cells whose formula failed
units           万元 and the like in headings and titles
merged          merged cells under the heading, filled
regions         several tables in one sheet told apart
by_values       what columns hold, concluded from their values
profiles        what the values of one column look like, by a sample
guesses         which fields unnamed columns are
contradictions  headings that say one thing and values another
swapped         two date columns the wrong way round
decisions       what the team decided about columns; columns_sheet, returned_columns: as it comes back
meaning         headings, decisions and values together
body            the lines under a heading, still as text, with Excel's row numbers
faults          rows that cannot be used, and why
furniture       totals, signatures and repeated headings: rows that are no data
doubts          what else is said about a sheet, its columns and cells
sheets          one recognised sheet as typed rows
stamps, copies  marked copies that came back: what they stand for, what is read instead of what
questionnaires  answers in columns turned into one row per answer
parts           what one table of a sheet gives, read at once or after the others
tables          grids to typed tables with problems, and the counts that add up
playbooks       the team's playbook.xlsx as rules

Nothing is imported here: the child process loads its modules and not pandas.
"""
