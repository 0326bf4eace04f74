"""Output: files that appear whole or not at all, none replaced that somebody worked in.

staged          files written aside and put in their places together
unfinished      what a file is called while it is written
locks           one run at a time in a folder
edited          whether somebody worked in a workbook since it was written
formula_safe    texts that no program takes for a formula
"""
