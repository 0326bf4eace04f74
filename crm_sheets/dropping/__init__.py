"""The drop folder of a desk: what lies in it, what was answered, copies of each version, and answers beside files.

desks           which folders are desks, and where each keeps what
listing         the files of a drop folder as they are now, and which are open in a spreadsheet program
settling        which files have not changed for some seconds
journal         which versions of which files were answered: what survives the program
archive         a copy of each version by date and content
rejecting       files that cannot be read, moved aside with the reason in plain words
answers         a workbook beside each file: its problems, or the report
"""
