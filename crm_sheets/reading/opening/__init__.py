"""Files to grids of text: which files, what they really are, read in child processes with limits.

formats         the kinds of file that are read
files, names    which files lie under the paths, and what they are called
sorts           which of them are read, by name or by what they hold
guard           reads them in child processes with limits on time and memory; problems for what cannot be read
prefetch        reading begun before pandas is loaded
jobs, pool      files asked of several children side by side
cache, spool    what was read, kept by content; the file that holds it
child           one process as seen from here: asked, waited for, ended
worker          the process itself: requests in, answers out
opened          one file opened by what it is, and its cells written (this and the next inside the child)
kinds           what a file really is, by its first bytes
archive, container zip and OLE files looked at before they are opened
passwords, refused which are tried on a workbook, and opening it with them; why a file is not read
pieces          a long sheet of an xlsx in pieces of rows
excel, textfile, html, spreadsheet2003, rows each kind of file as grids of text
encoding, letters, separator, tabular a text: its encoding, its separator, whether it is a table
plainlines, quotedlines, openquotes its lines: plain ones quickly, the others taken apart
ragged, mended, surplus, longlines, cellkinds lines of other lengths than the heading, mended or named
layout          where a sheet's cells really are, what is merged, hidden or never calculated (inside the child)
failed, failed_engine, failed_ods cells whose formula failed: of xlsx, of xls and xlsb, of ods
copies          marked copies that came back: what is read instead of what
asian_days      formats of days that stand in no file, given to the engine as plain ones
ods_texts       cells of text that do not say so, marked for the engine; replaced_part does it
ods_times       the reader engine takes them for empty, so python-calamine is asked for them

Nothing is imported here: the child process loads its modules and not pandas.
"""
