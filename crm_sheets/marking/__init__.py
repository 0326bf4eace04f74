"""The file back, marked: the team's own workbooks with the cells in question coloured, annotated and explained.

marks           problems as marks: which cells, which rows, what is said
copy_names      the name of each copy
checked         writes the copies: which files, in which way, what became of each
process         the child process as seen from here
worker          the child that opens workbooks
package         the parts of an xlsx, changed in place
workbook        one workbook marked, everything else as it was
styles, sheet, comments, stamp   its parts: formats, cells, remarks, what the copy stands for
twin            an xlsx of text cells, for sources of other kinds
filled          the team's own list with days filled in
outdated        their file is gone, or nothing is wrong with it
protocol        as JSON, and back

A workbook is not loaded and saved anew: charts, pictures, macros, validations, stored results of formulas and all else
that no library knows stay byte for byte; only formats, cells in question and remarks are added.

Nothing is imported here: the child process loads its modules and not pandas.
"""
