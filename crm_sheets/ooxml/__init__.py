"""What an xlsx file is made of, as reading, marking and output ask for it: no cells, and nothing opened as a workbook.

markup          texts and attributes of tags as they stand in its XML
parts           which part names which, the parts of its sheets, the start of a part
beside_cells    what a workbook says in comments, text boxes, charts and properties
stamps          the mark of our own output, and which file a marked copy stands for

Nothing is imported here: the child processes load its modules and not pandas.
"""
