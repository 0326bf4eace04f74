"""What an xlsx file is made of, as reading, marking and output ask for it: no cells, and nothing opened as a workbook.

archives        the start of a part; what a damaged archive raises
relations       which part a part names, and the parts of a workbook's sheets
attributes      the attributes of a tag
properties      the mark by which our own output is known
stamps          which file a marked copy stands for

Nothing is imported here: the child processes load its modules and not pandas.
"""
